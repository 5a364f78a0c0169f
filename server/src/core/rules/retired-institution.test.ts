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
import { retiredInstitution as rule } from "./retired-institution.ts";

const item = (indonesia: string, more = "history: []\n"): string =>
  paperWith(
    `id: UJI-2024-001\ntitle: Pos\nraisedBy: indonesia\ncounterparts:\n  indonesia: ${indonesia}\n  malaysia: [mit-sarawak]\n${more}`,
  );
const messages = (text: string) =>
  findingsIn(workspaceOf([{ uri: `${folder}/p.kertas.yaml`, text }]), `${folder}/p.kertas.yaml`)
    .filter((finding) => finding.rule === rule.id)
    .map(({ message }) => message);

test("agencies, committees, posts and areas that ended before the session are found", () => {
  expectFindings(
    item(
      "[dinas-baru, dinas-lama]\n#                         ^^^^^^^^^^ retired-institution",
      "place: pos-lama\n#      ^^^^^^^^ retired-institution\nhistory: []\n",
    )
      .replace(
        "preparedBy: tim-teknis-uji",
        "preparedBy: tim-teknis-lama\n#           ^^^^^^^^^^^^^^^ retired-institution",
      )
      .replace("issueArea: security-border", "issueArea: bidang-lama\n#          ^^^^^^^^^^^ retired-institution"),
    rule.id,
  );
  expectFindings(
    item("[dinas-baru]").replace(
      "raisedBy: indonesia",
      "raisedBy: balai-terbelah\n#             ^^^^^^^^^^^^^^ retired-institution",
    ),
  );
});

test("who acted in the history had to be there on the entry's date alone", () => {
  const entry = (date: string, mark = ""): string =>
    `history:\n  - session: 30\n    date: ${date}\n    outcome: completed\n    decision: Uji.\n    followUp:\n      - { action: Survei, by: dinas-lama }\n${mark}`;
  expectFindings(item("[dinas-baru]", entry("2016-12-31")), rule.id);
  expectFindings(
    item("[dinas-baru]", entry("2017-01-01", "#                             ^^^^^^^^^^ retired-institution\n")),
    rule.id,
  );
  expectFindings(item("[dinas-baru]", entry("kemarin")), rule.id);
});

test("what ends on the session's day is there on it", () => {
  const held = (date: string): string => item("[badan-kini]").replace("2025-11-03", date).replace("2025-11-05", date);
  expectFindings(held("2025-12-31"), rule.id);
  expectFindings(
    held("2026-01-01").replace("[badan-kini]\n", "[badan-kini]\n#                 ^^^^^^^^^^ retired-institution\n"),
    rule.id,
  );
});

test("without a date of the session that can be read, today counts", () => {
  const text = item("[badan-kini, balai-terbelah]\n#                         ^^^^^^^^^^^^^^ retired-institution");
  expectFindings(text.replace("date: 2025-11-03", "date: besok"), rule.id);
});

test("the message names the end and the successors there on that day", () => {
  expect(messages(item("[dinas-lama]"))).toEqual([
    {
      id: "dinas-lama (Dinas Perindustrian Lama) sudah berakhir pada 2016-12-31, sebelum 2025-11-03. Ganti dengan penerusnya: dinas-baru (Dinas Perdagangan Baru).",
      ms: "dinas-lama (Dinas Perindustrian Lama) telah tamat pada 2016-12-31, sebelum 2025-11-03. Sila gantikan dengan penggantinya: dinas-baru (Dinas Perdagangan Baru).",
      en: "dinas-lama (Dinas Perindustrian Lama) ended on 2016-12-31, before 2025-11-03. Replace it by its successor: dinas-baru (Dinas Perdagangan Baru).",
    },
  ]);
  expect(messages(item("[balai-terbelah]")).map(({ en }) => en)).toEqual([
    "balai-terbelah (Balai yang Dipecah) ended on 2024-10-20, before 2025-11-03. Replace it by its successor: balai-satu (Balai Satu) or balai-dua (Balai Dua).",
  ]);
});

test("one of a split's successors is a matter of choice, a single successor is not", () => {
  expect(fixesOf(item("[dinas-lama]"), rule.id).map(({ title, preferred }) => [title.en, preferred])).toEqual([
    ["Replace by dinas-baru", true],
  ]);
  expect(fixesOf(item("[balai-terbelah]"), rule.id).map(({ title, preferred }) => [title.en, preferred])).toEqual([
    ["Replace by balai-satu", undefined],
    ["Replace by balai-dua", undefined],
  ]);
  expectFindings(applyFix(item("[balai-terbelah]"), rule.id, "balai-dua"), rule.id);
});

test("the fix puts the successor in, or takes out what the list has a successor for", () => {
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  const lines = (...ids: readonly string[]): string => ids.map((id) => `\n    - ${id}`).join("");
  expect(applyFix(crlf(item("[ 'dinas-lama' ] # satu")), rule.id)).toBe(crlf(item("[ dinas-baru ] # satu")));
  expect(applyFix(item("[dinas-lama, dinas-baru]"), rule.id)).toBe(item("[dinas-baru]"));
  expect(applyFix(crlf(item(lines("dinas-baru # baru", "dinas-lama"))), rule.id)).toBe(
    crlf(item(lines("dinas-baru # baru"))),
  );
  expectFindings(applyFix(item(lines("dinas-lama", "biro-perbatasan")), rule.id));
});

test("an entry of the workspace's own is shown where it says how long it is there", () => {
  const own = `format: kertas-kerja-institutions/1\nagencies:\n  - id: mantan\n    name: Mantan\n    side: indonesia\n    level: central\n    kind: other\n    valid: { to: 2020 }\n    confidence: likely\n`;
  const uri = `${folder}/p.kertas.yaml`;
  const workspace = workspaceOf([
    { uri, text: item("[mantan]") },
    { uri: `${folder}/a.institutions.yaml`, text: own },
  ]);
  const [finding] = findingsIn(workspace, uri);
  expect(finding?.related?.map((place) => [place.uri, own.slice(place.start, place.end)])).toEqual([
    [`${folder}/a.institutions.yaml`, "mantan"],
  ]);
  expect(finding?.message.en).toBe(
    "mantan (Mantan) ended on 2020-12-31, before 2025-11-03. Write the agency that was there on that day.",
  );
  expect(finding?.fixes?.()).toEqual([]);
});
