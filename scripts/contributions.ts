/**
 * What VS Code shows before the extension runs, in each language: VS Code itself speaks neither Indonesian nor Malay, so the
 * walkthrough and every command are contributed once for each language with its own texts, and shown by the language that
 * the person has chosen.
 */
import { languages, type Language } from "../server/src/core/language.ts";

type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value };

interface Walkthrough {
  readonly id: string;
  readonly when?: string;
}

interface Command {
  readonly command: string;
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Contributes {
  readonly commands: readonly Command[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly submenus: readonly Submenu[];
  readonly walkthroughs: readonly Walkthrough[];
}

interface Submenu {
  readonly id: string;
}

type Texts = Readonly<Record<string, unknown>>;

const others = languages.filter((language) => language !== "en");

/** package.json with its commands and its first walkthrough told in the other languages too. `textsIn` holds the texts of its keys. */
export function inEveryLanguage(manifest: string, textsIn: (language: Language) => Texts): string {
  const all = JSON.parse(manifest) as { readonly contributes: Contributes };
  const { commands, submenus, walkthroughs } = all.contributes;
  const menus = Object.fromEntries(Object.entries(all.contributes.menus).filter(([menu]) => !isCopy(menu)));
  const own = commands.filter(({ command }) => !isCopy(command));
  const palette = withPalette(menus["commandPalette"] ?? [], own);
  const contributes = {
    ...all.contributes,
    commands: [...own, ...others.flatMap((language) => own.map((one) => copyOf(one, language, textsIn(language))))],
    menus: Object.fromEntries(
      Object.entries({ ...menus, commandPalette: palette }).flatMap(([menu, items]) => {
        const lines = items.flatMap(inLanguages);
        const isSubmenu = submenus.some(({ id }) => id === menu);
        return [menu, ...(isSubmenu ? others.map((language) => copyName(menu, language)) : [])].map((one) => [
          one,
          lines,
        ]);
      }),
    ),
    submenus: submenus
      .filter(({ id }) => !isCopy(id))
      .flatMap((one) => [
        one,
        ...others.map((language) => ({ ...filled(one, textsIn(language)), id: copyName(one.id, language) })),
      ]),
    walkthroughs: inOtherLanguages(walkthroughs[0], textsIn),
  };
  return `${JSON.stringify({ ...all, contributes }, null, 2)}\n`;
}

/** The context that the client sets from the setting and the system; unset, before the extension runs, English is shown. */
const whenIn = (language: Language): string =>
  language === "en"
    ? others.map((other) => `kertasKerja.language != ${other}`).join(" && ")
    : `kertasKerja.language == ${language}`;

const copyName = (command: string, language: Language): string => `${command}.${language}`;

const isCopy = (command: string): boolean => others.some((language) => command.endsWith(`.${language}`));

function copyOf(command: Command, language: Language, texts: Texts): Command {
  return { ...filled(command, texts), command: copyName(command.command, language) };
}

/** A menu's line for each language; one that is never shown stays so. */
function inLanguages(item: MenuItem): readonly MenuItem[] {
  const name = item.command ?? item.submenu ?? "";
  if (isCopy(name)) return [];
  const when = withoutLanguage(item.when);
  return (["en", ...others] as const).map((language) => {
    const copy = language === "en" ? name : copyName(name, language);
    return {
      ...item,
      ...(item.command === undefined ? { submenu: copy } : { command: copy }),
      when: when === "false" ? when : when === undefined ? whenIn(language) : `(${when}) && ${whenIn(language)}`,
    };
  });
}

/** As it was before the language was asked for. */
function withoutLanguage(when: string | undefined): string | undefined {
  const suffix = whenIn("en");
  if (when === undefined || when === suffix) return undefined;
  return when.endsWith(` && ${suffix}`) ? when.slice(1, -` && ${suffix}`.length - 1) : when;
}

/** Every command has its line in the palette. */
function withPalette(palette: readonly MenuItem[], commands: readonly Command[]): readonly MenuItem[] {
  const there = new Set(palette.map(({ command }) => command));
  return [...palette, ...commands.filter(({ command }) => !there.has(command)).map(({ command }) => ({ command }))];
}

function inOtherLanguages(
  walkthrough: Walkthrough | undefined,
  textsIn: (language: Language) => Texts,
): readonly Walkthrough[] {
  if (!walkthrough) throw new Error("package.json contributes no walkthrough");
  const copies = others.map((language): Walkthrough => ({
    ...filled(walkthrough, textsIn(language)),
    id: `${walkthrough.id}-${language}`,
    when: whenIn(language),
  }));
  return [{ ...walkthrough, when: whenIn("en") }, ...copies];
}

const filled = <T extends object>(value: T, texts: Texts): T => fill(value as Value, texts) as T;

/** Every `%key%` as its text. */
function fill(value: Value, texts: Texts): Value {
  if (typeof value === "string") {
    const key = /^%(.+)%$/.exec(value)?.[1];
    return key === undefined ? value : String(texts[key]);
  }
  if (typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((one: Value) => fill(one, texts));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, texts)]));
}
