/** The places of `extensions` in kertas-kerja.yaml: one property for each map of the paper's schema that may be extended. */
import type { Localized } from "../server/src/core/language.ts";
import type { Schema } from "../server/src/core/schema.ts";

/** What is read of a schema's file, references unresolved. */
type SchemaFile = Schema & { readonly $defs: Readonly<Record<string, Schema>> };

const fieldsOf: Readonly<Record<string, Localized>> = {
  paper: { en: "the paper itself", id: "kertas kerja itu sendiri", ms: "kertas kerja itu sendiri" },
  session: { en: "`session`", id: "`session`", ms: "`session`" },
  item: { en: "every item", id: "setiap butir", ms: "setiap perkara" },
  entry: { en: "every entry of a history", id: "setiap entri riwayat", ms: "setiap entri sejarah" },
  followUp: {
    en: "every follow-up action",
    id: "setiap tindakan pada tindak lanjut",
    ms: "setiap tindakan dalam tindakan susulan",
  },
};

/** The properties, named by the annotation in the schema, titled as the maps are. */
export function extensionPlaces(paper: SchemaFile): Record<string, Schema> {
  const places = [paper, ...Object.values(paper.$defs)];
  return Object.fromEntries(places.flatMap((place) => (place["x-extensible"] ? [placeOf(place)] : [])));
}

function placeOf({ "x-extensible": name = "", title = "", "x-text": text }: Schema): readonly [string, Schema] {
  const of = fieldsOf[name] ?? { en: title, id: text?.id.title ?? title, ms: text?.ms.title ?? title };
  return [
    name,
    {
      title,
      description: `Fields added to ${of.en}.`,
      "x-text": {
        id: { title: text?.id.title ?? title, description: `Isian yang ditambahkan pada ${of.id}.` },
        ms: { title: text?.ms.title ?? title, description: `Medan yang ditambah pada ${of.ms}.` },
      },
      $ref: "#/$defs/fields",
    },
  ];
}
