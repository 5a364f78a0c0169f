/** Where the lines of a file can be read: on GitHub or GitLab, told by the environment that their jobs run in; else at the file itself. */
import { posix, relative, sep } from "node:path";

export interface Published {
  /** A file's path from the repository's root; from the working folder where that is not known. */
  readonly pathOf: (file: string) => string;
  readonly linkTo: (file: string, line: number) => string;
}

export function publishedAt(workingFolder: string, environment: NodeJS.ProcessEnv): Published {
  const root = environment["GITHUB_WORKSPACE"] ?? environment["CI_PROJECT_DIR"];
  const below = root === undefined ? ".." : relative(root, workingFolder).split(sep).join("/");
  const prefix = below === "" || below === ".." || below.startsWith("../") ? "" : `${below}/`;
  const pages = pagesOf(environment);
  const pathOf = (file: string): string => posix.join(prefix, file);
  const address = (file: string): string => (pages === undefined ? file : `${pages}/${pathOf(file)}`);
  return {
    pathOf,
    linkTo: (file, line) => `${encodeURI(address(file)).replace(/[#?]/g, encodeURIComponent)}#L${line}`,
  };
}

/** The address below which the files of this commit lie. */
function pagesOf(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, CI_PROJECT_URL, CI_COMMIT_SHA } = environment;
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA)
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`;
  return CI_PROJECT_URL && CI_COMMIT_SHA ? `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}` : undefined;
}
