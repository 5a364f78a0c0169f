/** A person's session: a workbench in a browser on a copy of the samples, with the extension from this folder or from a packed file. */
import { openBrowser } from "../../../scripts/host/browser.ts";
import { startHost } from "../../../scripts/host/host.ts";
import { Workbench } from "../../../scripts/host/workbench.ts";
import { createTestWorkspace } from "../../../scripts/host/workspace.ts";
import { root } from "../../../scripts/paths.mjs";

export interface Session {
  readonly workbench: Workbench;
  /** The copy of the samples. */
  readonly folder: string;
  /** Fails where anything was asked for outside this machine. */
  readonly close: () => Promise<void>;
}

interface Setting {
  readonly vsix?: string;
  /** Whether the folder is not trusted until a person says so. */
  readonly restricted?: boolean;
  /** In English, where nothing else is said. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Without a packed file the extension is the one under development, and notifications are held back. */
export async function startSession({ vsix, restricted = false, settings: given = {} }: Setting = {}): Promise<Session> {
  const { folder, remove } = createTestWorkspace();
  const settings = { "kertasKerja.language": "en", ...given };
  const host = await startHost({
    folder,
    settings,
    restricted,
    ...(vsix === undefined ? { testDriver: true } : { vsix }),
  });
  const { page, refused, close } = await openBrowser();
  const workbench = new Workbench(page);
  await workbench.enter(host.url(vsix === undefined ? root : undefined));
  return {
    workbench,
    folder,
    close: async () => {
      await close().catch(() => undefined);
      const { watched, asked } = await host.stop();
      remove();
      if (asked.length + refused.length > 0)
        throw new Error(`Asked for outside this machine: ${JSON.stringify([refused, asked], null, 2)}`);
      if (!watched.some((name) => name.includes("server.mjs")))
        throw new Error("Nobody watched what the language server asked for.");
    },
  };
}
