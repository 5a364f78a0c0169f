/** `kertas_check_paper`: the findings of one file, those of the editor and of `kertas check`. Lines and columns count from 1. */
import type { Document } from "../document.ts";
import { severities, type Finding } from "../finding.ts";
import { findingsOf } from "../findings.ts";
import type { Reader } from "../reports/names.ts";
import { leftOut } from "../reports/unknown.ts";
import type { JsonObject, Told } from "./answer.ts";
import { contracts } from "./contracts.ts";
import type { Input } from "./input.ts";
import { findFile, nameOfFile } from "./papers.ts";
import { quote } from "./quote.ts";
import type { Tool } from "./tool.ts";

export const checkPaper: Tool = { contract: contracts.checkPaper, run: check };

const usual = 50;

function check(input: Input, reader: Reader): Told {
  const { workspace, language } = reader;
  const path = input.text("paper") ?? "";
  const document = findFile(path, reader);
  if ("problem" in document) return document;
  if (workspace.isIgnored(document.uri)) return { problem: leftOut(path) };
  const limit = severities.findIndex((severity) => severity === (input.text("severity") ?? "hint"));
  const found = findingsOf(document, workspace).filter(({ severity }) => severities.indexOf(severity) <= limit);
  const findings = found
    .slice(0, input.number("limit") ?? usual)
    .map((finding) => asRow(finding, finding.message[language], document));
  const counts = Object.fromEntries(
    severities.map((severity) => [severity, found.filter((one) => one.severity === severity).length]),
  );
  const quotedPath = quote(nameOfFile(document.uri, reader));
  return { result: { quotedPath, found: found.length, shown: findings.length, counts, findings } };
}

function asRow(finding: Finding, message: string, document: Document): JsonObject {
  const { start } = document.rangeOf(finding);
  return {
    line: start.line + 1,
    column: start.character + 1,
    rule: finding.rule,
    severity: finding.severity,
    quotedMessage: quote(message),
  };
}
