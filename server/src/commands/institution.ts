/** `kertas institution SUBCOMMAND`: what can be done with institutions. */
import type { Language } from "../core/language.ts";
import { wrongUse } from "./arguments.ts";
import { supersedeInstitution } from "./institution-supersede.ts";

type Subcommand = (args: readonly string[], language: Language) => Promise<string>;

const subcommands: ReadonlyMap<string, Subcommand> = new Map([["supersede", supersedeInstitution]]);

/** The text to print. Throws CannotRun where there is no such subcommand, or where it cannot be done. */
export function institution([name, ...args]: readonly string[], language: Language): Promise<string> {
  const run = subcommands.get(name ?? "");
  if (!run) throw unknownSubcommand(name ?? "");
  return run(args, language);
}

const unknownSubcommand = (name: string) => {
  const known = [...subcommands.keys()].join(", ");
  return wrongUse(
    `Tidak ada perintah "kertas institution ${name}". Yang ada: ${known}.`,
    `Tiada perintah "kertas institution ${name}". Yang ada: ${known}.`,
    `There is no command "kertas institution ${name}". There is: ${known}.`,
  );
};
