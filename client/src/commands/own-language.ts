/** Every command under the names by which package.json contributes it in Indonesian and Malay. */
import { commands, Disposable, type ExtensionContext } from "vscode";
import { languages } from "../../../server/src/core/language.ts";

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

export function registerInOwnLanguage({ extension }: Pick<ExtensionContext, "extension">): Disposable {
  const { contributes } = extension.packageJSON as Manifest;
  const copies = contributes.commands.flatMap(({ command }) => {
    const language = languages.find((one) => command.endsWith(`.${one}`));
    if (language === undefined) return [];
    const own = command.slice(0, -language.length - 1);
    return commands.registerCommand(command, (...given: unknown[]) => commands.executeCommand(own, ...given));
  });
  return Disposable.from(...copies);
}
