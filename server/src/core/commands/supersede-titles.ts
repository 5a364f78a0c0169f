/** What may have happened to an institution, as a person calls it. */
import type { Localized } from "../language.ts";
import type { InstitutionChange } from "./supersede-change.ts";

export const titles: Readonly<Record<InstitutionChange["kind"], Localized>> = {
  renamed: { id: "Berganti nama", ms: "Bertukar nama", en: "Renamed" },
  merged: { id: "Digabung", ms: "Digabungkan", en: "Merged" },
  split: { id: "Dipecah", ms: "Dipecahkan", en: "Split" },
  dissolved: { id: "Dibubarkan", ms: "Dibubarkan", en: "Dissolved" },
  "handed-over": {
    id: "Sebagian wewenang beralih",
    ms: "Sebahagian bidang kuasa beralih",
    en: "Part of the mandate handed over",
  },
  "role-moved": { id: "Peran beralih", ms: "Peranan beralih", en: "Role moved" },
  "parent-changed": { id: "Induk berganti", ms: "Induk bertukar", en: "Parent changed" },
};
