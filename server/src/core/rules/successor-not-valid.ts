/** `successor-not-valid`: nothing that succeeds an entry is there on the day after its end, or it has no end. */
import { formatDay, placeInTime, type Day } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import type { Rule } from "./rule.ts";
import { entriesThatCount, keyOf, spanOf } from "./shared-institutions.ts";
import { nameEntry } from "./shared-references.ts";
import { enumerate } from "./shared-words.ts";

const example = (from: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\nissueAreas:\n  - id: pasar\n    name: Pasar\n    valid: { to: 2015 }\n    succeededBy: [perdagangan]\n    confidence: likely\n  - id: perdagangan\n    name: Perdagangan\n    valid: { from: ${from} }\n    confidence: likely\n`;

export const successorNotValid: Rule = {
  id: "successor-not-valid",
  group: "institutions",
  severity: "error",
  summary: {
    id: "Penerus yang belum ada pada hari sesudah lembaga berakhir.",
    ms: "Pengganti yang belum wujud pada hari selepas institusi tamat.",
    en: "Successors that are not there on the day after the end.",
  },
  explanation: {
    id: "Kertas kerja yang menyebut lembaga yang sudah berakhir diarahkan ke penerusnya pada tanggal sidang. Karena itu salah satu penerus harus ada sejak hari sesudah hari terakhir, dan yang berpenerus harus punya hari terakhir.",
    ms: "Kertas kerja yang menyebut institusi yang telah tamat dihalakan kepada penggantinya pada tarikh persidangan. Oleh itu salah satu pengganti mesti wujud sejak hari selepas hari terakhir, dan yang berpengganti mesti mempunyai hari terakhir.",
    en: "A paper that names what has ended is led to its successor of that day. So one of the successors has to be there from the day after the last day, and whatever is succeeded needs a last day.",
  },
  example: { bad: example("2017"), good: example("2016") },
  kinds: ["institutions"],
  *document(context) {
    for (const entry of entriesThatCount(context)) {
      const successors = entry.succeededBy.flatMap((id) => context.institutions.get(entry.kind, id) ?? []);
      if (successors.length === 0) continue;
      const { from = -Infinity, to } = entry.validity;
      if (to === undefined) yield withoutEnd(entry);
      else if (to >= from && !isAnyThere(successors, to + 1)) yield withGap(entry, successors, to + 1);
    }
  },
};

/** Those that came after a successor are left out: one that had ended by then cannot have taken over. */
const isAnyThere = (successors: readonly Institution[], day: Day): boolean =>
  successors.some(({ validity }) => placeInTime(day, validity) === "within");

function withoutEnd(entry: Institution): Report {
  const name = nameEntry(entry);
  return {
    ...keyOf(entry, "succeededBy"),
    message: {
      id: `${name.id} punya penerus, tetapi hari terakhirnya belum tertulis: tambahkan \`valid: { to: … }\`.`,
      ms: `${name.ms} mempunyai pengganti, tetapi hari terakhirnya belum ditulis: sila tambah \`valid: { to: … }\`.`,
      en: `${name.en} has successors, but no last day: add \`valid: { to: … }\`.`,
    },
  };
}

function withGap(entry: Institution, successors: readonly Institution[], day: Day): Report {
  const name = nameEntry(entry);
  const ids = enumerate(
    successors.map(({ id }) => id),
    "or",
  );
  const next = formatDay(day);
  return {
    ...keyOf(entry, "succeededBy"),
    message: {
      id: `${name.id} berakhir, tetapi pada ${next}, hari sesudahnya, ${ids.id} tidak ada. Samakan tanggalnya, atau tuliskan penerus hari itu.`,
      ms: `${name.ms} tamat, tetapi pada ${next}, hari selepasnya, ${ids.ms} tidak wujud. Sila selaraskan tarikhnya, atau tulis pengganti pada hari itu.`,
      en: `${name.en} ends, but on ${next}, the day after, ${ids.en} is not there. Make the dates meet, or name who succeeded it that day.`,
    },
    related: successors.map(({ origin }) => ({
      ...spanOf(origin.id),
      uri: origin.uri,
      message: { id: "Penerusnya", ms: "Penggantinya", en: "Its successor" },
    })),
  };
}
