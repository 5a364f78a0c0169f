/** Holds values against the meta-model of the Language Server Protocol: what is wrong with a message, in words. */
import { readFileSync } from "node:fs";

type Type =
  | { readonly kind: "base" | "reference"; readonly name: string }
  | { readonly kind: "array"; readonly element: Type }
  | { readonly kind: "map"; readonly value: Type }
  | { readonly kind: "and" | "or" | "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "literal"; readonly value: { readonly properties: readonly Property[] } }
  | { readonly kind: "stringLiteral"; readonly value: string };

interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean;
}

interface Structure {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly extends?: readonly Type[];
  readonly mixins?: readonly Type[];
}

export interface Method {
  readonly method: string;
  readonly params?: Type;
  readonly result?: Type;
  /** What a client declares that takes it, as a path. */
  readonly clientCapability?: string;
}

interface MetaModel {
  readonly requests: readonly Method[];
  readonly notifications: readonly Method[];
  readonly structures: readonly Structure[];
  readonly enumerations: readonly {
    readonly name: string;
    readonly values: readonly { readonly value: unknown }[];
    readonly supportsCustomValues?: boolean;
  }[];
  readonly typeAliases: readonly { readonly name: string; readonly type: Type }[];
}

const model = JSON.parse(readFileSync(new URL("fixtures/lsp/metaModel.json", import.meta.url), "utf8")) as MetaModel;

const named = <T extends { readonly name: string }>(list: readonly T[]) => new Map(list.map((one) => [one.name, one]));
const structures = named(model.structures);
const enumerations = named(model.enumerations);
const aliases = named(model.typeAliases);

export const methods = new Map([...model.requests, ...model.notifications].map((one) => [one.method, one]));

/** What is wrong with a value, each as `path: fault`; nothing where it is of the type. */
export function faultsIn(value: unknown, type: Type | undefined, path = "$"): readonly string[] {
  if (!type) return value === undefined || value === null ? [] : [`${path}: nothing is due here`];
  switch (type.kind) {
    case "base":
      return isOfBase(value, type.name) ? [] : [`${path}: ${type.name} is due, not ${JSON.stringify(value)}`];
    case "stringLiteral":
      return value === type.value ? [] : [`${path}: "${type.value}" is due`];
    case "array":
      if (!Array.isArray(value)) return [`${path}: an array is due`];
      return value.flatMap((one, index) => faultsIn(one, type.element, `${path}[${index}]`));
    case "tuple":
      if (!Array.isArray(value) || value.length !== type.items.length) return [`${path}: a tuple is due`];
      return type.items.flatMap((one, index) => faultsIn(value[index], one, `${path}[${index}]`));
    case "map":
      if (!isRecord(value)) return [`${path}: a map is due`];
      return Object.entries(value).flatMap(([key, one]) => faultsIn(one, type.value, `${path}.${key}`));
    case "or": {
      const tried = type.items.map((one) => faultsIn(value, one, path));
      return tried.some((faults) => faults.length === 0)
        ? []
        : (tried.toSorted((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? []);
    }
    case "and":
      return faultsInObject(value, type.items.flatMap(propertiesOf), path);
    case "literal":
      return faultsInObject(value, type.value.properties, path);
    case "reference":
      return faultsInNamed(value, type.name, path);
  }
}

/** The alternative that goes furthest was meant. */
const depthOf = (faults: readonly string[]): number =>
  Math.max(0, ...faults.map((fault) => fault.slice(0, fault.indexOf(":")).length));

function faultsInNamed(value: unknown, name: string, path: string): readonly string[] {
  if (/^LSP(?:Any|Object|Array)$/.test(name)) return [];
  const enumeration = enumerations.get(name);
  if (enumeration) {
    const isKnown = enumeration.supportsCustomValues ?? enumeration.values.some((one) => one.value === value);
    return isKnown ? [] : [`${path}: ${JSON.stringify(value)} is no ${name}`];
  }
  const structure = structures.get(name);
  if (structure) return faultsInObject(value, propertiesOf({ kind: "reference", name }), path);
  return faultsIn(value, aliases.get(name)?.type, path);
}

function faultsInObject(value: unknown, properties: readonly Property[], path: string): readonly string[] {
  if (!isRecord(value)) return [`${path}: an object is due`];
  const known = new Map(properties.map((property) => [property.name, property]));
  return [
    ...Object.keys(value).flatMap((key) => (known.has(key) ? [] : [`${path}.${key}: no such property`])),
    ...[...known.values()].flatMap(({ name, type, optional }) =>
      value[name] === undefined
        ? optional
          ? []
          : [`${path}.${name}: missing`]
        : faultsIn(value[name], type, `${path}.${name}`),
    ),
  ];
}

/** Its own ones last, since they say what those of its parents are here. */
function propertiesOf(type: Type): readonly Property[] {
  if (type.kind === "literal") return type.value.properties;
  const structure = type.kind === "reference" ? structures.get(type.name) : undefined;
  if (!structure) throw new Error(`The meta-model has no properties for ${JSON.stringify(type)}.`);
  return [
    ...[...(structure.extends ?? []), ...(structure.mixins ?? [])].flatMap(propertiesOf),
    ...structure.properties,
  ];
}

function isOfBase(value: unknown, name: string): boolean {
  switch (name) {
    case "null":
      return value === null;
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(value);
    case "uinteger":
      return Number.isInteger(value) && Number(value) >= 0;
    case "decimal":
      return typeof value === "number";
    case "URI":
    case "DocumentUri":
      return typeof value === "string" && /^[a-z][a-z\d+.-]*:/i.test(value);
    default:
      return typeof value === "string";
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
