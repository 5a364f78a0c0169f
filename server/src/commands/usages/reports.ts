/** The commands by which something is told of a folder of papers. */
import {
  agency,
  area,
  asOf,
  folder,
  force,
  forum,
  inFormat,
  item,
  lang,
  option,
  output,
  text,
  type Usage,
} from "./options.ts";

export const reports: readonly (readonly [string, Usage])[] = [
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
];
