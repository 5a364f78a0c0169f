/** The place of a caret with what is known around it: its schema, the maps that hold it, the day as of which institutions count. */
import type { MapAround, Place } from "../../caret.ts";
import { parseDay, type Day } from "../../day.ts";
import type { Document } from "../../document.ts";
import type { Language } from "../../language.ts";
import { dueSideAt } from "../../due-side.ts";
import { sides, type Side } from "../../paper.ts";
import { allows, schemaAt, type Schema, type SchemaType } from "../../schema.ts";
import type { Workspace } from "../../workspace.ts";

export class Scope {
  readonly workspace: Workspace;
  readonly document: Document;
  readonly language: Language;
  readonly place: Place;
  /** The schema of the map (for a key) or of the value at the place. */
  readonly schema: Schema;

  constructor(workspace: Workspace, document: Document, language: Language, place: Place, schema: Schema) {
    this.workspace = workspace;
    this.document = document;
    this.language = language;
    this.place = place;
    this.schema = schema;
  }

  /** The maps around the place, innermost first. */
  get maps(): readonly MapAround[] {
    return this.place.maps;
  }

  allows(type: SchemaType): boolean {
    return allows(this.schema, type);
  }

  schemaOf(map: MapAround): Schema | undefined {
    return schemaAt(this.document.kind, map.path);
  }

  /** Whether keys may be written at the place itself, where nothing is yet: on a line of its own or behind a dash. */
  get takesKeys(): boolean {
    const { after } = this.place;
    return this.allows("object") && this.schema.properties !== undefined && (after === "line" || after === "dash");
  }

  /** The same place for an item of the list that is due here. */
  inList(items: Schema, change: Partial<Place> = {}): Scope {
    const place: Place = { ...this.place, path: [...this.place.path, 0], ...change };
    return new Scope(this.workspace, this.document, this.language, place, items);
  }

  /** The nearest `x-side` around the place; in an institutions file, the side that the relation asks for. */
  get side(): Side | undefined {
    const { path } = this.place;
    if (this.document.kind === "institutions") return dueSideAt(path, (above) => this.written(above, "side"));
    for (let length = path.length; length > 0; length--) {
      const side = schemaAt(this.document.kind, path.slice(0, length))?.["x-side"];
      if (side) return side;
    }
    return undefined;
  }

  /** The one word written under a key of the map at a path around the place. */
  written(path: readonly (string | number)[], key: string): string | undefined {
    const map = this.maps.find((one) => one.path.join("/") === path.join("/"));
    return idsIn(map?.keys.get(key) ?? "")[0];
  }

  /** The entry of an institutions file that the place is in, as it is written. */
  get entry(): WrittenEntry | undefined {
    const path = this.place.path.slice(0, 2);
    const kind = schemaAt(this.document.kind, [...path, "id"]);
    if (this.document.kind !== "institutions" || !kind?.["x-defines"]) return undefined;
    return { kind: kind["x-ref"], id: this.written(path, "id"), path };
  }

  /** The day on which we look: the one chosen, else the date of the nearest map that has one; the session's; today. */
  get asOf(): Day {
    if (this.workspace.lookOn !== undefined) return this.workspace.lookOn;
    const nearest = this.maps
      .filter((map) => this.schemaOf(map)?.properties?.["date"]?.format === "date")
      .flatMap((map) => dayIn(map, "date") ?? [])[0];
    return nearest ?? this.document.paper?.session.date?.value ?? this.workspace.today;
  }
}

export interface WrittenEntry {
  readonly kind: Schema["x-ref"];
  readonly id: string | undefined;
  readonly path: readonly (string | number)[];
}

/** The day written under a key of a map. */
export function dayIn(map: MapAround, key: string): Day | undefined {
  return parseDay(/^["']?(\d{4}-\d{2}-\d{2})/.exec(map.keys.get(key) ?? "")?.[1] ?? "");
}

/** The ids written under a key, as a lone one, in `[ ]` or behind dashes. */
export const idsIn = (written: string): readonly string[] =>
  written.replace(/(?:^|\s)#.*$/gm, "").match(/[\p{L}\p{N}][^\s,[\]{}"']*/gu) ?? [];

/** The first agency of each side of the item around the place. */
export function leadingAgencies({ maps }: Scope): readonly string[] {
  const written = maps.find(({ keys }) => keys.has("counterparts"))?.keys.get("counterparts") ?? "";
  return sides.flatMap(
    // The first word under the side, unless it is the next key.
    (side) =>
      new RegExp(`\\b${side}["']?:\\s*(?:\\[\\s*|-\\s+)?["']?([\\w-]+)(?![\\w-]*["']?:)`).exec(written)?.[1] ?? [],
  );
}
