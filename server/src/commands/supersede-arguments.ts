/** What happened to an institution, as the command line or a file tells it; what is missing is said with its option. */
import { readFile } from "node:fs/promises";
import { CannotRun, noSuchPath } from "../check.ts";
import { entryKinds, readChange, type InstitutionChange } from "../core/commands/supersede-change.ts";
import { malformed } from "../core/commands/supersede-words.ts";
import { parse } from "../core/tree/parse.ts";
import { toValue } from "../core/tree/value.ts";
import type { Workspace } from "../core/workspace.ts";
import { oneOf, wrongUse, type Arguments } from "./arguments.ts";

/** Each option, or pair of them, that says what happened. */
const happenings = ["renamed-to", "merged-into", "split-into", "dissolved", "hands-over-to", "role", "parent"] as const;

export async function changesOf(read: Arguments, workspace: Workspace): Promise<readonly InstitutionChange[]> {
  const file = read.value("change");
  const said = file === undefined ? [asSaid(read, workspace)] : await inFile(file);
  return said.map((value) => {
    const change = readChange(value);
    if ("wrong" in change)
      throw file === undefined ? optionNeeded(change.wrong, read) : new CannotRun(malformed(change.wrong));
    return change;
  });
}

/** One change, or a list of them. */
async function inFile(path: string): Promise<readonly unknown[]> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) throw new CannotRun(noSuchPath(path));
  const { root, faults } = parse(text);
  if (faults.length > 0) throw new CannotRun(malformed(path));
  const value = toValue(root);
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function asSaid(read: Arguments, workspace: Workspace): unknown {
  const [id] = read.positionals;
  const said = happenings.filter((name) => read.has(name));
  const [happening, another] = said;
  if (id === undefined) throw optionNeeded("id", read);
  if (happening === undefined) throw nothingSaid();
  if (another !== undefined) throw saidTwice(happening, another);
  const sources = read.values("source");
  const note = read.value("note");
  const entryKind = oneOf(read, "kind", entryKinds);
  return {
    id,
    on: read.value("on"),
    ...(entryKind && { entryKind }),
    ...(sources.length > 0 && { sources }),
    ...(note !== undefined && { note }),
    ...happened(happening, read, newEntry(read, id, workspace)),
  };
}

function happened(happening: (typeof happenings)[number], read: Arguments, entry: object): object {
  const to = { id: read.value(happening), ...entry };
  switch (happening) {
    case "renamed-to":
      return { kind: "renamed", to };
    case "merged-into":
      return { kind: "merged", with: listed(read, "with"), to };
    case "split-into":
      return { kind: "split", to: read.values("split-into").map(asPart) };
    case "dissolved":
      return { kind: "dissolved", to: listed(read, "succeeded-by").map((id) => ({ id })) };
    case "hands-over-to":
      return { kind: "handed-over", with: listed(read, "with"), to, what: read.value("what") };
    case "role":
      return {
        kind: "role-moved",
        role: read.value("role"),
        side: read.value("side"),
        from: read.value("from"),
        to: { id: read.value("to"), ...entry },
      };
    case "parent":
      return { kind: "parent-changed", to };
  }
}

/** `--with a --with b,c`. */
const listed = (read: Arguments, option: string): readonly string[] =>
  read.values(option).flatMap((value) => value.split(",").map((id) => id.trim()));

/** `kemenkum=Kementerian Hukum` is new, `kemenkum` is known. */
function asPart(value: string): object {
  const at = value.indexOf("=");
  return at < 0 ? { id: value } : { id: value.slice(0, at), entry: { name: value.slice(at + 1) } };
}

/** The name is in the language of the side, where there are names in others. */
function newEntry(read: Arguments, id: string, { institutions }: Workspace): { readonly entry?: object } {
  const [name, ms, en] = [read.value("name"), read.value("name-ms"), read.value("name-en")];
  const abbreviation = read.value("abbreviation");
  if (name === undefined && ms === undefined && en === undefined) return {};
  const own = institutions.get("agency", id)?.side === "malaysia" ? "ms" : "id";
  const isOne = ms === undefined && en === undefined;
  const names = {
    ...(name !== undefined && { [own]: name }),
    ...(ms !== undefined && { ms }),
    ...(en !== undefined && { en }),
  };
  return { entry: { name: isOne ? name : names, ...(abbreviation !== undefined && { abbreviation }) } };
}

/** The option behind a key of a change. */
const optionOf = (key: string, read: Arguments): string => {
  if (key === "id") return "ID";
  if (key === "to" && read.has("role")) return "--to";
  if (key === "to") return `--${happenings.find((name) => read.has(name)) ?? "to"}`;
  return `--${key === "sources" ? "source" : key}`;
};

const optionNeeded = (key: string, read: Arguments): CannotRun => {
  if (key === "on") return new CannotRun(malformed("on"));
  const option = optionOf(key, read);
  return wrongUse(
    `${option} belum diisi atau belum benar.`,
    `${option} belum diisi atau belum betul.`,
    `${option} is missing or not as it should be.`,
  );
};

const nothingSaid = (): CannotRun => {
  const options = happenings.map((name) => `--${name}`).join(", ");
  return wrongUse(
    `Sebutkan apa yang terjadi: ${options}.`,
    `Sila nyatakan apa yang berlaku: ${options}.`,
    `Say what happened: ${options}.`,
  );
};

const saidTwice = (one: string, other: string): CannotRun =>
  wrongUse(
    `--${one} dan --${other} tidak dapat sekaligus; jalankan perintahnya dua kali.`,
    `--${one} dan --${other} tidak boleh serentak; sila jalankan perintah ini dua kali.`,
    `--${one} and --${other} cannot be said at once; run the command twice.`,
  );
