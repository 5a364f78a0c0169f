/** The findings of one document as the command line lists them: plain values that can cross from one thread to another. */
import type { Document } from "./core/document.ts";
import { findingsOnce } from "./core/findings.ts";
import type { Language, Localized } from "./core/language.ts";
import type { Workspace } from "./core/workspace.ts";
import { describeOne } from "./report.ts";
import type { Format } from "./review/formats.ts";
import { fileOf, listFinding, listFixes, listRelated, type Listed } from "./review/listed.ts";

export interface JudgeOptions {
  readonly format: Format;
  readonly language: Language;
  readonly colours: boolean;
  readonly workingFolder: string;
}

/** The findings of one document; of a paper nothing is kept; rules that fail are told of on the error output. */
export function judge(document: Document, workspace: Workspace, options: JudgeOptions): readonly Listed[] {
  const { format, language, workingFolder } = options;
  const file = fileOf(document.uri, workingFolder);
  const onCrash = (rule: string, _: Document, error: unknown): void => {
    process.stderr.write(
      `${file}: rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  };
  const reading = { document, workspace, language, workingFolder };
  const listed = findingsOnce(document, workspace, onCrash).map((finding): Listed => {
    const orElse = <T>(ask: () => T, otherwise: T): T => {
      try {
        return ask();
      } catch (error) {
        onCrash(finding.rule, document, error);
        return otherwise;
      }
    };
    const help = (): Localized | undefined => orElse(() => finding.fixes?.()[0]?.title, undefined);
    return {
      ...listFinding(finding, reading),
      related: format === "sarif" ? listRelated(finding, reading) : [],
      fixes: format === "sarif" ? orElse(() => listFixes(finding, reading), []) : [],
      shown: format === "text" ? describeOne({ file, document, finding, help }, options) : "",
    };
  });
  document.rest();
  return listed;
}
