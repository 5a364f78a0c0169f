/** The commands by which papers are written, brought in and out. */
import {
  agency,
  area,
  asOf,
  dryRun,
  endDate,
  force,
  forum,
  lang,
  name,
  number,
  option,
  output,
  text,
  toggle,
  venue,
  type Usage,
} from "./options.ts";

export const papers: readonly (readonly [string, Usage])[] = [
  [
    "new",
    {
      call: "[PATH]",
      positionals: 1,
      summary: text(
        "kertas kerja baru dengan semua yang sudah diketahui, di folder kertas kerja forum itu",
        "kertas kerja baharu dengan semua yang sudah diketahui, dalam folder kertas kerja forum itu",
        "a new paper with everything known filled in, in the folder where the forum's papers lie",
      ),
      options: [
        option("forum", "ID", "forumnya (wajib)", "forumnya (wajib)", "its forum (needed)"),
        option("area", "ID", "bidangnya (wajib)", "bidangnya (wajib)", "its issue area (needed)"),
        option(
          "side",
          "indonesia|malaysia|joint",
          "pihak yang menulisnya (wajib)",
          "pihak yang menulisnya (wajib)",
          "the side that writes it (needed)",
        ),
        option(
          "date",
          "YYYY-MM-DD",
          "hari pertama sidang (wajib)",
          "hari pertama persidangan (wajib)",
          "the session's first day (needed)",
        ),
        endDate,
        number,
        name,
        venue,
        option(
          "prepared-by",
          "ID",
          "komite yang menyusunnya",
          "jawatankuasa yang menyediakannya",
          "the committee that prepares it",
        ),
        option("title", "TEXT", "judulnya", "tajuknya", "its title"),
        output,
        dryRun,
        lang,
      ],
      examples: [
        "new samples --forum kk-jkk-kalbar-sarawak --area social-culture --side indonesia --date 2026-11-02 --dry-run",
      ],
    },
  ],
  [
    "carry-forward",
    {
      call: "FILE",
      positionals: 1,
      summary: text(
        "kertas kerja sidang berikutnya dari yang ini: semua yang terbuka, utuh, dengan entri untuk sidang yang baru lalu",
        "kertas kerja persidangan akan datang daripada yang ini: semua yang terbuka, lengkap, dengan entri bagi persidangan yang baru berlalu",
        "the next session's paper from this one: what is open, whole, with an entry prepared for the session just held",
      ),
      options: [
        number,
        name,
        option(
          "date",
          "YYYY-MM-DD",
          "hari pertama sidang itu (bawaan: hari ini, ditandai belum pasti)",
          "hari pertama persidangan itu (lalai: hari ini, ditandai belum pasti)",
          "its first day (default: today, marked as not settled)",
        ),
        endDate,
        venue,
        output,
        dryRun,
        lang,
      ],
      examples: ["carry-forward sidang-38/sosial-budaya.kertas.yaml --date 2026-11-02"],
    },
  ],
  [
    "merge",
    {
      call: "FILE FILE",
      positionals: 2,
      summary: text(
        "kertas kerja bersama dari kertas kerja kedua pihak; yang berbeda ditandai untuk diputuskan",
        "kertas kerja bersama daripada kertas kerja kedua-dua pihak; yang berbeza ditandai untuk diputuskan",
        "a joint paper from both sides' papers of one session and area; what differs is marked to be settled",
      ),
      options: [output, dryRun, lang],
      examples: ["merge indonesia.kertas.yaml malaysia.kertas.yaml -o bersama.kertas.yaml"],
    },
  ],
  [
    "export",
    {
      call: "FILE… -o FILE",
      positionals: Infinity,
      summary: text(
        "kertas kerja sebagai .docx, .pdf, .html, atau .md; matriks tindak lanjut beberapa kertas kerja sebagai .xlsx",
        "kertas kerja sebagai .docx, .pdf, .html atau .md; matriks tindakan susulan beberapa kertas kerja sebagai .xlsx",
        "the paper as .docx, .pdf, .html or .md; the follow-up matrix of papers as .xlsx",
      ),
      options: [
        output,
        option(
          "layout",
          "indonesia|malaysia",
          "bentuk kertas kerja (bawaan: bentuk pihaknya)",
          "bentuk kertas kerja (lalai: bentuk pihaknya)",
          "the form of the paper (default: that of its side)",
        ),
        toggle(
          "bilingual",
          "kedua bahasa kertas kerja bersama berdampingan",
          "kedua-dua bahasa kertas kerja bersama secara bersebelahan",
          "both languages of a joint paper side by side",
        ),
        option(
          "template",
          "FILE.docx",
          "kop surat yang gaya, kepala, dan kaki halamannya dipakai (hanya .docx)",
          "kepala surat yang gaya, pengepala dan pengakinya digunakan (.docx sahaja)",
          "a letterhead whose styles, header and footer are taken over (.docx only)",
        ),
        force,
        option(
          "lang",
          "id|ms|en",
          "bahasa dokumennya (bawaan: bahasa bentuknya)",
          "bahasa dokumennya (lalai: bahasa bentuknya)",
          "the language of the document (default: that of its layout)",
        ),
      ],
      examples: ["export sidang-38/sosial-budaya.kertas.yaml -o sosial-budaya.docx"],
    },
  ],
  [
    "import",
    {
      call: "FILE.docx",
      positionals: 1,
      summary: text(
        "draf kertas kerja dari dokumen Word; yang tidak mendapat tempat disimpan sebagai komentar",
        "draf kertas kerja daripada dokumen Word; yang tidak mendapat tempat disimpan sebagai komen",
        "a draft of a paper from a Word document; what finds no place is kept as comments",
      ),
      options: [output, force, dryRun, lang],
      examples: ["import lama.docx -o lama.kertas.yaml"],
    },
  ],
  [
    "migrate",
    {
      call: "[PATH…]",
      positionals: Infinity,
      summary: text(
        "membawa kertas kerja dari versi format terdahulu ke versi sekarang; komentar tetap ada",
        "membawa kertas kerja daripada versi format terdahulu kepada versi sekarang; komen kekal",
        "brings papers in earlier versions of the format to the current one; comments stay",
      ),
      options: [dryRun, lang],
      examples: ["migrate --dry-run samples"],
    },
  ],
  [
    "dashboard",
    {
      call: "[PATH]",
      positionals: 1,
      summary: text(
        "gambaran semua butir terbuka dan riwayat masing-masing, sebagai satu halaman HTML",
        "gambaran semua perkara terbuka dan sejarah setiap satunya, sebagai satu halaman HTML",
        "the same figures drawn, and each open item's years, as one HTML page",
      ),
      options: [area, agency, forum, asOf, output, force, lang],
      examples: ["dashboard samples -o dasbor.html"],
    },
  ],
];
