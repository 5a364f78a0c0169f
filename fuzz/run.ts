/**
 * `npm run fuzz -- --minutes N [--seed S] [--only texts|edits|messages]`: each seed is one round, and gives the same round
 * again. Ends at the first fault, and says how to see it once more.
 */
import { parseArgs } from "node:util";
import { chanceOf } from "../server/test/world.ts";
import { newCount, type Campaign } from "./campaign.ts";
import { editing } from "./edits.ts";
import { messages } from "./messages.ts";
import { texts } from "./texts.ts";

const campaigns: readonly Campaign[] = [texts, editing, messages];

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, only: { type: "string" } },
});
const chosen = campaigns.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0)
  throw new Error(
    `There is no campaign ${values.only ?? ""}: choose one of ${campaigns.map(({ name }) => name).join(", ")}.`,
  );

let now = "";
const fail = (error: unknown): never => {
  console.error(error);
  console.error(`\n✗ ${now}: see it again with  npm run fuzz -- ${now}`);
  process.exit(1);
};
process.on("unhandledRejection", fail);
process.on("uncaughtException", fail);

/** A run of hours says where it is, so that one that is cut off has still told something. */
const minutesApart = 5;
const figures = (): string =>
  Object.entries(count.counts)
    .map(([name, number]) => `${number.toLocaleString("en")} ${name}`)
    .join(", ");

const first = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed);
const count = newCount();
let peak = 0;

async function round(campaign: Campaign, seed: number): Promise<void> {
  now = `--only ${campaign.name} --seed ${seed}`;
  await campaign.round(chanceOf(seed), count).catch(fail);
  peak = Math.max(peak, process.memoryUsage.rss());
}

if (values.seed !== undefined) for (const campaign of chosen) await round(campaign, first);
else
  for (const campaign of chosen) {
    const end = performance.now() + (Number(values.minutes) * 60_000) / chosen.length;
    let told = performance.now();
    for (let seed = first; performance.now() < end; seed++) {
      await round(campaign, seed);
      if (performance.now() - told < minutesApart * 60_000) continue;
      told = performance.now();
      console.log(`${campaign.name}, up to seed ${seed}: ${figures()}`);
    }
    console.log(`${campaign.name}: seeds from ${first} on, no fault`);
  }
console.log(figures());
console.log(
  `Slowest: ${Math.round(count.slowest.time)} ms, ${count.slowest.what}. At most ${Math.round(peak / 1e6)} MB.`,
);
process.exit();
