/** One preview: a panel that shows a paper as it is printed, and goes along with the editor of its paper. */
import {
  DiagnosticSeverity,
  Disposable,
  languages,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
  type WebviewPanel,
} from "vscode";
import type { Language } from "../../../server/src/core/language.ts";
import type { PreviewAnswer } from "../../../server/src/protocol/printing.ts";
import { inTurn } from "../in-turn.ts";
import { shownLanguage } from "../language.ts";
import { createNonce } from "../nonce.ts";
import type { FromPage, PaperShown, Remembered, ShownFinding, ToPage } from "./messages.ts";
import { previewPage } from "./page.ts";
import { pageWords, previewTitle } from "./texts.ts";

/** Asks the server; undefined where it does not answer. */
export type Ask = (
  uri: Uri,
  language: Language | null,
  known: Readonly<Record<string, string>>,
) => Promise<PreviewAnswer | null | undefined>;

const typing = 120;
/** How long the editor's scroll events may still come of what the page asked for, or of a caret that moved. */
const echo = 250;

export class PreviewPanel {
  readonly panel: WebviewPanel;
  readonly refresh: () => void;
  readonly #ask: Ask;
  readonly #disposables: Disposable;
  #uri: Uri;
  #language: Language | null;
  #follows: boolean;
  /** The prints of the blocks that the page has. */
  #known: Readonly<Record<string, string>> = {};
  /** What the page was last told, for telling it nothing twice. */
  #paper = "";
  #findings = "";
  #isLoaded = false;
  #quietUntil = 0;

  constructor(panel: WebviewPanel, remembered: Remembered, ask: Ask) {
    this.panel = panel;
    this.#ask = ask;
    this.#uri = Uri.parse(remembered.uri);
    this.#language = remembered.language;
    this.#follows = remembered.follows;
    this.refresh = inTurn(() => this.#sendPaper(), typing);
    this.#disposables = Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromPage) => {
        this.#receive(message);
      }),
      ...this.#watchEditors(),
    );
    panel.onDidDispose(() => {
      this.#disposables.dispose();
    });
    this.redraw(remembered.top);
  }

  get uri(): Uri {
    return this.#uri;
  }

  get follows(): boolean {
    return this.#follows;
  }

  /** What it is printed in; null for the paper's own language. */
  get language(): Language | null {
    return this.#language;
  }

  /** Loads the page anew, in the language now chosen for the product. */
  redraw(top = 0): void {
    const language = shownLanguage();
    const nonce = createNonce();
    const remembered: Remembered = {
      uri: this.#uri.toString(),
      language: this.#language,
      follows: this.#follows,
      top,
    };
    this.#isLoaded = false;
    this.#entitle();
    this.panel.webview.html = previewPage(nonce, language, pageWords[language], remembered);
  }

  show(uri: Uri): void {
    if (uri.toString() === this.#uri.toString()) return;
    this.#uri = uri;
    this.#known = {};
    this.#findings = "";
    this.#entitle();
    this.refresh();
  }

  #entitle(): void {
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf("/") + 1).replace(/\.kertas\.yaml$/, "");
    this.panel.title = previewTitle(name)[shownLanguage()];
  }

  #watchEditors(): readonly Disposable[] {
    const isOwn = (uri: Uri): boolean => uri.toString() === this.#uri.toString();
    return [
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isOwn(document.uri)) this.refresh();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isOwn(textEditor.document.uri)) this.#sendCaret(textEditor);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (!first || !isOwn(textEditor.document.uri) || performance.now() < this.#quietUntil) return;
        this.#send({ kind: "scroll", line: first.start.line });
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (!this.#follows || editor?.document.languageId !== "kertas-kerja") return;
        this.show(editor.document.uri);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(isOwn)) this.#sendFindings();
      }),
    ];
  }

  #receive(message: FromPage): void {
    if (message.kind === "ready") {
      this.#isLoaded = true;
      this.#known = {};
      this.#paper = "";
      this.#findings = "";
      this.#send({ kind: "follows", follows: this.#follows });
      this.refresh();
    } else if (message.kind === "scrolled") {
      const line = Math.max(0, Math.floor(message.line));
      this.#quietUntil = performance.now() + echo;
      this.#editor?.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    } else if (message.kind === "open") void this.#open(message.line, message.character);
    else if (message.kind === "language") {
      this.#language = message.language;
      this.refresh();
    } else {
      this.#follows = message.follows;
      this.#send({ kind: "follows", follows: this.#follows });
      const { activeTextEditor } = window;
      if (this.#follows && activeTextEditor?.document.languageId === "kertas-kerja")
        this.show(activeTextEditor.document.uri);
    }
  }

  get #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri.toString());
  }

  #send(message: ToPage): void {
    if (this.#isLoaded && this.panel.visible) void this.panel.webview.postMessage(message);
  }

  async #sendPaper(): Promise<void> {
    if (!this.#isLoaded || !this.panel.visible) return;
    const uri = this.#uri;
    const known = this.#known;
    const document = await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
    const answer = await this.#ask(uri, this.#language, known);
    // What comes too late is asked for again: by the change that made it so. A page loaded meanwhile has no block yet.
    if (answer === undefined || uri !== this.#uri || known !== this.#known) return;
    if (answer && document && answer.version !== null && answer.version !== document.version) {
      this.refresh();
      return;
    }
    const isFirst = Object.keys(known).length === 0;
    this.#known = Object.fromEntries((answer?.blocks ?? []).map(({ key, print }) => [key, print]));
    const shown: PaperShown = {
      kind: "paper",
      uri: uri.toString(),
      title: answer?.title ?? "",
      language: answer?.language ?? this.#language,
      tag: answer?.tag ?? "",
      lineCount: document?.lineCount ?? 1,
      blocks: (answer?.blocks ?? []).map(({ key, line, html }) => ({ key, line, ...(html !== undefined && { html }) })),
    };
    const said = JSON.stringify(shown);
    if (said !== this.#paper) this.#send(shown);
    this.#paper = said;
    this.#sendFindings();
    if (isFirst && this.#editor) this.#sendCaret(this.#editor);
  }

  /** Where the caret goes the page goes by itself. */
  #sendCaret({ selection }: TextEditor): void {
    this.#quietUntil = performance.now() + echo;
    this.#send({ kind: "caret", line: selection.active.line });
  }

  /** Only where they changed: the page draws all of them anew. */
  #sendFindings(): void {
    const findings = languages
      .getDiagnostics(this.#uri)
      .filter(({ source }) => source === "Kertas Kerja")
      .map(({ range, severity, message }): ShownFinding => {
        const { line, character } = range.start;
        return { line, character, severity: severities[severity], message };
      });
    const said = JSON.stringify(findings);
    if (said === this.#findings) return;
    this.#findings = said;
    this.#send({ kind: "findings", findings });
  }

  async #open(line: number, character: number): Promise<void> {
    const place = new Position(line, character);
    const own = this.panel.viewColumn;
    const viewColumn = this.#editor?.viewColumn ?? (own === ViewColumn.One ? ViewColumn.Two : ViewColumn.One);
    const editor = await window.showTextDocument(this.#uri, { viewColumn });
    editor.selection = new Selection(place, place);
    editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

const severities: Readonly<Record<DiagnosticSeverity, ShownFinding["severity"]>> = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "info",
  [DiagnosticSeverity.Hint]: "info",
};
