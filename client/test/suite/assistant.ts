/** The assistants' tools as VS Code has them: contributed in any case, and asked where the host knows language-model tools. */
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { contracts } from "../../../server/src/core/assistant/contracts.ts";
import { findings, folder, has, open, revertAndClose } from "./editor.ts";

const names = Object.values(contracts).map(({ name }) => name);

/** Absent in a host that has no language-model tools. */
const models = vscode.lm as Partial<typeof vscode.lm> | undefined;

const hasTools = typeof models?.registerTool === "function" && typeof models.invokeTool === "function";

async function ask(name: string, input: object, token?: vscode.CancellationToken): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : "")).join("");
}

describe(`An assistant, in a host ${hasTools ? "with" : "without"} language-model tools`, () => {
  before(async () => {
    await open("uji/perbatasan.kertas.yaml");
    await findings(vscode.Uri.joinPath(folder(), "uji/perbatasan.kertas.yaml"), has("unknown-reference"));
  });
  after(revertAndClose);

  it("is offered the tools where there are any, and hinders nothing where there are none", () => {
    const extension = vscode.extensions.getExtension<undefined>("kertas-kerja.kertas-kerja");
    assert(extension?.isActive);
    const known = (models?.tools ?? []).map(({ name }) => name).filter((name) => name.startsWith("kertas_"));
    assert.deepEqual([...known].sort(), hasTools ? [...names].sort() : []);
  });

  it("is told what the server tells", async () => {
    if (!hasTools) {
      assert.equal(models?.invokeTool, undefined);
      return;
    }
    const checked = JSON.parse(await ask("kertas_check_paper", { paper: "uji/perbatasan.kertas.yaml" })) as {
      readonly findings: readonly { readonly rule: string }[];
    };
    assert(checked.findings.some(({ rule }) => rule === "unknown-reference"));
    assert.match(await ask("kertas_item_history", { id: "TIDAK-ADA-1" }), /TIDAK-ADA-1/);
  });
});
