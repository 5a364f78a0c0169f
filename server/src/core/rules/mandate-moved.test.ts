import { expect, test } from "vitest";
import { applyFix, expectFindings, findingsIn, folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { mandateMoved as rule } from "./mandate-moved.ts";

const item = (malaysia: string, place = "place: [entikong-tebedu]\n"): string =>
  paperWith(
    `id: UJI-2024-001\ntitle: Pos\nraisedBy: malaysia\ncounterparts:\n  indonesia: [biro-perbatasan]\n  malaysia: ${malaysia}\n${place}history: []\n`,
  );
const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
const mark = "#            ^^^^^^^^^^^^^^ mandate-moved";
const heldOn = (text: string, day: string): string => text.replaceAll(/2025-11-0[35]/g, day);

test("who leads an item about a post and has handed its duty over is found, from the first day on", () => {
  expectFindings(item(`[polis-sempadan]\n${mark}`));
  expectFindings(
    heldOn(item(`["polis-sempadan", jim-sarawak]\n#            ^^^^^^^^^^^^^^^^ mandate-moved`), "2025-01-01"),
  );
});

test("not before that day, nor where the receiver is named, nor for who does not lead, nor without a post", () => {
  expectFindings(heldOn(item("[polis-sempadan]"), "2024-12-31"));
  expectFindings(item("[polis-sempadan, agensi-sempadan]"));
  expectFindings(item("[agensi-sempadan, polis-sempadan]"));
  expectFindings(item("[mit-sarawak, polis-sempadan]"), rule.id);
  expectFindings(item("[polis-sempadan]", ""));
});

test("the message names who received what and when, in three languages", () => {
  const uri = `${folder}/p.kertas.yaml`;
  const found = findingsIn(workspaceOf([{ uri, text: item("[polis-sempadan]") }]), uri);
  expect(found.map(({ message, severity }) => [severity, message])).toEqual([
    [
      "info",
      {
        id: "polis-sempadan (Polis Sempadan) sudah menyerahkan tugas di pos sempadan kepada agensi-sempadan (Agensi Sempadan) sejak 2025-01-01. Tambahkan jika butir ini menyangkut tugas itu.",
        ms: "polis-sempadan (Polis Sempadan) telah menyerahkan tugas di pos sempadan kepada agensi-sempadan (Agensi Sempadan) mulai 2025-01-01. Sila tambah jika perkara ini berkaitan dengan tugas itu.",
        en: "polis-sempadan (Polis Sempadan) handed over border post duty to agensi-sempadan (Agensi Sempadan) on 2025-01-01. Add the latter if the item is about that duty.",
      },
    ],
  ]);
});

test("the fix appends the receiver, in lines and in braces", () => {
  for (const [before, after] of [
    ["[ polis-sempadan ] # a", "[ polis-sempadan, agensi-sempadan ] # a"],
    ["\n    - polis-sempadan # a", "\n    - polis-sempadan # a\n    - agensi-sempadan"],
  ] as const) {
    expect(applyFix(item(before), rule.id)).toBe(item(after));
    expect(applyFix(crlf(item(before)), rule.id)).toBe(crlf(item(after)));
    expectFindings(item(after));
  }
});
