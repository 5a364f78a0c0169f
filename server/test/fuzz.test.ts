/** A few rounds of each campaign of `npm run fuzz`, the same ones each time. */
import { expect, test } from "vitest";
import { newCount, type Campaign } from "../../fuzz/campaign.ts";
import { editing } from "../../fuzz/edits.ts";
import { messages } from "../../fuzz/messages.ts";
import { texts } from "../../fuzz/texts.ts";
import { chanceOf } from "./world.ts";

const rounds: readonly (readonly [Campaign, number])[] = [
  [texts, 150],
  [editing, 3],
  [messages, 60],
];

test.each(rounds.map(([campaign, number]) => [campaign.name, number, campaign] as const))(
  "%s: %i rounds without a fault",
  { timeout: 300_000 },
  async (_, number, { round }) => {
    const count = newCount();
    for (let seed = 1; seed <= number; seed++) await round(chanceOf(seed), count);
    expect(Math.max(...Object.values(count.counts))).toBeGreaterThanOrEqual(number);
  },
);
