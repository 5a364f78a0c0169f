/** Everything that an editor shows of a kertas-kerja.yaml. */
import { expect, test } from "vitest";
import { labels, take } from "../../../test/completion.ts";
import { applyFix, expectFindings, findingsIn, folder, workspaceOf } from "../../../test/fixture.ts";
import { placeIn } from "../../../test/place.ts";
import { hover } from "./hover.ts";

const name = "kertas-kerja.yaml";

test("rules, their severities and options, and languages are completed", () => {
  expect(labels("‸", { name })).toEqual(expect.arrayContaining(["rules", "languages", "ignore"]));
  expect(labels("rules:\n  sta‸", { name })).toContain("stale-item");
  expect(take("rules:\n  sta‸", "stale-item", { name })).toBe("rules:\n  stale-item: ");
  expect(labels("rules:\n  stale-item: ‸", { name }).slice().sort()).toEqual(
    ["error", "hint", "info", "off", "warning"].sort(),
  );
  expect(labels("rules:\n  stale-item: { ‸ }", { name })).toEqual(["severity", "sessions"]);
  expect(labels("rules:\n  stale-item:\n    ‸", { name })).toEqual(expect.arrayContaining(["severity", "sessions"]));
  expect(labels("rules:\n  stale-item: { severity: ‸ }", { name })).toContain("hint");
  expect(take("rules:\n  stale-item: { sessions: ‸ }", "5", { name })).toBe("rules:\n  stale-item: { sessions: 5 }");
  expect(labels("languages: [id, ‸]", { name })).toEqual(expect.arrayContaining(["ms", "en"]));
  expect(labels("languages:\n  - ‸", { name })).toContain("ms");
});

const file = `#- ${name}\n`;

test("a faultless configuration has no findings", () => {
  expectFindings(
    `${file}rules:\n  stale-item: { severity: error, sessions: 4 }\n  slipped-due: off\nlanguages: [id, ms]\nignore: [arsip/**]\n`,
  );
});

test("an unknown rule, a wrong severity, option or language is found, and the nearest is offered", () => {
  expectFindings(`${file}rules:\n  stale-itm: off\n# ^^^^^^^^^ unknown-key\n`);
  expect(applyFix(`${file}rules:\n  stale-itm: off\n`, "unknown-key")).toBe("rules:\n  stale-item: off\n");
  expectFindings(`${file}rules:\n  stale-item: warn\n#             ^^^^ not-allowed-value\n`);
  expect(applyFix(`${file}rules:\n  stale-item: peringatan\n`, "not-allowed-value")).toBe(
    "rules:\n  stale-item: warning\n",
  );
  expectFindings(
    `${file}rules:\n  stale-item: { severity: fatal }\n#                         ^^^^^ not-allowed-value\n`,
  );
  expectFindings(`${file}rules:\n  stale-item: { sessions: 0 }\n#                         ^ not-allowed-value\n`);
  expectFindings(`${file}rules:\n  stale-item: { session: 3 }\n#               ^^^^^^^ unknown-key\n`);
  expectFindings(`${file}languages: [id, my]\n#               ^^ not-allowed-value\n`);
});

test("the message of an option below its minimum says the least that it can be", () => {
  const uri = `${folder}/${name}`;
  const [found] = findingsIn(workspaceOf([{ uri, text: "rules: { stale-item: { sessions: 0 } }\n" }]), uri);
  expect(found?.message.en).toMatch(/“0” cannot be used in `sessions`: write \d+ or more\./);
});

/** What is said at the caret. */
function hoverAt(marked: string, language: "id" | "ms" | "en" = "en"): string {
  const { workspace, document, offset } = placeIn(marked, { name });
  const contents = hover(workspace, document, offset, language)?.contents;
  return contents !== undefined && typeof contents === "object" && "value" in contents ? contents.value : "";
}

test("a rule is explained with its usual severity, its options and a link to its page", () => {
  const card = hoverAt("rules:\n  stale‸-item: off\n");
  expect(card).toMatch(/^\*\*stale-item\*\*/);
  expect(card).toContain("open");
  expect(card).toContain("Default: `info` (Information)");
  expect(card).toContain("- `sessions` (5): ");
  expect(card).toMatch(/\[[^\]]+\]\(https:\/\/\S+\/docs\/rules\/stale-item\.md\)/);
  expect(hoverAt("rules:\n  stale‸-item: off\n", "ms")).toContain("Lalai: `info`");
});

test("a rule's explanation follows its summary", () => {
  const card = hoverAt("rules:\n  history‸-gap: off\n");
  expect(card).toContain("A history passes over sessions while the item was open.");
  expect(card).toContain("An open item is before every session of its forum");
});

test("severities, options and languages say what they mean", () => {
  expect(hoverAt("rules:\n  stale-item: of‸f\n")).toContain("**Not checked**");
  expect(hoverAt("rules:\n  stale-item: { sess‸ions: 4 }\n", "id")).toMatch(/^\*\*sessions\*\*\n\n\S/);
  expect(hoverAt("rules:\n  stale-item: { severity: hi‸nt }\n", "ms")).toContain("petunjuk");
  expect(hoverAt("languages: [m‸s]\n")).toContain("Malay");
  expect(hoverAt("rules:\n  constr‸uctor: off\n")).toBe("");
});
