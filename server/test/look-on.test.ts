/** The day on which the data are looked at, chosen over the protocol; and the day that turns while a server lives. */
import { afterEach, expect, test, vi } from "vitest";
import { ExecuteCommandRequest, HoverRequest } from "vscode-languageserver/node";
import { parseDay } from "../src/core/day.ts";
import { dayOfLookCommand, dossierCommand, lookOnCommand, viewCommand } from "../src/protocol/reading.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { paperFile } from "./fixture.ts";

const item = (due: string) => `id: KBS-1
title: Jalan
raisedBy: indonesia
counterparts:
  indonesia: [kanwil-kemenkumham-kalbar]
  malaysia: [jpj-sarawak]
history:
  - session: 37
    date: 2024-11-23
    outcome: carried-over
    decision: Putusan.
    followUp:
      - { action: Survei, by: [jpj-sarawak], due: ${due} }
`;
const uri = `${root}/38.kertas.yaml`;
const session = { number: 38, date: "2025-11-03", forum: "kk-jkk-kalbar-sarawak" };
const paper = paperFile("x", session, item("2026-01-01")).text;
/** Its session has no date: it is judged as of today. */
const undated = paperFile("x", session, item("2025-11-15")).text.replace(/ *date: 2025-11-03\n/, "");

let client: TestClient | undefined;
afterEach(() => client?.stop());

/** A living server, and a clock that the test turns. */
async function start(text: string) {
  const clock = { day: "2025-11-10" };
  const host = { ...memoryHost(new Map([[uri, text]])), today: () => parseDay(clock.day) ?? 0 };
  const started = (client = await connect(host));
  const run = (command: string, ...args: readonly unknown[]): Promise<unknown> =>
    started.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] });
  return { clock, run, client: started };
}

test("another day is chosen, shows everywhere but in findings, and is given back", async () => {
  const { run, client: asked } = await start(paper);
  const line = paper.split("\n").findIndex((written) => written.includes("kanwil-kemenkumham"));
  const card = async () => {
    const position = { line, character: (paper.split("\n")[line] ?? "").indexOf("kanwil") + 2 };
    return JSON.stringify(await asked.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }));
  };
  expect(await run(dayOfLookCommand, uri)).toEqual({ day: "2025-11-03", is: "session" });
  expect(await run(dayOfLookCommand, null)).toEqual({ day: "2025-11-10", is: "today" });
  expect(await card()).toContain("sudah tidak ada pada");
  const before = structuredClone(asked.findings.get(uri));
  expect(before?.map(({ code }) => code)).toContain("retired-institution");

  expect(await run(lookOnCommand, "2020-02-01")).toEqual({ day: "2020-02-01", is: "chosen" });
  expect(await run(dayOfLookCommand, uri)).toEqual({ day: "2020-02-01", is: "chosen" });
  expect(await card()).not.toContain("sudah tidak ada pada");
  expect(await run(dossierCommand, { item: "KBS-1" }, "en")).toContain("As of 1 February 2020.");
  const view = JSON.stringify(await run(viewCommand, { view: "institutions" }, "en"));
  await asked.settle();
  expect(asked.findings.get(uri)).toEqual(before);

  expect(await run(lookOnCommand, null)).toEqual({ day: "2025-11-10", is: "today" });
  expect(await run(dayOfLookCommand, uri)).toEqual({ day: "2025-11-03", is: "session" });
  expect(JSON.stringify(await run(viewCommand, { view: "institutions" }, "en"))).not.toBe(view);
});

test("what is no day changes nothing", async () => {
  const { run } = await start(paper);
  for (const nonsense of ["2025-02-30", "kemarin", 7, {}, undefined])
    expect(await run(lookOnCommand, nonsense)).toEqual({ day: "2025-11-10", is: "today" });
});

test("when midnight passes, what depends on the day is checked and shown anew without a message", async () => {
  const { clock, run, client: asked } = await start(undated);
  const rules = () => asked.findings.get(uri)?.map(({ code }) => code) ?? [];
  await run(lookOnCommand, "today");
  expect(rules()).not.toContain("overdue-follow-up");
  clock.day = "2025-11-20";
  await vi.waitFor(() => {
    expect(rules()).toContain("overdue-follow-up");
  });
  // Today stays today.
  expect(await run(dayOfLookCommand, uri)).toEqual({ day: "2025-11-20", is: "chosen" });
});
