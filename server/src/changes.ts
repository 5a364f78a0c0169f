/** Finds out which documents a change concerns, and has those checked: at once where the disk was read, after the burst where somebody types. */
import { dependentsByName, dependentsOf } from "./core/dependents.ts";
import type { Document } from "./core/document.ts";
import type { PaperAt } from "./core/timeline.ts";
import type { Desk } from "./desk.ts";
import type { Publisher } from "./publish.ts";
import { normalise } from "./texts.ts";

/** One document as it was last checked. */
export interface Seen {
  readonly uri: string;
  readonly document: Document | undefined;
  /** The paper as the others saw it; undefined while they are still being read. */
  readonly paper: PaperAt | undefined;
}

export class Changes {
  readonly #desk: Desk;
  readonly #publisher: Publisher;
  readonly #onOthers: () => void;
  /** What documents were before the burst of changes that they are in, by URI. */
  readonly #burst = new Map<string, Seen>();

  /** `onOthers` is told where what is shown beside the findings of other documents may be out of date. */
  constructor(desk: Desk, publisher: Publisher, onOthers: () => void) {
    this.#desk = desk;
    this.#publisher = publisher;
    this.#onOthers = onOthers;
  }

  /** Makes a change to one document; what it concerns is found out once the burst is over. */
  type(written: string, change: () => unknown): void {
    const before = this.before(written);
    this.#burst.set(before.uri, before);
    this.#publisher.change();
    change();
  }

  /** The burst is over. Answers what was changed in it. */
  settle(): readonly string[] {
    const changed = [...this.#burst.values()];
    this.#burst.clear();
    for (const before of changed)
      this.#desk.guard("looking at what changed in", before.uri, undefined, () => {
        this.touch(before);
      });
    return changed.map(({ uri }) => uri);
  }

  /** One document as it was last checked, for comparison with what it becomes. */
  before(written: string): Seen {
    const uri = normalise(written);
    return this.#burst.get(uri) ?? this.#lookAt(uri);
  }

  #lookAt(uri: string): Seen {
    const { workspace } = this.#desk;
    return {
      uri,
      document: workspace.documents.get(uri),
      paper: workspace.isComplete ? workspace.timeline.at(uri) : undefined,
    };
  }

  /** A paper concerns itself and those that look at it; institutions and configuration concern every document. */
  touch(before: Seen): void {
    const after = this.#lookAt(before.uri);
    if (before.document === after.document) {
      // Nothing to check; the client is told all the same that the message has been dealt with.
      this.#publisher.touch([]);
      return;
    }
    this.#publisher.touch([after.uri, ...this.#publisher.pointingAt(after.uri)]);
    if (this.#desk.turnDay() || (after.document ?? before.document)?.kind !== "paper") this.touchAll();
    else if (this.#desk.workspace.isComplete) {
      const { timeline, institutions, documents } = this.#desk.workspace;
      const dependents = dependentsOf(before.paper, after.paper, timeline, institutions);
      this.#publisher.touch(dependents);
      this.#publisher.touch(dependentsByName(before.paper, after.paper, documents.values()));
      if (dependents.size > 0) this.#onOthers();
    }
  }

  touchAll(): void {
    this.#publisher.touch(this.#desk.workspace.documents.keys());
    this.#onOthers();
  }
}
