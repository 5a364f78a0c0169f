/**
 * A server that has lived through edits, files that come, go and change, and branches switched under it, shows what one
 * shows that has just started. KERTAS_SEED=n replays a seed, KERTAS_STEPS=n makes it longer.
 */
import { expect, test } from "vitest";
import { connect, memoryHost } from "./client.ts";
import { branchOf, chanceOf, fresh, lead, show, step, type World } from "./world.ts";

const steps = Number(process.env["KERTAS_STEPS"] ?? 500);
const seeds = process.env["KERTAS_SEED"] === undefined ? [1, 2, 3] : [Number(process.env["KERTAS_SEED"])];

test.each(seeds)("seed %i", { timeout: 600_000 }, async (seed) => {
  const chance = chanceOf(seed);
  const world: World = { files: branchOf(chance), open: new Map() };
  const client = await connect(memoryHost(world.files));
  const log: string[] = [];
  for (let count = 0; count < steps; count++) {
    log.push(await step(chance, world, client));
    await client.settle();
    const shown = { found: show(client), led: await lead(client, world) };
    expect(shown, `step ${count} of seed ${seed}: ${log.slice(-3).join(" · ")}`).toEqual(await fresh(world));
  }
  await client.stop();
});
