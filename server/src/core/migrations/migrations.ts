/** Every migration that there is, by kind of file and in order: each past version of a format has one. */
import type { DocumentKind } from "../schema.ts";
import { zeroToOne } from "./0-to-1.ts";
import type { Migration } from "./migration.ts";

export const migrations: Readonly<Record<DocumentKind, readonly Migration[]>> = {
  paper: [zeroToOne],
  institutions: [],
  configuration: [],
};
