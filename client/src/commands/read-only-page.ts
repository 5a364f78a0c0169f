/** A text for reading alone, beside what a person is asked: shown anew it takes the place of the one before, and nothing of it is left to save. */
import { commands, Disposable, EventEmitter, Uri, workspace } from "vscode";

export interface ReadOnlyPage {
  readonly show: (title: string, markdown: string) => Promise<void>;
  readonly dispose: () => void;
}

export function createReadOnlyPage(scheme: string): ReadOnlyPage {
  const changed = new EventEmitter<Uri>();
  let text = "";
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => text,
  });
  return {
    show: async (title, markdown) => {
      const uri = Uri.from({ scheme, path: `/${title}.md` });
      text = markdown;
      changed.fire(uri);
      await commands.executeCommand("markdown.showPreviewToSide", uri);
    },
    dispose: () => {
      Disposable.from(provider, changed).dispose();
    },
  };
}
