/** A paper in the formats that ministries work with. Each format's library is loaded when it is first asked for. */
import type { Document } from "../core/document.ts";
import type { PrintOptions } from "../core/export/printed.ts";
import type { Letterhead } from "../core/export/letterhead.ts";
import type { Workspace } from "../core/workspace.ts";

export const formats = ["docx", "pdf", "xlsx", "html", "md"] as const;

export type Format = (typeof formats)[number];

export interface ExportOptions extends PrintOptions {
  /** For Word alone. */
  readonly letterhead?: Letterhead | undefined;
}

/** The first document in a format; all of them in the matrix of `xlsx`. Undefined where there is no paper in them. */
export async function exportAs(
  format: Format,
  workspace: Workspace,
  documents: readonly Document[],
  options: ExportOptions = {},
): Promise<Uint8Array | undefined> {
  if (format === "xlsx") {
    const [{ followUpMatrix }, { toExcel }] = await Promise.all([
      import("../core/export/matrix.ts"),
      import("../core/export/excel.ts"),
    ]);
    const matrix = followUpMatrix(workspace, documents, options);
    return matrix && toExcel(matrix);
  }
  const { printed } = await import("../core/export/printed.ts");
  const [document] = documents;
  const print = document && printed(workspace, document, options);
  if (!print) return undefined;
  if (format === "docx") return (await import("./word.ts")).toWord(print, options.letterhead);
  if (format === "pdf") return (await import("./pdf.ts")).toPdf(print);
  const text =
    format === "html"
      ? (await import("../core/export/html.ts")).toHtml(print)
      : (await import("../core/export/markdown.ts")).toMarkdown(print);
  return new TextEncoder().encode(text);
}
