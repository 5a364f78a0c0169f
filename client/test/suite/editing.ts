/** What an author meets while writing a paper: findings, quick fixes, completion, hover, outline. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import {
  completions,
  findingOf,
  findings,
  has,
  labelOf,
  open,
  place,
  quickFix,
  replace,
  revertAndClose,
} from "./editor.ts";

const misspelt = "kanwil-imigrasi-kalbr";

describe("Writing a paper", () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open("uji/perbatasan.kertas.yaml");
    await findings(editor.document.uri, has("unknown-reference"));
  });
  afterEach(revertAndClose);

  it("finds the misspelt agency, and nothing else", async () => {
    const found = await findings(editor.document.uri, (all) => all.length === 1);
    const finding = findingOf(found, "unknown-reference");
    assert.equal(editor.document.getText(finding.range), misspelt);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(finding.source, "Kertas Kerja");
    assert.match(finding.message, new RegExp(misspelt));
    assert(typeof finding.code === "object" && finding.code.target.path.endsWith("unknown-reference.md"));
  });

  it("mends it by a quick fix", async () => {
    const { document } = editor;
    const before = document.getText();
    const [finding] = await findings(document.uri, (all) => all.length > 0);
    assert(finding);
    assert(await vscode.workspace.applyEdit(await quickFix(document.uri, finding.range, /kanwil-imigrasi-kalbar/)));
    assert.equal(document.getText(), before.replace(misspelt, "kanwil-imigrasi-kalbar"));
    await findings(document.uri, (all) => all.length === 0);
  });

  it("finds what is carried over without follow-up as it is typed, and puts a follow-up there", async () => {
    const { document } = editor;
    await replace(editor, "outcome: raised", "outcome: carried-over");
    const followUp = /^ {8}followUp:\n(?: {10}.*\n)+/m.exec(document.getText())?.[0];
    assert(followUp);
    await replace(editor, followUp, "");
    const finding = findingOf(
      await findings(document.uri, has("carried-over-without-follow-up")),
      "carried-over-without-follow-up",
    );
    assert.equal(document.getText(finding.range), "carried-over");
    const fix = await quickFix(document.uri, finding.range, /follow-up|tindak lanjut|tindakan susulan/i);
    assert(await vscode.workspace.applyEdit(fix));
    assert.match(document.getText(), /outcome: carried-over\n[^]*followUp:\n\s+- action:/);
  });

  it("completes an agency of the right side inside a list", async () => {
    const { document } = editor;
    await replace(editor, "malaysia: [jim-sarawak]", "malaysia: [jim]");
    const items = await completions(document.uri, place(document, "malaysia: [jim]", "malaysia: [jim".length));
    const labels = items.map(labelOf);
    assert(labels.includes("jim-sarawak"), `not offered: ${labels.join(", ")}`);
    assert(!labels.includes("kanwil-imigrasi-kalbar"), "an agency of the other side is offered");
    const item = items.find((candidate) => labelOf(candidate) === "jim-sarawak");
    const range = item?.range instanceof vscode.Range ? item.range : item?.range?.replacing;
    assert.equal(range && document.getText(range), "jim");
  });

  it("completes keys and outcomes", async () => {
    const { document } = editor;
    const outcomes = await completions(document.uri, place(document, "outcome: raised", "outcome: ".length));
    assert(outcomes.map(labelOf).includes("carried-over"));
    await replace(editor, "        outcome: raised\n", "        outcome: raised\n        followU\n");
    const keys = await completions(document.uri, place(document, "followU\n", "followU".length));
    assert(
      keys.some((item) => labelOf(item).startsWith("followUp")) ||
        keys.some((item) => item.filterText?.startsWith("followUp") === true),
    );
  });

  it("explains an agency on hover", async () => {
    const { document } = editor;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      place(document, "jim-sarawak", 2),
    );
    const text = hovers
      .flatMap(({ contents }) =>
        contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : "")),
      )
      .join("\n");
    assert.match(text, /Imigresen/);
  });

  it("shows the items in the outline", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      editor.document.uri,
    );
    const items = symbols.find(({ name }) => name === "items");
    assert.deepEqual(
      items?.children.map(({ name }) => name),
      ["KBS-2025-901", "KBS-2023-902"],
    );
  });
});
