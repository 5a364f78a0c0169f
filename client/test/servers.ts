/** The language servers that a process has started, itself or through others; Linux alone tells of them. */
import { readdirSync, readFileSync } from "node:fs";

/** Ids of the language servers that run below a process. */
export function serversBelow(process: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one)))
    parents.set(Number(name), Number(/\) \w (\d+)/.exec(read(`/proc/${name}/stat`))?.[1]));
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && id !== 0 && (id === process || isBelow(parents.get(id)));
  return [...parents.keys()].filter((id) => read(`/proc/${String(id)}/cmdline`).includes("server.mjs") && isBelow(id));
}

/** Empty where the process has ended meanwhile. */
const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};
