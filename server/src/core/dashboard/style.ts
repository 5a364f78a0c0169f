/** The page's stylesheet: colours of the editor's theme where there is one, dark on white elsewhere and on paper. Patterns and shapes carry every meaning; colour only helps. */

export const style = `
:root {
  --ink: var(--vscode-foreground, #1f2328);
  --dim: var(--vscode-descriptionForeground, #57606a);
  --paper: var(--vscode-editor-background, #ffffff);
  --card: var(--vscode-sideBar-background, #f6f8fa);
  --rule: var(--vscode-contrastBorder, var(--vscode-panel-border, #d0d7de));
  --link: var(--vscode-textLink-foreground, #0b5394);
  --focus: var(--vscode-focusBorder, #0b5394);
  --blue: var(--vscode-charts-blue, #0072b2);
  --orange: var(--vscode-charts-orange, #b34700);
}
@media print {
  :root { --ink: #000; --dim: #444; --paper: #fff; --card: #fff; --rule: #999; --link: #000; --blue: #0072b2; --orange: #b34700; }
}
* { box-sizing: border-box; }
html { color-scheme: light dark; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 var(--vscode-font-family, system-ui, "Segoe UI", "Noto Sans", sans-serif); }
body:not(.vscode-dark, .vscode-high-contrast) { color-scheme: light; }
.sheet { max-width: 1200px; margin: 0 auto; padding: 24px 24px 64px; }
h1 { font-size: 26px; font-weight: 600; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 19px; font-weight: 600; margin: 0 0 4px; }
h3 { font-size: 15px; font-weight: 600; margin: 0; }
p { margin: 0 0 8px; }
.dim, .note { color: var(--dim); }
a { color: var(--link); text-decoration: underline; text-underline-offset: 2px; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
header nav ul, .figures, .legend { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; }
header nav ul { gap: 4px 20px; margin: 12px 0 0; }
.figures { gap: 12px; margin: 20px 0 0; }
.figures li { flex: 1 1 150px; background: var(--card); border: 1px solid var(--rule); border-radius: 6px; }
.figures a { display: block; padding: 12px 16px; color: inherit; text-decoration: none; height: 100%; border-radius: 6px; }
.figures a:hover .name { text-decoration: underline; }
.figures .number { display: block; font-size: 30px; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
section { margin-top: 40px; border-top: 1px solid var(--rule); padding-top: 20px; }
.pair { display: grid; gap: 20px 36px; grid-template-columns: minmax(0, 1fr); margin-top: 12px; }
@media (min-width: 1000px) { .pair.beside { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); } .beside tbody th { width: auto; } }
article { margin-top: 28px; }
article header { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; }
article .pair { margin-top: 8px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; align-self: start; overflow-wrap: anywhere; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.paper, td.day, td.word { white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--rule); font-weight: normal; }
thead th { color: var(--dim); overflow-wrap: normal; vertical-align: bottom; }
tbody th { width: 30%; min-width: 9em; }
th.figure, td.figure { text-align: end; padding-right: 16px; font-variant-numeric: tabular-nums; width: 6.5em; }
td ul { margin: 0; padding: 0; list-style: none; }
td li + li { margin-top: 3px; }
tr:target, tr:focus { background: var(--card); box-shadow: inset 3px 0 var(--focus); }
@media (max-width: 700px) { tbody th { width: auto; } th.figure, td.figure { width: auto; padding-right: 8px; } }
.changes { margin: 4px 0 0; padding-left: 18px; font-size: 13px; }
.legend { gap: 4px 18px; font-size: 13px; margin: 8px 0 0; }
.legend li { display: inline-flex; align-items: center; gap: 6px; }
.chart { display: block; overflow: visible; font-size: 13px; }
.chart text { fill: var(--ink); }
.chart .axis-name { fill: var(--dim); font-size: 12px; }
.chart .head { fill: var(--dim); font-size: 12px; text-anchor: middle; }
.chart .head.start { text-anchor: start; }
.chart .count { text-anchor: middle; font-weight: 600; font-variant-numeric: tabular-nums; }
.chart .value { font-weight: 600; font-variant-numeric: tabular-nums; }
.chart a:hover .label, .chart a:hover .value { text-decoration: underline; }
.chart a:focus-visible { outline: none; }
.chart a:focus-visible .hit, .chart a:focus-visible > circle, .chart a:focus-visible > rect:not(.hit), .chart a:focus-visible .shape, .chart a:focus-visible .change { stroke: var(--focus); stroke-width: 3; }
.chart a { text-decoration: none; }
.hit { fill: transparent; }
.grid { stroke: var(--rule); }
.axis { stroke: var(--dim); stroke-width: 2; }
.today { stroke: var(--ink); stroke-dasharray: 3 3; }
.mark { overflow: visible; }
.disc { fill: var(--blue); fill-opacity: 0.22; stroke: var(--blue); stroke-width: 1.5; }
.dot { fill: var(--dim); }
.fill-done, .fill-open { fill: var(--blue); stroke: var(--blue); }
.fill-due { fill: url(#dots); stroke: var(--blue); }
.fill-overdue { fill: url(#hatch); stroke: var(--orange); stroke-width: 1.5; }
.fill-past { fill: url(#bars); stroke: var(--dim); }
.fill-none { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.dots { fill: var(--blue); } .hatch { stroke: var(--orange); } .bars { stroke: var(--dim); }
.shape { fill: var(--blue); stroke: var(--paper); stroke-width: 1.5; }
.lacking .shape { fill: var(--paper); stroke: var(--orange); stroke-width: 2.5; }
.lacking .stroke { stroke: var(--orange); stroke-width: 2; fill: none; }
.closing .stroke { stroke: var(--paper); stroke-width: 2; fill: none; }
.change { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.patterns { position: absolute; width: 0; height: 0; }
@media print { section, article, tr, svg { break-inside: avoid; } h2, h3 { break-after: avoid; } .sheet { padding: 0; } .pair.beside { grid-template-columns: minmax(0, 1fr); } section:has(article) { break-inside: auto; } }
@media (forced-colors: active) { :root { --ink: CanvasText; --dim: CanvasText; --paper: Canvas; --card: Canvas; --rule: CanvasText; --link: LinkText; --focus: Highlight; --blue: CanvasText; --orange: CanvasText; } }
`;
