/** `overlapping-roles`: two agencies that certainly hold one role of one side of a committee at the same time. */
import { formatDay, parsePeriod, type Day } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import { asMaps, asScalar, asString, valueOf } from "../read.ts";
import { groupBy } from "../group-by.ts";
import type { Node } from "../tree.ts";
import type { Rule } from "./rule.ts";
import { entriesOf, spanOf } from "./shared-institutions.ts";
import { nameEntry } from "./shared-references.ts";
import { quoteValue } from "./shared-words.ts";

const example = (to: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\ncommittees:\n  - id: tim-pasar\n    name: Tim Pasar\n    kind: technical-team\n    side: indonesia\n    roles:\n      - { role: chair, side: indonesia, agency: dinas-baru, valid: { to: ${to} } }\n      - { role: chair, side: indonesia, agency: imigrasi-kalbar, valid: { from: 2020 } }\n    confidence: likely\n`;

/** Roles that several hold at once. */
const shared: ReadonlySet<string> = new Set(["delegation", "member", "observer"]);

export const overlappingRoles: Rule = {
  id: "overlapping-roles",
  group: "institutions",
  severity: "error",
  summary: {
    id: "Satu peran di satu pihak dipegang dua instansi sekaligus.",
    ms: "Satu peranan di satu pihak dipegang oleh dua agensi serentak.",
    en: "One role of one side is held by two agencies at once.",
  },
  explanation: {
    id: "Peran berpindah: akhiri masa pemegang lama (`valid: { to: … }`) sebelum pemegang baru mulai. Bila hanya tahun pergantiannya yang diketahui, keduanya boleh menyebut tahun itu; masa yang bagi keduanya belum ada sumbernya (`confidence: likely`) tidak dipersoalkan. Anggota (`member`), peninjau (`observer`) dan delegasi (`delegation`) boleh beberapa.",
    ms: "Peranan berpindah: tamatkan tempoh pemegang lama (`valid: { to: … }`) sebelum pemegang baharu bermula. Jika hanya tahun pertukarannya diketahui, kedua-duanya boleh menyebut tahun itu; tempoh yang bagi kedua-duanya belum ada sumber (`confidence: likely`) tidak dipersoalkan. Ahli (`member`), pemerhati (`observer`) dan delegasi (`delegation`) boleh beberapa.",
    en: "A role moves on: end the time of the former holder (`valid: { to: … }`) before the next one begins. Where only the year of the change is known, both may name it; times of which neither has a source (`confidence: likely`) are left alone. Of `member`, `observer` and `delegation` there may be several.",
  },
  example: { bad: example("2024"), good: example("2019") },
  kinds: ["institutions"],
  *document(context) {
    for (const committee of entriesOf(context)) {
      const held = committee.kind === "committee" ? tenuresOf(committee) : [];
      for (const tenures of groupBy(held, ({ key }) => key).values())
        for (const [tenure, other] of overlapsAmong(tenures)) yield reportOf(tenure, other, committee);
    }
  },
};

/** Who holds a role, and from when until when at the least. */
interface Tenure {
  readonly key: string;
  readonly role: string;
  readonly agency: string;
  readonly node: Node;
  readonly likely: boolean;
  readonly from: Day;
  readonly to: Day;
}

/** Of a bare year it is not known when in it the role began or ended: only what lies between is certain. */
function tenuresOf({ origin }: Institution): readonly Tenure[] {
  return asMaps(valueOf(origin.node, "roles")).flatMap((map) => {
    const role = asString(valueOf(map, "role"))?.value;
    const agency = asString(valueOf(map, "agency"));
    if (role === undefined || shared.has(role) || !agency) return [];
    const side = asString(valueOf(map, "side"))?.value ?? "";
    const valid = valueOf(map, "valid");
    return [
      {
        key: `${side} ${role}`,
        role,
        agency: agency.value,
        node: agency.node,
        likely: asString(valueOf(map, "confidence"))?.value === "likely",
        from: parsePeriod(asScalar(valueOf(valid, "from"))?.text)?.last ?? -Infinity,
        to: parsePeriod(asScalar(valueOf(valid, "to"))?.text)?.first ?? Infinity,
      },
    ];
  });
}

/** Each tenure that begins before another agency's ends, with that one; in the order of their beginnings. */
function overlapsAmong(tenures: readonly Tenure[]): readonly (readonly [Tenure, Tenure])[] {
  // The longest so far, and the longest of another agency: with whom a tenure overlaps, if with anyone.
  let longest: readonly Tenure[] = [];
  return [...tenures]
    .sort((a, b) => a.from - b.from || a.node.start - b.node.start)
    .flatMap((tenure) => {
      const other = longest.find((one) => one.agency !== tenure.agency && one.to >= tenure.from && isSure(one, tenure));
      longest = leaders([...longest, tenure]);
      return other && tenure.to >= tenure.from ? [[tenure, other] as const] : [];
    });
}

/** Of the sourced and of the likely tenures, the two longest that are of different agencies. */
function leaders(tenures: readonly Tenure[]): readonly Tenure[] {
  const byEnd = [...tenures].sort((a, b) => b.to - a.to);
  return [true, false].flatMap((likely) => {
    const own = byEnd.filter((one) => one.likely === likely);
    const second = own.find(({ agency }) => agency !== own[0]?.agency);
    return [...own.slice(0, 1), ...(second ? [second] : [])];
  });
}

const isSure = (a: Tenure, b: Tenure): boolean => !a.likely || !b.likely;

function reportOf(tenure: Tenure, other: Tenure, committee: Institution): Report {
  const name = nameEntry(committee);
  const role = quoteValue(tenure.role);
  const [own, its] = [tenure.agency, other.agency];
  const day = Number.isFinite(tenure.from) ? formatDay(tenure.from) : undefined;
  return {
    ...spanOf(tenure.node),
    message: {
      id: `Peran ${role} di ${name.id}${day ? ` pada ${day}` : ""} dipegang ${own} dan ${its} sekaligus. Akhiri masa salah satunya.`,
      ms: `Peranan ${role} dalam ${name.ms}${day ? ` pada ${day}` : ""} dipegang oleh ${own} dan ${its} serentak. Sila tamatkan tempoh salah satunya.`,
      en: `The role ${role} of ${name.en} is held by ${own} and ${its} at once${day ? ` on ${day}` : ""}. End the time of one of them.`,
    },
    related: [
      {
        ...spanOf(other.node),
        message: { id: "Pemegang yang lain", ms: "Pemegang yang lain", en: "The other holder" },
      },
    ],
  };
}
