/** Word documents as other people lay them out: headings, tables, plain paragraphs; in both countries' words. */
import { readFileSync } from "node:fs";
import type { FileChild } from "docx";
import { expect, test } from "vitest";
import { parseDay } from "../src/core/day.ts";
import { Document } from "../src/core/document.ts";
import { findingsOf } from "../src/core/findings.ts";
import { importPaper } from "../src/core/import/import.ts";
import { Workspace } from "../src/core/workspace.ts";
import { wordToHtml } from "../src/import/word.ts";
import { builtInDocuments } from "../src/texts.ts";
import { samplePapers } from "./sample-papers.ts";
import { strong, heading, line, table, title, wordOf } from "./words.ts";

const workspace = samplePapers.reduce(
  (before, [path, text]) => before.with(new Document(`file:///folder/${path}`, "paper", text)),
  Workspace.of({
    builtIn: builtInDocuments(),
    folders: ["file:///folder"],
    today: parseDay("2025-11-10") ?? 0,
  }),
);

const importing = async (language: "id" | "ms" | "en", ...children: readonly FileChild[]): Promise<string> =>
  importPaper(await wordToHtml(await wordOf(...children)), workspace, language);

test("an Indonesian paper under headings", async () => {
  const text = await importing(
    "id",
    title("KERTAS KERJA"),
    line("BIDANG KEAMANAN DAN PENGELOLAAN PERBATASAN"),
    line("SIDANG KE-39 KK/JKK SOSEK MALINDO"),
    line("TINGKAT DAERAH KALIMANTAN BARAT – SARAWAK"),
    line("Pontianak, 3 s.d. 5 November 2026"),
    heading(1, "I. PENDAHULUAN"),
    line("Kertas kerja ini disusun berdasarkan SK Gubernur 408/1985."),
    heading(1, "II. PEMBAHASAN"),
    heading(2, "1. Pembukaan pos sempadan Temajuk–Telok Melano"),
    heading(3, "a. Latar Belakang"),
    line("Warga berlalu-lalang di patok A485."),
    line("Pasar mingguan.", { bullet: { level: 0 } }),
    heading(3, "b. Permasalahan"),
    line("Belum ada jalan."),
    heading(3, "c. Usulan"),
    line("Membentuk tim bersama."),
    heading(3, "d. Tanggapan pihak Sarawak"),
    line("Setuju dengan catatan."),
    heading(3, "e. Kesimpulan/Kesepakatan"),
    line("Sidang sepakat membentuk tim bersama."),
    heading(3, "f. Instansi Penanggung Jawab"),
    line("BPPD Kalbar, Pemkab Sambas dan JIM Sarawak"),
    heading(3, "g. Keterangan"),
    line("Lihat lampiran 2."),
    heading(1, "III. PENUTUP"),
    table(["Ketua Delegasi Indonesia\n\nSiti Aminah", "Ketua Delegasi Malaysia\n\nDr Ahmad"]),
  );
  expect(text)
    .toBe(`# Draf dari dokumen Word. Periksa setiap butir; bagian yang belum bertempat disimpan sebagai komentar.
format: kertas-kerja/1
session:
  forum: kk-jkk-kalbar-sarawak
  number: 39
  date: 2026-11-03
  endDate: 2026-11-05
  venue: Pontianak
# pihak diduga dari bahasa dokumennya.
side: indonesia
issueArea: security-border
title: BIDANG KEAMANAN DAN PENGELOLAAN PERBATASAN
summary: Kertas kerja ini disusun berdasarkan SK Gubernur 408/1985.
items:
  - # id diambil dari butir dengan judul yang sama; periksa apakah memang butir itu.
    id: KBS-2017-014
    title: Pembukaan pos sempadan Temajuk–Telok Melano
    counterparts:
      indonesia: [bppd-kalbar, pemkab-sambas]
      malaysia: [jim-sarawak]
    place: temajuk-telok-melano
    markers: [A485]
    background: |-
      Warga berlalu-lalang di patok A485.

      - Pasar mingguan.
    issue: Belum ada jalan.
    proposal: |-
      Membentuk tim bersama.

      Tanggapan pihak Sarawak: Setuju dengan catatan.
    history:
      - session: 39
        date: 2026-11-03
        outcome: agreed
        decision: Sidang sepakat membentuk tim bersama.
    # Dari Word: Keterangan: Lihat lampiran 2.
# Dari Word: Ketua Delegasi Indonesia; Siti Aminah | Ketua Delegasi Malaysia; Dr Ahmad
`);
});

test("a Malaysian paper about one matter", async () => {
  const text = await importing(
    "ms",
    title("KERTAS KERJA"),
    strong("TAJUK: ", "Vaksin rabies di kampung sempadan"),
    heading(1, "1.0 TUJUAN"),
    line("Mendapatkan persetujuan persidangan."),
    heading(1, "2.0 LATAR BELAKANG"),
    line("Persidangan Ke-37 pada 23 November 2024 telah bersetuju."),
    heading(1, "3.0 ASAS PERTIMBANGAN"),
    line("Bekalan berlainan."),
    heading(1, "4.0 IMPLIKASI"),
    line("Tiada implikasi kewangan tambahan."),
    heading(1, "5.0 SYOR"),
    line("Persidangan menetapkan kuota."),
    line("Tindakan: Jabatan Kesihatan Negeri Sarawak; Jabatan Antah Berantah"),
  );
  expect(text)
    .toBe(`# Draf daripada dokumen Word. Sila semak setiap perkara; bahagian yang belum bertempat disimpan sebagai komen.
format: kertas-kerja/1
session: {}
# pihak diandaikan daripada bahasa dokumennya.
side: malaysia
title: Vaksin rabies di kampung sempadan
items:
  - # id sementara; sila gantikan jika perkara ini sudah mempunyai nombor.
    id: ID-2025-001
    title: Vaksin rabies di kampung sempadan
    background: |-
      TUJUAN: Mendapatkan persetujuan persidangan.

      Persidangan Ke-37 pada 23 November 2024 telah bersetuju.
    issue: |-
      Bekalan berlainan.

      IMPLIKASI: Tiada implikasi kewangan tambahan.
    proposal: Persidangan menetapkan kuota.
    history:
      - followUp:
          - by: [jkn-sarawak, Jabatan Antah Berantah]
`);
});

test("a wide table with a row for each item", async () => {
  const columns = "No|Judul|Latar Belakang|Permasalahan|Usulan|Kesepakatan|Instansi Penanggung Jawab|Keterangan".split(
    "|",
  );
  const offices = "Dinas Kesehatan Provinsi Kalimantan Utara\nMKN Sabah";
  const text = await importing(
    "id",
    line("KERTAS KERJA BIDANG SOSIAL DAN BUDAYA"),
    line("Sidang ke-27 (8) KK/JKK Sosek Malindo Tingkat Provinsi Kalimantan Utara – Peringkat Negeri Sabah"),
    line("Tarakan, 7 Mei 2026"),
    table(
      columns,
      ["1", "Vaksin rabies", "Kasus naik.", "Kurang.", "Berbagi.", "Ditunda sampai data lengkap.", offices, "mendesak"],
      ["2", "Festival", "Sejak 2010.", "Dana.", "Bergilir.", "Disepakati.", "Dinas Pariwisata Kota Antah", "-"],
    ),
  );
  expect(text).toContain(
    `  forum: kk-jkk-kaltara-sabah\n  number: 27\n  name: "27 (8)"\n  date: 2026-05-07\n  venue: Tarakan\n`,
  );
  expect(text).toContain("issueArea: social-culture");
  expect([...text.matchAll(/outcome: (.*)/g)].map(([, outcome]) => outcome)).toEqual(["deferred", "agreed"]);
  expect(text).toContain("malaysia: [mkn-sabah]");
  // Utara is no slip of the pen for Barat: nothing is made of an office that the institutions do not know.
  expect(text).not.toContain("dinkes-kalbar");
  expect(text).toContain("# Dari Word: Instansi Penanggung Jawab: Dinas Pariwisata Kota Antah");
  expect(text).toContain("# Dari Word: Keterangan: mendesak");
});

test("a table of labels for each item, with what stands between the tables", async () => {
  const text = await importing(
    "ms",
    line("Persidangan Ke-26 (7) JKK/KK Sosek Malindo Sabah – Kalimantan Utara"),
    table(
      ["Tajuk", "Pembukaan pos Labang–Bantul"],
      ["Latar Belakang", "Panjang\nDua perenggan"],
      ["Syor", "Menetapkan tarikh."],
      ["Keputusan", "Persidangan bersetuju supaya pos dibuka."],
      ["Tindakan", "MKN Sabah"],
      ["Tarikh akhir", "17hb. Mac 2025"],
    ),
    line("Nota antara jadual."),
    table(["Tajuk", "Bot penumpang Sebatik–Tawau"], ["Latar Belakang", "Teks."]),
  );
  expect(text).toContain("id: KSS-2017-004\n    title: Pembukaan pos Labang–Bantul\n");
  expect(text).toContain("followUp:\n          - by: mkn-sabah\n            due: 2025-03-17\n");
  expect(text).toContain("# Daripada Word: Nota antara jadual.");
  expect(text).toContain("title: Bot penumpang Sebatik–Tawau");
});

test("paragraphs alone: numbered titles, labels before colons, a date that may be read in two ways", async () => {
  const text = await importing(
    "id",
    line("Bahan Sidang ke-39"),
    line("1. Jalan Temajuk"),
    line("Latar Belakang: Jalan rusak."),
    line("Tindak lanjut: Survei jalan"),
    line("Penanggung jawab: BPPD Kalbar"),
    line("Tenggat: 03/04/26"),
    line("2. Listrik desa"),
    line("Latar Belakang:"),
    line("Belum ada listrik."),
  );
  const step = ["action: Survei jalan", "by: bppd-kalbar", 'due: "03/04/26"'];
  expect(text).toContain(`followUp:\n          - ${step.join("\n            ")}\n`);
  expect(text).toContain("title: Listrik desa\n    background: Belum ada listrik.");
});

test("a history with merged cells, days in several forms, and a row across all columns", async () => {
  const merged = ["Sidang ke-36", "20 September 2023", "Ditunda", "Ditunda sampai data lengkap."];
  const text = await importing(
    "id",
    heading(1, "Pembahasan"),
    heading(2, "Pembukaan X"),
    heading(3, "Riwayat"),
    table(
      ["Sidang", "Tanggal", "Hasil", "Keputusan", "Tindak lanjut", "Penanggung jawab", "Batas waktu"],
      [...merged.map((text) => ({ text, rows: 2 })), "Survei", "BPPD Kalbar", "30/06/2024"],
      ["Rapat", "JIM Sarawak", "Agustus 2024"],
      ["Sidang ke-37 (Singkawang)", "23 Nov. 2024", "Diterima baik", "Dibahas.", "", "", ""],
      [{ text: "Rapat teknis tidak diadakan", columns: 7 }],
    ),
  );
  expect(text).toContain(`    history:
      - session: 36
        date: 2023-09-20
        outcome: deferred
        decision: Ditunda sampai data lengkap.
        followUp:
          - action: Survei
            by: bppd-kalbar
            due: 2024-06-30
          - action: Rapat
            by: jim-sarawak
            due: Agustus 2024
      - session: 37
        # Dari Word: Singkawang
        date: 2024-11-23
        outcome: Diterima baik
        decision: Dibahas.
        # Dari Word: Rapat teknis tidak diadakan
`);
});

test.each(["id", "ms", "en"] as const)(
  "a document without a word is a draft without a value (%s)",
  async (language) => {
    const back = new Document("file:///folder/a.kertas.yaml", "paper", await importing(language));
    expect(back.tree.faults).toEqual([]);
    expect(findingsOf(back, workspace.with(back)).map(({ rule }) => rule)).toContain("missing-key");
  },
);

test("a document that LibreOffice wrote, from libreoffice.html beside it", async () => {
  const bytes = readFileSync(new URL("./fixtures/import/libreoffice.docx", import.meta.url));
  expect(importPaper(await wordToHtml(bytes), workspace, "ms"))
    .toBe(`# Draf daripada dokumen Word. Sila semak setiap perkara; bahagian yang belum bertempat disimpan sebagai komen.
format: kertas-kerja/1
session:
  forum: kk-jkk-kalbar-sarawak
  number: 39
  date: 2026-11-03
  endDate: 2026-11-05
  venue: Pontianak
# pihak diandaikan daripada bahasa dokumennya.
side: malaysia
issueArea: security-border
title: BIDANG KESELAMATAN DAN PENGURUSAN SEMPADAN
items:
  - # id diambil daripada perkara dengan tajuk yang sama; sila semak sama ada memang perkara itu.
    id: KBS-2017-014
    title: Pembukaan pos sempadan Temajuk–Telok Melano
    place: temajuk-telok-melano
    markers: [A485]
    background: Penduduk kedua-dua kampung berulang-alik setiap hari melalui tanda sempadan A485.
    issue: Tarikh kedua-dua pihak berlainan.
    proposal: |-
      - Menetapkan tarikh yang sama
      - Melantik penyelaras
    history:
      - session: 38
        date: 2025-11-04
        outcome: carried-over
        decision: Dibawa ke persidangan akan datang.
        followUp:
          - action: Menyelaraskan tarikh pembinaan
            by: mkn-sarawak
            due: 2026-06-30
          - action: Menghantar lukisan tapak
            by: [bppd-kalbar, jkr-sarawak]
            due: akhir tahun
      - session: 39
        date: 2026-11-03
        outcome: agreed
        decision: Persidangan bersetuju supaya kedua-dua pos dibuka serentak.
        followUp:
          - by: jim-sarawak

  - # id sementara; sila gantikan jika perkara ini sudah mempunyai nombor.
    id: KBS-2026-001
    title: Rumah rehat pemandu lori
    background: Pemandu menunggu hingga dua hari di Tebedu.
    proposal: |-
      Membina rumah rehat.

      Disediakan pada hari persidangan oleh urus setia.
    history: []
`);
});
