/** What is rarely used and large lies in files of its own, the same for Node and for a browser, loaded when it is asked for. */
import { build, type BuildOptions, type BuildResult, type Plugin } from "esbuild";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

interface Piece {
  readonly name: string;
  /** How the server's modules import it. */
  readonly imported: RegExp;
  /** The module to bundle, from the root. */
  readonly entry: string;
  readonly exports: readonly string[];
}

const pieces: readonly Piece[] = [
  {
    name: "word",
    imported: /\/server\/src\/export\/word\.ts$/,
    entry: "./server/src/export/word.ts",
    exports: ["toWord"],
  },
  { name: "pdf", imported: /\/server\/src\/export\/pdf\.ts$/, entry: "./server/src/export/pdf.ts", exports: ["toPdf"] },
  { name: "mammoth", imported: /^mammoth$/, entry: "mammoth", exports: ["default"] },
];

const globalOf = ({ name }: Piece): string => `kertasKerja_${name}`;

/** How a piece comes into a running server. */
export const loaders = {
  /** From a bundle in dist/chunks. */
  node: ({ name }: Piece): string => `require("../pieces/${name}.js")`,
  /** A worker of VS Code's may load scripts from where the extension lies, and those alone. */
  web: (piece: Piece): string =>
    `(self.${globalOf(piece)} ?? (importScripts(self.kertasKerjaPieces + "${piece.name}.js"), self.${globalOf(piece)}))`,
};

/** Leaves the pieces out of a bundle and loads them instead. */
export const withoutPieces = (load: (piece: Piece) => string): Plugin => ({
  name: "pieces",
  setup: (bundle) => {
    bundle.onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const absolute = path.startsWith(".") ? join(resolveDir, path).replaceAll("\\", "/") : path;
      const piece = pieces.find(({ imported }) => imported.test(absolute));
      return piece && { path: piece.name, namespace: "piece" };
    });
    bundle.onLoad({ filter: /./, namespace: "piece" }, ({ path }) => {
      const piece = pieces.find(({ name }) => name === path);
      if (!piece) return undefined;
      const told = piece.exports.map(
        (name) => `export ${name === "default" ? "default" : `const ${name} =`} piece.${name};`,
      );
      return { contents: `const piece = ${load(piece)};\n${told.join("\n")}\n`, loader: "js" };
    });
  },
});

/** Scripts that set a global in a browser, and modules for `require`. */
export async function buildPieces(common: BuildOptions): Promise<readonly BuildResult[]> {
  const root = common.absWorkingDir ?? ".";
  const built = await Promise.all(
    pieces.map((piece) =>
      build({
        ...common,
        stdin: {
          contents: `export { ${piece.exports.join(", ")} } from ${JSON.stringify(piece.entry)};`,
          resolveDir: root,
          sourcefile: `${piece.name}.ts`,
        },
        outfile: `dist/pieces/${piece.name}.js`,
        platform: "browser",
        conditions: ["worker"],
        format: "iife",
        minify: true,
        globalName: globalOf(piece),
        footer: { js: `if (typeof module === "object") module.exports = ${globalOf(piece)};` },
      }),
    ),
  );
  // The project's own modules are no CommonJS; these are.
  await writeFile(join(root, "dist/pieces/package.json"), '{ "type": "commonjs" }\n');
  return built;
}
