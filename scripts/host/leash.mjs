/** Loaded into VS Code's server (`--import`): when the program that started it is gone, it ends with all its processes and its profile. */
import { rmSync } from "node:fs";

// Extension hosts are forked with the server's own flags; they end with the server anyway.
process.execArgv = process.execArgv.filter((argument) => argument !== `--import=${import.meta.url}`);

const profile = process.env["KERTAS_KERJA_PROFILE"];
process.once("disconnect", () => {
  if (profile !== undefined) rmSync(profile, { recursive: true, force: true });
  process.kill(process.platform === "win32" ? process.pid : -process.pid, "SIGKILL");
});
