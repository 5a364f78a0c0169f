/** What is measured, and how each is started: the product as it is built, and its peers at the versions that bench/peers pins. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { peersFolder, root } from "../scripts/paths.mjs";
import type { questions } from "./editing.ts";
import type { ServerSetup } from "./lsp.ts";

export interface Product extends ServerSetup {
  /** The language that an editor tells it for a paper. */
  readonly language: string;
  /** What it can be asked. */
  readonly answers: readonly (keyof typeof questions)[];
}

const schema = join(root, "schemas/kertas-kerja.schema.json");

export const command = join(root, "dist/kertas.mjs");

export const kertas: Product = {
  name: "Kertas Kerja",
  args: [command, "lsp", "--stdio"],
  settings: {},
  quiet: 40,
  language: "kertas-kerja",
  answers: ["completion", "hover", "symbols", "actions", "folding", "tokens"],
};

export const peer: Product = {
  name: "yaml-language-server",
  args: [join(peersFolder, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"],
  settings: {
    yaml: {
      schemas: { [pathToFileURL(schema).href]: "*.kertas.yaml" },
      schemaStore: { enable: false },
      validate: true,
      hover: true,
      completion: true,
      maxItemsComputed: 100_000,
    },
    http: {},
  },
  quiet: 200,
  language: "yaml",
  answers: ["completion", "hover", "symbols", "actions", "folding"],
};

/** The arguments with which ajv validates papers: it knows neither our keywords nor formats, and a date without quotes is no string to it. */
export const ajvArguments = (papers: string): readonly string[] => [
  join(peersFolder, "node_modules/ajv-cli/dist/index.js"),
  ...["validate", "-s", schema, "-d", join(papers, "*.kertas.yaml")],
  ...["--spec=draft2020", "--strict=false", "--validate-formats=false"],
];
