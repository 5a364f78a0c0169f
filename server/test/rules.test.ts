/** What holds for every rule: its examples tell the truth, its messages are complete, its fixes mend. */
import { describe, expect, test } from "vitest";
import { applyEdits } from "../src/core/edit.ts";
import { rules } from "../src/core/generated/rules.ts";
import { languages } from "../src/core/language.ts";
import { findingsIn, folder, paperWith, readFixture, workspaceOf } from "./fixture.ts";

/** The files of an example: an item alone is placed in an otherwise faultless paper. */
const filesOf = (example: string) =>
  readFixture(/^(?:\uFEFF)?(?:#.*\n)*format:|^#- /.test(example) ? example : paperWith(example));

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  // A rule that is off where nothing is configured is held to its examples all the same.
  const configuration = {
    uri: `${folder}/kertas-kerja.yaml`,
    text: rule.severity === "off" ? `rules: { ${id}: warning }\n` : "",
  };
  const findingsOf = (files: readonly { readonly uri: string; readonly text: string }[], uri = files[0]?.uri ?? "") =>
    findingsIn(workspaceOf([configuration, ...files]), uri);

  test("finds fault with its bad example, and nothing finds fault with its good one", () => {
    expect(findingsOf(filesOf(rule.example.bad)).map((finding) => finding.rule)).toContain(id);
    const good = filesOf(rule.example.good);
    const found = good.flatMap(({ uri }) => findingsOf(good, uri));
    expect(found.map((finding) => `${finding.rule}: ${finding.message.en}`)).toEqual([]);
  });

  test("speaks three languages, and never of a value that is not there", () => {
    for (const finding of findingsOf(filesOf(rule.example.bad)).filter((one) => one.rule === id)) {
      const texts = [
        finding.message,
        ...(finding.related ?? []).map((place) => place.message),
        ...(finding.fixes?.() ?? []).map((fix) => fix.title),
      ];
      for (const text of texts)
        for (const language of languages) {
          expect(text[language]).toMatch(/\S{2}/);
          expect(text[language]).not.toMatch(/undefined|NaN|\[object|\n/);
        }
      expect(new Set(languages.map((language) => finding.message[language])).size).toBe(3);
    }
  });

  test("each of its fixes takes the finding away and brings no fault of form", () => {
    const files = filesOf(rule.example.bad);
    const count = (found: ReturnType<typeof findingsOf>): number => found.filter((one) => one.rule === id).length;
    const before = findingsOf(files);
    const broken = before.filter((one) => one.rule === "yaml-syntax").length;
    for (const finding of before.filter((one) => one.rule === id))
      for (const fix of finding.fixes?.() ?? []) {
        if (fix.edits.length === 0) continue;
        const after = findingsOf(
          files.map((file, index) => (index === 0 ? { ...file, text: applyEdits(file.text, fix.edits) } : file)),
        );
        expect(count(after), fix.title.en).toBeLessThan(count(before));
        expect(after.filter((one) => one.rule === "yaml-syntax").length).toBeLessThanOrEqual(broken);
      }
  });
});
