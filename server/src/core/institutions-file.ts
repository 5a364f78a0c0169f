/** Reads the entries of one institutions file, tolerantly: an entry without an id, and whatever is malformed, is absent. */
import { parsePeriod } from "./day.ts";
import type {
  Agency,
  BorderPost,
  BorderPostSide,
  Committee,
  EntryBase,
  Institution,
  InstitutionsFile,
  IssueArea,
  Relation,
} from "./institutions.ts";
import type { Side } from "./paper.ts";
import { asItems, asMap, asMaps, asScalar, asString, asStrings, asText, asValidity, valueOf } from "./read.ts";
import type { MapNode, Node } from "./tree.ts";

const known = new WeakMap<Node, { readonly file: InstitutionsFile; readonly entries: readonly Institution[] }>();

/** The entries of every kind that have an id; the same ones whenever the same file is read. */
export function readInstitutions(file: InstitutionsFile): readonly Institution[] {
  const { root, uri, builtIn } = file;
  if (!root) return [];
  const read = known.get(root);
  if (read?.file.uri === uri && read.file.builtIn === builtIn) return read.entries;
  const entries = readEntries(file);
  known.set(root, { file, entries });
  return entries;
}

function readEntries(file: InstitutionsFile): readonly Institution[] {
  const list = <T extends Institution>(key: string, read: (node: MapNode, base: EntryBase) => T): readonly T[] =>
    asMaps(valueOf(file.root, key)).flatMap((node) => {
      const base = readBase(node, file);
      return base ? [read(node, base)] : [];
    });
  return [
    ...list("agencies", readAgency),
    ...list("committees", readCommittee),
    ...list("borderPosts", readBorderPost),
    ...list("issueAreas", (node, base): IssueArea => ({
      ...base,
      kind: "issueArea",
      forums: values(valueOf(node, "forums")),
    })),
  ];
}

const values = (node: Node | undefined): readonly string[] => asStrings(node).map((text) => text.value);

const likely = (node: Node | undefined): boolean => asString(valueOf(node, "confidence"))?.value === "likely";

function readBase(node: MapNode, file: InstitutionsFile): EntryBase | undefined {
  const id = asString(valueOf(node, "id"));
  if (!id) return undefined;
  return {
    id: id.value,
    name: asText(valueOf(node, "name")) ?? id.value,
    aliases: values(valueOf(node, "aliases")),
    validity: asValidity(valueOf(node, "valid")),
    succeededBy: values(valueOf(node, "succeededBy")),
    sources: values(valueOf(node, "sources")),
    likely: likely(node),
    note: asText(valueOf(node, "note")),
    origin: {
      uri: file.uri,
      start: node.start,
      end: node.end,
      id: { start: id.node.start, end: id.node.end },
      node,
      builtIn: file.builtIn,
    },
  };
}

/** A list of ids, or of maps with `agency`, `valid` and `confidence`. */
function readRelations(node: Node | undefined): readonly Relation[] {
  return asItems(node).flatMap((item) => {
    const id = asString(item) ?? asString(valueOf(item, "agency"));
    return id ? [{ id: id.value, validity: asValidity(valueOf(item, "valid")), likely: likely(item) }] : [];
  });
}

function readAgency(node: MapNode, base: EntryBase): Agency {
  const side = asString(valueOf(node, "side"))?.value;
  return {
    ...base,
    kind: "agency",
    abbreviation: asScalar(valueOf(node, "abbreviation"))?.text,
    side: side === "indonesia" || side === "malaysia" ? side : undefined,
    level: asString(valueOf(node, "level"))?.value,
    region: asString(valueOf(node, "region"))?.value,
    type: asString(valueOf(node, "kind"))?.value,
    issueAreas: values(valueOf(node, "issueAreas")),
    parents: readRelations(valueOf(node, "parent")),
    handedOver: asMaps(valueOf(node, "handedOver")).flatMap((map) => {
      const to = asString(valueOf(map, "to"));
      if (!to) return [];
      const from = parsePeriod(asScalar(valueOf(map, "from"))?.text)?.first;
      return [{ to: to.value, what: asText(valueOf(map, "what")), from, likely: likely(map) }];
    }),
    counterparts: readRelations(valueOf(node, "counterparts")),
  };
}

function readCommittee(node: MapNode, base: EntryBase): Committee {
  return {
    ...base,
    kind: "committee",
    abbreviation: asScalar(valueOf(node, "abbreviation"))?.text,
    type: asString(valueOf(node, "kind"))?.value,
    side: asString(valueOf(node, "side"))?.value,
    level: asString(valueOf(node, "level"))?.value,
    parent: asString(valueOf(node, "parent"))?.value,
    issueAreas: values(valueOf(node, "issueAreas")),
    roles: asMaps(valueOf(node, "roles")).map((role) => ({
      role: asString(valueOf(role, "role"))?.value ?? "",
      side: asString(valueOf(role, "side"))?.value,
      agency: asString(valueOf(role, "agency"))?.value,
      office: asText(valueOf(role, "office")),
      note: asText(valueOf(role, "note")),
      validity: asValidity(valueOf(role, "valid")),
      likely: likely(role),
    })),
  };
}

function readBorderPost(node: MapNode, base: EntryBase): BorderPost {
  const side = (key: Side): BorderPostSide | undefined => {
    const map = asMap(valueOf(node, key));
    if (!map) return undefined;
    return {
      name: asText(valueOf(map, "name")),
      region: asString(valueOf(map, "region"))?.value,
      district: asString(valueOf(map, "district"))?.value,
      status: asString(valueOf(map, "status"))?.value,
    };
  };
  return {
    ...base,
    kind: "borderPost",
    type: asString(valueOf(node, "kind"))?.value,
    sides: { indonesia: side("indonesia"), malaysia: side("malaysia") },
  };
}
