/** The rules of follow-up beside `carried-over-without-follow-up`: what each finds, where exactly, and what it leaves alone. */
import { describe, expect, test } from "vitest";
import { applyFix, expectFindings, findingsIn, folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { exampleItem } from "./shared-follow-up.ts";

const uri = `${folder}/paper.kertas.yaml`;
const findings = (item: string) => findingsIn(workspaceOf([{ uri, text: paperWith(item) }]), uri);
const rulesIn = (item: string): readonly string[] => findings(item).map(({ rule }) => rule);
const both = "  by: [imigrasi-kalbar, jim-sarawak]";
const action = "- action: Survei bersama";

/** An example item whose marker stands for a line of its follow-up (which the fixture shifts by four columns). */
const marked = (lines: readonly string[], after: number, from: number, length: number, rule: string): string => {
  const all = exampleItem(...lines).split("\n");
  all.splice(all.length - 1 - lines.length + after + 1, 0, `#${" ".repeat(5 + from)}${"^".repeat(length)} ${rule}`);
  return paperWith(all.join("\n"));
};

describe("empty-follow-up", () => {
  test("finds sayings that say nothing, as action and as result, on their own characters", () => {
    expectFindings(marked(["- action: Akan ditindaklanjuti.", both], 0, 10, 21, "empty-follow-up"), "empty-follow-up");
    expectFindings(marked([action, both, "  result: n/a"], 2, 10, 3, "empty-follow-up"), "empty-follow-up");
  });
  test("leaves a real step and an absent result alone", () => {
    expect(rulesIn(exampleItem(action, both))).toEqual([]);
    expect(rulesIn(exampleItem("- action: Rapat dalam proses penjadwalan di Kuching", both))).toEqual([]);
  });
});

describe("overdue-follow-up", () => {
  test("finds a due day before the session with nothing done", () => {
    expectFindings(marked([action, both, "  due: 2025-11-02"], 2, 7, 10, "overdue-follow-up"), "overdue-follow-up");
    expect(rulesIn(exampleItem(`${action}`, both, "  due: 2025-03-31"))).toEqual(["overdue-follow-up"]);
  });
  test("leaves alone what is due on the session's day, what was done, and a day that is none", () => {
    expect(rulesIn(exampleItem(action, both, "  due: 2025-11-03"))).toEqual([]);
    expect(rulesIn(exampleItem(action, both, "  due: 2025-03-31", "  done: 2025-04-30", "  result: Selesai"))).toEqual(
      [],
    );
    expect(rulesIn(exampleItem(action, both, "  due: 31/3/2025"))).not.toContain("overdue-follow-up");
  });
});

describe("follow-up-without-owner", () => {
  const rule = "follow-up-without-owner";
  test("finds an action without `by`, and an empty one, and names the leading agencies", () => {
    expectFindings(marked([action, "  due: 2025-12-31"], 0, 2, 6, rule), rule);
    expectFindings(marked([action, "  by: []"], 1, 2, 2, rule), rule);
    for (const lines of [[action], [action, "  by: []"], [action, "  by:"], ["- { action: Survei bersama }"]]) {
      const fixed = applyFix(paperWith(exampleItem(...lines)), rule);
      expect(fixed).toContain("by: [imigrasi-kalbar, jim-sarawak]");
      expect(findingsIn(workspaceOf([{ uri, text: fixed }]), uri)).toEqual([]);
      const windows = applyFix(paperWith(exampleItem(...lines)).replaceAll("\n", "\r\n"), rule);
      expect(windows).toBe(fixed.replaceAll("\n", "\r\n"));
    }
  });
  test("leaves a lone owner and a list alone", () => {
    expect(rulesIn(exampleItem(action, "  by: imigrasi-kalbar"))).not.toContain(rule);
    expect(rulesIn(exampleItem(action, both))).toEqual([]);
  });
});

describe("follow-up-on-one-side", () => {
  const rule = "follow-up-on-one-side";
  test("finds owners of one side, in a list and alone, and adds the other side's leader", () => {
    expectFindings(marked([action, "  by: [imigrasi-kalbar]"], 1, 7, 15, rule), rule);
    for (const by of ["  by: imigrasi-kalbar", "  by: [imigrasi-kalbar]", "  by:\n            - imigrasi-kalbar"]) {
      const fixed = applyFix(paperWith(exampleItem(action, ...by.split("\n"))), rule);
      expect(findingsIn(workspaceOf([{ uri, text: fixed }]), uri)).toEqual([]);
    }
  });
  test("leaves alone an entry whose actions lie with both sides, and an item that one side leads", () => {
    const second = ["- action: Pembangunan jalan", "  by: jim-sarawak"];
    expect(rulesIn(exampleItem(action, "  by: imigrasi-kalbar", ...second))).toEqual([]);
    const alone = exampleItem(action, "  by: imigrasi-kalbar").replace("malaysia: [jim-sarawak]", "malaysia: []");
    expect(rulesIn(alone)).not.toContain(rule);
  });
});

describe("done-without-result", () => {
  const rule = "done-without-result";
  test("finds a day of completion with neither result nor evidence", () => {
    expectFindings(marked([action, both, "  done: 2025-02-20"], 2, 8, 10, rule), rule);
    expect(rulesIn(exampleItem(action, both, "  done: 2025-02-20", "  result:"))).toContain(rule);
  });
  test("leaves a result or a document alone", () => {
    expect(rulesIn(exampleItem(action, both, "  done: 2025-02-20", "  result: Disepakati"))).toEqual([]);
    const evidence = ["  done: 2025-02-20", "  evidence: [https://example.org/notulen.pdf]"];
    expect(rulesIn(exampleItem(action, both, ...evidence))).toEqual([]);
  });
});

describe("bad-follow-up-dates", () => {
  const rule = "bad-follow-up-dates";
  test("finds days before the decision, and a completion after the session", () => {
    expectFindings(marked([action, both, "  due: 2024-11-04"], 2, 7, 10, rule), rule);
    expectFindings(marked([action, both, "  done: 2025-11-06", "  result: Selesai"], 2, 8, 10, rule), rule);
    expectFindings(marked([action, both, "  done: 2024-11-04", "  result: Selesai"], 2, 8, 10, rule), rule);
  });
  test("leaves the day of the decision and the session's last day alone", () => {
    expect(rulesIn(exampleItem(action, both, "  due: 2025-12-31", "  done: 2024-11-05", "  result: Selesai"))).toEqual(
      [],
    );
    expect(rulesIn(exampleItem(action, both, "  done: 2025-11-05", "  result: Disepakati"))).toEqual([]);
  });
});

describe("the messages name the value at fault in three languages", () => {
  test.each([
    [
      "overdue-follow-up",
      exampleItem(action, both, "  due: 2025-03-31"),
      /2025-03-31.*Survei bersama|Survei bersama.*2025-03-31/,
    ],
    ["follow-up-without-owner", exampleItem(action), /Survei bersama/],
    ["done-without-result", exampleItem(action, both, "  done: 2025-02-20"), /Survei bersama/],
    ["bad-follow-up-dates", exampleItem(action, both, "  due: 2024-11-04"), /2024-11-04/],
    ["empty-follow-up", exampleItem("- action: nihil", both), /nihil/],
    ["follow-up-on-one-side", exampleItem(action, "  by: imigrasi-kalbar"), /jim-sarawak/],
  ])("%s", (rule, item, value) => {
    const message = findings(item).find((finding) => finding.rule === rule)?.message;
    expect(message?.id).toMatch(value);
    expect(message?.ms).toMatch(value);
    expect(message?.en).toMatch(value);
    expect(message?.ms).toMatch(/[Ss]ila|Rancangan/);
  });
});
