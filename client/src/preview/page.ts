/** The preview's page: an empty sheet with its script and styles, which alone bear the nonce. The paper arrives in messages. */
import { escape } from "../../../server/src/core/export/html.ts";
import { languages, type Language } from "../../../server/src/core/language.ts";
import type { PageWords, Remembered } from "./messages.ts";
import { scriptFor } from "./page-script.ts";
import { pageStyle } from "./page-style.ts";

/** Each language by its own name. */
const names: Readonly<Record<Language, string>> = { id: "Indonesia", ms: "Melayu", en: "English" };

export function previewPage(nonce: string, language: Language, words: PageWords, remembered: Remembered): string {
  const buttons = languages.map(
    (one) =>
      `<button type="button" data-language="${one}" lang="${one}" aria-pressed="${one === remembered.language}">${names[one]}</button>`,
  );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title></title>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body>
<header>
<div role="group" aria-label="${escape(words.printedIn)}">
${buttons.join("\n")}
</div>
<button type="button" class="follow" aria-pressed="${remembered.follows}">${escape(words.follow)}</button>
</header>
<main>
<p class="nothing" hidden>${escape(words.nothing)}</p>
<article hidden></article>
</main>
<script nonce="${nonce}">${scriptFor(words, remembered)}</script>
</body>
</html>
`;
}
