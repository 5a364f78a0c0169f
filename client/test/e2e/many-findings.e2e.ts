/** More findings than VS Code shows of one file: the sentence that says so is among them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { startSession, type Session } from "./session.ts";

let session: Session;
beforeAll(async () => {
  session = await startSession({ settings: { "kertasKerja.language": "id" } });
});
afterAll(() => session.close());

test("a file with thousands of findings, and one that is too long", { timeout: 120_000 }, async () => {
  const { workbench, folder } = session;
  const head = "format: kertas-kerja/1\ntitle: Bidang\n";
  writeFileSync(join(folder, "banyak.kertas.yaml"), `${head}items:\n${"  - { judul: x }\n".repeat(1_500)}`);
  writeFileSync(
    join(folder, "panjang.kertas.yaml"),
    `${head}background: |\n${"  kata kata kata kata\n".repeat(250_000)}`,
  );
  await workbench.openFile("banyak.kertas.yaml");
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await workbench.openProblems();
  await workbench.filterProblems("lebih dari 1000 temuan");
  await workbench.problem("Yang paling berat ditampilkan dahulu").waitFor();
  await workbench.picture("95-too-many-findings");
  await workbench.openFile("panjang.kertas.yaml");
  await workbench.filterProblems("5 juta huruf");
  await workbench.problem("Bagi menjadi beberapa kertas kerja").waitFor();
  await workbench.picture("96-too-long");
});
