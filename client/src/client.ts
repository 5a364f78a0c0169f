/** VS Code's side of the language server: starts it, tells it the settings, shows what it is at. It knows nothing of papers. */
import { commands, Disposable, Uri, window, workspace, type ExtensionContext } from "vscode";
import type { BaseLanguageClient, DocumentSelector, LanguageClientOptions } from "vscode-languageclient";
import {
  statusNotification,
  trustNotification,
  type InitializationOptions,
  type Status,
} from "../../server/src/protocol.ts";
import { registerTools } from "./assistant/tools.ts";
import { registerDossier } from "./commands/dossier.ts";
import { registerExports } from "./commands/export.ts";
import { registerImport } from "./commands/import.ts";
import { registerLookOn } from "./commands/look-on.ts";
import { registerMigrate } from "./commands/migrate.ts";
import type { WriteWhole } from "./commands/run.ts";
import { registerInstitutionLists } from "./commands/institution-lists.ts";
import { registerShowReferences } from "./commands/references.ts";
import { registerSupersede } from "./commands/supersede.ts";
import { registerInOwnLanguage } from "./commands/own-language.ts";
import { registerOpenSamples } from "./commands/samples.ts";
import { registerRecordDecisions } from "./commands/record-decisions.ts";
import { registerWritePapers } from "./commands/write-papers.ts";
import { createDayItem } from "./day-item.ts";
import { provideFiles } from "./files.ts";
import { chosenLanguage } from "./language.ts";
import { registerPreviews } from "./preview/previews.ts";
import { keepToOutput, registerRestart, whereItFails } from "./restart.ts";
import { createStatusItem } from "./status.ts";
import { registerDashboards } from "./views/dashboard.ts";
import { registerTrees } from "./views/trees.ts";

const languageIds = ["kertas-kerja", "kertas-kerja-institutions", "kertas-kerja-configuration"];
/** Where texts lie that people write: not what git or another view shows of them. */
const schemes = (): ReadonlySet<string> =>
  new Set(["file", "untitled", "vscode-vfs", ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);

const selectorOf = (ids: readonly string[]) =>
  [...schemes()].flatMap((scheme) => ids.map((language) => ({ scheme, language }))) satisfies DocumentSelector;

type Place = Pick<ExtensionContext, "extension" | "extensionUri" | "storageUri" | "workspaceState">;

/** Starts the client that `create` makes. It is there as soon as it can be. Disposing the answer stops it; a server that crashes is started again, up to four times in three minutes. */
export function startClient(
  { extension, extensionUri, storageUri, workspaceState }: Place,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
  writeWhole: WriteWhole,
): Disposable {
  const outputChannel = window.createOutputChannel("Kertas Kerja", { log: true });
  const initializationOptions = (): InitializationOptions => ({
    language: chosenLanguage(),
    builtInInstitutions: Uri.joinPath(extensionUri, "schemas", "institutions").toString(),
    showsReferences: true,
    asksToSupersede: true,
    showsStatus: true,
    // What is sent comes once for a burst of keys and for closed papers too; asking would do that work twice.
    showsPushed: true,
    isTrusted: workspace.isTrusted,
    ...(storageUri && { storage: storageUri.toString() }),
  });
  const documentSelector = selectorOf(languageIds);
  const client = create({ documentSelector, outputChannel, initializationOptions, ...whereItFails() });
  keepToOutput(client);
  const status = createStatusItem(documentSelector);
  const lookOn = registerLookOn(client);
  const day = createDayItem(selectorOf(["kertas-kerja", "kertas-kerja-institutions"]), lookOn);
  const previews = registerPreviews(client);
  const views = [registerTrees(client, workspaceState), registerDashboards(client, extensionUri)];
  const refreshViews = (): void => {
    for (const view of views) view.refresh();
  };
  const disposables: { dispose(): unknown }[] = [
    outputChannel,
    status,
    lookOn,
    day,
    client.onNotification(statusNotification, (sent: Status) => {
      status.show(sent);
      if (sent.kind === "ready") refreshViews();
      if (sent.kind === "ready") previews.refresh();
      if (sent.kind === "ready") day.refresh();
    }),
    provideFiles(client),
    client.onDidChangeState(({ newState }) => {
      status.showState(newState);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration("kertasKerja") && !event.affectsConfiguration("files.exclude")) return;
      status.refresh();
      day.refresh();
      refreshViews();
      if (event.affectsConfiguration("kertasKerja.language")) previews.redraw();
      // The server asks for the settings itself; it only has to know when.
      if (client.isRunning()) void client.sendNotification("workspace/didChangeConfiguration", { settings: null });
    }),
    workspace.onDidGrantWorkspaceTrust(() => {
      if (client.isRunning()) void client.sendNotification(trustNotification);
    }),
    commands.registerCommand("kertasKerja.showOutput", () => {
      outputChannel.show();
    }),
    registerRestart(client),
    registerInOwnLanguage({ extension }),
    registerShowReferences(client),
    registerDossier(client),
    registerTools(client),
    registerImport(client),
    registerInstitutionLists(client, writeWhole),
    registerSupersede(client),
    registerOpenSamples(extensionUri),
    ...views,
    registerWritePapers(client),
    registerRecordDecisions(client),
    registerMigrate(client),
    registerExports(client, writeWhole, previews.active),
    previews,
  ];
  // Nobody waits for the server: what needs it does so itself. Where it cannot start, the status item says so.
  client.start().then(
    () => commands.executeCommand("setContext", "kertasKerja.active", true),
    (error: unknown) => {
      outputChannel.error(String(error));
    },
  );
  return new Disposable(() => {
    void client.dispose().finally(() => {
      Disposable.from(...disposables).dispose();
    });
  });
}
