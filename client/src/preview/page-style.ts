/** How the preview's page looks: a sheet of paper on a desk, in the colours of the theme. */
import { paperStyle } from "../../../server/src/core/export/html-style.ts";

export const pageStyle = `
:root { --page: var(--vscode-editor-background, #fff); --ink: var(--vscode-editor-foreground, #111);
  --rule: color-mix(in srgb, var(--ink) 50%, var(--page)); --head: color-mix(in srgb, var(--ink) 9%, var(--page));
  --accent: var(--vscode-focusBorder, #005fb8); --desk: color-mix(in srgb, var(--page) 92%, #000) }
html { scroll-padding-top: 3.5rem; overflow-anchor: none }
body { margin: 0; padding: 0; color: var(--ink); background: var(--desk) }
body.vscode-dark { --desk: color-mix(in srgb, var(--page) 65%, #000) }
body.vscode-high-contrast, body.vscode-high-contrast-light { --desk: var(--page); --rule: var(--vscode-contrastBorder, var(--ink)); --head: var(--page) }
body > header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem .75rem; padding: .35rem .75rem;
  font: var(--vscode-font-size, 13px) var(--vscode-font-family, sans-serif); color: var(--vscode-foreground, var(--ink));
  background: var(--page); border-block-end: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--rule))) }
[role=group] { display: flex; gap: .2rem }
body > header button { font: inherit; color: inherit; background: transparent; border: 1px solid transparent; border-radius: 4px; padding: .2rem .55rem; min-height: 24px; cursor: pointer }
body > header button:hover { background: var(--vscode-toolbar-hoverBackground, transparent) }
body > header button[aria-pressed=true] { color: var(--vscode-inputOption-activeForeground, inherit); background: var(--vscode-inputOption-activeBackground, transparent); border-color: var(--vscode-inputOption-activeBorder, var(--accent)) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
.nothing { max-width: 30rem; margin: 4rem auto; padding: 0 1rem; text-align: center; font: var(--vscode-font-size, 13px) var(--vscode-font-family, sans-serif) }
article { box-sizing: border-box; max-width: 50rem; margin: 1.25rem auto 3rem; padding: 3.5rem 4rem 4rem; color: var(--ink); background: var(--page);
  border: 1px solid var(--vscode-contrastBorder, transparent); box-shadow: 0 1px 5px var(--vscode-widget-shadow, rgb(0 0 0 / .25)) }
[hidden] { display: none }
main { ${paperStyle} }
nav a { display: block; min-height: 24px }
section { position: relative }
section[aria-current]::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: -1.4rem; width: 3px; border-radius: 2px; background: var(--accent) }
.current { background: color-mix(in srgb, var(--accent) 14%, transparent); border-radius: 2px }
:is(h3, h4, dd, div).current { box-shadow: 0 0 0 .25rem color-mix(in srgb, var(--accent) 14%, transparent) }
body.vscode-high-contrast .current, body.vscode-high-contrast-light .current { background: transparent; box-shadow: none; outline: 1px dashed var(--vscode-contrastActiveBorder, var(--accent)); outline-offset: var(--gap, 2px) }
td { --gap: -3px }
.badge { font: 600 12px/1 var(--vscode-font-family, sans-serif); display: inline-flex; align-items: center; justify-content: center; gap: .2rem; min-width: 2.2rem; height: 24px; padding: 0 .35rem; border-radius: 12px; cursor: pointer;
  color: var(--ink); background: color-mix(in srgb, var(--mark) 18%, var(--page)); border: 1.5px solid var(--mark); margin-block: .15rem }
.badge::before { content: var(--sign) } .badge:hover { background: color-mix(in srgb, var(--mark) 35%, var(--page)) }
:is(h1, h2, h3, h4) + .badge { position: absolute; inset-inline-end: -3.2rem; transform: translateY(calc(-100% - .35rem)) }
:is(dd, div[data-line]) > .badge { position: absolute; inset-inline-end: -3.2rem }
.error { --mark: var(--vscode-editorError-foreground, #c00); --sign: "✕" } .warning { --mark: var(--vscode-editorWarning-foreground, #850); --sign: "!" } .info { --mark: var(--vscode-editorInfo-foreground, #05a); --sign: "i" }
body.vscode-high-contrast .badge, body.vscode-high-contrast-light .badge { background: var(--page) }
@media (max-width: 54rem) { article { margin: .75rem; padding: 2rem 3.6rem 3rem 2.2rem } main article { font-size: 10pt } main table { font-size: 8.5pt } }
@media (min-width: 22rem) and (max-width: 40rem) { main dl { grid-template-columns: minmax(6rem, 32%) 1fr } }
@media print { body > header, .badge, section[aria-current]::before { display: none } article { max-width: none; margin: 0; padding: 0; box-shadow: none } .current { background: none; box-shadow: none } }
`;
