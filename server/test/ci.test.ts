/** The files of docs/ci, tried: their commands are run by bash in a git repository, and the hooks stop a commit. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { paperWith } from "./fixture.ts";
import { Repository } from "./repository.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const good = `id: UJI-2024-001
title: Gerbang
raisedBy: indonesia
counterparts: { indonesia: [kanwil-imigrasi-kalbar], malaysia: [jim-sarawak] }
history: []
`;
const frame = (text: string) =>
  text.replace("forum-uji", "kk-jkk-kalbar-sarawak").replace("preparedBy: tim-teknis-uji\n", "");
const fine = frame(paperWith(good));
const faulty = frame(paperWith(good.replace("jim-sarawak", "jim-sarawk")));

let repository: Repository;
let base: string;
beforeEach(() => {
  repository = new Repository();
  base = repository.write("kertas-kerja.yaml", "").write("a.kertas.yaml", fine).commit();
});
afterEach(() => {
  repository.end();
});

interface Step {
  readonly run?: string;
  readonly name?: string;
}

const runOf = (steps: readonly Step[], name: string): string => {
  const step = steps.find((one) => one.name === name);
  if (step?.run === undefined) throw new Error(`no step ${name}`);
  return step.run;
};

test("GitHub: a pull request that brings an error fails, with annotations and a report; the main branch is scanned", () => {
  const { jobs, env } = parse(read("docs/ci/github.yml")) as {
    jobs: Record<string, { steps: readonly Step[] }>;
    env: NodeJS.ProcessEnv;
  };
  const { review, scan } = jobs;
  repository.git("checkout", "-q", "-b", "change");
  repository.write("a.kertas.yaml", faulty).commit();
  repository.git("checkout", "-q", "main");
  repository.write("b.kertas.yaml", `${fine}# lain\n`.replace("UJI-2024-001", "UJI-2024-002")).commit();
  repository.git("merge", "-q", "--no-ff", "-m", "merge", "change");

  const annotations = repository.bash(runOf(review!.steps, "Findings at the changed lines"), env);
  expect(annotations).toMatchObject({ status: 1, stderr: "" });
  expect(annotations.stdout).toMatch(/^::error file=a\.kertas\.yaml,line=\d+,[^\n]*title=unknown-reference::[^\n]+\n$/);

  const onGithub = {
    ...env,
    ...{ GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "o/r", GITHUB_SHA: "abc" },
    ...{ GITHUB_WORKSPACE: repository.folder, GITHUB_STEP_SUMMARY: join(repository.folder, ".git/summary.md") },
  };
  expect(repository.bash(runOf(review!.steps, "Report"), onGithub).status).toBe(0);
  expect(repository.bash(runOf(review!.steps, "Summary"), onGithub).status).toBe(0);
  const report = readFileSync(join(repository.folder, ".git/summary.md"), "utf8");
  expect(report).toContain("# Pemeriksaan kertas kerja\n\n1 temuan (1 kesalahan)");
  expect(report).toMatch(/\(https:\/\/github\.com\/o\/r\/blob\/abc\/a\.kertas\.yaml#L\d+\)/);

  expect(repository.bash(runOf(scan!.steps, "All findings"), env).status).toBe(0);
  expect(JSON.parse(readFileSync(join(repository.folder, "kertas.sarif"), "utf8")).runs[0].results).toHaveLength(1);

  repository.git("reset", "-q", "--hard", "HEAD^1");
  repository.write("a.kertas.yaml", `${fine}# lagi\n`).commit();
  expect(repository.bash(runOf(review!.steps, "Findings at the changed lines"), env)).toMatchObject({
    status: 0,
    stdout: "",
  });
});

test("GitLab: a merge request that brings an error fails, and leaves its reports", () => {
  const job = (parse(read("docs/ci/gitlab-ci.yml")) as Record<string, { variables: object; script: string[] }>)[
    "kertas-kerja"
  ]!;
  const environment = { KERTAS_LANG: "ms", CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
  expect(job.variables).toMatchObject({ GIT_DEPTH: 0 });
  repository.write("a.kertas.yaml", faulty).commit();
  expect(repository.bash(job.script.join("\n"), environment).status).toBe(1);
  expect(readFileSync(join(repository.folder, "laporan.md"), "utf8")).toContain("1 penemuan (1 ralat)");
  expect(readFileSync(join(repository.folder, "kertas.xml"), "utf8")).toContain('tests="2" failures="1"');
  repository.write("a.kertas.yaml", fine).commit();
  expect(repository.bash(job.script.join("\n"), environment).status).toBe(0);
});

test("the git hook stops a commit that brings an error, and looks at what is staged alone", () => {
  const hook = join(repository.folder, ".git/hooks/pre-commit");
  repository.write(".git/hooks/pre-commit", read("docs/ci/pre-commit"));
  const commit = (...args: readonly string[]) =>
    repository.bash(`chmod +x '${hook}'; git commit -q -m coba ${args.join(" ")}`);

  repository.write("a.kertas.yaml", faulty);
  const stopped = commit("-a");
  expect(stopped.status).toBe(1);
  expect(stopped.stdout + stopped.stderr).toContain("unknown-reference");
  expect(repository.git("rev-parse", "HEAD").trim()).toBe(base);

  // Staged is a text in order, in the folder lies one that is not; and the other way round.
  repository.write("a.kertas.yaml", `${fine}# catatan\n`).git("add", "a.kertas.yaml");
  repository.write("a.kertas.yaml", faulty);
  expect(commit().status).toBe(0);
  repository.git("add", "a.kertas.yaml");
  repository.write("a.kertas.yaml", fine);
  expect(commit().status).toBe(1);
  repository.git("reset", "-q", "--hard");

  repository.write("kk/b.kertas.yaml", faulty).write("a.kertas.yaml", `${fine}# dua\n`).git("add", "-A");
  expect(repository.bash("cd kk && git commit -q -m sebagian ../a.kertas.yaml").status).toBe(0);
  expect(repository.bash("cd kk && git commit -q -m semuanya").status).toBe(1);
});

test("the git hook checks a first commit whole, and lets pass what is no paper", () => {
  const fresh = new Repository();
  try {
    fresh.write(".git/hooks/pre-commit", read("docs/ci/pre-commit")).write("catatan.txt", "a");
    const commit = () => fresh.bash("chmod +x .git/hooks/pre-commit; git add -A; git commit -q -m coba").status;
    expect(commit()).toBe(0);
    fresh.git("update-ref", "-d", "HEAD");
    fresh.write("a.kertas.yaml", faulty);
    expect(commit()).toBe(1);
    fresh.write("a.kertas.yaml", fine);
    expect(commit()).toBe(0);
  } finally {
    fresh.end();
  }
});

test("the hook of the pre-commit framework names the files of concern, and fails as the git hook does", () => {
  const [hook] = parse(read(".pre-commit-hooks.yaml")) as {
    id: string;
    entry: string;
    files: string;
    language: string;
  }[];
  const files = new RegExp(hook!.files);
  const names = ["a.kertas.yaml", "kk/lembaga.institutions.yaml", "kertas-kerja.yaml", "kk/kertas-kerja.yaml"];
  expect(names.filter((name) => files.test(name))).toEqual(names);
  expect(["a.yaml", "bukan-kertas-kerja.yaml", "kertas-kerja.yaml.txt"].filter((name) => files.test(name))).toEqual([]);
  expect(read("docs/ci/README.md")).toContain(`hooks: [{ id: ${hook!.id} }]`);
  repository.write("a.kertas.yaml", faulty).git("add", "-A");
  expect(repository.bash(hook!.entry).status).toBe(1);
  repository.write("a.kertas.yaml", fine);
  expect(repository.bash(hook!.entry).status).toBe(0);
});
