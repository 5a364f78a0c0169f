/** What is exported comes back as it was: nothing changes where it is known, everything is there where it is not. */
import { describe, expect, test } from "vitest";
import { builtInDocuments } from "../src/texts.ts";
import { listAs } from "../src/export/lists.ts";
import { readList } from "../src/import/list.ts";
import { parseDay } from "../src/core/day.ts";
import { Document } from "../src/core/document.ts";
import { applyEdits } from "../src/core/edit.ts";
import { languages } from "../src/core/language.ts";
import { asMaps, valueOf } from "../src/core/read.ts";
import { toValue } from "../src/core/tree/value.ts";
import { Workspace } from "../src/core/workspace.ts";
import { isSame, listKeys } from "../src/core/lists/fields.ts";
import { planImport } from "../src/core/lists/plan.ts";

const folder = "file:///folder";
const target = `${folder}/lembaga.institutions.yaml`;
const today = parseDay("2025-11-10") ?? 0;
const shipped = Workspace.of({ builtIn: builtInDocuments(), folders: [folder], today });
const empty = Workspace.of({ folders: [folder], today });

const valuesIn = (documents: readonly Document[]): ReadonlyMap<string, unknown> =>
  new Map(
    documents.flatMap(({ tree }) =>
      listKeys.flatMap((key) =>
        asMaps(valueOf(tree.root, key)).map((node) => {
          const value = toValue(node) as Readonly<Record<string, unknown>>;
          return [`${key} ${String(value["id"])}`, value] as const;
        }),
      ),
    ),
  );

describe.each(languages)("the shipped set, exported in %s", (language) => {
  const exports = [["xlsx", undefined], ...listKeys.map((key) => ["csv", key] as const)] as const;

  test.each(exports)("as %s %s: nothing changes where it is known", async (format, key) => {
    const bytes = listAs(format, shipped, { keys: key && [key] }, language);
    const plan = planImport(shipped, await readList(bytes, `daftar.${format}`), { target, list: key });
    expect(plan.unclear).toEqual([]);
    expect(plan.unknownColumns).toEqual([]);
    expect(plan.skipped).toEqual([]);
    expect(plan.files).toEqual([]);
    expect(plan.absent).toEqual([]);
    expect(plan.entries.length).toBeGreaterThan(9);
  });

  test("everything is there where nothing was known", async () => {
    const plan = planImport(empty, await readList(listAs("xlsx", shipped, {}, language), "daftar.xlsx"), { target });
    expect(plan.unclear).toEqual([]);
    const text = applyEdits(
      "",
      plan.files.flatMap(({ edits }) => edits),
    );
    const document = new Document(target, "institutions", text);
    expect(document.faults).toEqual([]);
    const [before, after] = [valuesIn(shipped.builtIn), valuesIn([document])];
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [id, value] of before) if (!isSame(value, after.get(id))) expect(after.get(id), id).toEqual(value);
  });
});
