/** The language of the client's own few texts. */
import { env, workspace } from "vscode";
import { languages, type Language } from "../../server/src/core/language.ts";

/** The setting `kertasKerja.language`; whatever else stands there counts as `auto`. */
export function chosenLanguage(): Language | "auto" {
  const value = workspace.getConfiguration("kertasKerja").get("language");
  return languages.find((language) => language === value) ?? "auto";
}

/** The chosen language; with `auto` that of VS Code or of the system, where it is one of ours. */
export function shownLanguage(): Language {
  const chosen = chosenLanguage();
  if (chosen !== "auto") return chosen;
  const tags = [env.language, ...languagesOfSystem()];
  return (
    languages.find((language) => language !== "en" && tags.some((tag) => tag.toLowerCase().startsWith(language))) ??
    "en"
  );
}

/** What the system says, or the browser where the extension runs in one. */
function languagesOfSystem(): readonly string[] {
  if (typeof process === "undefined") return navigator.languages;
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return [LC_ALL, LC_MESSAGES, LANG].flatMap((tag) => tag ?? []);
}
