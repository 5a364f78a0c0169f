/**
 * Every feature in one scripted session, with clients that declare nothing, everything and bytes: each message is held
 * against the protocol's meta-model, and against what the client declared and has open.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { run, setups, type Session } from "./lsp-session.ts";
import { faultsIn, methods } from "./meta-model.ts";
import type { Crossed } from "./raw-client.ts";

const isOurs = (method: string): boolean => method.startsWith("kertasKerja/");

const sessions = new Map<string, Session>();

describe.each(setups)("$name", (setup) => {
  let session: Session;
  let sent: readonly Crossed[];

  beforeAll(async () => {
    session = await run(setup);
    sessions.set(setup.name, session);
    sent = session.client.log.filter(({ from }) => from === "server");
  }, 120_000);

  test("gets an answer to each of its requests, and one only", () => {
    const asked = session.client.log.filter(({ from, method, id }) => from === "client" && method && id !== undefined);
    const answered = sent.filter(({ method }) => method === undefined).map(({ id }) => id);
    expect(asked.length).toBeGreaterThan(1500);
    expect(answered.toSorted((a, b) => Number(a) - Number(b))).toEqual(asked.map(({ id }) => id));
  });

  test("is sent what the meta-model knows, in its shape", () => {
    const asked = new Map(
      session.client.log.flatMap(({ from, method, id }) => (from === "client" && method ? [[id, method]] : [])),
    );
    const faults = sent.flatMap(({ method, id, params, result, error }) => {
      const name = method ?? asked.get(id) ?? "";
      if (isOurs(name) || error) return [];
      const known = methods.get(name);
      if (!known) return [`${name}: not a method of the protocol`];
      return faultsIn(method === undefined ? result : params, method === undefined ? known.result : known.params).map(
        (fault) => `${name}: ${fault}`,
      );
    });
    expect([...new Set(faults)]).toEqual([]);
  });

  test("is sent nothing that it has not declared", () => {
    const undeclared = sent.flatMap(({ method }) => {
      if (method === undefined) return [];
      if (isOurs(method))
        return setup.options["showsStatus"] === true && method === "kertasKerja/status" ? [] : [method];
      const capability = methods.get(method)?.clientCapability;
      // What any client shows: findings, and a log.
      if (capability === undefined || /^(?:textDocument\/publishDiagnostics|window\/logMessage)$/.test(method))
        return [];
      return pathIn(setup.capabilities, capability) === undefined ? [method] : [];
    });
    expect(undeclared).toEqual([]);
    const text = JSON.stringify(sent.filter(({ method }) => method !== "kertasKerja/status"));
    const parts: readonly (readonly [string, RegExp])[] = [
      ["textDocument.hover.contentFormat", /"kind":"markdown"/],
      ["textDocument.completion.completionItem.snippetSupport", /"insertTextFormat":2/],
      ["textDocument.completion.completionItem.insertTextModeSupport", /"insertTextMode":/],
      ["textDocument.publishDiagnostics.relatedInformation", /"relatedInformation":/],
      ["textDocument.publishDiagnostics.codeDescriptionSupport", /"codeDescription":/],
      ["textDocument.codeAction.isPreferredSupport", /"isPreferred":/],
      ["textDocument.codeAction.codeActionLiteralSupport", /"title":"[^"]*","kind":"(?:quickfix|refactor|source)/],
      [
        "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport",
        /"selectionRange":\{"start":\{[^}]*\},"end":\{[^}]*\}\},"children":/,
      ],
      ["textDocument.documentLink.tooltipSupport", /"target":"[^"]*","tooltip":/],
      ["textDocument.definition.linkSupport", /"targetUri":/],
      ["workspace.workspaceEdit.documentChanges", /"documentChanges":/],
      ["workspace.workspaceEdit.changeAnnotationSupport", /"annotationId":/],
    ];
    for (const [capability, pattern] of parts)
      expect([capability, pattern.test(text)]).toEqual([
        capability,
        pathIn(setup.capabilities, capability) !== undefined && pathIn(setup.capabilities, capability) !== false,
      ]);
  });

  test("is sent places that exist, in letters that are whole", () => {
    const places = JSON.stringify(session.answers);
    expect(places).toContain("ANEH");
    expect(places.match(/.{0,300}nowhere.{0,60}/g) ?? []).toEqual([]);
  });

  test("is sent edits that do not overlap, and tokens in order", () => {
    const edits = session.answers.flatMap((answer) => editsIn(answer));
    expect(edits.length).toBeGreaterThan(0);
    for (const list of edits) {
      const sorted = list.toSorted((a, b) => a.start - b.start || a.end - b.end);
      for (const [index, { start, end }] of sorted.entries()) {
        expect(end).toBeGreaterThanOrEqual(start);
        expect(sorted[index + 1]?.start ?? Infinity).toBeGreaterThanOrEqual(end);
      }
    }
    const [, tokens] = session.answers.find((answer) => String((answer as unknown[])[0]).endsWith("full")) as [
      string,
      readonly (readonly [number, number])[],
    ];
    for (const [index, [start, end]] of tokens.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(tokens[index + 1]?.[0] ?? Infinity).toBeGreaterThanOrEqual(end);
    }
  });

  test("is told the version that a finding is of", () => {
    const published = sent.filter(({ method }) => method === "textDocument/publishDiagnostics");
    const told = published.flatMap(({ params, versions }) => {
      const { uri, version } = params as { readonly uri: string; readonly version?: number };
      return version === undefined ? [] : [[version, versions.get(uri)]];
    });
    for (const [told_, open] of told) expect(told_).toBe(open);
    const isPulling = setup.capabilities.textDocument?.diagnostic !== undefined;
    expect(told.length > 0).toBe(setup.capabilities.textDocument !== undefined && !isPulling);
  });
});

test("who counts bytes is told the same places as who counts UTF-16 units", () => {
  const [, units, bytes] = setups.map(({ name }) => sessions.get(name)?.answers ?? []);
  const comparable = (answers: readonly unknown[] = []): readonly unknown[] =>
    answers.filter((answer) => !/diagnostic|codeLens|codeAction/.test(String((answer as unknown[])[0])));
  expect(comparable(bytes).length).toBeGreaterThan(1000);
  expect(comparable(bytes)).toEqual(comparable(units));
});

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every list of edits in an answer. */
function editsIn(value: unknown): readonly (readonly Span[])[] {
  if (!Array.isArray(value) && (typeof value !== "object" || value === null)) return [];
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  const own = parts.flatMap((part) => {
    const { newText, range } = (part ?? {}) as { readonly newText?: string; readonly range?: Span };
    return Array.isArray(value) && newText !== undefined && range ? [range] : [];
  });
  return [...(own.length > 0 ? [own] : []), ...parts.flatMap(editsIn)];
}

const pathIn = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], value);
