/** The institutions that the product ships are in order by every rule, at the severities that the rules have. */
import { expect, test } from "vitest";
import { parseDay } from "../src/core/day.ts";
import { findingsOf } from "../src/core/findings.ts";
import { Workspace } from "../src/core/workspace.ts";
import { builtInDocuments } from "../src/texts.ts";

const builtIn = builtInDocuments();
const shipped = Workspace.of({ builtIn, today: parseDay("2025-11-10") ?? 0 });

/** Every finding as `file:line rule: message`. */
const findingsIn = (workspace: Workspace): readonly string[] =>
  builtIn.flatMap((document) =>
    findingsOf(document, workspace, (rule, _, error) => {
      throw new Error(`${rule} threw`, { cause: error });
    }).map(
      ({ rule, start, message }) =>
        `${document.uri.split("/").at(-1) ?? ""}:${document.positionAt(start).line + 1} ${rule}: ${message.en}`,
    ),
  );

test("as they are shipped", () => {
  expect(findingsIn(shipped)).toEqual([]);
});

test("and while all of them are open in the editor", () => {
  const open = builtIn.reduce((workspace, document) => workspace.with(document), shipped);
  expect(findingsIn(open)).toEqual([]);
  expect([...open.institutions.all("agency")].length).toBe([...shipped.institutions.all("agency")].length);
});
