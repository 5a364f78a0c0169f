/** What a change will do, told to a person before it is done: plain values, and all of it as Markdown. */
import { Utils, URI } from "vscode-uri";
import { nameEntry } from "../entry-words.ts";
import { joinLocalized, same, type Language, type Localized } from "../language.ts";
import { asText, inLanguage, valueOf } from "../read.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import type { Workspace } from "../workspace.ts";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import type { InstitutionChange } from "./supersede-change.ts";
import type { TouchedPlace } from "./supersede-papers.ts";
import { locate, type WrittenEntry } from "./supersede-register.ts";
import type { Superseding } from "./supersede.ts";

export interface PreviewedEntry extends Pick<WrittenEntry, "id" | "what" | "uri" | "isCopy"> {
  readonly name: string;
}

export interface PreviewedPlace extends Pick<TouchedPlace, "uri" | "key" | "id" | "proposal" | "ids"> {
  /** Counted from 0. */
  readonly line: number;
  readonly item: string | null;
  readonly title: string;
  readonly status: "draft" | "submitted" | "adopted" | null;
  readonly words: string;
}

export interface Preview {
  readonly text: string;
  readonly entries: readonly PreviewedEntry[];
  readonly places: readonly PreviewedPlace[];
  readonly drafts: readonly {
    readonly uri: string;
    readonly title: string;
    readonly replaced: number;
    readonly questions: number;
  }[];
  readonly left: readonly string[];
  readonly files: readonly { readonly uri: string; readonly exists: boolean }[];
}

export function previewOf(done: Superseding, language: Language): Preview {
  const { workspace } = done.found;
  const values = {
    entries: done.entries.map((entry) => ({
      id: entry.id,
      name: nameOf(entry, done, language),
      what: entry.what,
      uri: entry.uri,
      isCopy: entry.isCopy,
    })),
    places: done.places.map((place) => previewPlace(place, workspace, language)),
    drafts: done.drafts.map(({ uri, title, replaced, questions }) => ({
      uri,
      title: inLanguage(title, language),
      replaced,
      questions,
    })),
    left: done.left.map((one) => one[language]),
    files: done.files.map(({ uri, create }) => ({ uri, exists: create !== true })),
  };
  return { text: markdownOf(values, done, language), ...values };
}

/** As it is called in the text that comes of it. */
function nameOf({ kind, id, uri }: WrittenEntry, { files, found }: Superseding, language: Language): string {
  const edits = files.find((file) => file.uri === uri)?.edits ?? [];
  const before = found.workspace.documents.get(uri)?.text ?? "";
  const after = edits.length > 0 ? new Document(uri, "institutions", applyEdits(before, edits)) : undefined;
  return inLanguage(asText(valueOf(after && locate(after, kind, id)?.map, "name")), language) || id;
}

const statuses = ["draft", "submitted", "adopted"] as const;

function previewPlace(place: TouchedPlace, workspace: Workspace, language: Language): PreviewedPlace {
  const { uri, start, item, title, key, id, proposal, ids } = place;
  return {
    uri,
    line: workspace.documents.get(uri)?.positionAt(start).line ?? 0,
    item: item ?? null,
    title: inLanguage(title, language),
    key,
    id,
    status: statuses.find((one) => one === place.status) ?? null,
    proposal,
    ids,
    words: wordsOf(place)[language],
  };
}

function wordsOf({ id, ids, proposal, status }: TouchedPlace): Localized {
  const next = ids.join(", ");
  const closed = status === "submitted" || status === "adopted";
  if (closed && proposal !== "stays")
    return {
      id: `menyebut ${id}; kertas kerja ini ${meaning(status).id} dan tidak diubah${next && `. Penggantinya: ${next}`}`,
      ms: `menyebut ${id}; kertas kerja ini ${meaning(status).ms} dan tidak diubah${next && `. Penggantinya: ${next}`}`,
      en: `names ${id}; this paper is ${meaning(status).en.toLowerCase()} and is not changed${next && `. In its place: ${next}`}`,
    };
  return proposals[proposal](id, next);
}

const meaning = (status: string): Localized => meaningOf(schemaAt("paper", ["status"]) ?? {}, status) ?? same(status);

const proposals: Readonly<Record<TouchedPlace["proposal"], (id: string, next: string) => Localized>> = {
  replace: (id, next) => ({
    id: `ganti ${id} dengan ${next}`,
    ms: `gantikan ${id} dengan ${next}`,
    en: `replace ${id} by ${next}`,
  }),
  choose: (id, next) => ({
    id: `pilih pengganti ${id}: ${next}`,
    ms: `pilih pengganti ${id}: ${next}`,
    en: `choose who comes in the place of ${id}: ${next}`,
  }),
  add: (id, next) => ({
    id: `tambahkan ${next} di samping ${id} jika butir ini menyangkut tugas yang diserahkan`,
    ms: `tambah ${next} di samping ${id} jika perkara ini berkaitan dengan tugas yang diserahkan`,
    en: `name ${next} beside ${id} if the item is about what was handed over`,
  }),
  remove: (id) => ({
    id: `${id} sudah tidak ada dan tidak ada penggantinya`,
    ms: `${id} tidak lagi wujud dan tiada penggantinya`,
    en: `${id} is not there any more, and nobody comes in its place`,
  }),
  stays: (id, next) => ({
    id: `${id} tetap benar pada tanggal itu${next && `; kertas kerja berikutnya menyebut ${next}`}`,
    ms: `${id} tetap betul pada tarikh itu${next && `; kertas kerja seterusnya menyebut ${next}`}`,
    en: `${id} stays right as of that day${next && `; the next paper names ${next}`}`,
  }),
};

const titles: Readonly<Record<InstitutionChange["kind"], Localized>> = {
  renamed: { id: "Berganti nama", ms: "Bertukar nama", en: "Renamed" },
  merged: { id: "Digabung", ms: "Digabungkan", en: "Merged" },
  split: { id: "Dipecah", ms: "Dipecahkan", en: "Split" },
  dissolved: { id: "Dibubarkan", ms: "Dibubarkan", en: "Dissolved" },
  "handed-over": {
    id: "Sebagian wewenang beralih",
    ms: "Sebahagian bidang kuasa beralih",
    en: "Part of the mandate handed over",
  },
  "role-moved": { id: "Peran beralih", ms: "Peranan beralih", en: "Role moved" },
  "parent-changed": { id: "Induk berganti", ms: "Induk bertukar", en: "Parent changed" },
};

const sections = {
  entries: { id: "Entri yang ditulis", ms: "Entri yang ditulis", en: "Entries that are written" },
  places: { id: "Kertas kerja yang menyebutnya", ms: "Kertas kerja yang menyebutnya", en: "Papers that name it" },
  drafts: { id: "Draf yang dapat diperbarui", ms: "Draf yang boleh dikemas kini", en: "Drafts that can be updated" },
  left: { id: "Yang masih perlu diputuskan", ms: "Yang masih perlu diputuskan", en: "Left for you" },
} as const satisfies Record<string, Localized>;

const whats: Readonly<Record<WrittenEntry["what"], Localized>> = {
  new: { id: "baru", ms: "baharu", en: "new" },
  ended: { id: "berakhir", ms: "tamat", en: "ended" },
  changed: { id: "diubah", ms: "diubah", en: "changed" },
};

const copied: Localized = {
  id: "salinan dari daftar bawaan",
  ms: "salinan daripada senarai terbina dalam",
  en: "a copy of the shipped one",
};

function markdownOf(values: Omit<Preview, "text">, { found }: Superseding, language: Language): string {
  const { workspace, change, subjects } = found;
  const path = (uri: string): string => pathIn(workspace, uri);
  const names = joinLocalized(subjects.map(nameEntry), ", ")[language];
  const section = (key: keyof typeof sections, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [`## ${sections[key][language]}`, lines.map((line) => `- ${line}`).join("\n")] : [];
  const parts = [
    `# ${titles[change.kind][language]}: ${names}, ${change.on}`,
    ...section(
      "entries",
      values.entries.map(({ id, name, what, uri, isCopy }) => {
        const named = name === id ? id : `${id} (${name})`;
        return `${whats[what][language]}: ${named} — ${path(uri)}${isCopy ? `, ${copied[language]}` : ""}`;
      }),
    ),
    ...section(
      "places",
      values.places.map(({ uri, line, item, title, key, words }) => {
        const about = item === null ? "" : `${item} ${title}, `;
        return `${path(uri)}:${line + 1} ${about}\`${key}\`: ${words}`;
      }),
    ),
    ...section(
      "drafts",
      values.drafts.map(({ uri, replaced, questions }) => `${path(uri)}: ${countOf(replaced, questions)[language]}`),
    ),
    ...section("left", values.left),
  ];
  return `${parts.join("\n\n")}\n`;
}

const countOf = (replaced: number, questions: number): Localized =>
  questions > 0
    ? {
        id: `${questions} pertanyaan untuk dijawab`,
        ms: `${questions} soalan untuk dijawab`,
        en: `${questions} question${questions === 1 ? "" : "s"} to answer`,
      }
    : {
        id: `${replaced} kali diganti`,
        ms: `${replaced} kali digantikan`,
        en: `${replaced} replaced`,
      };

/** Where a file lies in its folder; its name, where it lies in none. */
export function pathIn(workspace: Workspace, uri: string): string {
  const folder = workspace.folderOf(uri);
  return folder === undefined ? Utils.basename(URI.parse(uri)) : decodeURIComponent(uri.slice(folder.length + 1));
}
