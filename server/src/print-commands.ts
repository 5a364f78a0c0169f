/** The commands by which an editor asks for a paper as it is printed: the preview's blocks, a file in one of the formats. Arguments are not trusted. */
import { fromBase64, toBase64 } from "./base64.ts";
import type { Document } from "./core/document.ts";
import { fingerprintOf } from "./core/fingerprint.ts";
import { languages, type Language } from "./core/language.ts";
import type { Desk } from "./desk.ts";
import { formats } from "./export/formats.ts";
import { exportCommand, previewCommand, type ExportedPaper, type PreviewAnswer } from "./protocol/printing.ts";
import { normalise } from "./texts.ts";

type Command = (desk: Desk, args: readonly unknown[]) => Promise<unknown>;

export const printCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [previewCommand, logged(previewCommand, preview)],
  [exportCommand, logged(exportCommand, exported)],
]);

/** A fault of ours is logged and answered neutrally. */
function logged(name: string, run: Command): Command {
  return (desk, args) =>
    run(desk, args).catch((error: unknown) => {
      desk.logFault(name, String(args[0]), error);
      return null;
    });
}

async function preview(desk: Desk, [uri, language, known]: readonly unknown[]): Promise<PreviewAnswer | null> {
  const { previewOf } = await import("./core/export/preview.ts");
  const document = paperAt(desk, uri);
  const answer = document && previewOf(desk.workspace, document, asLanguage(language));
  if (!answer) return null;
  const has = asRecord(known);
  return {
    ...answer,
    version: desk.texts.versionOf(document.uri),
    blocks: answer.blocks.map(({ key, line, html }) => {
      const print = fingerprintOf(html);
      return { key, line, print, ...(has[key] !== print && { html }) };
    }),
  };
}

async function exported(desk: Desk, [uri, format, asked]: readonly unknown[]): Promise<ExportedPaper | null> {
  const wanted = formats.find((one) => one === format);
  if (!wanted) return null;
  const { language, letterhead } = asRecord(asked);
  const template = typeof letterhead === "string" ? await letterheadIn(letterhead) : undefined;
  if (template === null) return { problem: "letterhead" };
  const { exportAs } = await import("./export/formats.ts");
  const document = paperAt(desk, uri);
  const options = { language: asLanguage(language), letterhead: template };
  const bytes = document && (await exportAs(wanted, desk.workspace, [document], options));
  if (!bytes) return null;
  const [fault] = document.tree.faults;
  return {
    bytes: toBase64(bytes),
    ...(fault && { brokenLine: document.positionAt(fault.start).line }),
  };
}

/** Null for bytes that are no Word document. */
async function letterheadIn(bytes: string) {
  const [{ readLetterhead, UnusableLetterhead }, { UnreadableZip }] = await Promise.all([
    import("./core/export/letterhead.ts"),
    import("./core/export/zip.ts"),
  ]);
  try {
    return readLetterhead(fromBase64(bytes));
  } catch (error) {
    if (error instanceof UnusableLetterhead || error instanceof UnreadableZip) return null;
    throw error;
  }
}

const paperAt = (desk: Desk, uri: unknown): Document | undefined =>
  typeof uri === "string" ? desk.workspace.documents.get(normalise(uri)) : undefined;

const asLanguage = (value: unknown): Language | undefined => languages.find((language) => language === value);

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
