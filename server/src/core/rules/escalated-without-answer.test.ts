import { expect, test } from "vitest";
import {
  asSource,
  expectFindings,
  findingsIn,
  folder,
  paperFile,
  readFixture,
  workspaceOf,
  type TextAt,
} from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { escalatedWithoutAnswer as rule } from "./escalated-without-answer.ts";

const raised = entryOf(35, "2022-11-05", "raised");
const escalated = entryOf(36, "2023-11-05", "escalated");
const of = (...history: readonly string[]) =>
  paperFile("38.kertas.yaml", { number: 38, date: "2025-11-03" }, itemOf("UJI-1", "Jalan", ...history));
const central = (...history: readonly string[]) =>
  paperFile(
    "pusat.kertas.yaml",
    { forum: "forum-pusat", number: 41, date: "2024-05-05" },
    itemOf("UJI-1", "Jalan", entryOf("forum-uji#36", "2023-11-05", "escalated"), ...history),
  );
const found = (...files: readonly TextAt[]): void => {
  expectFindings(marked(asSource(...files), "escalated", rule.id), rule.id);
};
const none = (...files: readonly TextAt[]): void => {
  expectFindings(asSource(...files), rule.id);
};

test("an escalation that a later session passed over is found at its outcome", () => {
  found(of(raised, escalated));
  found(of(raised, escalated, entryOf(37, "2024-11-05", "carried-over")));
  const [finding] = findingsIn(workspaceOf(readFixture(asSource(of(escalated)))), `${folder}/38.kertas.yaml`).filter(
    (one) => one.rule === rule.id,
  );
  expect(finding?.message.ms).toContain("dirujuk kepada Forum Pusat");
});

test("one that this very session decided, or that was answered or closed since, is none", () => {
  none(of(raised, entryOf(38, "2025-11-03", "escalated")));
  none(of(escalated, entryOf("forum-pusat#41", "2024-05-05", "carried-over")));
  none(of(escalated, entryOf(37, "2024-11-05", "returned")));
  none(of(escalated, entryOf(37, "2024-11-05", "completed")));
});

test("the answer may stand in the paper of the forum above, which itself is not accused", () => {
  none(of(escalated), central(entryOf(41, "2024-05-05", "returned")));
  found(of(escalated), central());
});

test("where no forum stands above, nobody is waited for", () => {
  none(
    paperFile(
      "42.kertas.yaml",
      { forum: "forum-pusat", number: 42, date: "2025-05-05" },
      itemOf("UJI-1", "Jalan", entryOf(41, "2024-05-05", "escalated")),
    ),
  );
});
