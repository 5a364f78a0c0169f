/** The commands of an editor that write papers: plain values in, a workspace edit applied in one step, plain values out. */
import type { Connection, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { carryForward, type NextSession } from "./core/commands/carry-forward.ts";
import { formulas } from "./core/commands/formulas.ts";
import { mergeSides } from "./core/commands/merge-sides.ts";
import { newPaper, type NewPaper } from "./core/commands/new-paper.ts";
import { paperToCarry, proposeNew, proposePath } from "./core/commands/propose-new.ts";
import { itemsToDecide, recordDecision, writtenIn, type NextStep } from "./core/commands/record-decision.ts";
import { parseDay } from "./core/day.ts";
import type { Document } from "./core/document.ts";
import type { Edit } from "./core/finding.ts";
import { languages, type Language, type Localized } from "./core/language.ts";
import { inLanguage } from "./core/read.ts";
import { meaningOf, schemaAt } from "./core/schema.ts";
import { agenciesOf } from "./core/summary.ts";
import { applyEdit } from "./apply.ts";
import type { Desk } from "./desk.ts";
import {
  authoring,
  type CarryRequest,
  type Counterpart,
  type DecisionChoices,
  type DecisionRequest,
  type NewPaperChoices,
  type NewPaperRequest,
  type SessionRequest,
  type SessionToCarry,
  type Written,
} from "./protocol/writing.ts";
import { normalise } from "./texts.ts";

export const authoringCommands: readonly string[] = Object.values(authoring);

/** The answer of one command; null where it fails, or where nothing can be answered. */
export async function author(
  connection: Connection,
  desk: Desk,
  command: string,
  first: unknown,
  second: unknown,
): Promise<unknown> {
  try {
    return await new Author(connection, desk).answer(command, first, second);
  } catch (error) {
    desk.logFault(command, "the workspace", error);
    return null;
  }
}

interface Made {
  readonly uri: string;
  readonly text: string;
  readonly notes: readonly Localized[];
}

class Author {
  readonly #connection: Connection;
  readonly #desk: Desk;

  constructor(connection: Connection, desk: Desk) {
    this.#connection = connection;
    this.#desk = desk;
  }

  answer(command: string, first: unknown, second: unknown): unknown {
    const language = languages.find((one) => one === (command === authoring.proposeNew ? first : second));
    const request = isRecord(first) ? first : {};
    switch (command) {
      case authoring.proposeNew:
        return this.#proposeNew(language ?? this.#desk.languageOf());
      case authoring.newPaper:
        return this.#newPaper(request);
      case authoring.carryForward:
        return this.#carryForward(request);
      case authoring.sessionOf:
        return this.#sessionOf(this.#paper(first));
      case authoring.toDecide:
        return this.#toDecide(this.#paper(first), language);
      case authoring.recordDecision:
        return this.#recordDecision(request);
      case authoring.counterparts:
        return this.#counterparts(this.#paper(first), language);
      case authoring.merge:
        return this.#merge(this.#paper(first), this.#paper(second));
      default:
        return null;
    }
  }

  #paper(uri: unknown): Document | undefined {
    const document = typeof uri === "string" ? this.#desk.workspace.documents.get(normalise(uri)) : undefined;
    return document?.paper && document;
  }

  #proposeNew(language: Language): NewPaperChoices {
    return { forums: proposeNew(this.#desk.workspace, language) };
  }

  #newPaper(request: Partial<NewPaperRequest>): Promise<Written | null> | null {
    const { forum, issueArea, side, folder, carries } = request;
    const session = readSession(request);
    const { workspace } = this.#desk;
    const [root] = workspace.folders;
    const home = folder === undefined ? root : normalise(folder).replace(/\/$/, "");
    if (!session || home === undefined || !isText(forum) || !isText(issueArea) || !isSide(side)) return null;
    const paper: NewPaper = { ...session, forum, issueArea, side };
    const uri = proposePath(workspace, paper, home);
    const earlier = carries === true ? paperToCarry(workspace, paper) : undefined;
    const source = earlier && workspace.documents.get(earlier.uri);
    const carried = source && carryForward(workspace, source, session, uri);
    const notes = source && !carried ? [notCarried] : [];
    return this.#write(carried ?? { uri, text: newPaper(workspace, paper, workspace.paperSchemaFor(uri)), notes });
  }

  #sessionOf(document: Document | undefined): SessionToCarry | null {
    if (!document?.summary || document.tree.faults.length > 0) return null;
    return { number: document.summary.session.number ?? null };
  }

  #carryForward(request: Partial<CarryRequest>): Promise<Written | null> | null {
    const session = readSession(request);
    const document = this.#paper(request.uri);
    const carried = session && document && carryForward(this.#desk.workspace, document, session);
    return carried ? this.#write(carried) : null;
  }

  #merge(one: Document | undefined, other: Document | undefined): Promise<Written | null> | null {
    if (!one || !other) return null;
    const [indonesia, malaysia] = one.summary?.side === "malaysia" ? [other, one] : [one, other];
    const merged = mergeSides(this.#desk.workspace, indonesia, malaysia);
    return merged ? this.#write(merged) : null;
  }

  /** Makes the file and fills it in one step, so that it is undone in one. */
  async #write({ uri, text, notes }: Made): Promise<Written | null> {
    const { texts, client } = this.#desk;
    const said = notes.map((note) => note[this.#desk.languageOf()]);
    if (await texts.isTaken(uri)) return { uri, exists: true, notes: [] };
    if (!client.takes.creates) return null;
    const start = { line: 0, character: 0 };
    const edits = [{ range: { start, end: start }, newText: text }];
    const filled: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
    const isApplied = await this.#apply({ documentChanges: [{ kind: "create", uri }, filled] });
    return isApplied ? { uri, exists: false, notes: said } : null;
  }

  #apply(edit: WorkspaceEdit): Promise<boolean> {
    return applyEdit(this.#connection, this.#desk, edit);
  }

  #toDecide(document: Document | undefined, language: Language | undefined): DecisionChoices | null {
    if (!document?.summary || document.tree.faults.length > 0) return null;
    const shown = language ?? this.#desk.languageOf(document);
    const written = writtenIn(document);
    const { institutions } = this.#desk.workspace;
    const summaries = new Map(document.summary.items.map((item) => [item.id, item]));
    const schema = schemaAt("paper", ["items", 0, "history", 0, "outcome"]) ?? {};
    const nameOf = (id: string): string => inLanguage(institutions.get("agency", id)?.name, shown) || id;
    return {
      items: itemsToDecide(document, shown).map(({ title, ...item }) => {
        const summary = summaries.get(item.id);
        const agencies = summary ? agenciesOf(summary).map((id) => ({ id, name: nameOf(id) })) : [];
        return { ...item, name: title, agencies };
      }),
      outcomes: Object.entries(formulas).map(([id, wordings]) => ({
        id,
        name: meaningOf(schema, id)?.[shown] ?? id,
        formulas: wordings[written],
      })),
    };
  }

  #recordDecision(request: Partial<DecisionRequest>): Promise<boolean> | false {
    const document = this.#paper(request.uri);
    const { item, outcome, decision, followUps } = request;
    if (!document || !isText(item) || !isText(outcome) || !isText(decision)) return false;
    const edits = recordDecision(document, item, { outcome, decision, followUps: readSteps(followUps) });
    return edits ? this.#apply(this.#editOf(document, edits)) : false;
  }

  #editOf(document: Document, edits: readonly Edit[]): WorkspaceEdit {
    const { uri } = document;
    const changes = edits.map((edit) => ({ range: document.rangeOf(edit), newText: edit.text }));
    if (!this.#desk.client.takes.documentChanges) return { changes: { [uri]: changes } };
    const version = this.#desk.texts.versionOf(uri);
    return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
  }

  /** The papers of the same session and area that the other side wrote. */
  #counterparts(document: Document | undefined, language: Language | undefined): readonly Counterpart[] {
    const { timeline } = this.#desk.workspace;
    const own = document && timeline.at(document.uri);
    if (!own || (own.summary.side !== "indonesia" && own.summary.side !== "malaysia")) return [];
    const other = own.summary.side === "indonesia" ? "malaysia" : "indonesia";
    return timeline
      .besides(own)
      .filter(({ summary }) => summary.side === other && summary.issueArea === own.summary.issueArea)
      .map(({ uri, summary }) => ({ uri, title: inLanguage(summary.title, language ?? this.#desk.languageOf()) }));
  }
}

const notCarried: Localized = {
  id: "Kertas kerja terakhir pihak ini tidak dapat dibaca; tidak ada butir yang dibawa.",
  ms: "Kertas kerja terakhir pihak ini tidak dapat dibaca; tiada perkara yang dibawa.",
  en: "This side's latest paper cannot be read; no item was carried over.",
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isSide = (value: unknown): value is NewPaper["side"] =>
  value === "indonesia" || value === "malaysia" || value === "joint";

/** What is no step is left out. */
function readSteps(given: unknown): readonly NextStep[] {
  return (Array.isArray(given) ? given : []).filter(isRecord).flatMap(({ action, by, due }) => {
    if (!isText(action)) return [];
    const day = isText(due) ? parseDay(due) : undefined;
    return { action, by: (Array.isArray(by) ? by : []).filter(isText), ...(day !== undefined && { due: day }) };
  });
}

/** Undefined where it has no day, or neither number nor name. */
function readSession({ number, name, date, endDate, venue }: Partial<SessionRequest>): NextSession | undefined {
  const day = isText(date) ? parseDay(date) : undefined;
  const last = isText(endDate) ? parseDay(endDate) : undefined;
  const hasNumber = typeof number === "number" && Number.isInteger(number) && number > 0;
  if (day === undefined || (!hasNumber && !isText(name))) return undefined;
  return {
    ...(hasNumber && { number }),
    ...(isText(name) && { name }),
    date: day,
    ...(last !== undefined && { endDate: last }),
    ...(isText(venue) && { venue }),
  };
}
