/** Findings as the command line shows them, as plain values that can cross from one thread to another. */
import { relative, sep } from "node:path";
import { URI } from "vscode-uri";
import type { Document } from "./core/document.ts";
import type { Severity } from "./core/finding.ts";
import { findingsOnce } from "./core/findings.ts";
import type { Language, Localized } from "./core/language.ts";
import type { Workspace } from "./core/workspace.ts";
import { asRecord, describeOne, type Located } from "./report.ts";

export interface JudgeOptions {
  readonly format: "text" | "json";
  readonly language: Language;
  readonly colours: boolean;
  readonly workingFolder: string;
}

/** One finding. */
export interface Judged {
  readonly severity: Severity;
  /** Lines for people, or a record. */
  readonly shown: string | Readonly<Record<string, string | number>>;
}

/** The findings of one document; of a paper nothing is kept; rules that fail are told of on the error output. */
export function judge(document: Document, workspace: Workspace, options: JudgeOptions): readonly Judged[] {
  const file = fileOf(document.uri, options.workingFolder);
  const onCrash = (rule: string, _: Document, error: unknown): void => {
    process.stderr.write(
      `${file}: rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  };
  const judged = findingsOnce(document, workspace, onCrash).map((finding) => {
    const help = (): Localized | undefined => {
      try {
        return finding.fixes?.()[0]?.title;
      } catch (error) {
        onCrash(finding.rule, document, error);
        return undefined;
      }
    };
    const located: Located = { file, document, finding, help };
    const shown = options.format === "json" ? asRecord(located, options.language) : describeOne(located, options);
    return { severity: finding.severity, shown };
  });
  document.rest();
  return judged;
}

/** A document's path as a person in the working folder writes it. */
export const fileOf = (uri: string, workingFolder: string): string =>
  relative(workingFolder, URI.parse(uri).fsPath).split(sep).join("/");
