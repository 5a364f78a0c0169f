/** The scripts' steps: a program that is told to end begins no further one, and still clears up. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const setup = new URL("../../scripts/setup.mjs", import.meta.url).href;
const program = `
  import { main, run } from ${JSON.stringify(setup)};
  await main(async () => {
    try {
      await run(process.execPath, ["-e", "console.log('first'); setInterval(() => {}, 1000)"]);
      return await run(process.execPath, ["-e", "console.log('second')"]);
    } finally {
      console.log("cleared up");
    }
  });
`;

test.skipIf(process.platform === "win32")("Ctrl-C during a step ends the whole program at once", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (text.includes("first")) child.kill("SIGINT");
  });
  const [code] = (await once(child, "close")) as [number | null];
  expect([code, output]).toEqual([130, "first\ncleared up\n"]);
});
