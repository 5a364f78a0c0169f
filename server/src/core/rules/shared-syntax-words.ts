/** What each kind of syntax fault is called, and its mend, for a reader who has never heard of YAML. */
import { same, type Localized } from "../language.ts";
import type { SyntaxFaultKind } from "../tree.ts";
import { longestInMillions } from "../tree/unread.ts";
import { quoteValue } from "./shared-words.ts";

/** The message for the characters at fault. */
type Words = (at: string) => Localized;

const closers: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

export const faultWords: Readonly<Record<SyntaxFaultKind, Words>> = {
  tab: (at) =>
    at.includes("\t")
      ? {
          id: "Baris ini dimulai dengan tab. Pakailah spasi: dua untuk setiap tingkat.",
          ms: "Baris ini bermula dengan tab. Sila gunakan ruang kosong: dua bagi setiap peringkat.",
          en: "This line begins with a tab. Use spaces: two for each level.",
        }
      : {
          id: "Baris ini dimulai dengan spasi khusus dari pengolah kata. Pakailah spasi biasa.",
          ms: "Baris ini bermula dengan ruang khas daripada pemproses kata. Sila gunakan ruang kosong biasa.",
          en: "This line begins with special spaces from a word processor. Use plain spaces.",
        },
  alias: (at) => ({
    id: `${quoteValue(at)} menunjuk sesuatu yang tidak ada dalam berkas ini. Jika maksudnya teks biasa, tuliskan dalam tanda kutip.`,
    ms: `${quoteValue(at)} merujuk sesuatu yang tiada dalam fail ini. Jika ia teks biasa, sila tulis dalam tanda petik.`,
    en: `${quoteValue(at)} points to something that is not in this file. If it is plain text, put it in quotes.`,
  }),
  documents: (at) => ({
    id: `Garis ${quoteValue(at)} mengakhiri naskah: yang di bawahnya tidak dibaca. Hapus garis itu, atau pindahkan yang di bawahnya ke berkas lain.`,
    ms: `Garisan ${quoteValue(at)} menamatkan naskhah: yang di bawahnya tidak dibaca. Sila padam garisan itu, atau pindahkan yang di bawahnya ke fail lain.`,
    en: `The line ${quoteValue(at)} ends the paper: what stands below it is not read. Remove the line, or move what is below it to another file.`,
  }),
  indentation: (at) =>
    /^[\]}]/.test(at)
      ? {
          id: `${quoteValue(at)} harus menjorok lebih dalam daripada kuncinya. Geser ke kanan.`,
          ms: `${quoteValue(at)} mesti lebih menjorok daripada kuncinya. Sila anjak ke kanan.`,
          en: `${quoteValue(at)} must stand deeper than its key. Move it to the right.`,
        }
      : {
          id: `${quoteValue(at)} tidak sejajar dengan baris-baris di sekitarnya. Sejajarkan dengan baris yang setingkat.`,
          ms: `${quoteValue(at)} tidak sejajar dengan baris-baris di sekelilingnya. Sila sejajarkan dengan baris yang setara.`,
          en: `${quoteValue(at)} is out of line with the lines around it. Align it with those of its level.`,
        },
  colon: (at) => ({
    id: `${quoteValue(at)} belum berbentuk \`kunci: nilai\`. Tambahkan titik dua dan spasi; jika ini lanjutan teks di atasnya, geser baris ini ke kanan.`,
    ms: `${quoteValue(at)} belum berbentuk \`kunci: nilai\`. Sila tambah titik bertindih dan ruang kosong; jika ini sambungan teks di atasnya, sila anjakkan baris ini ke kanan.`,
    en: `${quoteValue(at)} is not of the form \`key: value\`. Add a colon and a space; if it goes on with the text above, move it to the right.`,
  }),
  space: (at) => ({
    id: `Setelah ${quoteValue(at)} harus ada spasi: sisipkan.`,
    ms: `Selepas ${quoteValue(at)} mesti ada ruang kosong. Sila tambah.`,
    en: `A space is due after ${quoteValue(at)}: add it.`,
  }),
  dash: (at) =>
    at === "-"
      ? {
          id: "Setelah tanda hubung di awal baris harus ada spasi: sisipkan.",
          ms: "Selepas tanda sempang di awal baris mesti ada ruang kosong. Sila tambah.",
          en: "A space is due after the hyphen that begins the line: add it.",
        }
      : {
          id: `${quoteValue(at)} berdiri dalam daftar tetapi tidak diawali \`- \`: tambahkan.`,
          ms: `${quoteValue(at)} berada dalam senarai tetapi tidak bermula dengan \`- \`: sila tambah.`,
          en: `${quoteValue(at)} stands in a list but does not begin with \`- \`: add it.`,
        },
  quote: (at) => ({
    id: `Tanda kutip ( ${at} ) ini tidak ditutup. Tambahkan tanda yang sama di akhir teksnya.`,
    ms: `Tanda petik ( ${at} ) ini tidak ditutup. Sila tambah tanda yang sama pada akhir teksnya.`,
    en: `This quotation mark ( ${at} ) is never closed. Add the same mark at the end of its text.`,
  }),
  "after-quote": (at) => ({
    id: `Masih ada ${quoteValue(at)} setelah tanda kutip penutup. Tuliskan seluruh teks dalam satu pasang tanda kutip.`,
    ms: `Masih ada ${quoteValue(at)} selepas tanda petik penutup. Sila tulis seluruh teks dalam sepasang tanda petik.`,
    en: `${quoteValue(at)} follows the closing quotation mark. Put the whole text in one pair of quotes.`,
  }),
  escape: (at) => ({
    id: `Garis miring terbalik dalam ${quoteValue(at)} punya arti khusus di antara tanda kutip ganda. Tuliskan dua kali.`,
    ms: `Garis condong songsang dalam ${quoteValue(at)} mempunyai maksud khas di antara tanda petik berganda. Sila tulis dua kali.`,
    en: `The backslash in ${quoteValue(at)} has a meaning of its own between double quotes. Write it twice.`,
  }),
  bracket: (at) => {
    const closer = closers[at];
    return closer === undefined
      ? {
          id: `Kurung tutup ${quoteValue(at)} ini berlebih: hapuslah.`,
          ms: `Kurungan tutup ${quoteValue(at)} ini berlebihan: sila padam.`,
          en: `The closing bracket ${quoteValue(at)} is one too many: remove it.`,
        }
      : {
          id: `Kurung ${quoteValue(at)} ini belum ditutup dengan ${quoteValue(closer)}. Tambahkan penutupnya.`,
          ms: `Kurungan ${quoteValue(at)} ini belum ditutup dengan ${quoteValue(closer)}. Sila tambah penutupnya.`,
          en: `The bracket ${quoteValue(at)} is not closed by ${quoteValue(closer)}. Add what closes it.`,
        };
  },
  comma: (at) =>
    at === ","
      ? {
          id: "Koma ini berlebih: hapuslah.",
          ms: "Koma ini berlebihan: sila padam.",
          en: "This comma is one too many: remove it.",
        }
      : {
          id: `Di dalam kurung, isinya dipisahkan dengan koma. Tambahkan koma sebelum ${quoteValue(at)}.`,
          ms: `Di dalam kurungan, isinya dipisahkan dengan koma. Sila tambah koma sebelum ${quoteValue(at)}.`,
          en: `Inside brackets, commas stand between the parts. Add one before ${quoteValue(at)}.`,
        },
  plain: (at) => ({
    id: `Teks yang dimulai dengan ${quoteValue(at)} harus ditulis dalam tanda kutip, karena tanda itu punya arti khusus.`,
    ms: `Teks yang bermula dengan ${quoteValue(at)} mesti ditulis dalam tanda petik, kerana tanda itu mempunyai maksud khas.`,
    en: `A text that begins with ${quoteValue(at)} must stand in quotes, because that sign has a meaning of its own.`,
  }),
  "inner-colon": () => ({
    id: "Teks yang memuat titik dua dan spasi harus ditulis dalam tanda kutip.",
    ms: "Teks yang mengandungi titik bertindih dan ruang kosong mesti ditulis dalam tanda petik.",
    en: "A text with a colon and a space in it must stand in quotes.",
  }),
  character: () => ({
    id: "Di sini ada karakter yang tidak tampak dan tidak diperbolehkan, biasanya terbawa dari pengolah kata. Hapuslah.",
    ms: "Di sini ada aksara tersembunyi yang tidak dibenarkan, biasanya terbawa daripada pemproses kata. Sila padam.",
    en: "There is an invisible character here that is not allowed, mostly brought along from a word processor. Remove it.",
  }),
  length: () => ({
    id: `Berkas ini lebih panjang daripada ${longestInMillions} juta huruf, sehingga tidak dibaca. Bagi menjadi beberapa kertas kerja.`,
    ms: `Fail ini lebih panjang daripada ${longestInMillions} juta huruf, maka tidak dibaca. Sila bahagikan kepada beberapa kertas kerja.`,
    en: `This file has more than ${longestInMillions} million characters and is not read. Divide it into several papers.`,
  }),
  access: () => ({
    id: "Berkas ini tidak dapat dibuka: Anda tidak berhak membacanya, atau program lain menguncinya. Isinya tidak diperiksa dan tidak diperhitungkan.",
    ms: "Fail ini tidak dapat dibuka: anda tiada kebenaran membacanya, atau program lain menguncinya. Isinya tidak disemak dan tidak diambil kira.",
    en: "This file cannot be opened: you may not read it, or another program has locked it. What is in it is not checked and does not count.",
  }),
  depth: () => ({
    id: "Isi berkas ini bertingkat terlalu dalam sehingga tidak dapat dibaca. Kurangi tingkatnya.",
    ms: "Isi fail ini berperingkat terlalu dalam sehingga tidak dapat dibaca. Sila kurangkan peringkatnya.",
    en: "This file is nested too deeply to be read. Use fewer levels.",
  }),
  unrecovered: () => ({
    id: "Di sini ada yang salah atau ditulis dengan cara yang tidak lazim, dan teksnya terlalu panjang untuk dibaca lebih lanjut. Perbaiki tempat ini, atau bagi isinya menjadi beberapa kertas kerja.",
    ms: "Di sini ada yang salah atau ditulis dengan cara yang tidak lazim, dan teksnya terlalu panjang untuk dibaca selanjutnya. Sila betulkan tempat ini, atau bahagikan isinya kepada beberapa kertas kerja.",
    en: "Something here is wrong or written in an unusual way, and there is too much text to read on past it. Mend this place, or divide what is here into several papers.",
  }),
  other: () => ({
    id: "Bagian ini tidak dapat dibaca. Periksa tanda kutip, kurung, titik dua, dan spasi awal di baris ini dan di atasnya.",
    ms: "Bahagian ini tidak dapat dibaca. Sila semak tanda petik, kurungan, titik bertindih dan ruang awal pada baris ini dan di atasnya.",
    en: "This part cannot be read. Check the quotes, brackets, colons and leading spaces of this line and of those above it.",
  }),
};

const inQuotes: Localized = { id: "Tulis dalam tanda kutip", ms: "Tulis dalam tanda petik", en: "Put it in quotes" };
const insertSpace: Localized = { id: "Sisipkan spasi", ms: "Sisipkan ruang kosong", en: "Insert a space" };

/** What the mend of a fault does. */
export const mendWords: Readonly<Record<SyntaxFaultKind, Localized>> = {
  tab: { id: "Ganti dengan spasi", ms: "Ganti dengan ruang kosong", en: "Replace by spaces" },
  alias: inQuotes,
  documents: same(""),
  indentation: { id: "Sejajarkan", ms: "Sejajarkan", en: "Align" },
  colon: {
    id: "Jadikan lanjutan teks di atasnya",
    ms: "Jadikan sambungan teks di atasnya",
    en: "Let it go on with the text above",
  },
  space: insertSpace,
  dash: { id: "Lengkapi menjadi isi daftar", ms: "Lengkapkan menjadi isi senarai", en: "Make it a part of the list" },
  quote: { id: "Tutup tanda kutip", ms: "Tutup tanda petik", en: "Close the quotes" },
  "after-quote": {
    id: "Satukan dalam tanda kutip",
    ms: "Satukan dalam tanda petik",
    en: "Put it all in one pair of quotes",
  },
  escape: { id: "Tulis dua kali", ms: "Tulis dua kali", en: "Write it twice" },
  bracket: { id: "Betulkan kurung", ms: "Betulkan kurungan", en: "Mend the bracket" },
  comma: { id: "Betulkan koma", ms: "Betulkan koma", en: "Mend the comma" },
  plain: inQuotes,
  "inner-colon": inQuotes,
  character: { id: "Hapus karakter itu", ms: "Padam aksara itu", en: "Remove the character" },
  length: same(""),
  access: same(""),
  depth: same(""),
  unrecovered: same(""),
  other: same(""),
};

export const noTextWords: Localized = {
  id: "Berkas ini bukan teks: mungkin dokumen Word, gambar, atau program yang diberi nama kertas kerja. Ganti namanya; dokumen Word dapat diimpor.",
  ms: "Fail ini bukan teks: mungkin dokumen Word, gambar atau program yang dinamakan kertas kerja. Sila tukar namanya; dokumen Word boleh diimport.",
  en: "This file is no text: it may be a Word document, a picture or a program with the name of a paper. Rename it; a Word document can be imported.",
};

export const encodingWords: Localized = {
  id: "Ada huruf yang rusak (�), karena berkas ini tidak disimpan sebagai UTF-8. Buka kembali dengan penyandian Windows-1252, lalu simpan sebagai UTF-8.",
  ms: "Ada huruf yang rosak (�), kerana fail ini tidak disimpan sebagai UTF-8. Sila buka semula dengan pengekodan Windows-1252, kemudian simpan sebagai UTF-8.",
  en: "Letters are damaged here (�), because the file was not saved as UTF-8. Open it again with the encoding Windows-1252, then save it as UTF-8.",
};
