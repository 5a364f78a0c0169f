/** What each command of the command line is for and takes, in three languages: its help is printed from here, and its arguments are read by it. */
import type { Localized } from "../core/language.ts";

/** An option that takes a value, or a switch that takes none. */
export interface OptionUsage {
  readonly name: string;
  /** What stands behind it: words in capitals are told in the person's language. Absent for a switch. */
  readonly value?: string;
  readonly text: Localized;
}

export interface Usage {
  /** The arguments that are no options, as in `FILE…`; empty where there are none. */
  readonly call: string;
  /** At most so many of them. */
  readonly positionals: number;
  readonly summary: Localized;
  readonly options: readonly OptionUsage[];
  /** Lines to try out, without `kertas`. */
  readonly examples: readonly string[];
}

const text = (id: string, ms: string, en: string): Localized => ({ id, ms, en });

const option = (name: string, value: string, id: string, ms: string, en: string): OptionUsage => ({
  name,
  value,
  text: { id, ms, en },
});

const toggle = (name: string, id: string, ms: string, en: string): OptionUsage => ({ name, text: { id, ms, en } });

const lang = option(
  "lang",
  "id|ms|en",
  "bahasa keluaran (bawaan: bahasa sistem, atau Inggris)",
  "bahasa output (lalai: bahasa sistem, atau Inggeris)",
  "the language of what is printed (default: the system's, else English)",
);
const asOf = option(
  "as-of",
  "YYYY-MM-DD",
  "tanggal yang dipakai untuk menilai tenggat dan instansi (bawaan: hari ini)",
  "tarikh yang digunakan untuk menilai tarikh akhir dan agensi (lalai: hari ini)",
  "the day on which due dates and agencies are judged (default: today)",
);
const area = option(
  "area",
  "ID",
  "hanya butir bidang ini",
  "hanya perkara bidang ini",
  "only items of this issue area",
);
const agency = option(
  "agency",
  "ID",
  "hanya butir yang menyebut instansi ini",
  "hanya perkara yang menamakan agensi ini",
  "only items that name this agency",
);
const forum = option("forum", "ID", "hanya butir forum ini", "hanya perkara forum ini", "only items of this forum");
const item = option("item", "ID", "hanya butir ini", "hanya perkara ini", "only this item");
const folder = option(
  "folder",
  "PATH",
  "folder kertas kerjanya (bawaan: folder ini)",
  "folder kertas kerjanya (lalai: folder ini)",
  "whose papers (default: this folder)",
);
const output = option("output", "FILE", "berkas yang ditulis", "fail yang ditulis", "the file to write");
const force = toggle(
  "force",
  "menggantikan berkas yang sudah ada",
  "menggantikan fail yang sudah wujud",
  "replaces a file that is there",
);
const dryRun = toggle(
  "dry-run",
  "memperlihatkan perubahannya tanpa menulis",
  "menunjukkan perubahannya tanpa menulis",
  "shows what would change, and writes nothing",
);
const inFormat = (...formats: readonly string[]): OptionUsage =>
  option("format", formats.join("|"), "bentuk keluaran", "bentuk output", "the form of what is printed");
const number = option(
  "number",
  "N",
  "nomor sidang (bawaan: berikutnya)",
  "bilangan persidangan (lalai: yang berikutnya)",
  "the session's number (default: the next one)",
);
const name = option(
  "name",
  "TEXT",
  "nama sidang khusus yang tidak bernomor",
  "nama persidangan khas yang tidak bernombor",
  "the name of a special session that has no number",
);
const endDate = option(
  "end-date",
  "YYYY-MM-DD",
  "hari terakhir sidang",
  "hari terakhir persidangan",
  "the session's last day",
);
const venue = option("venue", "TEXT", "tempat sidang", "tempat persidangan", "where the session meets");
const side = option("side", "indonesia|malaysia", "hanya pihak ini", "hanya pihak ini", "only this side");
const kind = option(
  "kind",
  "agencies|committees|borderPosts|issueAreas",
  "jenis lembaga",
  "jenis institusi",
  "the kind of institutions",
);

export const usages: ReadonlyMap<string, Usage> = new Map<string, Usage>([
  [
    "check",
    {
      call: "[PATH…]",
      positionals: Infinity,
      summary: text(
        "memeriksa kertas kerja dalam berkas dan folder ini",
        "menyemak kertas kerja dalam fail dan folder ini",
        "checks the papers in these files and folders",
      ),
      options: [
        option(
          "format",
          "text|json|sarif|junit|github|markdown",
          "text untuk orang (bawaan); github: catatan alur kerja; markdown: laporan untuk pull request",
          "text untuk orang (lalai); github: catatan aliran kerja; markdown: laporan untuk pull request",
          "text for people (default); github: workflow commands; markdown: a report for a pull request",
        ),
        option(
          "max-severity",
          "error|warning|info|hint",
          "keluar dengan kode 1 hanya untuk temuan setingkat ini atau lebih berat (bawaan: hint)",
          "keluar dengan kod 1 hanya bagi penemuan setahap ini atau lebih berat (lalai: hint)",
          "exits with 1 only for findings of this severity or a graver one (default: hint)",
        ),
        option(
          "changed-since",
          "REV",
          "hanya temuan pada baris yang berubah sejak versi git ini, dan yang timbul karenanya di tempat lain",
          "hanya penemuan pada baris yang berubah sejak versi git ini, dan yang timbul kerananya di tempat lain",
          "only findings on lines changed since this git revision, and those that the change caused elsewhere",
        ),
        option(
          "baseline",
          "FILE",
          "tanpa temuan yang sudah tercatat di berkas ini",
          "tanpa penemuan yang sudah tercatat dalam fail ini",
          "without the findings that this file lists as known",
        ),
        option(
          "write-baseline",
          "FILE",
          "mencatat semua temuan sekarang sebagai temuan yang sudah diketahui",
          "mencatat semua penemuan sekarang sebagai penemuan yang sudah diketahui",
          "lists all present findings as known",
        ),
        lang,
      ],
      examples: ["check samples", "check --max-severity warning --format markdown"],
    },
  ],
  [
    "fix",
    {
      call: "[PATH…]",
      positionals: Infinity,
      summary: text(
        "menerapkan semua perbaikan yang pasti; sisanya untuk diputuskan orang",
        "melaksanakan semua pembetulan yang pasti; selebihnya untuk diputuskan orang",
        "applies every fix that needs no second thought; the rest is for people to decide",
      ),
      options: [
        option(
          "rule",
          "RULE",
          "hanya temuan aturan ini (dapat diulang)",
          "hanya penemuan peraturan ini (boleh diulang)",
          "only findings of this rule (may be repeated)",
        ),
        dryRun,
        lang,
      ],
      examples: ["fix --dry-run samples", "fix --rule old-format"],
    },
  ],
  [
    "diff",
    {
      call: "OLD NEW",
      positionals: 2,
      summary: text(
        "perubahan tiap butir dengan kata-kata: hasil, tindak lanjut, mitra, tenggat",
        "perubahan setiap perkara dengan kata-kata: hasil, tindakan susulan, rakan sejawat, tarikh akhir",
        "what changed about each item, in words: outcome, follow-ups, counterparts, due days",
      ),
      options: [inFormat("text", "json", "markdown"), lang],
      examples: ["diff HEAD~1:paper.kertas.yaml paper.kertas.yaml"],
    },
  ],
  [
    "timeline",
    {
      call: "ID",
      positionals: 1,
      summary: text(
        "satu butir melalui semua sidangnya",
        "satu perkara melalui semua persidangannya",
        "one item through all its sessions",
      ),
      options: [folder, asOf, inFormat("text", "json"), lang],
      examples: ["timeline KBS-2014-003 --folder samples"],
    },
  ],
  [
    "status",
    {
      call: "[PATH]",
      positionals: 1,
      summary: text(
        "semua butir terbuka menurut usia, bidang, dan instansi; yang tanpa tindak lanjut; yang lewat tenggat",
        "semua perkara terbuka mengikut usia, bidang dan agensi; yang tanpa tindakan susulan; yang melepasi tarikh akhir",
        "all open items by age, issue area and agency; those without a follow-up; what is overdue",
      ),
      options: [area, agency, forum, asOf, inFormat("text", "json"), lang],
      examples: ["status samples", "status samples --agency jim-sarawak"],
    },
  ],
  [
    "impact",
    {
      call: "[PATH]",
      positionals: 1,
      summary: text(
        "butir terbuka yang lembaganya tidak ada pada tanggal itu, dengan penggantinya; forum tanpa ketua; siapa mitra siapa",
        "perkara terbuka yang institusinya tidak wujud pada tarikh itu, dengan penggantinya; forum tanpa pengerusi; siapa rakan sejawat siapa",
        "open items whose institutions are not there on a day, with replacements; forums without a chair; who answers whom",
      ),
      options: [
        area,
        agency,
        forum,
        option(
          "as-of",
          "YYYY-MM-DD",
          "tanggal itu (bawaan: hari ini)",
          "tarikh itu (lalai: hari ini)",
          "that day (default: today)",
        ),
        inFormat("text", "json", "markdown"),
        lang,
      ],
      examples: ["impact samples --as-of 2027-01-01"],
    },
  ],
  [
    "dossier",
    {
      call: "[PATH]",
      positionals: 1,
      summary: text(
        "yang perlu diketahui pejabat baru, sebagai Markdown",
        "perkara yang perlu diketahui oleh pegawai baharu, sebagai Markdown",
        "what someone new must know, as Markdown",
      ),
      options: [item, agency, forum, asOf, output, force, lang],
      examples: ["dossier samples --agency jim-sarawak", "dossier samples --item KBS-2014-003 -o memo.md"],
    },
  ],
  [
    "schema",
    {
      call: "[PATH]",
      positionals: 1,
      summary: text(
        "skema JSON kertas kerja untuk editor YAML lain, lengkap dengan id lembaga yang dikenal folder ini",
        "skema JSON kertas kerja untuk editor YAML lain, lengkap dengan id institusi yang dikenali folder ini",
        "the JSON Schema of working papers for other YAML editors, with the ids that this folder knows",
      ),
      options: [output, force, lang],
      examples: ["schema samples -o kertas-kerja.schema.json", "schema --lang ms"],
    },
  ],
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
      options: [output, force, lang],
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
  [
    "institution export",
    {
      call: "[PATH] -o FILE",
      positionals: 1,
      summary: text(
        "semua lembaga sebagai .xlsx atau .csv yang dapat diimpor kembali, atau sebagai .md",
        "semua institusi sebagai .xlsx atau .csv yang boleh diimport semula, atau sebagai .md",
        "the institutions as .xlsx or .csv, which can be imported again, or as .md",
      ),
      options: [
        output,
        kind,
        side,
        option(
          "as-of",
          "YYYY-MM-DD",
          "hanya yang ada pada tanggal ini",
          "hanya yang wujud pada tarikh ini",
          "only what is there on this day",
        ),
        force,
        lang,
      ],
      examples: ["institution export -o lembaga.xlsx"],
    },
  ],
  [
    "institution import",
    {
      call: "FILE",
      positionals: 1,
      summary: text(
        "yang baru dan berubah menurut daftar (.xlsx, .csv), ditulis ke berkas lembaga folder ini; tidak ada yang dihapus",
        "yang baharu dan berubah menurut senarai (.xlsx, .csv), ditulis ke dalam fail institusi folder ini; tiada yang dipadamkan",
        "what a list (.xlsx, .csv) adds and changes, written into the folder's institutions file; nothing is deleted",
      ),
      options: [
        folder,
        option(
          "file",
          "FILE.institutions.yaml",
          "berkas untuk entri baru (bawaan: berkas folder ini)",
          "fail untuk entri baharu (lalai: fail folder ini)",
          "where new entries go (default: the folder's own file)",
        ),
        kind,
        side,
        option(
          "on",
          "YYYY-MM-DD",
          "hari terakhir lembaga yang menurut daftar sudah berakhir tanpa tanggal",
          "hari terakhir institusi yang menurut senarai sudah berakhir tanpa tarikh",
          "the last day of what it lists as ended without a date",
        ),
        dryRun,
        lang,
      ],
      examples: ["institution import senarai.xlsx --dry-run"],
    },
  ],
  [
    "institution supersede",
    {
      call: "[ID]",
      positionals: 1,
      summary: text(
        "mencatat yang terjadi pada suatu lembaga ke dalam berkas lembaga",
        "mencatat apa yang berlaku kepada sesebuah institusi ke dalam fail institusi",
        "writes what happened to an institution into the institutions files",
      ),
      options: [
        option("renamed-to", "ID", "berganti nama menjadi", "bertukar nama kepada", "was renamed to"),
        option("merged-into", "ID", "digabung ke dalam", "digabungkan ke dalam", "was merged into"),
        option(
          "with",
          "ID",
          "bersama lembaga ini (dapat diulang)",
          "bersama institusi ini (boleh diulang)",
          "together with this one (may be repeated)",
        ),
        option(
          "split-into",
          "ID[=NAME]",
          "dipecah menjadi (dapat diulang)",
          "dipecahkan kepada (boleh diulang)",
          "was split into (may be repeated)",
        ),
        toggle("dissolved", "dibubarkan", "dibubarkan", "was dissolved"),
        option(
          "succeeded-by",
          "ID",
          "dengan penerus ini (dapat diulang)",
          "dengan pengganti ini (boleh diulang)",
          "with this successor (may be repeated)",
        ),
        option(
          "hands-over-to",
          "ID",
          "menyerahkan sebagian tugas kepada",
          "menyerahkan sebahagian tugas kepada",
          "hands part of its mandate over to",
        ),
        option("what", "TEXT", "tugas yang diserahkan", "tugas yang diserahkan", "the mandate handed over"),
        option("parent", "ID", "berpindah ke bawah", "berpindah ke bawah", "moves under"),
        option(
          "role",
          "chair|secretariat",
          "peran dalam suatu komite yang berpindah",
          "peranan dalam jawatankuasa yang berpindah",
          "a role in a committee that moves",
        ),
        option("from", "ID", "pemegang peran sebelumnya", "pemegang peranan sebelumnya", "who held the role"),
        option("to", "ID", "pemegang peran berikutnya", "pemegang peranan berikutnya", "who holds it next"),
        option("side", "indonesia|malaysia", "pihak pemegang peran", "pihak pemegang peranan", "the side of the role"),
        option(
          "on",
          "DATE",
          "hari, bulan, atau tahun pertama yang baru",
          "hari, bulan atau tahun pertama yang baharu",
          "the first day, month or year of what is new",
        ),
        option(
          "source",
          "URL",
          "sumbernya (dapat diulang); tanpa sumber ditandai sebagai dugaan",
          "sumbernya (boleh diulang); tanpa sumber ditandai sebagai jangkaan",
          "where it is known from (may be repeated); without any it is marked as likely",
        ),
        option("name", "TEXT", "nama lembaga baru", "nama institusi baharu", "the name of a new one"),
        option("name-ms", "TEXT", "namanya dalam bahasa Melayu", "namanya dalam bahasa Melayu", "its name in Malay"),
        option(
          "name-en",
          "TEXT",
          "namanya dalam bahasa Inggris",
          "namanya dalam bahasa Inggeris",
          "its name in English",
        ),
        option("abbreviation", "TEXT", "singkatannya", "singkatannya", "its abbreviation"),
        option("note", "TEXT", "catatan", "catatan", "a note"),
        option(
          "kind",
          "agency|committee|borderPost|issueArea",
          "jenis lembaga, bila ID-nya dipakai lebih dari satu",
          "jenis institusi, jika ID-nya digunakan lebih daripada satu",
          "the kind, where an id is used by several",
        ),
        option(
          "change",
          "FILE",
          "semuanya dari berkas YAML, satu perubahan atau beberapa sebagai daftar",
          "semuanya daripada fail YAML, satu perubahan atau beberapa sebagai senarai",
          "all of it from a YAML file, one change or several as a list",
        ),
        option(
          "folder",
          "PATH",
          "folder kertas kerja dan lembaga (bawaan: folder ini), atau himpunan bawaannya sendiri",
          "folder kertas kerja dan institusi (lalai: folder ini), atau daftar yang dibekalkan itu sendiri",
          "the folder with papers and institutions (default: this one), or the register itself",
        ),
        option(
          "file",
          "FILE",
          "berkas untuk entri baru dan salinan entri bawaan",
          "fail untuk entri baharu dan salinan entri yang dibekalkan",
          "where new entries and copies of shipped ones go",
        ),
        toggle(
          "drafts",
          "memperbarui juga draf kertas kerja tanggal itu atau sesudahnya",
          "mengemas kini juga draf kertas kerja tarikh itu atau selepasnya",
          "updates draft papers of that day or later too",
        ),
        dryRun,
        inFormat("text", "json"),
        lang,
      ],
      examples: [
        'institution supersede jim-sarawak --renamed-to jims --name "Jabatan Imigresen Sarawak" --on 2027-01-01 --dry-run',
      ],
    },
  ],
  [
    "mcp",
    {
      call: "[FOLDER…]",
      positionals: Infinity,
      summary: text(
        "alat baca saja untuk asisten AI (Model Context Protocol); hanya folder ini yang dibaca",
        "alat baca sahaja untuk pembantu AI (Model Context Protocol); hanya folder ini dibaca",
        "read-only tools for assistants (Model Context Protocol); they see these folders and nothing else",
      ),
      options: [
        option(
          "lang",
          "id|ms|en",
          "bahasa nama dan pesan bila asisten tidak memintanya",
          "bahasa nama dan mesej apabila pembantu tidak memintanya",
          "the language of names and messages, where the assistant asks for none",
        ),
      ],
      examples: ["mcp samples"],
    },
  ],
  [
    "lsp",
    {
      call: "--stdio",
      positionals: 0,
      summary: text(
        "server bahasa, untuk editor apa pun",
        "pelayan bahasa, untuk mana-mana editor",
        "the language server, for any editor",
      ),
      options: [],
      examples: ["lsp --stdio"],
    },
  ],
]);

/** Of a command that there is. */
export function usageOf(command: string): Usage {
  const usage = usages.get(command);
  if (!usage) throw new Error(`no usage of ${command}`);
  return usage;
}
