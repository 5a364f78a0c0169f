/**
 * One scripted session that asks for every feature, with clients that declare nothing, everything and bytes: what crossed,
 * and what was answered, with each place as an offset in its text.
 */
import type { ClientCapabilities } from "vscode-languageserver/node";
import { kindOf } from "../src/core/document.ts";
import { serverCommands } from "../src/run-commands.ts";
import { builtInDocuments } from "../src/texts.ts";
import { memoryHost, root } from "./client.ts";
import { RawClient } from "./raw-client.ts";
import { sampleFiles } from "./sample-papers.ts";

const odd = `${root}/kalbar-sarawak/sidang-38/aneh.kertas.yaml`;

/** With letters of one, two, three and four bytes before whatever can be asked about. */
const oddText = `format: kertas-kerja/1
session: { venue: "Bãlai 🇲🇾 désa ⟶", forum: kk-jkk-kalbar-sarawak, number: 38, date: 2025-11-04 }
side: indonesia
issueArea: social-culture
title: { id: "Ünïçodé 🏝️", ms: "Sosial 🏝", en: "Social" }
status: draft
items:
  - { title: "Jalan ⟶ Éntikong 🚧", id: SOS-2019-01, raisedBy: indonesia, counterparts: { indonesia: [bppd-kalbar, "ínstansi-🏚️"], malaysia: [jim-sarawak] },
      history: [ { decision: "Sepakat – « ya » 🤝", session: 37, date: 2024-11-05, outcome: setuju } ] }
  - id: "ANEH-🚩"
    title: "Évaluasi"
    background: "🚧 Lihat https://example.org/é dan lampiran/tidak-ada.pdf"
    annexes: [ { title: "Ñ", file: ../../lampiran/catatan-lawatan-jalur-2025-07.txt } ]
    history:
      - session: 38
        outcome: carried-over
        followUps: [ { action: "Ü", by: [jim-sarawak], due: 2025-02-30 } ]
`;

const files = (): Map<string, string> =>
  new Map([...sampleFiles].map(([path, text]): [string, string] => [`${root}/${path}`, text])).set(odd, oddText);

/** The text of a document, those included that the product ships. */
function textAt(uri: string, texts: ReadonlyMap<string, string>): string {
  return texts.get(uri) ?? builtInDocuments().find((shipped) => shipped.uri === uri)?.text ?? "";
}

const full: ClientCapabilities = {
  general: { positionEncodings: ["utf-16"] },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      snippetEditSupport: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      metadataSupport: true,
    },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown"],
        tagSupport: { valueSet: [1] },
        insertTextModeSupport: { valueSet: [1, 2] },
      },
      insertTextMode: 2,
    },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll", "refactor"] } },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    documentLink: { tooltipSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    foldingRange: {},
    selectionRange: {},
    callHierarchy: {},
    codeLens: {},
    inlayHint: {},
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
  },
};

const options = { language: "en", showsStatus: true, showsReferences: true, asksToSupersede: true };

export interface Setup {
  readonly name: string;
  readonly capabilities: ClientCapabilities;
  readonly options: Readonly<Record<string, unknown>>;
}

export const setups: readonly Setup[] = [
  { name: "a client that declares nothing", capabilities: {}, options: {} },
  { name: "a client that declares everything", capabilities: full, options },
  {
    name: "a client that counts bytes and asks for findings",
    capabilities: {
      ...full,
      general: { positionEncodings: ["utf-8", "utf-16"] },
      textDocument: { ...full.textDocument, diagnostic: { relatedDocumentSupport: true } },
    },
    options: { language: "en" },
  },
];

const isBytes = ({ capabilities }: Setup): boolean => capabilities.general?.positionEncodings?.[0] === "utf-8";

/** A position in a text at an offset, as the client counts. */
function positionIn(text: string, offset: number, inBytes: boolean) {
  const before = text.slice(0, offset).split("\n");
  const line = before.at(-1) ?? "";
  return { line: before.length - 1, character: inBytes ? Buffer.byteLength(line) : line.length };
}

/** The offset in a text of a position that the client was told; undefined where there is no such place. */
function offsetIn(
  text: string,
  { line, character }: { readonly line: number; readonly character: number },
  inBytes: boolean,
): number | undefined {
  const lines = text.split("\n");
  const whole = lines[line];
  if (whole === undefined) return undefined;
  const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  if (!inBytes) return character <= whole.length ? start + character : undefined;
  const bytes = Buffer.from(whole);
  const part = bytes.subarray(0, character).toString();
  // In the middle of a letter there is no place either.
  return character <= bytes.length && !part.includes("\uFFFD") ? start + part.length : undefined;
}

export interface Session {
  readonly setup: Setup;
  readonly client: RawClient;
  readonly texts: ReadonlyMap<string, string>;
  /** What was answered about the odd paper, its places as offsets. */
  readonly answers: readonly unknown[];
}

const languageOf = (uri: string): string =>
  ({ paper: "kertas-kerja", institutions: "kertas-kerja-institutions", configuration: "kertas-kerja-configuration" })[
    kindOf(uri) ?? "paper"
  ];

/** Asks about everything, at every third place of the odd paper and all over others. */
export async function run(setup: Setup): Promise<Session> {
  const inBytes = isBytes(setup);
  const texts = files();
  const client = await RawClient.start(memoryHost(texts), setup.capabilities, setup.options);
  await client.rest();
  const answers: unknown[] = [];
  const ask = async (method: string, uri: string, params: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const result = await client.request<unknown>(method, { textDocument: { uri }, ...params });
    if (uri === odd) answers.push([method, asOffsets(result, uri, texts, inBytes)]);
    return result;
  };
  const joint = [...texts.keys()].find((uri) => uri.includes("sidang-37") && kindOf(uri) === "paper") ?? odd;
  for (const uri of [odd, joint, `${root}/kertas-kerja.yaml`]) {
    const text = texts.get(uri) ?? "";
    client.open(uri, languageOf(uri), text);
    await client.rest();
    const whole = { start: { line: 0, character: 0 }, end: positionIn(text, text.length, inBytes) };
    for (const method of ["documentSymbol", "foldingRange", "documentLink", "semanticTokens/full"])
      await ask(`textDocument/${method}`, uri, {});
    await ask("textDocument/inlayHint", uri, { range: whole });
    await ask("textDocument/semanticTokens/range", uri, { range: whole });
    const lenses = await ask("textDocument/codeLens", uri, {});
    for (const lens of Array.isArray(lenses) ? lenses : []) await client.request("codeLens/resolve", lens);
    const context = { diagnostics: [], includeDeclaration: true };
    await ask("textDocument/codeAction", uri, { range: whole, context: { diagnostics: [], only: ["source.fixAll"] } });
    if (setup.capabilities.textDocument?.diagnostic) await ask("textDocument/diagnostic", uri, {});
    const step = uri === odd ? 3 : Math.ceil(text.length / 60);
    for (let offset = 0; offset <= text.length; offset += step) {
      // Not in the middle of a letter.
      const at = /[\uDC00-\uDFFF]/.test(text[offset] ?? "") ? offset - 1 : offset;
      const position = positionIn(text, at, inBytes);
      const range = { start: position, end: position };
      for (const method of ["hover", "completion", "definition", "references", "documentHighlight"])
        await ask(`textDocument/${method}`, uri, { position, context });
      await ask("textDocument/codeAction", uri, { range, context });
      await ask("textDocument/selectionRange", uri, { positions: [position] });
      await ask("textDocument/prepareRename", uri, { position });
      await ask("textDocument/rename", uri, { position, newName: "UJI-2025-99" });
      const called = await ask("textDocument/prepareCallHierarchy", uri, { position });
      for (const item of Array.isArray(called) ? called : [])
        for (const method of ["incomingCalls", "outgoingCalls"])
          answers.push(
            asOffsets(
              await client.request<unknown>(`callHierarchy/${method}`, { item: item as unknown }),
              uri,
              texts,
              inBytes,
            ),
          );
    }
  }
  await client.request("workspace/symbol", { query: "jalan" });
  for (const command of serverCommands)
    await client.request("workspace/executeCommand", { command, arguments: [odd, "id", 1, {}] });
  // Two changes in one message, the second in the text that the first made.
  const start = positionIn(oddText, oddText.indexOf("indonesia, counterparts"), inBytes);
  const end = positionIn(oddText, oddText.indexOf(", counterparts"), inBytes);
  const length = end.character - start.character;
  client.change(odd, [
    { range: { start, end }, text: "🏴 " },
    {
      range: {
        start: { ...start, character: start.character + (inBytes ? 5 : 3) },
        end: { ...start, character: start.character + (inBytes ? 5 : 3) },
      },
      text: "malaysia".slice(0, length),
    },
  ]);
  texts.set(odd, oddText.replace("indonesia, counterparts", "🏴 malaysia, counterparts"));
  await ask("textDocument/documentSymbol", odd, {});
  await ask("textDocument/codeAction", odd, {
    range: { start, end: start },
    context: { diagnostics: [] },
  });
  await client.rest();
  client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: joint, type: 2 }] });
  client.notify("workspace/didChangeConfiguration", { settings: null });
  await client.rest();
  client.close(odd);
  await client.rest();
  await client.stop();
  return { setup, client, texts, answers };
}

/** The same value, each place an offset in the text that it is in. */
function asOffsets(value: unknown, uri: string, texts: ReadonlyMap<string, string>, inBytes: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => asOffsets(one, uri, texts, inBytes));
  if (typeof value !== "object" || value === null) return value;
  const record = value as Readonly<Record<string, unknown>>;
  if (isPosition(record)) return offsetIn(textAt(uri, texts), record, inBytes) ?? `nowhere: ${JSON.stringify(record)}`;
  if (Array.isArray(record["data"]) && record["data"].every((one) => typeof one === "number"))
    return tokensIn(record["data"], texts.get(uri) ?? "", inBytes);
  const { textDocument } = record as { readonly textDocument?: { readonly uri?: string } };
  const own = [record["targetUri"], record["uri"], textDocument?.uri].find((one) => typeof one === "string") ?? uri;
  return Object.fromEntries(
    Object.entries(record).map(([key, part]) => {
      if (key === "changes")
        return [key, Object.entries(part as object).map(([at, edits]) => [at, asOffsets(edits, at, texts, inBytes)])];
      const from = key === "fromRanges" ? (record["from"] as { readonly uri?: string } | undefined)?.uri : undefined;
      // Versions and what only the server reads is not about places.
      return [
        key,
        key === "data" ? null : asOffsets(part, key === "originSelectionRange" ? uri : (from ?? own), texts, inBytes),
      ];
    }),
  );
}

/** Start and end of each token, as offsets. */
function tokensIn(data: readonly number[], text: string, inBytes: boolean): readonly unknown[] {
  const tokens: unknown[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, ...kinds] = data.slice(at, at + 5);
    line += down;
    character = down > 0 ? right : character + right;
    const ends = [character, character + length].map((one) => offsetIn(text, { line, character: one }, inBytes));
    tokens.push([...ends, ...kinds]);
  }
  return tokens;
}

const isPosition = (value: object): value is { readonly line: number; readonly character: number } =>
  "line" in value && "character" in value;
