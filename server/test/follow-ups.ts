/** Papers with follow-ups, for the tests of the rules about them: one item of session 38, led by both sides. */
import type { Finding } from "../src/core/finding.ts";
import { findingsIn, folder, paperWith, workspaceOf } from "./fixture.ts";

const head =
  "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\n";

/** An entry of a session; session 37 met on 2024-11-05. `followUps` are the keys of each action, line by line. */
export function entry(session: number, outcome: string, ...followUps: readonly (readonly string[])[]): string {
  const actions = followUps.map((lines) => `      - ${lines.join("\n        ")}\n`).join("");
  return `  - session: ${session}\n    date: ${session + 1987}-11-05\n    outcome: ${outcome}\n    decision: Uji.\n${
    actions === "" ? "" : `    followUp:\n${actions}`
  }`;
}

export const both = "by: [imigrasi-kalbar, jim-sarawak]";

/** The paper of session 38 with an item of these entries; `more` are further keys of the item. */
export const paperOf = (entries: readonly string[], more = ""): string =>
  paperWith(`${head}${more}history:\n${entries.join("")}`);

/** The paper with one follow-up, decided by session 37. */
export const paperWithAction = (...lines: readonly string[]): string => paperOf([entry(37, "raised", lines)]);

/** The findings of a rule in one paper; `configuration` is the folder's kertas-kerja.yaml. */
export function foundBy(rule: string, text: string, configuration = ""): readonly Finding[] {
  const uri = `${folder}/paper.kertas.yaml`;
  const files = [
    { uri, text },
    { uri: `${folder}/kertas-kerja.yaml`, text: configuration },
  ];
  return findingsIn(workspaceOf(files), uri).filter((finding) => finding.rule === rule);
}
