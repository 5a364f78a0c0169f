/** What an import notes down on its way for a person to look at. */
import type { Localized } from "../language.ts";
import type { ListRow } from "./rows.ts";

export interface Unclear {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: string;
  readonly problem: Localized;
  /** What the person could say of the whole list instead. */
  readonly asks?: "side" | "end";
}

export class Journal {
  readonly unclear: Unclear[] = [];
  readonly skipped: Unclear[] = [];
  readonly unknownColumns: { readonly sheet: string; readonly title: string }[] = [];

  doubt({ sheet, number }: ListRow, problem: Localized, column?: string): void {
    this.unclear.push({ sheet, row: number, ...(column !== undefined && { column }), problem });
  }
}
