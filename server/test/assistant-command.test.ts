/** An editor's question for an assistant, over the protocol: whatever it sends, the server answers and goes on. */
import { expect, test } from "vitest";
import { ExecuteCommandRequest } from "vscode-languageserver/node";
import { notTrusted } from "../src/core/assistant/contracts.ts";
import { assistantCommand, type AssistantAnswer } from "../src/protocol/reading.ts";
import { trustNotification } from "../src/protocol.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { paperWith } from "./fixture.ts";

const item = `id: UJI-1
title: Jalan penghubung
raisedBy: indonesia
counterparts:
  indonesia: [bppd-kalbar]
  malaysia: [mkn-sarawak]
history: []
`;
const files = new Map([[`${root}/38.kertas.yaml`, paperWith(item)]]);

const ask = async ({ connection }: TestClient, ...args: any[]): Promise<AssistantAnswer | null> =>
  connection.sendRequest(ExecuteCommandRequest.type, { command: assistantCommand, arguments: args });

test("a question is answered in the language asked for, from the texts as they are now", async () => {
  const client = await connect(memoryHost(files));
  const found = await ask(client, "kertas_find_items", { text: "penghubung" }, "ms");
  expect(JSON.parse(found?.text ?? "")).toMatchObject({ asOf: "2025-11-10", found: 1, items: [{ id: "UJI-1" }] });
  expect(await ask(client, "kertas_item_history", { id: "UJI-2" }, "ms")).toEqual({
    isProblem: true,
    text: '{"problem":"Tiada perkara \\"UJI-2\\" dalam kertas kerja. Mungkin maksudnya: UJI-1."}',
  });
  await client.stop();
});

test("what is no question is answered too", async () => {
  const client = await connect(memoryHost(files));
  for (const args of [[], [null], ["kertas_delete", {}], [{}, {}]]) expect(await ask(client, ...args)).toBeNull();
  for (const input of [null, 5, "x", [], { text: { toString: 1 } }])
    expect((await ask(client, "kertas_item_history", input, 7))?.isProblem).toBe(true);
  await client.stop();
});

test("nothing is told of a folder that is not trusted, until it is", async () => {
  const client = await connect(memoryHost(files), {}, { isTrusted: false });
  expect(await ask(client, "kertas_find_items", {}, "en")).toEqual({
    isProblem: true,
    text: JSON.stringify({ problem: notTrusted.en }),
  });
  await client.connection.sendNotification(trustNotification);
  await client.settle();
  expect((await ask(client, "kertas_find_items", {}, "en"))?.isProblem).toBe(false);
  await client.stop();
});
