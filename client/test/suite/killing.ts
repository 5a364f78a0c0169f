/** The server is killed, as a system that runs out of memory does: what was typed stays, and its findings come back. Node's extension host alone can do that. */
import assert from "node:assert/strict";
import { serversBelow } from "../servers.ts";
import { findings, open, replace, revertAndClose, ruleOf } from "./editor.ts";

const paper = "uji/perbatasan.kertas.yaml";

const servers = (): readonly number[] => serversBelow(process.pid);

(process.platform === "linux" ? describe : describe.skip)("A server that is killed", () => {
  after(revertAndClose);

  it("is started again three times, and nothing typed is lost", async function () {
    this.timeout(60_000);
    const editor = await open(paper);
    const names = (id: string) => (all: readonly Parameters<typeof ruleOf>[0][]) =>
      all.some((finding) => ruleOf(finding) === "unknown-reference" && finding.message.includes(id));
    let id = "kanwil-imigrasi-kalbr";
    await findings(editor.document.uri, names(id));
    for (const typed of ["kanwil-imigrasi-kalbs", "kanwil-imigrasi-kalbt", "kanwil-imigrasi-kalbu"]) {
      const before = servers();
      assert.equal(before.length, 1);
      process.kill(before[0] ?? 0, "SIGKILL");
      // Typed while no server runs.
      await replace(editor, id, typed);
      id = typed;
      await findings(editor.document.uri, names(id));
      assert.ok(editor.document.getText().includes(id));
      const [server] = servers();
      assert.ok(server !== undefined && !before.includes(server));
    }
  });
});
