/** How a paper looks as HTML: on a page of its own, and on that of the preview, which gives the colours of its theme. */

export const documentStyle = `
:root { color-scheme: light }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
@media print { body { max-width: none; margin: 0; padding: 0 } }
`;

/** The widths that columns can have, in hundredths. */
const widths = Array.from({ length: 99 }, (_, index) => `.w${index + 1} { width: ${index + 1}% }`).join(" ");

export const paperStyle = `
body, article { font: 11pt/1.4 Arial, "Liberation Sans", sans-serif }
header { text-align: center; margin-bottom: 2rem } header dl { text-align: start }
.forum { font-weight: bold } h1 { font-size: 1.4rem } h1 span { display: block } h1 span:first-child { text-transform: uppercase }
h2 { font-size: 1.15rem; margin: 2rem 0 .6rem } h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem } h4 { font-size: 1rem; margin: 1.1rem 0 .3rem }
h2, h3, h4 { break-after: avoid; line-height: 1.25 }
p { margin: 0 0 .4rem; overflow-wrap: anywhere } ul, ol { margin: 0 0 .4rem; padding-inline-start: 1.5rem }
nav ul { list-style: none; padding: 0 } nav .l2 { padding-inline-start: 1.5rem } nav a { color: inherit }
dl { display: grid; grid-template-columns: minmax(8rem, 28%) 1fr; gap: .15rem 1rem; margin: .4rem 0 } dt { font-weight: bold } dd { margin: 0 } dd p { margin: 0 }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 9pt; table-layout: fixed; margin: .4rem 0 } ${widths}
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { border: 1px solid var(--rule, #767676); padding: .25rem .35rem; text-align: start; vertical-align: top } th { background: var(--head, #e8eef4) } td p { margin: 0 0 .2rem }
.parallel { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem }
.signatures { break-inside: avoid; margin-top: 2rem } .signatures > div { display: grid; grid-template-columns: 1fr 1fr; gap: 3rem } .signatures .line { border-top: 1px solid currentcolor; margin-top: 5rem; padding-top: .2rem }
@media print { .scroll { overflow: visible } nav { break-after: page } thead { display: table-header-group } thead, tr { break-inside: avoid } thead { break-after: avoid } tbody tr:first-child { break-before: avoid } a { text-decoration: none } }
@media (max-width: 40rem) { table { min-width: 44rem } .parallel, dl { grid-template-columns: 1fr } }
`;
