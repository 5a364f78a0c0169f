/** The report on a pull request, as Markdown that an official reads: what was found, paper by paper and item by item, never longer than a comment may be. */
import { code, linkTo, plain } from "../core/markdown.ts";
import { pageOf } from "../core/features/diagnose.ts";
import { severities } from "../core/finding.ts";
import { groupBy } from "../core/group-by.ts";
import type { Language, Localized } from "../core/language.ts";
import { countSeverities, severityWords, summarise } from "../report.ts";
import type { CheckedFile, Review } from "./formats.ts";
import type { Listed } from "./listed.ts";

/** What GitHub takes as one comment, in characters. */
const longest = 65_536;

/** Kept for the sentence on what was left out. */
const reserve = 600;

export function writeMarkdown(review: Review): string {
  const { files, language } = review;
  const found = files.filter(({ findings }) => findings.length > 0).sort((a, b) => gravestIn(a) - gravestIn(b));
  const head = `# ${title[language]}\n\n${summarise(
    files.map(({ findings }) => findings.map(({ severity }) => severity)),
    language,
  )}\n`;
  let written = head;
  let left = 0;
  for (const block of found.flatMap((file) => blocksOf(file, review))) {
    // Once something is left out, nothing that comes after it stands alone.
    if (left > 0 || written.length + block.text.length > longest - reserve) left += block.findings;
    else written += block.text;
  }
  return left === 0 ? written : `${written}\n${leftOut(left)[language]}\n`;
}

/** A piece that is written whole or not at all. */
interface Block {
  readonly text: string;
  readonly findings: number;
}

const gravestIn = ({ findings }: CheckedFile): number =>
  Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));

/** The paper's heading stands with its first finding, an item's with the item's first. */
function blocksOf({ file, title: named, findings }: CheckedFile, review: Review): readonly Block[] {
  const { language } = review;
  const counts = countSeverities(
    findings.map(({ severity }) => severity),
    language,
  );
  const headings = [`\n## ${safe(file)}\n\n${[safe(named), counts].filter(Boolean).join(": ")}\n`];
  const groups = [...groupBy(findings, ({ item }) => item?.id ?? "")].sort(
    ([a], [b]) => Number(a !== "") - Number(b !== ""),
  );
  return groups.flatMap(([, group]) => {
    const [first] = group;
    if (first?.item) headings.push(`\n### ${headItem(first.item)}\n`);
    headings.push("\n");
    return group.map((finding) => {
      const heading = headings.splice(0).join("");
      return { text: `${heading}${describe(finding, review)}\n`, findings: 1 };
    });
  });
}

const headItem = ({ id, title: named }: NonNullable<Listed["item"]>): string =>
  named === "" ? safe(id) : `${safe(id)}: ${safe(named)}`;

function describe({ file, line, severity, rule, message }: Listed, { language, linkTo: link }: Review): string {
  const place = linkTo(lineWord[language](line), link(file, line));
  return `- **${severityWords[severity][language]}**, ${place}: ${safe(message)} (${linkTo(code(rule), pageOf(rule))})`;
}

/** As written, and without calling anybody: a sign that shows nothing stands behind each @. */
const safe = (text: string): string => plain(text).replaceAll("@", "@\u200b");

const title: Localized = {
  id: "Pemeriksaan kertas kerja",
  ms: "Semakan kertas kerja",
  en: "Check of the working papers",
};

const lineWord: Readonly<Record<Language, (line: number) => string>> = {
  id: (line) => `baris ${line}`,
  ms: (line) => `baris ${line}`,
  en: (line) => `line ${line}`,
};

const leftOut = (count: number): Localized => ({
  id: `${count} temuan lagi tidak dimuat di sini karena laporan ini akan terlalu panjang. Jalankan kertas check untuk melihat semuanya.`,
  ms: `${count} penemuan lagi tidak dimuatkan di sini kerana laporan ini akan menjadi terlalu panjang. Sila jalankan kertas check untuk melihat semuanya.`,
  en: `${count} more ${count === 1 ? "finding is" : "findings are"} left out here, because the report would grow too long. Run kertas check to see all of them.`,
});
