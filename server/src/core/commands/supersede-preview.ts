/** What a change will do, told to a person before it is done: plain values, and all of it as Markdown. */
import { Utils, URI } from "vscode-uri";
import { nameEntry } from "../entry-words.ts";
import { joinLocalized, type Language } from "../language.ts";
import { asText, inLanguage, valueOf } from "../read.ts";
import { onOneLine } from "../settle.ts";
import type { Workspace } from "../workspace.ts";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import { copied, countOf, sections, whats, wordsOf } from "./supersede-preview-words.ts";
import type { TouchedPlace } from "./supersede-papers.ts";
import { titles } from "./supersede-titles.ts";
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
        const named = name === id ? id : `${id} (${onOneLine(name)})`;
        return `${whats[what][language]}: ${named} — ${path(uri)}${isCopy ? `, ${copied[language]}` : ""}`;
      }),
    ),
    ...section(
      "places",
      values.places.map(({ uri, line, item, title, key, words }) => {
        const about = item === null ? "" : `${item} ${onOneLine(title)}, `;
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

/** Where a file lies in its folder; its name, where it lies in none. */
function pathIn(workspace: Workspace, uri: string): string {
  const folder = workspace.folderOf(uri);
  return folder === undefined ? Utils.basename(URI.parse(uri)) : decodeURIComponent(uri.slice(folder.length + 1));
}
