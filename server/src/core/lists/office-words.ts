/** What offices of both countries write in their lists, besides the schema's own titles and words: data, compared as `fold` leaves them. */
import type { ListKey } from "./fields.ts";

/** Column titles by the key of the field that they stand for. */
export const columnWords: Readonly<Record<string, readonly string[]>> = {
  id: ["kode", "kod", "code", "pengenal"],
  name: [
    ...["nama instansi", "nama lembaga", "nama organisasi", "nama perangkat daerah", "perangkat daerah", "instansi"],
    ...["nama skpd", "skpd", "nama opd", "opd", "nama dinas", "dinas", "unit kerja", "nama unit kerja", "satuan kerja"],
    ...["satker", "lembaga", "kementerian lembaga", "instansi lembaga", "nama badan", "nama satuan kerja"],
    ...["nama agensi", "agensi", "nama jabatan", "jabatan", "jabatan agensi", "agensi jabatan", "nama jabatan agensi"],
    ...[
      "kementerian jabatan agensi",
      "kementerian agensi",
      "institusi",
      "nama institusi",
      "nama penuh",
      "nama lengkap",
    ],
    ...["nama penuh agensi", "nama resmi", "nama rasmi", "agency name", "institution", "organisation", "office"],
    ...[
      "nama komite",
      "nama jawatankuasa",
      "nama forum",
      "nama pos",
      "pos",
      "nama bidang",
      "full name",
      "official name",
    ],
  ],
  "name.id": ["nama indonesia", "nama dalam bahasa indonesia", "indonesian name"],
  "name.ms": ["nama melayu", "nama bm", "nama bahasa malaysia", "nama dalam bahasa melayu", "malay name"],
  "name.en": ["nama bi", "nama inggris", "nama inggeris", "nama dalam bahasa inggris", "english name"],
  abbreviation: [
    ...["kependekan", "akronim", "nama singkat", "nama ringkas", "nama pendek", "singkatan nama", "short name"],
    ...["acronym", "short form", "kode singkatan", "ringkasan"],
  ],
  aliases: [
    ...["alias", "nama lama", "nama terdahulu", "nama sebelumnya", "nama sebelum ini", "nama asal", "nama dahulu"],
    ...["former name", "former names", "other names", "also known as", "sebutan lain", "dikenali juga sebagai"],
  ],
  side: ["negara", "country"],
  level: ["tingkatan", "tingkat pemerintahan", "peringkat pentadbiran", "pusat daerah", "level of government"],
  region: ["provinsi", "propinsi", "negeri", "provinsi negeri", "negeri provinsi", "state", "province", "kawasan"],
  kind: ["kategori", "tipe", "jenis instansi", "jenis lembaga", "jenis agensi", "kategori agensi", "type", "category"],
  issueAreas: ["bidang kerja sama", "bidang kerjasama", "bidang tugas", "area", "areas"],
  "valid.from": [
    ...["sejak", "mulai", "mulai berlaku", "berlaku mulai", "tmt", "dibentuk", "tanggal dibentuk", "tahun dibentuk"],
    ...[
      "tanggal pembentukan",
      "tahun pembentukan",
      "tahun berdiri",
      "tanggal berdiri",
      "dari",
      "bermula",
      "tarikh mula",
    ],
    ...["tarikh ditubuhkan", "tarikh penubuhan", "tahun penubuhan", "ditubuhkan", "tarikh kuat kuasa", "from", "since"],
    ...["established", "start date", "mula", "tanggal mulai"],
  ],
  "valid.to": [
    ...["sampai", "sampai dengan", "s d", "berakhir", "tanggal berakhir", "tahun berakhir", "dibubarkan", "hingga"],
    ...[
      "tanggal bubar",
      "tanggal dibubarkan",
      "tarikh tamat",
      "tamat",
      "tarikh dibubarkan",
      "tarikh mansuh",
      "until",
      "to",
    ],
    ...["dimansuhkan", "end date", "ended", "ended on", "dissolved"],
  ],
  succeededBy: ["pengganti", "penerus", "diganti oleh", "diganti menjadi", "nama baru", "nama baharu", "successor"],
  parent: [
    ...[
      "di bawah",
      "bagian dari",
      "bahagian daripada",
      "kementerian induk",
      "instansi induk",
      "agensi induk",
      "part of",
    ],
    ...["kementerian", "unit induk", "parent", "ministry", "under"],
  ],
  counterparts: ["mitra", "padanan", "rakan", "rakan kerja", "counterpart", "counterparts", "mitra malaysia"],
  sources: ["rujukan", "laman web", "situs web", "situs", "website", "url", "pautan", "tautan", "source", "web"],
  note: ["keterangan", "nota", "remarks", "remark", "notes", "butiran", "ulasan"],
  roles: ["peran", "peranan", "role", "roles"],
  // Of the border posts' two sides.
  "indonesia.name": ["pos indonesia", "pos di indonesia", "plbn", "indonesian post"],
  "malaysia.name": ["pos malaysia", "pos di malaysia", "icqs", "ciqs", "malaysian post"],
};

/** A column that says whether an entry is still there. */
export const statusColumns = ["status", "keadaan", "kondisi", "aktif", "masih ada", "active"];

/** Columns that number the rows. */
export const numberColumns = ["no", "nomor", "nombor", "bil", "bilangan", "number", "no urut", "bil no", "nr", "siri"];

/** What stands in a status column of an entry that ended. */
export const endedWords = [
  ...["bubar", "dibubarkan", "sudah dibubarkan", "tidak aktif", "nonaktif", "non aktif", "berakhir", "sudah berakhir"],
  ...["dihapus", "dihapuskan", "dilebur", "digabung", "dimansuhkan", "tidak wujud", "sudah tiada", "tamat", "ditutup"],
  ...["tidak ada lagi", "tidak wujud lagi", "ended", "inactive", "dissolved", "abolished", "closed", "merged", "tidak"],
];

/** What stands in a cell that says nothing. */
export const emptyWords = [
  "",
  "tiada",
  "tidak ada",
  "nihil",
  "n a",
  "na",
  "belum ada",
  "none",
  "kosong",
  "tidak berkenaan",
];

/** In a column of ends: it goes on. */
export const openWords = [
  "sekarang",
  "kini",
  "saat ini",
  "masih",
  "masih ada",
  "masih aktif",
  "present",
  "now",
  "today",
];

/** Words for values that the schema lists, by the field's key. */
export const valueWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  side: { indonesia: ["ri", "republik indonesia", "indonesian"], malaysia: ["malaysian", "my"], joint: ["bersama"] },
  level: {
    central: ["nasional", "persekutuan", "federal", "kebangsaan", "tingkat pusat", "peringkat pusat", "national"],
    regional: [
      "negeri",
      "provinsi",
      "propinsi",
      "kabupaten",
      "kota",
      "kabupaten kota",
      "tempatan",
      "state",
      "province",
    ],
  },
  kind: {
    ministry: ["kemenko", "kementerian koordinator", "ministries"],
    agency: ["badan", "agensi", "lembaga", "jabatan", "lpnk", "vertikal", "instansi vertikal", "department"],
    police: ["polri", "polisi", "pdrm", "polis diraja malaysia"],
    military: ["tni", "angkatan tentera", "atm"],
    "local-government": [
      ...["pemda", "pemprov", "pemkab", "dinas", "opd", "skpd", "perangkat daerah", "pemerintah provinsi", "pbt"],
      ...["kerajaan negeri", "pihak berkuasa tempatan", "state government", "sekretariat daerah", "biro"],
    ],
    "state-enterprise": ["bumn", "bumd", "glc", "syarikat", "perusahaan"],
    "statutory-body": ["statutory body"],
    other: ["lain lain", "lainnya"],
  },
};

/** Short forms of provinces and states. */
export const regionWords: Readonly<Record<string, readonly string[]>> = {
  "kalimantan-barat": ["kalbar", "west kalimantan"],
  "kalimantan-timur": ["kaltim", "east kalimantan"],
  "kalimantan-utara": ["kaltara", "north kalimantan"],
  "kepulauan-riau": ["kepri", "riau islands"],
  melaka: ["malacca"],
};

export const malaysianRegions = ["sarawak", "sabah", "johor", "melaka"];

/** Names of sheets by the list that they hold. */
export const sheetWords: Readonly<Record<ListKey, readonly string[]>> = {
  agencies: ["agencies", "agency", "agensi", "instansi", "lembaga", "opd", "skpd"],
  committees: ["forum", "forums", "komite", "jawatankuasa", "committee"],
  borderPosts: ["pos", "pos lintas batas", "pos sempadan", "border post"],
  issueAreas: ["bidang", "issue area"],
};
