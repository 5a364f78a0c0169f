/** The commands by which an editor asks for what it draws: the rows of its tree views, the dashboard. What they are told is not trusted. */
import { dashboard } from "./core/dashboard/page.ts";
import { parseDay } from "./core/day.ts";
import { dayOfLook } from "./core/features/vantage.ts";
import { languages, type Language } from "./core/language.ts";
import type { Reader } from "./core/reports/names.ts";
import { impactView } from "./core/views/impact.ts";
import { institutionsView } from "./core/views/institutions.ts";
import { groupings, itemsView } from "./core/views/items.ts";
import type { ViewNode } from "./core/views/node.ts";
import { papersView } from "./core/views/papers.ts";
import type { Desk } from "./desk.ts";
import { dashboardCommand, viewCommand } from "./protocol/reading.ts";

type Command = (desk: Desk, args: readonly unknown[]) => unknown;

export const drawCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [viewCommand, (desk, [request, language]) => view(asRecord(request), readerFor(desk, language))],
  [
    dashboardCommand,
    (desk, [subject, nonce, language]) => page(asRecord(subject)["item"], nonce, readerFor(desk, language)),
  ],
]);

function readerFor(desk: Desk, asked: unknown): Reader {
  const language: Language = languages.find((one) => one === asked) ?? desk.languageOf();
  return { workspace: desk.workspace, language, asOf: dayOfLook(desk.workspace) };
}

function view({ view: name, grouping, filter, day }: Fields, reader: Reader): readonly ViewNode[] | null {
  if (!reader.workspace.isComplete) return null;
  if (name === "papers") return papersView(reader);
  if (name === "institutions") return institutionsView(reader);
  if (name === "impact") {
    const asOf = typeof day === "string" ? parseDay(day) : undefined;
    return impactView(asOf === undefined ? reader : { ...reader, asOf });
  }
  const wanted = groupings.find((one) => one === grouping) ?? "age";
  return itemsView(wanted, typeof filter === "string" ? filter : "", reader);
}

/** A nonce is letters and digits: nothing else may stand in the page's policy. */
function page(item: unknown, nonce: unknown, reader: Reader): string | null {
  if (typeof nonce !== "string" || !/^[A-Za-z0-9]{16,}$/.test(nonce)) return null;
  const subject = typeof item === "string" ? { item } : {};
  const sheet = { reader, linkTo: ({ uri, line }: { uri: string; line: number }) => `${uri}#L${line + 1}` };
  return dashboard(subject, { styles: `'nonce-${nonce}'`, nonce }, sheet) ?? null;
}

type Fields = Readonly<Record<string, unknown>>;

const asRecord = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
