import { expect, test } from "vitest";
import { folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { hostile, item, printHostile } from "../../../test/print.ts";
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import { previewOf, type Preview } from "./preview.ts";

const uri = `${folder}/paper.kertas.yaml`;

function preview(text: string, language?: Language): Preview & { readonly document: Document } {
  const workspace = workspaceOf([{ uri, text }]);
  const document = workspace.documents.get(uri);
  const shown = document && previewOf(workspace, document, language);
  if (!shown) throw new Error("there is no paper in the text");
  return { ...shown, document };
}

const second = item.replace("UJI-2024-001", "UJI-2024-002").replace("Jalan penghubung", "Pos baru");
const blockOf = ({ blocks }: Preview, key: string) => {
  const found = blocks.find((block) => block.key === key);
  if (!found) throw new Error(`no block ${key}`);
  return found;
};

/** The source line that each element says it comes from, with the element's text. */
function placed({ document, ...shown }: ReturnType<typeof preview>, key: string): readonly string[] {
  const { line, html } = blockOf(shown, key);
  const lines = document.text.split(/\r?\n/);
  return [...html.matchAll(/<(h3|h4|dd|td|div)[^>]* data-line="(\d+)">(?:<[^>]*>)*([^<]*)/g)].map(
    ([, tag, offset, text]) =>
      `${String(tag)} ${String(text).replaceAll("\u00a0", " ")} ← ${lines[(line ?? 0) + Number(offset)]?.trim() ?? ""}`,
  );
}

test("each part says from which line it is printed", () => {
  expect(placed(preview(paperWith(item)), "item UJI-2024-001")).toEqual([
    "h3 1. ← - id: UJI-2024-001",
    "dd UJI-2024-001 ← - id: UJI-2024-001",
    "dd Indonesia ← raisedBy: indonesia",
    "dd Entikong – Tebedu ← place: entikong-tebedu",
    "h4 a. ← background: Jalan **sempit**.",
    "div Jalan  ← background: Jalan **sempit**.",
    "h4 b. ← history:",
    "td Sidang ke-37 ← - session: 37",
    "td Disepakati.  ← decision: Sidang sepakat meninjau.",
    "td Meninjau ← - action: Meninjau",
    "td Kantor Wilayah Imigrasi Kalimantan Barat ← - action: Meninjau",
    "td 1 Mar 2025 ← - action: Meninjau",
    "td belum dikerjakan (lewat tenggat) ← - action: Meninjau",
    "td Melaporkan ← - action: Melaporkan",
    "td Jabatan Imigresen Malaysia Sarawak ← - action: Melaporkan",
    "td 1 Jun 2025 ← - action: Melaporkan",
    "td 20 Mei 2025 ← - action: Melaporkan",
    'h4 c. ← proposal: "Usulan:\\n\\n1. satu\\n2. dua"',
    'div Usulan: ← proposal: "Usulan:\\n\\n1. satu\\n2. dua"',
    "div Dilanjutkan.  ← - session: 38",
    "h4 e. ← counterparts:",
    "dd 1. Kantor Wilayah Imigrasi Kalimantan Barat ← indonesia: [imigrasi-kalbar]",
    "dd 1. Jabatan Imigresen Malaysia Sarawak ← malaysia: [jim-sarawak]",
  ]);
});

test.each(["\n", "\r\n"])("lines above a block change only where it begins (%j)", (end) => {
  const before = preview(paperWith(item, second).replaceAll("\n", end));
  const after = preview(
    paperWith(item.replace("proposal:", "progress: Maju.\nproposal:"), second).replaceAll("\n", end),
  );
  const [was, is] = [blockOf(before, "item UJI-2024-002"), blockOf(after, "item UJI-2024-002")];
  expect(is.html).toBe(was.html);
  expect(is.line).toBe((was.line ?? 0) + 1);
  expect(blockOf(after, "item UJI-2024-001").html).not.toBe(blockOf(before, "item UJI-2024-001").html);
});

test("every block has a key of its own, even where ids are written twice or not at all", () => {
  const { blocks } = preview(
    paperWith(item, item, item.replace("UJI-2024-001", '"UJI-2024-001 2"'), "title: Tanpa id"),
  );
  const keys = blocks.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("it is in the language asked for, else in the paper's", () => {
  expect(preview(paperWith(item))).toMatchObject({ language: "id", tag: "id-ID" });
  const english = preview(paperWith(item), "en");
  expect(english.tag).toBe("en-GB");
  expect(blockOf(english, "item UJI-2024-001").html).toContain("Background");
});

test("hostile text stays text, and nothing needs a style of its own", () => {
  const { workspace, document } = printHostile();
  const html = (previewOf(workspace, document)?.blocks ?? []).map((block) => block.html).join("");
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toMatch(/<script| style=| on[a-z]+=|<a href="(?!#)/);
  expect(hostile).toContain("<script>");
});

test("there is none of a text without a paper", () => {
  for (const text of ["", "- a\n", "# nothing\n", "null"]) {
    const workspace = workspaceOf([{ uri, text }]);
    const document = workspace.documents.get(uri);
    expect(document && previewOf(workspace, document)).toBeUndefined();
  }
});
