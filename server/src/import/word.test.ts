/** What a stranger's file could do is refused with a sentence. */
import { expect, test } from "vitest";
import { line, wordOf } from "../../test/words.ts";
import { zip } from "../core/export/zip.ts";
import { UnreadableWord, wordToHtml } from "./word.ts";

const answerTo = async (bytes: Uint8Array): Promise<string> =>
  wordToHtml(bytes).then(
    () => "read",
    (error: unknown) => (error instanceof UnreadableWord ? error.text.en : `thrown: ${String(error)}`),
  );

const withPart = async (document: string | Uint8Array): Promise<string> =>
  answerTo(
    zip(
      new Map([
        ["[Content_Types].xml", "<Types/>"],
        ["word/document.xml", document],
      ]),
    ),
  );

test("a document is read", async () => {
  expect(await wordToHtml(await wordOf(line("a < b & c")))).toBe("<p>a &lt; b &amp; c</p>");
});

test("what is no zip, no Word document, an old one, or cut short", async () => {
  expect(await answerTo(new Uint8Array([1, 2, 3]))).toContain("damaged");
  expect(await answerTo(zip(new Map([["a.txt", "a"]])))).toContain("no Word document");
  expect(await answerTo(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toContain("old format");
  expect(await answerTo((await wordOf(line("a"))).slice(0, -200))).toContain("damaged");
  expect(await withPart("<w:document")).toContain("damaged");
});

test("declarations of entities, also in another encoding", async () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>';
  expect(await withPart(bomb)).toContain("damaged");
  expect(await withPart(new Uint8Array(Buffer.from(`\ufeff${bomb}`, "utf16le")))).toContain("damaged");
});

test("archives that unpack to too much, or to too many", async () => {
  expect(await withPart(" ".repeat(25_000_000))).toContain("too large");
  expect(await withPart(" ".repeat(60_000_000))).toContain("too large");
  const many = Array.from({ length: 3000 }, (_, index) => [`word/a${index}.xml`, "<a/>"] as const);
  expect(await answerTo(zip(new Map(many)))).toContain("too large");
});

test("an archive that understates the size of a part", async () => {
  const bytes = zip(new Map([["word/document.xml", " ".repeat(30_000_000)]]));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // The sizes in the central directory and in the part's own header.
  for (let at = 0; at + 4 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true);
  }
  expect(await answerTo(bytes)).not.toBe("read");
});

test("elements within elements without end", async () => {
  const deep = 200_000;
  expect(await withPart(`<w:document>${"<w:p>".repeat(deep)}${"</w:p>".repeat(deep)}</w:document>`)).toContain(
    "damaged",
  );
});
