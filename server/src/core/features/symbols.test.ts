import { expect, test } from "vitest";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { paperWith } from "../../../test/fixture.ts";
import { placeIn, textIn } from "../../../test/place.ts";
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import { documentSymbols, flatten } from "./symbols.ts";

/** The outline as indented lines `name (detail)`; each symbol's own place must lie in its range. */
function outline(document: Document, language: Language): string {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, detail, children, range, selectionRange }) => {
      expect(textIn(document, range)).toContain(textIn(document, selectionRange));
      return [`${indent}${name}${detail ? ` (${detail})` : ""}`.trimEnd(), ...lines(children ?? [], `${indent}  `)];
    });
  return lines(documentSymbols(document, language), "").join("\n");
}

const item = `id: UJI-2024-001
title: { id: Jalan penghubung, en: A connecting road }
raisedBy: indonesia
counterparts:
  indonesia: [imigrasi-kalbar]
history:
  - session: 37
    date: 2024-11-05
    outcome: carried-over
    followUp:
      - action: Survei bersama
        due: 2025-03-01
  - meeting: Rapat khusus
    outcome: agreed`;

test("keys with what they hold, entries by what identifies them, in the reader's words", () => {
  expect(
    outline(placeIn(paperWith(item)).document, "id")
      .split("\n")
      .slice(-19)
      .join("\n"),
  ).toBe(
    `items (Butir)
  UJI-2024-001 (Jalan penghubung)
    id (UJI-2024-001)
    title (Jalan penghubung)
    raisedBy (Indonesia)
    counterparts (Mitra kerja)
      indonesia (Pihak Indonesia)
    history (Riwayat)
      37 (dilanjutkan ke sidang berikutnya · 2024-11-05)
        session (37)
        date (2024-11-05)
        outcome (dilanjutkan ke sidang berikutnya)
        followUp (Tindak lanjut)
          Survei bersama (2025-03-01)
            action (Survei bersama)
            due (2025-03-01)
      Rapat khusus (disepakati; menunggu tindak lanjut)
        meeting (Rapat khusus)
        outcome (disepakati; menunggu tindak lanjut)`,
  );
});

test("a very long paper is outlined by its entries alone", () => {
  const items = Array.from({ length: 500 }, () => `  - ${item.replaceAll("\n", "\n    ")}\n${"\n".repeat(9)}`);
  const lines = outline(placeIn(`side: joint\nitems:\n${items.join("")}`).document, "id").split("\n");
  expect(lines.slice(0, 7)).toEqual([
    "side (kedua belah pihak bersama)",
    "items (Butir)",
    "  UJI-2024-001 (Jalan penghubung)",
    "    37 (dilanjutkan ke sidang berikutnya · 2024-11-05)",
    "      Survei bersama (2025-03-01)",
    "    Rapat khusus (disepakati; menunggu tindak lanjut)",
    "  UJI-2024-001 (Jalan penghubung)",
  ]);
  expect(lines).toHaveLength(2 + 4 * 500);
});

test("an outline without levels names what holds each symbol", () => {
  const { document } = placeIn("items:\n  - { id: A-1, title: Satu }\n");
  const flat = flatten(documentSymbols(document, "en"), document.uri);
  expect(flat.map(({ name, containerName }) => `${containerName ?? ""}/${name}`)).toEqual([
    "/items",
    "items/A-1",
    "A-1/id",
    "A-1/title",
  ]);
  expect(flat[1] && textIn(document, flat[1].location.range)).toBe("{ id: A-1, title: Satu }");
});

test("institutions have an outline too", () => {
  const text = "agencies:\n  - id: jim\n    name: Imigresen\n    parent: [{ agency: kdn }]\n";
  expect(outline(placeIn(text, { name: "a.institutions.yaml" }).document, "en")).toBe(
    "agencies (Agencies)\n  jim (Imigresen)\n    id (jim)\n    name (Imigresen)\n    parent (Parents)\n      kdn\n        agency (kdn)",
  );
});

test("any shape at any place is outlined as far as it goes", () => {
  const texts = [
    "",
    "abc",
    "- a",
    "items: 3\nsession: [a, [b]]\nitems:\n",
    "items: [3, null, [x], { }, &a { id: [1] }, *a]",
    "? [a]\n: b\n",
  ];
  for (const text of texts) expect(() => outline(placeIn(text).document, "ms")).not.toThrow();
});

test("entries have the sign of their kind, and roles are named with who holds them", () => {
  const text =
    "committees:\n  - id: forum\n    roles:\n      - { role: chair, agency: dinas-baru, valid: { from: 2020 } }\nborderPosts: [{ id: pos }]\nissueAreas: [{ id: laut }]\nagencies: [{ id: jim }]\n";
  const symbols = documentSymbols(placeIn(text, { name: "a.institutions.yaml" }).document, "en");
  expect(symbols.map(({ children = [] }) => [children[0]?.name, children[0]?.kind])).toEqual([
    ["forum", 3],
    ["pos", 8],
    ["laut", 10],
    ["jim", 2],
  ]);
  const roles = symbols[0]?.children?.[0]?.children?.find(({ name }) => name === "roles")?.children ?? [];
  expect(roles.map(({ name, detail }) => `${name} (${detail ?? ""})`)).toEqual(["chair (dinas-baru)"]);
  const items = documentSymbols(placeIn("items: [{ id: A-1, history: [{ session: 3 }] }]").document, "en");
  expect(items[0]?.children?.[0]?.kind).toBe(5);
});
