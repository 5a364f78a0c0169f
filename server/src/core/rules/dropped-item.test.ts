import { describe, expect, test } from "vitest";
import {
  applyFix,
  asSource,
  expectFindings,
  findingsIn,
  fixAndCheck,
  fixesOf,
  folder,
  paperFile,
  workspaceOf,
  type TextAt,
} from "../../../test/fixture.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { droppedItem as rule } from "./dropped-item.ts";

const raised = entryOf(36, "2023-11-05", "raised");
const kept = itemOf("UJI-2", "Pos baru");
const road = (...history: readonly string[]): string => itemOf("UJI-1", "Jalan penghubung", ...history);
const open = road(raised, entryOf(37, "2024-11-05", "carried-over"));
const at37 = (...items: readonly string[]) => paperFile("37.kertas.yaml", { number: 37, date: "2024-11-05" }, ...items);
const at38 = (...items: readonly string[]) => paperFile("38.kertas.yaml", { number: 38, date: "2025-11-03" }, ...items);
const sideOf = (side: string, number: number, ...items: readonly string[]) =>
  paperFile(
    `${number}-${side}.kertas.yaml`,
    { number, date: number === 37 ? "2024-11-05" : "2025-11-03", side },
    ...items,
  );
const foundIn = (name: string, ...files: readonly TextAt[]): readonly string[] =>
  findingsIn(workspaceOf(files), `${folder}/${name}.kertas.yaml`).flatMap((one) =>
    one.rule === rule.id ? [one.message.en] : [],
  );

test("an item left open and missing here is found on the key of the items, one finding for each", () => {
  expectFindings(asSource(at38(kept), at37(open)).replace("items:\n", "items:\n#<^^^^^ dropped-item\n"), rule.id);
  expect(foundIn("38", at38(kept), at37(open, itemOf("UJI-3", "Pasar")))).toEqual([
    "Item UJI-1 “Jalan penghubung” is open in the paper of session 37, and missing here. Carry it over, or record that it was dropped.",
    "Item UJI-3 “Pasar” is open in the paper of session 37, and missing here. Carry it over, or record that it was dropped.",
  ]);
});

test("what was closed, is held here, or is of an earlier session than the previous one is not", () => {
  for (const outcome of ["completed", "noted", "dropped", "withdrawn"])
    expect(foundIn("38", at38(kept), at37(road(raised, entryOf(37, "2024-11-05", outcome))))).toEqual([]);
  expect(foundIn("38", at38(kept, open), at37(open))).toEqual([]);
  const at36 = paperFile("36.kertas.yaml", { number: 36, date: "2023-11-05" }, road());
  expect(foundIn("38", at38(kept), at37(kept), at36)).toEqual([]);
});

test("an item that another paper of this session holds is not missing, be it of another area or of the other side", () => {
  const social = paperFile("sosial.kertas.yaml", { number: 38, date: "2025-11-03", area: "social-culture" }, open);
  expect(foundIn("38", at38(kept), at37(open), social)).toEqual([]);
  const sides = [sideOf("joint", 37, open), sideOf("indonesia", 38, kept)] as const;
  expect(foundIn("38-indonesia", ...sides, sideOf("malaysia", 38, open))).toEqual([]);
  expect(foundIn("38-indonesia", ...sides, sideOf("malaysia", 38, kept))).toHaveLength(1);
});

test("an item of both sides' papers is missing once in the joint one, with both places", () => {
  const files = [sideOf("joint", 38, kept), sideOf("indonesia", 37, open), sideOf("malaysia", 37, open)];
  const found = findingsIn(workspaceOf(files), `${folder}/38-joint.kertas.yaml`).filter((one) => one.rule === rule.id);
  expect(found.map(({ related }) => related?.map(({ uri }) => uri))).toEqual([
    [`${folder}/37-indonesia.kertas.yaml`, `${folder}/37-malaysia.kertas.yaml`],
  ]);
});

test("a text that does not parse is not accused of lacking anything", () => {
  const broken = at38(kept);
  expect(foundIn("38", { ...broken, text: `${broken.text}\n] x: [` }, at37(open))).toEqual([]);
});

describe("the fix", () => {
  const source = asSource(at38(kept), at37(open.replace("outcome: raised", "outcome: raised # ingat")));

  test("carries the whole item over, with an entry for this session, after which nothing is left to find", () => {
    const { text, left } = fixAndCheck(source, rule.id, "Carry");
    expect(text).toContain(
      "        outcome: raised # ingat\n        decision: Survei bersama.\n        followUp: [{ action: Survei bersama, by: [imigrasi-kalbar, jim-sarawak] }]\n",
    );
    expect(
      text.endsWith(
        "      - session: 38\n        date: 2025-11-03\n        outcome: carried-over\n        decision: Dilanjutkan.\n",
      ),
    ).toBe(true);
    expect(text.startsWith(at38(kept).text.trimEnd())).toBe(true);
    expect(left).toEqual([]);
    expect(fixesOf(source, rule.id)[0]?.edits[0]?.text).toContain("decision: ${1:Dilanjutkan.}");
  });

  test("or records that it was dropped at this session", () => {
    const { text, left } = fixAndCheck(source, rule.id, "dropped");
    expect(text).toContain("        outcome: dropped\n        decision: Butir ini di-drop.\n");
    expect(left).toEqual([]);
  });

  test("writes in the language of the paper's side and with its line endings", () => {
    const files = [sideOf("malaysia", 38, kept), sideOf("malaysia", 37, open)] as const;
    expect(applyFix(asSource(...files), rule.id)).toContain("decision: Dibawa ke persidangan akan datang.\n");
    const crlf = asSource({ ...files[0], text: files[0].text.replaceAll("\n", "\r\n") }, files[1]);
    expect(applyFix(crlf, rule.id)).not.toMatch(/[^\r]\n/);
  });

  test("works between lists in lines and in brackets, and into an empty one", () => {
    const flow =
      "{ id: UJI-1, title: Jalan, raisedBy: indonesia, counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }, history: [] }\n";
    const flowPaper = (file: TextAt, item = flow): TextAt => ({
      ...file,
      text: file.text.replace(/items:[^]*/, `items: [${item.trim()}]\n`),
    });
    const other = flow.replace("UJI-1", "UJI-2");
    for (const files of [
      [at38(kept), flowPaper(at37())],
      [flowPaper(at38(), other), at37(open)],
      [flowPaper(at38(), other), flowPaper(at37())],
      [flowPaper(at38(), ""), at37(open)],
      [at38(kept), at37(road())],
      [at38(kept), at37(flow)],
    ] as const)
      for (const title of ["Carry", "dropped"])
        expect(
          fixAndCheck(asSource(...files), rule.id, title).left.filter((one) => !one.endsWith("follow-up")),
        ).toEqual([]);
  });

  test("finds the item's files from the paper that it comes to", () => {
    const item = open.replace("history:", "annexes:\n  - title: Peta\n    file: peta.txt\nhistory:");
    const older = { ...at37(item), uri: `${folder}/lama/37.kertas.yaml` };
    const file = { uri: `${folder}/lama/peta.txt`, text: "" };
    const { text, left } = fixAndCheck(asSource(at38(kept), older, file), rule.id);
    expect(text).toContain("file: lama/peta.txt\n");
    expect(left).toEqual([]);
  });

  test("writes out what an alias takes from another part of the earlier paper", () => {
    const shared = at37(open.replace("[jim-sarawak]", "*m"));
    const aliased = { ...shared, text: shared.text.replace("title: Keamanan", "x: &m [jim-sarawak]\ntitle: Keamanan") };
    const [fix] = fixesOf(asSource(at38(kept), aliased), rule.id);
    expect(fix?.edits[0]?.text).toContain("malaysia: [jim-sarawak]");
  });
});
