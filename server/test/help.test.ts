/** The command line's help: every command, everything that it takes, in three languages; what the help names is what is read. */
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readArguments } from "../src/commands/arguments.ts";
import { usages } from "../src/commands/usages.ts";
import { languages } from "../src/core/language.ts";

const program = fileURLToPath(new URL("../../dist/kertas.mjs", import.meta.url));

const kertas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: tmpdir(), encoding: "utf8", env: { LANG: "C" } });

test.each(languages)("the overview names every command in %s, within the width of a terminal", (language) => {
  const { status, stdout, stderr } = kertas("--help", "--lang", language);
  expect([status, stderr]).toEqual([0, ""]);
  for (const [command, { summary }] of usages) {
    expect(stdout).toContain(`  kertas ${command}`);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(summary[language]);
  }
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test.each([...usages.keys()])("%s tells all that it takes", (command) => {
  for (const language of languages) {
    const { status, stdout } = kertas(...command.split(" "), "--help", "--lang", language);
    expect(status).toBe(0);
    const words = stdout.replaceAll(/\s+/g, " ");
    for (const { name, text } of usages.get(command)?.options ?? []) {
      expect(stdout).toContain(`--${name}`);
      expect(words).toContain(text[language]);
    }
  }
});

test("nothing is called alike in two languages by mistake", () => {
  for (const { summary, options } of usages.values())
    for (const { id, ms, en } of [summary, ...options.map(({ text }) => text)]) expect([id, ms]).not.toContain(en);
});

test("the examples are read as they are written", () => {
  for (const [command, { examples }] of usages)
    for (const example of examples) {
      expect(example.startsWith(`${command} `)).toBe(true);
      const words = example.slice(command.length + 1).match(/"[^"]*"|\S+/g) ?? [];
      if (command !== "lsp")
        expect(() =>
          readArguments(
            words.map((word) => word.replaceAll('"', "")),
            command,
          ),
        ).not.toThrow();
    }
});

test("help on a subcommand's group lists its subcommands alone", () => {
  const { stdout } = kertas("institution", "--help");
  expect(stdout).toContain("kertas institution supersede");
  expect(stdout).not.toContain("kertas check");
});
