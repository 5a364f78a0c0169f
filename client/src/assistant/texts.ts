/** What a person is asked and told when an assistant wants to read. */
export const texts = {
  reading: { id: "Membaca kertas kerja…", ms: "Membaca kertas kerja…", en: "Reading the working papers…" },
  mayRead: {
    id: "Asisten AI ingin membaca kertas kerja di folder ini. Jawabannya dikirim kepada penyedia asisten itu. Yang ditanyakan:",
    ms: "Pembantu AI ingin membaca kertas kerja dalam folder ini. Jawapannya dihantar kepada penyedia pembantu itu. Yang ditanya:",
    en: "The AI assistant wants to read the working papers of this folder. The answer is sent to the assistant's provider. What it asks:",
  },
  notAnswered: {
    id: "Pertanyaan ini belum dapat dijawab. Tunggu sebentar, lalu coba lagi.",
    ms: "Soalan ini belum dapat dijawab. Sila tunggu sebentar, kemudian cuba lagi.",
    en: "This question could not be answered. Wait a moment, then try again.",
  },
} as const;
