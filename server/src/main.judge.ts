/** A thread that helps `kertas check`: it reads its share of the papers, tells what they tell, and judges those it is asked to. */
import { parentPort } from "node:worker_threads";
import type { Asked, Given } from "./second-thread.ts";
import type { Workspace } from "./core/workspace.ts";
import { judge } from "./judged.ts";
import { Share } from "./share.ts";

let share: Share | undefined;
let workspace: Workspace | undefined;

parentPort?.on("message", (message: Given | Asked) => {
  if ("own" in message) {
    share = new Share(message.found, new Set(message.own));
    parentPort?.postMessage(share.tell());
  } else {
    workspace ??= share?.complete(message.told);
    parentPort?.postMessage(
      message.uris.map((uri) => {
        const document = workspace?.documents.get(uri);
        return document && workspace ? judge(document, workspace, message.options) : [];
      }),
    );
  }
});
