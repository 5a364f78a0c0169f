/** What the connected editor can show and take: nothing else is sent to it. */
import type { InitializeParams } from "vscode-languageserver";
import type { PositionEncoding } from "./border.ts";
import type { ActionReader } from "./core/features/actions.ts";
import type { DiagnosticReader } from "./core/features/diagnose.ts";
import type { InitializationOptions } from "./protocol.ts";

/** What the client can do, as far as the answers depend on it. */
export interface Client {
  readonly shows: Pick<DiagnosticReader, "related" | "pages" | "tags">;
  readonly takes: Pick<ActionReader, "documentChanges" | "snippets" | "creates" | "preferred">;
  /** Completions with tab stops. */
  readonly snippets: boolean;
  readonly nestedSymbols: boolean;
  /** Definitions with the span that they are asked from. */
  readonly definitionLinks: boolean;
  /** Edits in labelled groups. */
  readonly annotations: boolean;
  /** Peeks at places that a code lens names. */
  readonly showsReferences: boolean;
  /** Asks what happened to an institution. */
  readonly asksToSupersede: boolean;
  readonly understands: {
    readonly markdownHovers: boolean;
    readonly markdownProposals: boolean;
    readonly proposalTags: boolean;
    /** Proposals of several lines, indented already. */
    readonly asIs: boolean;
    readonly linkTooltips: boolean;
  };
  readonly encoding: PositionEncoding;
  /** Whether it asks for findings of what it has open, and is sent none. */
  readonly pulls: boolean;
  /** Findings with the version of the text that they are of. */
  readonly versions: boolean;
  /** Code actions that are more than commands. */
  readonly actions: boolean;
  readonly preparesRename: boolean;
  readonly appliesEdits: boolean;
  /** Knows `statusNotification`. */
  readonly showsStatus: boolean;
  readonly configuration: boolean;
  readonly watching: boolean;
  readonly changesFolders: boolean;
  /** Shows how far a long piece of work is. */
  readonly progress: boolean;
  /** Asks again for what the server says has changed. */
  readonly refreshes: {
    readonly codeLenses: boolean;
    readonly inlayHints: boolean;
    readonly semanticTokens: boolean;
    readonly diagnostics: boolean;
  };
  readonly folders: readonly string[];
  /** URI of a folder in which the server may keep what outlives it. */
  readonly storage: string | undefined;
}

const asEncoding = (name: string): PositionEncoding | undefined =>
  name === "utf-8" || name === "utf-16" ? name : undefined;

/** How clients named their one folder before there were several. */
type WithRoot = Pick<InitializeParams, "capabilities" | "workspaceFolders"> & { readonly rootUri: string | null };

/** Reads it from what the editor says of itself when it starts the server. */
export function clientOf(
  { capabilities: { general, workspace, textDocument, window }, workspaceFolders, rootUri }: WithRoot,
  options: Partial<InitializationOptions> = {},
): Client {
  const edits = workspace?.workspaceEdit;
  const documentChanges = edits?.documentChanges === true;
  const diagnostics = textDocument?.publishDiagnostics;
  const proposals = textDocument?.completion?.completionItem;
  return {
    shows: {
      related: diagnostics?.relatedInformation === true,
      pages: diagnostics?.codeDescriptionSupport === true,
      tags: diagnostics?.tagSupport?.valueSet ?? [],
    },
    takes: {
      documentChanges,
      snippets: documentChanges && edits.snippetEditSupport === true,
      creates: documentChanges && edits.resourceOperations?.includes("create") === true,
      preferred: textDocument?.codeAction?.isPreferredSupport === true,
    },
    understands: {
      markdownHovers: textDocument?.hover?.contentFormat?.includes("markdown") === true,
      markdownProposals: proposals?.documentationFormat?.includes("markdown") === true,
      proposalTags: proposals?.tagSupport?.valueSet.includes(1) === true,
      asIs: proposals?.insertTextModeSupport?.valueSet.includes(1) === true,
      linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    },
    encoding: general?.positionEncodings?.map(asEncoding).find((one) => one !== undefined) ?? "utf-16",
    // Who cannot be told to ask again would go on showing what another paper has changed since.
    pulls:
      textDocument?.diagnostic !== undefined &&
      options.showsPushed !== true &&
      (diagnostics === undefined || workspace?.diagnostics?.refreshSupport === true),
    versions: diagnostics?.versionSupport === true,
    actions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    showsStatus: options.showsStatus === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    annotations: documentChanges && edits.changeAnnotationSupport !== undefined,
    showsReferences: options.showsReferences === true,
    asksToSupersede: options.asksToSupersede === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    configuration: workspace?.configuration === true,
    watching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    refreshes: {
      codeLenses: workspace?.codeLens?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
    },
    changesFolders: workspace?.workspaceFolders === true,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]),
    storage: options.storage,
  };
}
