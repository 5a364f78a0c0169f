/** `npm run bench`: the product as it is built and its peers in turn, on the same papers; prints what each costs and writes bench/results.md. With `--quick`, what fits into two minutes. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../scripts/paths.mjs";
import { build, Failure, installPackages, installPeers, main, say } from "../scripts/setup.mjs";
import { measureChecking, type Checking } from "./checking.ts";
import { measureEditing, type Effort } from "./editing.ts";
import { Folders } from "./folders.ts";
import { measureHolding } from "./holding.ts";
import { paperOf } from "./papers.ts";
import { kertas, peer, type Product } from "./products.ts";
import { loadNow, reportOf } from "./report.ts";
import type { Pair, Results } from "./results.ts";
import { measureStarting } from "./starting.ts";

interface Case {
  readonly paper: string;
  readonly text: string;
  /** The folder that Kertas Kerja is opened on, and how many papers are in it. */
  readonly folder: string;
  readonly others: number;
  readonly name: string;
}

const sizes = { "10 KB": 10_000, "95 KB": 95_000, "960 KB": 960_000 };

const sample = "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml";

await main(async () => {
  if (process.platform !== "linux")
    throw new Failure("The benchmark reads what a process costs from /proc, which only Linux has.");
  const quick = process.argv.includes("--quick");
  await installPackages();
  await installPeers();
  await build();
  const load = loadNow();
  const folders = new Folders();
  // Also where the run is broken off.
  process.once("exit", () => folders.remove());
  const results = quick ? await measureQuickly(folders) : await measure(folders);
  const report = reportOf(results, { day: new Date().toISOString().slice(0, 10), load, quick });
  console.log(`\n${report}`);
  if (!quick) writeFileSync(join(root, "bench/results.md"), report);
  return 0;
});

async function measure(folders: Folders): Promise<Results> {
  const editing: Pair[] = [];
  const cases = [sampleCase(), ...Object.keys(sizes).map((paper) => generated(folders, paper as keyof typeof sizes))];
  for (const [index, one] of cases.entries())
    editing.push(await compare(one, index % 2 === 1, { practice: 30, rounds: one.text.length > 500_000 ? 7 : 11 }));
  const checking: Checking[] = [];
  for (const papers of [300, 1000]) {
    say(`kertas check and ajv validate, ${papers} papers`);
    checking.push(await measureChecking(folders, papers, 3));
  }
  say("Starting in an empty folder and among 1000 papers");
  const starting = await measureStarting(folders, 1000, 3);
  say("Memory among 0, 300 and 1000 papers, and over 10000 edits");
  const holding = await measureHolding(folders, [0, 300, 1000], sizes["960 KB"], 10_000);
  return { editing, checking, starting, holding };
}

async function measureQuickly(folders: Folders): Promise<Results> {
  const editing: Pair[] = [];
  for (const [index, paper] of (["10 KB", "960 KB"] as const).entries())
    editing.push(
      await compare(
        generated(folders, paper),
        index % 2 === 1,
        paper === "10 KB" ? { practice: 15, rounds: 3 } : { practice: 8, rounds: 1 },
      ),
    );
  say("kertas check and ajv validate, 300 papers");
  return { editing, checking: [await measureChecking(folders, 300, 2)] };
}

/** Both servers in turn: which one begins alternates, so that neither always has the quieter machine. */
async function compare({ paper, text, folder, others, name }: Case, peerFirst: boolean, effort: Effort): Promise<Pair> {
  const uri = `${pathToFileURL(folder).href}/${name}`;
  const run = (product: Product): ReturnType<typeof measureEditing> => {
    say(`${paper}: ${product.name}`);
    return measureEditing(product, uri, text, effort);
  };
  const ours: Product = { ...kertas, folder: pathToFileURL(folder).href };
  const before = peerFirst ? await run(peer) : undefined;
  const measured = await run(ours);
  return { paper, size: text.length, others, kertas: measured, peer: before ?? (await run(peer)) };
}

function generated(folders: Folders, paper: keyof typeof sizes): Case {
  const folder = folders.withPapers(300);
  return { paper, text: paperOf({ size: sizes[paper] }), folder, others: 300, name: "dibuka.kertas.yaml" };
}

function sampleCase(): Case {
  const folder = join(root, "samples");
  const papers = readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith(".kertas.yaml"));
  const text = readFileSync(join(folder, sample), "utf8");
  return { paper: "a sample", text, folder, others: papers.length - 1, name: sample };
}
