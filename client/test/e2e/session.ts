/** A person's session: a workbench in a browser on a copy of the samples, with the extension from this folder or from a packed file. */
import { openBrowser } from "../../../scripts/host/browser.ts";
import { startHost } from "../../../scripts/host/host.ts";
import { Workbench } from "../../../scripts/host/workbench.ts";
import { createTestWorkspace } from "../../../scripts/host/workspace.ts";
import { root } from "../../../scripts/paths.mjs";

export interface Session {
  readonly workbench: Workbench;
  /** The folder that is open. */
  readonly folder: string;
  /** What the page asked for outside this machine. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
}

/** Without a packed file the extension is the one under development, and notifications are held back. */
export async function startSession(vsix?: string): Promise<Session> {
  const { folder, remove } = createTestWorkspace();
  const settings = { "kertasKerja.language": "en" };
  const host = await startHost({ folder, settings, ...(vsix === undefined ? { testDriver: true } : { vsix }) });
  const { page, refused, close } = await openBrowser();
  const workbench = new Workbench(page);
  await workbench.enter(host.url(vsix === undefined ? root : undefined));
  return {
    workbench,
    folder,
    refused,
    close: async () => {
      await close();
      await host.stop();
      remove();
    },
  };
}
