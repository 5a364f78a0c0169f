import { describe, expect, test } from "vitest";
import { folder, paperFile, workspaceOf } from "../../../test/fixture.ts";
import { parseDay } from "../day.ts";
import type { Language } from "../language.ts";
import type { Workspace } from "../workspace.ts";
import { complete } from "./complete.ts";
import { hover } from "./hover.ts";
import { inlayHints } from "./inlay-hints.ts";
import { semanticTokens } from "./semantic-tokens.ts";

/** The agency was split between the entry's day and the session's. */
const paper = paperFile(
  "38.kertas.yaml",
  { number: 38, date: "2025-11-03" },
  `id: UJI-1
title: Jalan
raisedBy: indonesia
counterparts:
  indonesia: [balai-terbelah, badan-kini]
  malaysia: [jim-sarawak]
history:
  - session: 37
    date: 2024-10-01
    outcome: carried-over
    decision: Putusan.
    followUp: [{ action: Survei, by: balai-terbelah, due: 2024-12-01 }]`,
);
const undated = {
  ...paper,
  uri: `${folder}/tanpa-tanggal.kertas.yaml`,
  text: paper.text.replace(/ {2}date: .*\n/, ""),
};

const dayOf = (written: string): number => parseDay(written) ?? 0;
const looking = (lookOn?: number, file = paper): Workspace => workspaceOf([file]).change({ lookOn });

function documentIn(workspace: Workspace) {
  const [document] = workspace.documents.values();
  if (!document) throw new Error("no document");
  return document;
}

/** Each line that holds a hint, with its hints. */
function hints(workspace: Workspace, language: Language = "en"): readonly string[] {
  const document = documentIn(workspace);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const shown = inlayHints(workspace, document, range, language).reduceRight((text, { position, label }) => {
    const offset = document.offsetAt(position);
    return `${text.slice(0, offset)} «${typeof label === "string" ? label : ""}»${text.slice(offset)}`;
  }, document.text);
  return shown.split("\n").flatMap((line) => (line.includes("balai-terbelah") ? [line.trim()] : []));
}

function hovered(workspace: Workspace, id: string, nth = 0, language: Language = "en"): string {
  const document = documentIn(workspace);
  const at = [...document.text.matchAll(new RegExp(id, "g"))][nth]?.index ?? 0;
  const contents = hover(workspace, document, at + 1, language)?.contents;
  // Without the hyphens that hold a date together.
  return contents !== undefined && typeof contents === "object" && "value" in contents
    ? contents.value.replaceAll("\u2011", "-")
    : "";
}

describe("a paper is looked at on its session's day, its entries on their own", () => {
  test("names behind ids tell what an ended institution became, where the session names it", () => {
    expect(hints(looking())).toEqual([
      "indonesia: [balai-terbelah «Balai yang Dipecah → Balai Satu, Balai Dua», badan-kini]",
      "followUp: [{ action: Survei, by: balai-terbelah «Balai yang Dipecah», due: 2024-12-01 }]",
    ]);
  });

  test("an institution's card is as of that day", () => {
    expect(hovered(looking(), "balai-terbelah")).toContain("no longer there on 2025-11-03");
    expect(hovered(looking(), "balai-terbelah", 1)).not.toContain("no longer there");
  });

  test("an institution's card names who is there on that day, where others came between", () => {
    const own = {
      uri: `${folder}/own.institutions.yaml`,
      text: `agencies:
  - { id: balai-terbelah, name: Balai A, valid: { to: 2020 }, succeededBy: [balai-antara] }
  - { id: balai-antara, name: Balai B, valid: { from: 2021, to: 2022 }, succeededBy: [balai-akhir] }
  - { id: balai-akhir, name: Balai C, valid: { from: 2023 } }`,
    };
    const card = hovered(workspaceOf([paper, own]), "balai-terbelah");
    expect(card).toContain("- **On that day:** Balai C (`balai-akhir`)\n- **Successor:** Balai B (`balai-antara`)");
  });

  test("what is retired is marked where it is named too late, not in what was decided before", () => {
    expect(semanticTokens(looking(), documentIn(looking())).data).toHaveLength(5);
  });

  test("a paper without a day is looked at today", () => {
    expect(hovered(looking(undefined, undated), "badan-kini")).not.toContain("no longer there");
    const later = looking(undefined, undated).change({ today: dayOf("2026-02-01") });
    expect(hovered(later, "badan-kini")).toContain("no longer there on 2026-02-01");
  });
});

describe("a day that is chosen counts everywhere", () => {
  const [before, after] = [looking(dayOf("2024-01-01")), looking(dayOf("2026-02-01"))];

  test("names behind ids", () => {
    expect(hints(before)[0]).toBe("indonesia: [balai-terbelah «Balai yang Dipecah», badan-kini]");
    expect(hints(after)).toEqual([
      "indonesia: [balai-terbelah «Balai yang Dipecah → Balai Satu, Balai Dua», badan-kini «→ Badan Mendatang»]",
      "followUp: [{ action: Survei, by: balai-terbelah «Balai yang Dipecah → Balai Satu, Balai Dua», due: 2024-12-01 }]",
    ]);
  });

  test("what was there before an institution began", () => {
    const file = { ...paper, text: paper.text.replaceAll("balai-terbelah", "balai-satu") };
    const workspace = looking(dayOf("2024-01-01"), file);
    const document = documentIn(workspace);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hint = inlayHints(workspace, document, range, "ms").find(
      ({ tooltip }) => typeof tooltip === "string" && tooltip.includes("Satu"),
    );
    expect(hint?.label).toBe("← Balai yang Dipecah");
    expect(hint?.tooltip).toBe("Balai Satu (belum wujud pada 1 Januari 2024)\n← Balai yang Dipecah");
  });

  test("cards of institutions and items, and what is late", () => {
    expect(hovered(before, "balai-terbelah")).not.toContain("no longer there");
    expect(hovered(before, "UJI-1")).toContain(
      "Balai yang Dipecah (`balai-terbelah`) — now Balai Satu (`balai-satu`) since 2024-10-21",
    );
    expect(hovered(before, "UJI-1")).toContain("**Due next:** 2024-12-01");
    expect(hovered(after, "UJI-1")).toContain(
      "Balai Dua (`balai-dua`) since 2024-10-21 — successor of Balai yang Dipecah",
    );
    expect(hovered(after, "UJI-1")).toContain("**Overdue:** 2024-12-01");
  });

  test("proposals: those that are not there come last and say since or until when", () => {
    const proposals = (workspace: Workspace): ReadonlyMap<string, string | undefined> => {
      const document = documentIn(workspace);
      const items = complete(workspace, document, document.text.indexOf("badan-kini"), "en", { snippets: true });
      const sorted = [...items].sort((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""));
      return new Map(sorted.map(({ label, detail }) => [label, detail]));
    };
    expect([...proposals(before).keys()].at(-1)).toBe("dinas-lama");
    expect(proposals(before).get("badan-mendatang")).toContain("from 2026-01-01");
    expect(proposals(after).get("badan-mendatang")).not.toContain("from");
    expect(proposals(after).get("badan-kini")).toContain("ended 2025-12-31");
  });
});
