/** The commands by which an editor exports the institutions and imports a list of them: a preview first, then one edit that is undone in one step. Arguments are not trusted. */
import { fromBase64, toBase64 } from "./base64.ts";
import type { Connection } from "vscode-languageserver";
import { parseDay } from "./core/day.ts";
import { fingerprintOf } from "./core/fingerprint.ts";
import { languages, type Language } from "./core/language.ts";
import type { Plan } from "./core/lists/plan.ts";
import { sides } from "./core/paper.ts";
import type { Workspace } from "./core/workspace.ts";
import { applyEdit } from "./apply.ts";
import type { Desk } from "./desk.ts";
import { listing, type ExportedList, type ListPreview, type ListWritten } from "./protocol/institutions.ts";
import { asFolder } from "./texts.ts";
import { workspaceEditOf } from "./workspace-edit.ts";

type Command = (desk: Desk, args: readonly unknown[], connection: Connection) => Promise<unknown>;

export const listCommands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [listing.preview, logged(listing.preview, preview)],
  [listing.import, logged(listing.import, importList)],
  [listing.export, logged(listing.export, exportList)],
]);

/** A fault of ours is logged and answered neutrally. */
function logged(name: string, run: Command): Command {
  return (desk, args, connection) =>
    run(desk, args, connection).catch((error: unknown) => {
      desk.logFault(name, "a list", error);
      return null;
    });
}

async function preview(desk: Desk, args: readonly unknown[]): Promise<ListPreview | null> {
  const language = languageIn(args[3], desk);
  const plan = await planOf(desk, args);
  if (!plan || "problem" in plan) return plan && { problem: plan.problem[language] };
  const { asMarkdown, countsOf, describePlan } = await import("./core/lists/describe-plan.ts");
  const { planWords } = await import("./core/lists/plan-words.ts");
  const text = describePlan(plan, language, asMarkdown, (uri) => nameOf(uri, desk.workspace));
  return {
    counts: countsOf(plan),
    markdown: `# ${planWords.title[language]}\n\n${text}`,
    print: printOf(plan, desk.workspace),
    writes: plan.files.length > 0,
    asks: (["side", "end"] as const).filter((asked) => plan.unclear.some(({ asks }) => asks === asked)),
  };
}

/** Writes what was previewed; nothing where anything has changed since. */
async function importList(desk: Desk, args: readonly unknown[], connection: Connection): Promise<ListWritten | null> {
  const plan = await planOf(desk, args);
  const [first] = plan && "files" in plan ? plan.files : [];
  if (!plan || "problem" in plan || !first) return null;
  if (printOf(plan, desk.workspace) !== args[4]) return { stale: true };
  if (plan.files.some(({ create }) => create) && !desk.client.takes.creates) return null;
  const edit = workspaceEditOf(plan.files, desk);
  const isApplied = await applyEdit(connection, desk, edit);
  return isApplied ? { uri: first.uri } : null;
}

async function exportList(desk: Desk, [format, asked, told]: readonly unknown[]): Promise<ExportedList | null> {
  const [{ listAs, listFormats }, { listKeys }] = await Promise.all([
    import("./export/lists.ts"),
    import("./core/lists/fields.ts"),
  ]);
  const wanted = listFormats.find((one) => one === format);
  if (!wanted) return null;
  const { kind } = asRecord(asked);
  const key = listKeys.find((one) => one === kind);
  const bytes = listAs(wanted, desk.workspace, { keys: key && [key] }, languageIn(told, desk));
  return { bytes: toBase64(bytes) };
}

/** Null for what is no list at all. */
async function planOf(desk: Desk, [bytes, name, asked]: readonly unknown[]) {
  if (typeof bytes !== "string" || typeof name !== "string") return null;
  const [{ readList, UnreadableList }, { planImport }, { ownFileOf }] = await Promise.all([
    import("./import/list.ts"),
    import("./core/lists/plan.ts"),
    import("./core/own-institutions.ts"),
  ]);
  const { side, endedOn, folder } = asRecord(asked);
  const { workspace } = desk;
  const home = typeof folder === "string" ? asFolder(folder) : workspace.folders[0];
  if (home === undefined || !workspace.folders.includes(home)) return null;
  try {
    return planImport(workspace, await readList(fromBase64(bytes), name), {
      side: sides.find((one) => one === side),
      endedOn: typeof endedOn === "string" && parseDay(endedOn) !== undefined ? endedOn : undefined,
      target: ownFileOf(workspace, home),
    });
  } catch (error) {
    if (error instanceof UnreadableList) return { problem: error.text };
    throw error;
  }
}

/** Equal where the same edits would be made to the same texts. */
const printOf = ({ files }: Plan, { documents }: Workspace): string =>
  fingerprintOf(JSON.stringify(files.map(({ uri, edits }) => [uri, documents.get(uri)?.text, edits])));

/** The path in its folder. */
function nameOf(uri: string, workspace: Workspace): string {
  const folder = workspace.folderOf(uri);
  return decodeURIComponent(folder === undefined ? uri : uri.slice(folder.length + 1));
}

const languageIn = (value: unknown, desk: Desk): Language =>
  languages.find((language) => language === value) ?? desk.languageOf();

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
