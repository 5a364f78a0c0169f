/** What an official meets who follows an item through the years: lenses, dossier on hover, references, renames. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { findings, has, open, place, revertAndClose } from "./editor.ts";

const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";
const item = "KBS-2017-014";

describe("Following an item", () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    ({ document } = await open(paper));
    await findings(document.uri, has("history-rewritten"));
  });
  afterEach(revertAndClose);

  it("counts its papers in a lens, and a click on the lens is understood", async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
      100,
    );
    const lens = lenses.find(({ command }) => /\b3 (?:papers|kertas kerja)/.test(command?.title ?? ""));
    assert(lens?.command, `no such lens: ${lenses.map(({ command }) => command?.title).join(", ")}`);
    const given: unknown[] = lens.command.arguments ?? [];
    await vscode.commands.executeCommand(lens.command.command, ...given);
  });

  it("leads from the item to where it was first raised", async () => {
    const [target] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      place(document, item, 3),
    );
    assert(target?.targetUri.path.includes("/sidang-36/"), target?.targetUri.path);
  });

  it("finds an agency in every paper and in the register", async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      place(document, "mkn-sarawak", 3),
    );
    const files = new Set(places.map(({ uri }) => uri.path));
    assert([...files].some((path) => path.endsWith(".institutions.yaml")));
    assert(files.size > 5, [...files].join(", "));
  });

  it("renames the item in every paper by one edit, and refuses an id that is taken", async () => {
    const rename = (name: string): Thenable<vscode.WorkspaceEdit> =>
      vscode.commands.executeCommand(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        place(document, item, 3),
        name,
      );
    const edit = await rename("KBS-2017-914");
    assert.equal(edit.size, 3);
    await assert.rejects(Promise.resolve(rename("KBS-2007-002")), /KBS-2007-002/);
  });

  it("finds items and institutions by a word", async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "temajuk",
    );
    const names = found.map(({ name }) => name);
    assert(
      names.some((name) => name.includes(item)),
      names.join(", "),
    );
    assert(
      names.some((name) => name.includes("temajuk-telok-melano")),
      names.join(", "),
    );
  });
});
