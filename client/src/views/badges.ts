/** The number of findings beside a row. It is written in the row's address, so that a row with another number is another resource. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  FileDecoration,
  languages,
  ThemeColor,
  Uri,
  window,
  type Disposable,
} from "vscode";
import type { ViewNode } from "../../../server/src/protocol/reading.ts";
import { shownLanguage } from "../language.ts";
import { texts } from "../texts.ts";

const scheme = "kertas-kerja-row";

export interface Badge {
  readonly count: number;
  readonly isError: boolean;
}

/** The findings that the editor shows in the lines of a row; those of hints are no reason to look. */
export function badgeOf({ kind, place, until }: ViewNode): Badge {
  if (!place || (kind !== "item" && kind !== "paper")) return { count: 0, isError: false };
  const found = languages
    .getDiagnostics(Uri.parse(place.uri))
    .filter((finding) => isOurs(finding) && isWithin(finding, place.line, until));
  return { count: found.length, isError: found.some(({ severity }) => severity === DiagnosticSeverity.Error) };
}

const isOurs = ({ source, severity }: Diagnostic): boolean =>
  source === "Kertas Kerja" && severity !== DiagnosticSeverity.Hint;

const isWithin = ({ range }: Diagnostic, first: number, last = Infinity): boolean =>
  range.start.line >= first && range.start.line <= last;

/** The address of a row under which its badge is found. */
export const addressOf = (key: string, { count, isError }: Badge): Uri =>
  Uri.from({ scheme, path: `/${key}`, query: `${String(count)} ${isError ? "error" : "warning"}` });

export const registerBadges = (): Disposable =>
  window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => {
      if (uri.scheme !== scheme) return undefined;
      const [count = "0", severity] = uri.query.split(" ");
      const number = Number(count);
      if (number === 0) return undefined;
      const color = new ThemeColor(severity === "error" ? "list.errorForeground" : "list.warningForeground");
      return new FileDecoration(number > 99 ? "99" : count, texts.findings(number)[shownLanguage()], color);
    },
  });
