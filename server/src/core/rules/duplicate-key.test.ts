import { expect, test } from "vitest";
import {
  applyFix,
  expectFindings,
  findingsIn,
  fixesOf,
  folder,
  paperWith,
  workspaceOf,
} from "../../../test/fixture.ts";
import { duplicateKey as rule } from "./duplicate-key.ts";

const whole = rule.example.good;
const findings = (text: string) => {
  const uri = `${folder}/paper.kertas.yaml`;
  return findingsIn(workspaceOf([{ uri, text }]), uri);
};

test("the second key is found, in a map of lines and in braces, and the first one is related", () => {
  expectFindings(paperWith(`${whole}title: Jalan lain\n#<^^^^^ duplicate-key\n`));
  expectFindings(
    paperWith(
      whole.replace(
        "title: Jalan penghubung",
        "title: { id: Jalan, ms: Jalan, id: Lain }\n#                              ^^ duplicate-key",
      ),
    ),
  );
  const text = paperWith(`${whole}title: Jalan lain\n`);
  const [found] = findings(text);
  expect(found?.related?.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([
    [text.indexOf("title: Jalan penghubung"), "title"],
  ]);
  expect(found?.message).toEqual({
    id: "`title` sudah tertulis di atas; hanya yang pertama dibaca. Satukan isinya, atau hapus salah satunya.",
    ms: "`title` sudah ditulis di atas; hanya yang pertama dibaca. Sila satukan isinya, atau padam salah satu.",
    en: "`title` is already written above, and only the first one is read. Join the two, or remove one.",
  });
});

test("a third one is found too, and quotes around a key make no other key of it", () => {
  expect(findings(paperWith(`${whole}title: a\n"title": b\n`)).map((one) => one.rule)).toEqual([rule.id, rule.id]);
});

test("the same key in another map, and the same text as a value, are no duplicates", () => {
  expectFindings(paperWith(whole, whole.replace("UJI-2024-001", "UJI-2024-002")));
  expectFindings(paperWith(whole.replace("title: Jalan penghubung", "title: title")));
  expectFindings(paperWith(whole.replace("title: Jalan penghubung", "title: { id: Jalan, ms: Jalan }")));
});

test("of two that say the same, the second is removed; of two that do not, a person must choose", () => {
  const broken = paperWith(rule.example.bad);
  for (const text of [broken, broken.replaceAll("\n", "\r\n")]) {
    const fixed = applyFix(text, rule.id);
    expect(fixed.replaceAll("\r\n", "\n")).toBe(paperWith(whole));
    expectFindings(fixed);
  }
  const braces = paperWith(whole.replace("title: Jalan penghubung", "title: { id: Jalan, ms: Jln, id: Jalan }"));
  expect(applyFix(braces, rule.id)).toContain("title: { id: Jalan, ms: Jln }");
  expect(fixesOf(paperWith(rule.example.bad), rule.id)[0]?.preferred).toBe(true);
  expect(fixesOf(paperWith(`${whole}title: Jalan lain\n`), rule.id)).toEqual([]);
});
