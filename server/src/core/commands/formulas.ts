/** How decisions are usually worded, by outcome, in the two languages in which papers are written; `…` is for the author. */

export interface Formulas {
  readonly id: readonly string[];
  readonly ms: readonly string[];
}

/** By outcome; a test holds it to the schema's list. */
export const formulas: Readonly<Record<string, Formulas>> = {
  raised: {
    id: ["Sidang menerima usulan … untuk dibahas."],
    ms: ["Persidangan menerima cadangan … untuk dibincangkan."],
  },
  agreed: {
    id: ["Sidang sepakat …", "Sidang menyepakati masa uji coba … selama satu tahun."],
    ms: ["Persidangan bersetuju …", "Persidangan bersetuju dengan tempoh percubaan … selama setahun."],
  },
  "carried-over": {
    id: ["Sidang sepakat melanjutkan pembahasan … pada sidang berikutnya."],
    ms: ["Persidangan bersetuju membawa perkara … ke persidangan akan datang."],
  },
  deferred: {
    id: ["Pembahasan ditunda sampai … selesai."],
    ms: ["Perbincangan ditangguhkan sehingga … selesai."],
  },
  escalated: {
    id: ["Sidang mengangkat usulan … ke tingkat pusat."],
    ms: ["Persidangan merujuk cadangan … ke peringkat pusat."],
  },
  referred: {
    id: ["Pembahasan menunggu keputusan …"],
    ms: ["Perkara ini dirujuk kepada … dan menunggu keputusannya."],
  },
  returned: {
    id: ["Usulan dikembalikan untuk dilengkapi dengan …"],
    ms: ["Cadangan dikembalikan untuk dilengkapkan dengan …"],
  },
  "not-agreed": {
    id: ["Usulan … tidak disepakati karena …"],
    ms: ["Cadangan … tidak dipersetujui kerana …"],
  },
  noted: {
    id: ["Sidang mencatat …"],
    ms: ["Persidangan mengambil maklum …"],
  },
  completed: {
    id: ["Sidang menyatakan butir ini selesai: …"],
    ms: ["Persidangan memutuskan bahawa perkara ini selesai: …"],
  },
  dropped: {
    id: ["Butir ini di-drop karena tidak lagi menjadi prioritas pembahasan."],
    ms: ["Perkara ini digugurkan kerana tidak lagi menjadi keutamaan perbincangan."],
  },
  withdrawn: {
    id: ["Pengusul menarik butir ini karena …"],
    ms: ["Pihak pencadang menarik balik perkara ini kerana …"],
  },
};
