/** What each command of the command line is for and takes, in three languages: its help is printed from here, and its arguments are read by it. */
import { institutions } from "./usages/institutions.ts";
import { papers } from "./usages/papers.ts";
import { reports } from "./usages/reports.ts";
import { review } from "./usages/review.ts";
import { servers } from "./usages/servers.ts";
import type { Usage } from "./usages/options.ts";

export const usages: ReadonlyMap<string, Usage> = new Map([
  ...review,
  ...reports,
  ...papers,
  ...institutions,
  ...servers,
]);

/** Of a command that there is. */
export function usageOf(command: string): Usage {
  const usage = usages.get(command);
  if (!usage) throw new Error(`no usage of ${command}`);
  return usage;
}
