/** The view *Impact*: changed institutions with what may take their place and the items that name them; forums without a chair; gaps between counterparts. */
import { groupBy } from "../group-by.ts";
import type { InstitutionKind } from "../institutions.ts";
import { placeOf, type Place } from "../place.ts";
import { describeHolder } from "../reports/impact-layout.ts";
import { placeOfMention } from "../reports/impact-place.ts";
import {
  describeHow,
  describeParts,
  describeWhy,
  nameLevel,
  nameRole,
  nameSide,
  say,
} from "../reports/impact-words.ts";
import { impactOf, type ChangedInstitution, type TouchedItem } from "../reports/impact.ts";
import type { CounterpartMatrix } from "../reports/counterpart-matrix.ts";
import type { Replacement } from "../reports/impact-replacements.ts";
import type { RoleGap } from "../reports/impact-roles.ts";
import type { Named, Reader } from "../reports/names.ts";
import { capitalise, group, oneLine, type ViewNode } from "./node.ts";
import { itemsInWords } from "./words.ts";

export function impactView(reader: Reader): readonly ViewNode[] {
  const { language } = reader;
  const { institutions, roles, counterparts } = impactOf({}, reader);
  return [
    group(
      "changed",
      say("institutions", language),
      institutions.map((one) => changedNode(one, reader)),
    ),
    group("roles", say("roles", language), roleNodes(roles, reader)),
    group("unregistered", say("unregistered", language), pairNodes(counterparts, reader)),
    group("lacking", say("cells", language), lackingNodes(counterparts, reader)),
  ].filter(({ children }) => children.length > 0);
}

/** An institution on a row of its own; a click opens its entry. */
function institutionNode(
  kind: InstitutionKind,
  named: Named,
  key: string,
  facts: readonly string[],
  reader: Reader,
): ViewNode {
  const entry = reader.workspace.institutions.get(kind, named.id);
  const label = oneLine(named.name);
  return {
    key,
    kind,
    label,
    detail: facts.join(" · "),
    tip: [label, named.id, ...facts.map(capitalise)].join("\n"),
    spoken: [label, ...facts].join(", "),
    id: named.id,
    ...(entry && { place: placeOf(reader.workspace, entry.origin.uri, entry.origin.id) }),
    children: [],
  };
}

function changedNode(changed: ChangedInstitution, reader: Reader): ViewNode {
  const { language } = reader;
  const { kind, id, why, items, replacements } = changed;
  const key = `${kind} ${id}`;
  const facts = [
    itemsInWords(items.length)[language],
    describeWhy(changed, language),
    ...(changed.likely ? [say("likely", language)] : []),
  ];
  return {
    ...institutionNode(kind, changed, key, facts, reader),
    ...(why !== "handed-over" && { mark: why === "ended" ? "retired" : "waiting" }),
    ...(kind === "agency" && { scope: { agency: id } }),
    children: [
      ...replacements.map((one) => replacementNode(one, kind, key, reader)),
      ...items.map((item) =>
        itemNode(
          item,
          key,
          [describeParts(item.parts, language), say(item.changeable ? "changeable" : "stays", language)],
          placeOfMention(item.id, kind, id, reader.workspace),
        ),
      ),
    ],
  };
}

const replacementNode = (one: Replacement, kind: InstitutionKind, key: string, reader: Reader): ViewNode => {
  const node = institutionNode(kind, one, `${key}/→ ${one.id}`, [describeHow(one, reader.language)], reader);
  return { ...node, label: `→ ${node.label}` };
};

/** The findings that count for it are those of the line that names the institution. */
function itemNode(
  { id, title }: Pick<TouchedItem, "id" | "title">,
  key: string,
  facts: readonly string[],
  place: Place | undefined,
): ViewNode {
  const label = [id, oneLine(title)].filter(Boolean).join(" · ");
  return {
    key: `${key}/${id}`,
    kind: "item",
    label,
    detail: facts.join(" · "),
    tip: [label, ...facts.map(capitalise)].join("\n"),
    spoken: [label, ...facts].join(", "),
    id,
    ...(place && { place, until: place.line }),
    scope: { item: id },
    children: [],
  };
}

/** A row for each side of a forum. */
const roleNodes = (roles: readonly RoleGap[], reader: Reader): readonly ViewNode[] =>
  [...groupBy(roles, ({ committee, side }) => `${committee.id} ${side}`)].flatMap(([key, of]) => {
    const [first] = of;
    if (!first) return [];
    const lacks = of.map((gap) => {
      const holder = gap.holder ? ` (${describeHolder(gap, reader)})` : "";
      return `${nameRole(gap.role, reader.language)}${holder}`;
    });
    const facts = [`${nameSide(first.side, reader.language)}: ${lacks.join(", ")}`];
    return [
      {
        ...institutionNode("committee", first.committee, `role ${key}`, facts, reader),
        scope: { forum: first.committee.id },
      },
    ];
  });

const pairNodes = ({ unregistered }: CounterpartMatrix, reader: Reader): readonly ViewNode[] =>
  unregistered.map(({ indonesia, malaysia, items }) => {
    const key = `pair ${indonesia.id} ${malaysia.id}`;
    const label = `${oneLine(indonesia.short)} – ${oneLine(malaysia.short)}`;
    const facts = itemsInWords(items.length)[reader.language];
    return {
      ...institutionNode("agency", indonesia, key, [], reader),
      label,
      detail: facts,
      tip: [indonesia.name, malaysia.name, facts].join("\n"),
      spoken: [indonesia.name, malaysia.name, facts].join(", "),
      children: items.map((item) =>
        itemNode(item, key, [], placeOfMention(item.id, "agency", indonesia.id, reader.workspace)),
      ),
    };
  });

/** Each once under its side and level, whatever its areas. */
const lackingNodes = ({ cells }: CounterpartMatrix, reader: Reader): readonly ViewNode[] =>
  [...groupBy(cells, ({ side, level }) => `${side} ${level ?? ""}`)].flatMap(([key, of]) => {
    const [first] = of;
    const agencies = new Map(of.flatMap(({ lacking }) => lacking.map((agency) => [agency.id, agency])));
    if (!first || agencies.size === 0) return [];
    const label = `${nameSide(first.side, reader.language)}, ${nameLevel(first.level, reader.language)}`;
    return [
      group(
        `lacking ${key}`,
        label,
        [...agencies.values()].map((agency) => institutionNode("agency", agency, `lacking ${agency.id}`, [], reader)),
      ),
    ];
  });
