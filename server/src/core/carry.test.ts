import { expect, test } from "vitest";
import { paperFile, workspaceOf, type TextAt } from "../../test/fixture.ts";
import { entryOf, itemOf } from "../../test/papers.ts";
import { carryItem } from "./carry.ts";
import { applyEdits } from "./edit.ts";

const raised = entryOf(36, "2023-11-05", "raised");
const at37 = (item: string) => paperFile("37.kertas.yaml", { number: 37, date: "2024-11-05" }, item);
const at38 = paperFile("38.kertas.yaml", { number: 38, date: "2025-11-03" }, itemOf("UJI-2", "Pos"));

/** The later paper after its first item of the earlier one was carried over; undefined where it cannot be. */
function carry(from: TextAt, into: TextAt): string | undefined {
  const workspace = workspaceOf([from, into]);
  const [source, target] = [from, into].map(({ uri }) => workspace.documents.get(uri));
  const item = source?.paper?.items[0];
  if (!source || !target || !item) throw new Error("nothing to carry");
  const edit = carryItem(item, source, target, { outcome: "carried-over", decision: "Nanti." }, workspace);
  return edit && applyEdits(target.text, [edit]);
}

const entry = "session: 38\n        date: 2025-11-03\n        outcome: carried-over\n        decision: Nanti.\n";

test("an item takes an entry of the later session, whatever its history looks like", () => {
  const item = itemOf("UJI-1", "Jalan", raised);
  for (const written of [item, itemOf("UJI-1", "Jalan"), item.replace(/history:[^]*/, "history: # kosong\n")])
    expect(carry(at37(written), at38)).toContain(`      - ${entry}`);
  expect(carry(at37(item.replace(/history:[^]*/, "")), at38)).toContain(`    history:\n      - ${entry}`);
  expect(carry(at37(item.replace(/history:[^]*/, "history: *h\n")), at38)).toBeUndefined();
});

test("a special session is named as a meeting; without its date there is no entry", () => {
  const special = { ...at38, text: at38.text.replace("number: 38", "name: 'Sidang: khusus'") };
  expect(carry(at37(itemOf("UJI-1", "Jalan", raised)), special)).toContain('      - meeting: "Sidang: khusus"\n');
  const undated = { ...at38, text: at38.text.replace("date: 2025-11-03", "date:") };
  expect(carry(at37(itemOf("UJI-1", "Jalan", raised)), undated)).toBe(
    `${undated.text.trimEnd()}\n${at37(itemOf("UJI-1", "Jalan", raised))
      .text.split("items:\n")[1]
      ?.trimEnd()}\n`,
  );
});

test("a paper whose items are no list takes nothing", () => {
  for (const items of ["items: nanti\n", "items: { a: 1 }\n", ""])
    expect(
      carry(at37(itemOf("UJI-1", "Jalan")), { ...at38, text: at38.text.replace(/items:[^]*/, items) }),
    ).toBeUndefined();
});
