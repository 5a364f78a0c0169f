/** Papers laid out for printing, for the tests of the export: one item of session 38, and a text that tries every format's weak spot. */
import type { Document } from "../src/core/document.ts";
import type { Block, Print } from "../src/core/export/print.ts";
import { printed, type PrintOptions } from "../src/core/export/printed.ts";
import type { Workspace } from "../src/core/workspace.ts";
import { folder, paperWith, workspaceOf } from "./fixture.ts";

export const item = `id: UJI-2024-001
title: Jalan penghubung
raisedBy: indonesia
counterparts:
  indonesia: [imigrasi-kalbar]
  malaysia: [jim-sarawak]
place: entikong-tebedu
background: Jalan **sempit**.
proposal: "Usulan:\\n\\n1. satu\\n2. dua"
history:
  - session: 37
    date: 2024-11-05
    outcome: agreed
    decision: Sidang sepakat meninjau.
    followUp:
      - action: Meninjau
        by: [imigrasi-kalbar, jim-sarawak]
        due: 2025-03-01
      - action: Melaporkan
        by: jim-sarawak
        due: 2025-06-01
        done: 2025-05-20
        result: Dilaporkan.
        evidence: [lampiran/laporan.pdf]
  - session: 38
    date: 2025-11-04
    outcome: carried-over
    decision: Dibahas lagi.
annexes:
  - { title: Peta, file: lampiran/peta.pdf }
`;

/** Formulas, tags, the end of tags, marks of direction, signs beyond the basic plane, controls, Excel's escapes. */
export const hostile =
  '=HYPERLINK("http://x.example","y") <script>alert(1)</script> </w:t></w:r> ]]> &amp; &#x41; \u202eRTL\u202c \u{1f600} \u0627\u0644 \u0007\u0000 n_x0041_ [a](http://b.example) | `c` $1 end';

/** What of it arrives: all but the controls. */
export const arrived = hostile.replaceAll(/[\u0007\u0000]/g, "").replaceAll("  ", " ");

export interface Printed {
  readonly workspace: Workspace;
  readonly document: Document;
  readonly print: Print;
}

export function printText(text: string, options: PrintOptions = {}): Printed {
  const uri = `${folder}/paper.kertas.yaml`;
  const workspace = workspaceOf([{ uri, text }]);
  const document = workspace.documents.get(uri);
  const print = document && printed(workspace, document, options);
  if (!print) throw new Error("there is no paper in the text");
  return { workspace, document, print };
}

export const printItem = (options: PrintOptions = {}): Printed => printText(paperWith(item), options);

/** A paper with the text in every place that takes one, written so that YAML gives it back letter by letter. */
export const printHostile = (): Printed => {
  const text = JSON.stringify(hostile);
  return printText(
    paperWith(`id: UJI-2024-001
title: ${text}
raisedBy: indonesia
counterparts: { indonesia: [${text}], malaysia: [jim-sarawak] }
waitingOn: ${text}
background: ${text}
history:
  - meeting: ${text}
    date: 2024-11-05
    outcome: agreed
    decision: ${text}
    followUp: [{ action: ${text}, by: jim-sarawak, result: ${text}, evidence: [${text}] }]
annexes: [{ title: ${text}, file: ${text} }]
`).replace(/^title: .*$/m, `title: ${text}`),
  );
};

export const headingsOf = ({ blocks }: Print): readonly string[] =>
  blocks.flatMap((block: Block) => (block.kind === "heading" ? [`${block.number} ${block.text}`] : []));
