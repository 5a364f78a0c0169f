import { expect, test } from "vitest";
import { applyFix, expectFindings, findingsIn, folder, workspaceOf } from "../../../test/fixture.ts";
import { missingTranslation as rule } from "./missing-translation.ts";

const on = (languages = "[id, ms]"): string =>
  `#- kertas-kerja.yaml\nrules: { missing-translation: warning }\nlanguages: ${languages}\n`;
const paper = (title: string, side = "joint"): string =>
  `#- a.kertas.yaml\nside: ${side}\nsession: { venue: { id: Miri, ms: Miri, en: Miri } }\n${title}`;
const expectHere = (title: string, languages?: string): unknown =>
  expectFindings(paper(title) + on(languages), rule.id);

/** The paper's title after the first fix, or the one with this English title. */
const fixed = (title: string, which?: string, eol = "\n"): string => {
  const text = applyFix((paper(title) + on()).replaceAll("\n", eol), rule.id, which);
  return text.slice(text.indexOf("title")).replaceAll(eol, "\n");
};

test("a text that lacks a configured language is found at its key", () => {
  expectHere("title: { id: Jalan }\n#<^^^^^ missing-translation\n");
  expectHere("title: { id: Jalan, ms: }\n#<^^^^^ missing-translation\n");
  expectHere("title: Jalan\n#<^^^^^ missing-translation\n");
  expectHere("title: { id: Jalan, ms: Jalan }\n#<^^^^^ missing-translation\n", "[id, en]");
});

test("nothing is found where all languages are there, in the paper of one side, and where the rule is off", () => {
  expectHere("title: { id: Jalan, ms: Jalan }\n");
  expectFindings(paper("title: Jalan\n", "indonesia") + on(), rule.id);
  expectFindings(paper("title: Jalan\n"), rule.id);
  expectHere("title:\nitems: [{ waitingOn: forum-pusat, title: [] }]\n");
});

test("the message names the languages", () => {
  const uri = `${folder}/a.kertas.yaml`;
  const text = "side: joint\ntitle: { en: Road }\n";
  const configuration = { uri: `${folder}/kertas-kerja.yaml`, text: "rules: { missing-translation: info }\n" };
  const found = findingsIn(workspaceOf([{ uri, text }, configuration]), uri).find((one) => one.rule === rule.id);
  expect(found?.message).toEqual({
    id: "`title` belum ada dalam bahasa Indonesia dan bahasa Melayu: tambahkan terjemahannya.",
    ms: "`title` belum ada dalam bahasa Indonesia dan bahasa Melayu: sila tambah terjemahannya.",
    en: "`title` is not there in Indonesian and Malay: add the translation.",
  });
});

test("the missing languages are inserted, where the key stands empty too", () => {
  expect(fixed("title: { id: Jalan } # x\n")).toBe("title: { id: Jalan, ms: … } # x\n");
  expect(fixed("title:\n  ms: Jalan # x\nstatus: draft\n", undefined, "\r\n")).toBe(
    "title:\n  ms: Jalan # x\n  id: …\nstatus: draft\n",
  );
  expect(fixed("title:\n  id: Jalan\n  ms:\n")).toBe("title:\n  id: Jalan\n  ms: …\n");
});

test("a text of no language becomes that of the language chosen", () => {
  expect(fixed("title: 'Jalan' # x\nstatus: draft\n", "Malay", "\r\n")).toBe(
    "title:\n  ms: 'Jalan' # x\n  id: …\nstatus: draft\n",
  );
  expect(fixed("title: Jalan\n  penghubung\n")).toBe("title:\n  id: Jalan\n    penghubung\n  ms: …\n");
  expect(fixed("title: |\n  Jalan\n\n  baru\nstatus: draft\n")).toBe(
    "title:\n  id: |\n    Jalan\n\n    baru\n  ms: …\nstatus: draft\n",
  );
  expect(fixed("title: { id: a, ms: a }\nitems: [{ title: Jalan }]\n")).toContain("{ title: { id: Jalan, ms: … } }");
});
