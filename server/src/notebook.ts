/**
 * Keeps the notes of this workspace in the folder that the client names: reads them when the server starts, and writes
 * them when it has nothing left to do. Without such a folder, or in one that is not trusted, it does nothing.
 */
import type { Diagnostic } from "vscode-languageserver-types";
import type { Document } from "./core/document.ts";
import type { Summary } from "./core/summary.ts";
import type { Changes, Seen } from "./changes.ts";
import type { Desk } from "./desk.ts";
import { readNotes, writeNotes, type Notes, type PaperNote } from "./notes.ts";
import type { Store } from "./host.ts";
import type { Publisher } from "./publish.ts";

/** Milliseconds of rest before notes are written, and between two times that they are. */
const calm = 3_000;
const pause = 60_000;

/** How long is written at a time before waiting messages are read, in milliseconds. */
const slice = 8;

export class Notebook {
  readonly #desk: Desk;
  readonly #publisher: Publisher;
  readonly #changes: Changes;
  readonly #isReady: () => boolean;
  /** Those whose findings do not depend on today. */
  readonly #dated = new WeakSet<Document>();
  /** What the last notes tell of. */
  #noted: unknown;
  #writtenAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `isReady`: whether every paper of the folders has been read. */
  constructor(desk: Desk, publisher: Publisher, changes: Changes, isReady: () => boolean) {
    this.#desk = desk;
    this.#publisher = publisher;
    this.#changes = changes;
    this.#isReady = isReady;
  }

  /** What was noted of the folders. */
  async read(): Promise<Notes | undefined> {
    const place = this.#place();
    const text = place && (await place.store.read(place.uri));
    return text === undefined ? undefined : readNotes(place?.store.build ?? "", text, this.#digest);
  }

  /** What a paper tells, where its text is the one that was noted. */
  summaryIn(notes: Notes, uri: string, text: string): Summary | undefined {
    const note = notes.of(uri);
    return note?.summary && note.digest === this.#digest(text) ? note.summary : undefined;
  }

  /**
   * As if the papers had just changed from what was noted of them; what the others showed, they show again. False where
   * more than texts has changed: then nothing is shown.
   */
  showAgain(notes: Notes): boolean {
    if (!this.#isSameFrame(notes)) return false;
    const { texts, workspace } = this.#desk;
    const changed: Seen[] = [];
    for (const document of workspace.documents.values()) {
      const { uri } = document;
      const note = notes.of(uri);
      if (document.kind !== "paper") this.#publisher.touch([uri]);
      else if (!note || !this.#isSameText(document, note)) {
        const summary = workspace.isIgnored(uri) ? undefined : note?.summary;
        changed.push({ uri, document: undefined, paper: summary ? { uri, summary } : undefined });
      } else {
        const diagnostics = texts.isOpen(uri) ? undefined : this.recall(document, note, notes);
        if (diagnostics) this.#publisher.show(uri, [...diagnostics]);
        else this.#publisher.touch([uri]);
      }
    }
    for (const before of changed) this.#changes.touch(before);
    return true;
  }

  /** Whether what was last sent is of the workspace as it is. */
  #isIdle(): boolean {
    return this.#isReady() && this.#publisher.isIdle();
  }

  /** Whether nothing but texts of papers has changed since, and none has gone: an open one may have lain anywhere. */
  #isSameFrame(notes: Notes): boolean {
    const { documents } = this.#desk.workspace;
    return notes.frame === this.#frame() && [...notes.uris].every((uri) => documents.has(uri));
  }

  /** The findings of a document that reads as it did, where they are still due today; undefined where they are not. */
  recall(document: Document, { diagnostics, isDated }: PaperNote, notes: Notes): readonly Diagnostic[] | undefined {
    if (isDated) this.#dated.add(document);
    return isDated || notes.today === this.#desk.workspace.today ? diagnostics : undefined;
  }

  /** One that was read with the noted summary has been compared. */
  #isSameText(document: Document, note: PaperNote): boolean {
    return (note.summary && document.summary === note.summary) || note.digest === this.#digest(document.text);
  }

  /** A document has just been judged. */
  judged(document: Document): void {
    if (document.paper?.session.date) this.#dated.add(document);
  }

  /** There is nothing left to do: notes are written if it stays so. */
  rest(): void {
    clearTimeout(this.#timer);
    if (!this.#place() || this.#noted === this.#desk.workspace) return;
    const wait = Math.max(calm, this.#writtenAt + pause - performance.now());
    this.#timer = setTimeout(() => void this.write(), wait);
  }

  /** Writes the notes, unless there is something to do, or comes to be meanwhile. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    const place = this.#place();
    const { workspace } = this.#desk;
    if (!place || this.#noted === workspace || !this.#isIdle()) return;
    const frame = { frame: this.#frame(), today: workspace.today };
    const writing = writeNotes(place.store.build, frame, this.#notePapers(), this.#digest);
    let end = performance.now() + slice;
    let step = writing.next();
    for (; step.done !== true; step = writing.next()) {
      if (performance.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (this.#desk.workspace !== workspace || !this.#isIdle()) return;
      end = performance.now() + slice;
    }
    this.#noted = workspace;
    this.#writtenAt = performance.now();
    await place.store.write(place.uri, step.value).catch((error: unknown) => {
      this.#desk.logFault("keeping notes", place.uri, error);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  *#notePapers(): Generator<PaperNote> {
    for (const document of this.#desk.workspace.documents.values())
      if (document.kind === "paper")
        yield {
          uri: document.uri,
          digest: this.#digest(document.text),
          summary: document.summary ?? null,
          isDated: this.#dated.has(document),
          diagnostics: this.#publisher.shown(document.uri),
        };
  }

  /** All that findings depend on besides the texts of papers and the day. */
  #frame(): string {
    const { workspace, settings, client } = this.#desk;
    const others = [...workspace.documents.values()].filter(({ kind }) => kind !== "paper");
    return this.#digest(
      JSON.stringify([
        [settings.language, this.#desk.locale, settings.checkClosedPapers, settings.hidden, client.shows],
        workspace.isTrusted,
        workspace.folders,
        [...(workspace.files ?? [])].sort(),
        [...others, ...workspace.builtIn].map(({ uri, text }) => [uri, this.#digest(text)]).sort(),
      ]),
    );
  }

  readonly #digest = (text: string): string => this.#desk.store?.digest(text) ?? "";

  /** Where the notes of the folders lie; undefined where there is no such place. */
  #place(): { store: Store; uri: string } | undefined {
    const { store, client, workspace } = this.#desk;
    const { folders, isTrusted } = workspace;
    if (!store || client.storage === undefined || !isTrusted || folders.length === 0) return undefined;
    return {
      store,
      uri: `${client.storage.replace(/\/$/, "")}/${this.#digest(folders.join("\n")).slice(0, 16)}.notes`,
    };
  }
}
