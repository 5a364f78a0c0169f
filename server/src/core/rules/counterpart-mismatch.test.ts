import { expect, test } from "vitest";
import { applyFix, expectFindings, findingsIn, folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { counterpartMismatch as rule } from "./counterpart-mismatch.ts";

const item = (counterparts: string): string =>
  paperWith(`id: UJI-2024-001\ntitle: Pos\nraisedBy: indonesia\ncounterparts:${counterparts}\nhistory: []\n`);
const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
const uri = `${folder}/p.kertas.yaml`;

test("a leading agency whose registered counterpart is not named is found, on either side", () => {
  expectFindings(
    item(`
  indonesia: [imigrasi-kalbar, dinas-baru]
#             ^^^^^^^^^^^^^^^ counterpart-mismatch
  malaysia: [mit-sarawak]`),
  );
  expectFindings(
    item(` { indonesia: [biro-perbatasan], malaysia: ["jim-sarawak"] }
#                                                        ^^^^^^^^^^^^^ counterpart-mismatch`),
  );
});

test("only who leads is held to it, and one registered counterpart anywhere in the list is enough", () => {
  expectFindings(item("\n  indonesia: [dinas-baru, imigrasi-kalbar]\n  malaysia: [mit-sarawak]"));
  expectFindings(item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-gaib]"), rule.id);
  expectFindings(item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: [mit-sarawak, jim-sarawak]"));
  expectFindings(item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: []"), rule.id);
});

test("a pairing that no source states is no more than information", () => {
  const text = item("\n  indonesia: [dinas-baru]\n  malaysia: [polis-sempadan]");
  expect(findingsIn(workspaceOf([{ uri, text }]), uri).map(({ severity, message }) => [severity, message])).toEqual([
    [
      "info",
      {
        id: "Mitra dinas-baru (Dinas Perdagangan Baru) diperkirakan mit-sarawak (Kementerian Perdagangan Sarawak), yang tidak tercantum di pihak Malaysia. Tambahkan jika memang berwenang.",
        ms: "Rakan sejawat bagi dinas-baru (Dinas Perdagangan Baru) dianggarkan mit-sarawak (Kementerian Perdagangan Sarawak), yang tidak disenaraikan di pihak Malaysia. Sila tambah jika berkaitan.",
        en: "The counterpart of dinas-baru (Dinas Perdagangan Baru) is probably mit-sarawak (Kementerian Perdagangan Sarawak), which is not listed under Malaysia. Add it if it is in charge.",
      },
    ],
  ]);
  expectFindings(applyFix(text, rule.id));
});

test("what a source states goes before what is a guess", () => {
  expectFindings(
    item("\n  indonesia: [dinas-baru]\n  malaysia: [jim-sarawak]\n#            ^^^^^^^^^^^ counterpart-mismatch"),
  );
});

test("two that do not match each other are reported once", () => {
  const own = (id: string, side: string, counterpart: string): string =>
    `  - { id: ${id}, name: ${id}, side: ${side}, level: central, kind: other, counterparts: [${counterpart}], confidence: likely }\n`;
  const text = item("\n  indonesia: [satu]\n#             ^^^^ counterpart-mismatch\n  malaysia: [dua]");
  expectFindings(
    `#- p.kertas.yaml\n${text}#- a.institutions.yaml\nformat: kertas-kerja-institutions/1\nagencies:\n${own("satu", "indonesia", "polis-sempadan")}${own("dua", "malaysia", "balai-satu")}`,
  );
});

test("a counterpart named by its former self has a finding of its own", () => {
  const own =
    "format: kertas-kerja-institutions/1\nagencies:\n  - { id: jim-lama, name: JIM Lama, side: malaysia, level: central, kind: other, valid: { to: 2020 }, succeededBy: [jim-sarawak], confidence: likely }\n";
  expectFindings(
    `#- p.kertas.yaml\n${item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-lama]\n#            ^^^^^^^^ retired-institution")}#- a.institutions.yaml\n${own}`,
  );
});

test("the message names the registered counterpart, in three languages", () => {
  const text = item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: [mit-sarawak]");
  expect(findingsIn(workspaceOf([{ uri, text }]), uri).map(({ message }) => message)).toEqual([
    {
      id: "Mitra terdaftar imigrasi-kalbar (Kantor Wilayah Imigrasi Kalimantan Barat), yaitu jim-sarawak (Jabatan Imigresen Malaysia Sarawak), tidak tercantum di pihak Malaysia. Tambahkan jika memang berwenang.",
      ms: "Rakan sejawat berdaftar bagi imigrasi-kalbar (Pejabat Imigresen Kalimantan Barat), iaitu jim-sarawak (Jabatan Imigresen Malaysia Sarawak), tidak disenaraikan di pihak Malaysia. Sila tambah jika berkaitan.",
      en: "The registered counterpart of imigrasi-kalbar (Kantor Wilayah Imigrasi Kalimantan Barat) is jim-sarawak (Jabatan Imigresen Malaysia Sarawak), which is not listed under Malaysia. Add it if it is in charge.",
    },
  ]);
});

test.each([
  [
    "in braces",
    " { indonesia: [imigrasi-kalbar], malaysia: [ mit-sarawak ] } # a",
    " { indonesia: [imigrasi-kalbar], malaysia: [ mit-sarawak, jim-sarawak ] } # a",
  ],
  [
    "in lines",
    "\n  malaysia:\n    - mit-sarawak # a\n  indonesia: [imigrasi-kalbar]",
    "\n  malaysia:\n    - mit-sarawak # a\n    - jim-sarawak\n  indonesia: [imigrasi-kalbar]",
  ],
])("the fix appends the counterpart, %s", (_, before, after) => {
  expect(applyFix(item(before), rule.id)).toBe(item(after));
  expect(applyFix(crlf(item(before)), rule.id)).toBe(crlf(item(after)));
  expectFindings(item(after));
});
