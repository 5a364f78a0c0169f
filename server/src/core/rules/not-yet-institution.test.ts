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
import { notYetInstitution as rule } from "./not-yet-institution.ts";

const item = (indonesia: string, more = "history: []\n"): string =>
  paperWith(
    `id: UJI-2024-001\ntitle: Pos\nraisedBy: indonesia\ncounterparts:\n  indonesia: ${indonesia}\n  malaysia: [polis-sempadan]\n${more}`,
  );
const entry = (date: string, by: string): string =>
  `history:\n  - session: 30\n    date: ${date}\n    outcome: completed\n    decision: Uji.\n    followUp:\n      - action: Survei\n        by: ${by}\n`;

test("what begins after the session, or after the entry that names it, is found", () => {
  expectFindings(item("[badan-mendatang]\n#             ^^^^^^^^^^^^^^^ not-yet-institution"));
  expectFindings(
    item(
      "[biro-perbatasan]",
      `${entry("2016-11-05", "[biro-perbatasan, dinas-baru]")}#                             ^^^^^^^^^^ not-yet-institution\n`,
    ),
    rule.id,
  );
});

test("what has begun by then is not, from its first day on", () => {
  expectFindings(item("[biro-perbatasan]", entry("2017-01-01", "dinas-baru")), rule.id);
  expectFindings(item("[badan-mendatang]").replaceAll(/2025-11-0[35]/g, "2026-01-01"));
  expectFindings(item("[badan-kini]"));
});

test("the message names the beginning and the predecessor", () => {
  const uri = `${folder}/p.kertas.yaml`;
  const texts = ["[badan-mendatang]", "[dinas-baru]"].map((list) =>
    item(list).replaceAll("2025-11-0", list.includes("dinas") ? "2016-11-0" : "2025-11-0"),
  );
  expect(texts.map((text) => findingsIn(workspaceOf([{ uri, text }]), uri).map(({ message }) => message))).toEqual([
    [
      {
        id: "badan-mendatang (Badan Mendatang) baru ada sejak 2026-01-01, sesudah 2025-11-03. Ganti dengan pendahulunya: badan-kini (Badan Kini).",
        ms: "badan-mendatang (Badan Mendatang) hanya wujud mulai 2026-01-01, selepas 2025-11-03. Sila gantikan dengan pendahulunya: badan-kini (Badan Kini).",
        en: "badan-mendatang (Badan Mendatang) began on 2026-01-01, after 2025-11-03. Replace it by its predecessor: badan-kini (Badan Kini).",
      },
    ],
    [
      {
        id: "dinas-baru (Dinas Perdagangan Baru) baru ada sejak 2017-01-01, sesudah 2016-11-03. Ganti dengan pendahulunya: dinas-lama (Dinas Perindustrian Lama).",
        ms: "dinas-baru (Dinas Perdagangan Baru) hanya wujud mulai 2017-01-01, selepas 2016-11-03. Sila gantikan dengan pendahulunya: dinas-lama (Dinas Perindustrian Lama).",
        en: "dinas-baru (Dinas Perdagangan Baru) began on 2017-01-01, after 2016-11-03. Replace it by its predecessor: dinas-lama (Dinas Perindustrian Lama).",
      },
    ],
  ]);
});

test("the fix puts the predecessor in, in lines and in braces", () => {
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  expect(fixesOf(item("[badan-mendatang]"), rule.id)[0]?.preferred).toBe(true);
  expect(applyFix(crlf(item("[badan-mendatang] # dua")), rule.id)).toBe(crlf(item("[badan-kini] # dua")));
  expect(applyFix(item("\n    - badan-mendatang # baru\n    - badan-kini"), rule.id)).toBe(item("\n    - badan-kini"));
  expectFindings(applyFix(item("[biro-perbatasan]", entry("2016-11-05", "dinas-baru")), rule.id), rule.id);
});

test("a border post may be named before it opens", () => {
  expectFindings(item("[biro-perbatasan]", "place: entikong-tebedu\nhistory: []\n").replaceAll("2025-11", "1988-11"));
});
