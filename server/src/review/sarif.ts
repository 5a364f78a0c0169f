/** Findings as SARIF 2.1.0, the format that code scanning reads. Columns count UTF-16 code units; paths are relative to the working folder. */
import { pathToFileURL } from "node:url";
import type { ArtifactLocation, Fix, Log, Location, Region as SarifRegion, ReportingDescriptor, Result } from "sarif";
import packageJson from "../../../package.json" with { type: "json" };
import { pageOf } from "../core/features/diagnose.ts";
import type { Severity } from "../core/finding.ts";
import { rules } from "../core/generated/rules.ts";
import type { Language } from "../core/language.ts";
import type { Rule } from "../core/rules/rule.ts";
import type { Review } from "./formats.ts";
import type { Listed, Region, WholeFix } from "./listed.ts";
import { numberAlike } from "./number-alike.ts";

const base = "%SRCROOT%";

const levels: Readonly<Record<Severity, Result.level>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

export function writeSarif({ files, language, workingFolder }: Review): string {
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Kertas Kerja",
            semanticVersion: packageJson.version,
            informationUri: "https://github.com/kertas-kerja/kertas-kerja",
            language,
            rules: rules.map((rule) => describeRule(rule, language)),
          },
        },
        language,
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [base]: { uri: `${pathToFileURL(workingFolder).href.replace(/\/$/, "")}/` } },
        invocations: [{ executionSuccessful: true }],
        results: files.flatMap(({ findings }) => describeAll(findings)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule({ id, severity, summary, explanation }: Rule, language: Language): ReportingDescriptor {
  const page = pageOf(id);
  return {
    id,
    shortDescription: { text: summary[language] },
    help: {
      text: `${explanation[language]} ${page}`,
      markdown: `${explanation[language]}\n\n[${id}](${page})`,
    },
    helpUri: page,
    defaultConfiguration: severity === "off" ? { enabled: false } : { enabled: true, level: levels[severity] },
  };
}

const describeAll = (findings: readonly Listed[]): Result[] =>
  numberAlike(findings).map(({ finding, number }) => describe(finding, number));

function describe(finding: Listed, number: number): Result {
  const { rule, severity, message, item, fingerprint, related, fixes } = finding;
  const identity = `${fingerprint}:${number}`;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        ...locate(finding),
        ...(item && { logicalLocations: [{ name: item.id, fullyQualifiedName: item.id, kind: "object" }] }),
      },
    ],
    // The second name is the one that GitHub goes by.
    partialFingerprints: { "kertasFinding/v1": identity, primaryLocationLineHash: identity },
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({ id, ...locate(place), message: { text: place.message } })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map(describeFix) }),
  };
}

const locate = (place: Region & { readonly file: string }): Location => ({
  physicalLocation: { artifactLocation: artifact(place.file), region: regionOf(place) },
});

/** What lies outside the working folder has no path below it. */
const artifact = (file: string): ArtifactLocation => ({
  uri: file.split("/").map(encodeURIComponent).join("/"),
  ...(!file.startsWith("../") && { uriBaseId: base }),
});

const regionOf = ({ line, column, endLine, endColumn }: Region): SarifRegion => ({
  ...{ startLine: line, startColumn: column, endLine, endColumn },
});

const describeFix = ({ title, files }: WholeFix): Fix => ({
  description: { text: title },
  artifactChanges: files.map(({ file, edits }) => ({
    artifactLocation: artifact(file),
    replacements: edits.map((edit) => ({
      deletedRegion: regionOf(edit),
      ...(edit.text !== "" && { insertedContent: { text: edit.text } }),
    })),
  })),
});
