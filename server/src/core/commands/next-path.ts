/** Where a paper of another session lies: as its neighbours do, with the session's number in the same place. */
import { URI } from "vscode-uri";

/** The URI with the number of one session replaced by that of another: in the nearest folder up to `home` that has it, else in the name. */
export function pathOfSession(uri: string, number: number | undefined, next: string, home: string | undefined): string {
  const parsed = URI.parse(uri);
  const [name = "", ...folders] = parsed.path.split("/").reverse();
  const whole = new RegExp(`(?<!\\d)0*${number ?? "(?!)"}(?!\\d)`);
  // What lies above is not the papers': somebody may be called `panitia-38`.
  const depth = home === undefined ? 0 : folders.length + 1 - URI.parse(home).path.split("/").length;
  const at = folders.slice(0, Math.max(0, depth)).findIndex((folder) => whole.test(folder));
  const moved = folders.map((folder, index) => (index === at ? folder.replace(whole, next) : folder));
  const stem = name.replace(/(?:\.kertas)?(?:\.yaml)?$/, "");
  const renamed = at >= 0 ? stem : whole.test(stem) ? stem.replace(whole, next) : `${stem}-${next}`;
  return parsed.with({ path: [`${renamed}.kertas.yaml`, ...moved].reverse().join("/") }).toString();
}

/** A word as part of a file's name. */
export const asFileName = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "kertas";
