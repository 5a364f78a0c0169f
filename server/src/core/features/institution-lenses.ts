/** What stands above an institution's entry: where it is used, and that it stands in place of a shipped one. */
import type { Command, Position } from "vscode-languageserver-types";
import { showReferencesCommand } from "../client-commands.ts";
import type { Institution } from "../institutions.ts";
import type { Language, Localized } from "../language.ts";
import type { Workspace } from "../workspace.ts";
import { differencesBetween } from "./differences.ts";
import type { UseCount } from "./uses.ts";

/** `used in 12 papers, 5 of them with open items · named 3 times in institutions files`. */
export function sayUses({ papers, open, entries }: UseCount): Localized {
  if (papers + entries === 0) return { id: "tidak dipakai", ms: "tidak digunakan", en: "unused" };
  const parts = [...(papers > 0 ? [sayPapers(papers, open)] : []), ...(entries > 0 ? [sayEntries(entries)] : [])];
  const join = (language: Language): string => parts.map((part) => part[language]).join(" · ");
  return { id: join("id"), ms: join("ms"), en: join("en") };
}

const sayPapers = (papers: number, open: number): Localized => ({
  id: `dipakai dalam ${papers} kertas kerja${open > 0 ? `, ${open} di antaranya dengan butir terbuka` : ""}`,
  ms: `digunakan dalam ${papers} kertas kerja${open > 0 ? `, ${open} daripadanya dengan perkara terbuka` : ""}`,
  en: `used in ${papers} paper${papers === 1 ? "" : "s"}${open > 0 ? `, ${open} of them with open items` : ""}`,
});

const sayEntries = (entries: number): Localized => ({
  id: `disebut ${entries} kali di berkas lembaga`,
  ms: `disebut ${entries} kali dalam fail institusi`,
  en: `named ${entries === 1 ? "once" : `${entries} times`} in institutions files`,
});

const words = {
  replaces: { id: "menggantikan entri bawaan", ms: "menggantikan entri sedia ada", en: "replaces the shipped entry" },
  differs: { id: "berbeda", ms: "berbeza", en: "differs in" },
  same: { id: "isinya sama", ms: "isinya sama", en: "says the same" },
} as const satisfies Record<string, Localized>;

/** Says what differs from the shipped entry and, on a click, shows that one; undefined where none is replaced. */
export function commandOfReplaced(
  entry: Institution,
  workspace: Workspace,
  position: Position,
  language: Language,
): Command | undefined {
  const shipped = workspace.institutions.replacedBy(entry);
  const holder = workspace.builtIn.find(({ uri }) => uri === shipped?.origin.uri);
  if (!shipped || !holder) return undefined;
  const titles = differencesBetween(entry, shipped, language).map(({ title }) => title);
  const what = titles.length > 0 ? `${words.differs[language]}: ${titles.join(", ")}` : words.same[language];
  const location = { uri: holder.uri, range: holder.rangeOf(shipped.origin.id) };
  return {
    title: `${words.replaces[language]} · ${what}`,
    command: showReferencesCommand,
    arguments: [entry.origin.uri, position, [location]],
  };
}
