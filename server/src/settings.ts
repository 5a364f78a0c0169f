/** The editor's settings as the server uses them; whatever is malformed or not said counts as the default. */
import picomatch from "picomatch";
import { languages, type Language } from "./core/language.ts";

export interface Settings {
  readonly language: Language | "auto";
  /** Whether papers that are not open show their findings too. */
  readonly checkClosedPapers: boolean;
  readonly codeLenses: boolean;
  readonly inlayHints: boolean;
  /** Whether a path relative to its workspace folder is hidden by `files.exclude`. */
  readonly isHidden: (path: string) => boolean;
  /** Equal for settings that hide the same files. */
  readonly hidden: string;
}

/** From the sections `kertasKerja` and `files.exclude`, as the editor sends them. */
export function readSettings(own: unknown, exclude: unknown): Settings {
  const patterns = Object.entries(asRecord(exclude)).flatMap(([pattern, value]) =>
    value === true && pattern !== "" ? pattern : [],
  );
  // A pattern that names a folder hides what is in it.
  const matches = picomatch(
    patterns.flatMap((pattern) => [pattern, `${pattern.replace(/\/$/, "")}/**`]),
    { dot: true },
  );
  const { language, checkClosedPapers, codeLenses, inlayHints } = asRecord(own);
  return {
    language: asLanguage(language),
    checkClosedPapers: checkClosedPapers !== false,
    codeLenses: codeLenses !== false,
    inlayHints: inlayHints !== false,
    isHidden: (path) => patterns.length > 0 && matches(path),
    hidden: patterns.join("\n"),
  };
}

export const asLanguage = (value: unknown): Language | "auto" =>
  languages.find((language) => language === value) ?? "auto";

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

export const defaultSettings: Settings = readSettings(undefined, undefined);
