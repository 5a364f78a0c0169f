/** Why a list cannot be read, in every language of the product. */
import type { Localized } from "../core/language.ts";

export const listProblems = {
  broken: {
    id: "Daftar Excel ini rusak atau tidak dapat dibaca. Buka di Excel, simpan ulang sebagai .xlsx, lalu coba lagi.",
    ms: "Senarai Excel ini rosak atau tidak dapat dibaca. Sila buka dalam Excel, simpan semula sebagai .xlsx, kemudian cuba lagi.",
    en: "This Excel list is damaged or cannot be read. Open it in Excel, save it again as .xlsx, and try once more.",
  },
  notExcel: {
    id: "Berkas ini bukan daftar Excel (.xlsx) atau CSV. Simpan daftarnya sebagai .xlsx, lalu coba lagi.",
    ms: "Fail ini bukan senarai Excel (.xlsx) atau CSV. Sila simpan senarainya sebagai .xlsx, kemudian cuba lagi.",
    en: "This file is no Excel list (.xlsx) or CSV. Save the list as .xlsx, and try once more.",
  },
  notList: {
    id: "Berkas ini bukan daftar: isinya bukan teks CSV atau lembar Excel. Pilih berkas .xlsx atau .csv.",
    ms: "Fail ini bukan senarai: kandungannya bukan teks CSV atau helaian Excel. Sila pilih fail .xlsx atau .csv.",
    en: "This file is no list: it holds neither CSV text nor an Excel sheet. Choose a .xlsx or .csv file.",
  },
  oldExcel: {
    id: "Daftar ini berformat Excel lama (.xls) atau terkunci kata sandi. Simpan di Excel sebagai .xlsx tanpa kata sandi, lalu coba lagi.",
    ms: "Senarai ini berformat Excel lama (.xls) atau dilindungi kata laluan. Sila simpan dalam Excel sebagai .xlsx tanpa kata laluan, kemudian cuba lagi.",
    en: "This list is in Excel's old format (.xls) or locked with a password. Save it in Excel as .xlsx without a password, and try once more.",
  },
  tooLarge: {
    id: "Daftar ini terlalu besar untuk dibaca. Hapus gambar serta baris dan kolom yang jauh dari daftarnya, lalu coba lagi.",
    ms: "Senarai ini terlalu besar untuk dibaca. Sila buang gambar serta baris dan lajur yang jauh daripada senarainya, kemudian cuba lagi.",
    en: "This list is too large to read. Take out pictures, and rows and columns that lie far from the list, and try once more.",
  },
} as const satisfies Record<string, Localized>;
