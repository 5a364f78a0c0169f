/** Papers that the server writes for an author: made in the folder, open to be read, without faults of their own. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { authoring, type Written } from "../../../server/src/protocol/writing.ts";
import { findings, folder, has, open, place, revertAndClose, ruleOf } from "./editor.ts";

const source = "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml";
const next = "kalbar-sarawak/sidang-39";

describe("From session to session", () => {
  afterEach(async () => {
    await revertAndClose();
    const made = vscode.Uri.joinPath(folder(), next);
    await vscode.workspace.fs.delete(made, { recursive: true, useTrash: false }).then(undefined, () => undefined);
  });

  it("carries a paper forward", async () => {
    const { document } = await open(source);
    const request = { uri: document.uri.toString(), number: 39, date: "2026-11-02" };
    const written = await vscode.commands.executeCommand<Written>(authoring.carryForward, request);
    assert.equal(written.exists, false);
    const carried = await open(`${next}/sosial-budaya.kertas.yaml`);
    assert.equal(carried.document.uri.toString(), vscode.Uri.parse(written.uri).toString());
    place(carried.document, "  number: 39\n");
    place(carried.document, "  - id: KBS-2014-003\n");
    const found = await findings(carried.document.uri, has("unsettled"));
    const wrong = found.map(ruleOf).filter((rule) => /^(?:yaml-syntax|dropped-item|history-rewritten)$/.test(rule));
    assert.deepEqual(wrong, []);
  });

  it("writes a new paper beside the others", async () => {
    await open(source);
    const request = {
      forum: "kk-jkk-kalbar-sarawak",
      issueArea: "economy-trade-transport",
      side: "indonesia",
      number: 39,
      date: "2026-11-02",
    };
    const written = await vscode.commands.executeCommand<Written>(authoring.newPaper, request);
    assert.equal(written.exists, false);
    const { document } = await open(`${next}/ekonomi-perdagangan-perhubungan.kertas.yaml`);
    place(document, "preparedBy: tim-teknis-2-kalbar\n");
    place(document, 'title: "Bidang Ekonomi, Perdagangan dan Perhubungan"\n');
  });

  it("records a decision in the paper that is open, undone in one step", async () => {
    const { document } = await open(source);
    const before = document.getText();
    const id = /- id: (\S+)/.exec(before)?.[1];
    const request = {
      uri: document.uri.toString(),
      item: id,
      outcome: "agreed",
      decision: "Sidang sepakat: uji.",
      followUps: [],
    };
    assert.equal(await vscode.commands.executeCommand<boolean>(authoring.recordDecision, request), true);
    place(document, 'decision: "Sidang sepakat: uji."');
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });
});
