/** The fields that a folder adds to its papers: read from `extensions` in its kertas-kerja.yaml, each as a schema like any other. */
import { isFieldType, keysOfType, valueSchema, type Words } from "./extension-types.ts";
import type { Language, Localized } from "./language.ts";
import { asMap, asScalar, asText, inLanguage, pairOf, valueOf, type TextValue } from "./read.ts";
import { schemasBelow, schemaOf, type Schema } from "./schema.ts";
import type { MapNode, Node, Pair } from "./tree.ts";

/** What is wrong with an extension beyond what the configuration's schema can say; the node is where it stands. */
export interface ExtensionProblem {
  readonly kind: "known-key" | "bad-key" | "bad-value" | "missing-key" | "useless-key";
  readonly node: Node;
  /** The key of the field. */
  readonly field: string;
  /** The word of a choice, or the key in the field, that is at fault. */
  readonly word?: string;
}

/** A field added to a map. */
export interface Field {
  readonly key: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** By the names that the maps have as places of extensions. */
export type Fields = ReadonlyMap<string, readonly Field[]>;

export interface Extensions {
  readonly fields: Fields;
  readonly problems: readonly ExtensionProblem[];
}

/** What `extensions` says. A field with a mistake in it takes any value: the mistake is to be found where it stands, and only there. */
export function readExtensions(root: Node | undefined): Extensions {
  const fields = new Map<string, readonly Field[]>();
  const problems: ExtensionProblem[] = [];
  for (const [place, schema] of extensibleMaps()) {
    const found = (asMap(valueOf(valueOf(root, "extensions"), place))?.pairs ?? []).flatMap((pair) => {
      const problem = problemOfKey(pair, schema);
      if (problem) problems.push(problem);
      return (problem ?? !asMap(pair.value)) ? [] : readField(pair, problems);
    });
    const first = found.filter(({ key }, index) => found.findIndex((other) => other.key === key) === index);
    if (first.length > 0) fields.set(place, first);
  }
  return { fields, problems };
}

let maps: ReadonlyMap<string, Schema> | undefined;

/** The maps of the paper's schema that may be extended, by their names. */
const extensibleMaps = (): ReadonlyMap<string, Schema> =>
  (maps ??= new Map(
    [...schemasBelow(schemaOf("paper"))].flatMap((schema) => {
      const name = schema["x-extensible"];
      return name === undefined ? [] : [[name, schema] as const];
    }),
  ));

/** A key like those of the format: letters and digits. Names that every JavaScript object has are refused. */
export const isGoodKey = (key: string): boolean => /^[a-z][A-Za-z0-9]{0,63}$/.test(key) && !(key in {});

function problemOfKey({ key }: Pair, { properties = {} }: Schema): ExtensionProblem | undefined {
  const field = key.kind === "scalar" ? key.text : "";
  if (key.kind !== "scalar" || typeof key.value !== "string" || !isGoodKey(field))
    return { kind: "bad-key", node: key, field };
  return Object.hasOwn(properties, field) ? { kind: "known-key", node: key, field } : undefined;
}

function readField(pair: Pair, problems: ExtensionProblem[]): Field {
  const key = asScalar(pair.key)?.text ?? "";
  const map = pair.value;
  const type = asScalar(valueOf(map, "type"))?.text ?? "";
  const report = (kind: ExtensionProblem["kind"], node: Node, word?: string): void => {
    problems.push({ kind, node, field: key, ...(word !== undefined && { word }) });
  };
  for (const [own, owner] of keysOfType) {
    const written = pairOf(map, own);
    if (type === owner && !written) report("missing-key", pair.key, own);
    if (type !== owner && written && isFieldType(type)) report("useless-key", written.key, own);
  }
  const words = readWords(asMap(valueOf(map, "values")), (node, word) => {
    report("bad-value", node, word);
  });
  const value = isFieldType(type) ? valueSchema(type, asScalar(valueOf(map, "to"))?.text, words) : {};
  const texts = describeField(key, map);
  const isList = asScalar(valueOf(map, "list"))?.value === true;
  return {
    key,
    required: asScalar(valueOf(map, "required"))?.value === true,
    schema: {
      ...(isList ? { type: "array", items: { ...value, ...texts } } : value),
      ...texts,
      "x-extension": true,
    },
  };
}

function describeField(key: string, map: Node): Schema {
  const label = textsOf(asText(valueOf(map, "label")));
  const description = textsOf(asText(valueOf(map, "description")));
  const say = (language: Language) => ({ title: label[language] || key, description: description[language] });
  return { ...say("en"), "x-text": { id: say("id"), ms: say("ms") } };
}

/** The words of a choice; one that reads as a number or as true is no text where it is chosen. */
function readWords(map: MapNode | undefined, onBad: (node: Node, word: string) => void): Words {
  const values: [string, Localized][] = [];
  for (const { key, value } of map?.pairs ?? []) {
    const word = key.kind === "scalar" ? key.text : "";
    if (key.kind !== "scalar" || typeof key.value !== "string" || !/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(word))
      onBad(key, word);
    else values.push([word, textsOf(asText(value) ?? word)]);
  }
  return Object.fromEntries(values);
}

const textsOf = (text: TextValue | undefined): Localized => ({
  id: inLanguage(text, "id"),
  ms: inLanguage(text, "ms"),
  en: inLanguage(text, "en"),
});
