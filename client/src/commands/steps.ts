/** Questions asked one after the other in VS Code's quick input, with a way back: whoever leaves one leaves them all. */
import { QuickInputButtons, window, type Disposable, type InputBox, type QuickPick, type QuickPickItem } from "vscode";

export const back = Symbol("back");

/** `back` for the question before; undefined where the person left. */
export type Answer<T> = T | typeof back | undefined;

/** What every question shows of the whole. */
export interface Asking {
  readonly title: string;
  readonly step: number;
  readonly of: number;
  readonly canGoBack: boolean;
}

/** A question: from what is known to what is known then. */
export interface Step<T> {
  /** Whether it has to be asked; always where absent. */
  readonly isDue?: (known: T) => boolean;
  readonly ask: (known: T, asking: Asking) => Promise<Answer<T>>;
}

/** What is known after all steps; undefined where the person left, `back` where they went back from the first. */
export async function askAll<T>(
  title: string,
  first: T,
  steps: readonly Step<T>[],
  { canLeave = false }: { readonly canLeave?: boolean } = {},
): Promise<Answer<T>> {
  const asked: { readonly step: number; readonly known: T }[] = [];
  let known = first;
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    if (!step || step.isDue?.(known) === false) {
      at++;
      continue;
    }
    const canGoBack = canLeave || asked.length > 0;
    const answer = await step.ask(known, { title, step: at + 1, of: steps.length, canGoBack });
    if (answer === undefined) return undefined;
    if (answer !== back) {
      asked.push({ step: at, known });
      known = answer;
      at++;
      continue;
    }
    const before = asked.pop();
    if (!before) return back;
    ({ step: at, known } = before);
  }
  return known;
}

/** One of several. `active` is the one to begin with. */
async function pickOne<T extends QuickPickItem>(
  asking: Asking,
  placeholder: string,
  items: readonly T[],
  active?: T,
): Promise<Answer<T>> {
  const picked = await pickFrom(asking, placeholder, items, active ? [active] : [], false);
  return picked === undefined || picked === back ? picked : picked[0];
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** One of several values, made into what is known then. */
export async function choose<T, K>(
  asking: Asking,
  placeholder: string,
  choices: readonly Choice<T>[],
  add: (value: T) => K,
  active?: Choice<T>,
): Promise<Answer<K>> {
  const answer = await pickOne(asking, placeholder, choices, active);
  return answer === undefined || answer === back ? answer : add(answer.value);
}

/** Any number of several; `chosen` are those to begin with. */
export const pickMany = <T extends QuickPickItem>(
  asking: Asking,
  placeholder: string,
  items: readonly T[],
  chosen: readonly T[],
): Promise<Answer<readonly T[]>> => pickFrom(asking, placeholder, items, chosen, true);

function pickFrom<T extends QuickPickItem>(
  asking: Asking,
  placeholder: string,
  items: readonly T[],
  chosen: readonly T[],
  many: boolean,
): Promise<Answer<readonly T[]>> {
  const input = window.createQuickPick<T>();
  input.placeholder = placeholder;
  input.items = items;
  input.canSelectMany = many;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  if (many) input.selectedItems = chosen;
  // Without any, the first one is: an empty list would leave Enter without effect.
  else if (chosen.length > 0) input.activeItems = chosen;
  return show(input, asking, () => (many || input.selectedItems.length > 0 ? [...input.selectedItems] : undefined));
}

/** A line of text; what `refuse` answers keeps it open. */
function typeText(
  asking: Asking,
  prompt: string,
  value: string,
  refuse: (value: string) => string | undefined = () => undefined,
): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  const check = (): void => {
    input.validationMessage = refuse(input.value.trim()) ?? "";
  };
  const listener = input.onDidChangeValue(check);
  const answer = show(input, asking, () => {
    check();
    return input.validationMessage === "" ? input.value.trim() : undefined;
  });
  return answer.finally(() => {
    listener.dispose();
  });
}

/** A line of text, made into what is known then. */
export async function typed<K>(
  asking: Asking,
  prompt: string,
  value: string,
  refuse: (value: string) => string | undefined,
  add: (value: string) => K,
): Promise<Answer<K>> {
  const answer = await typeText(asking, prompt, value, refuse);
  return answer === undefined || answer === back ? answer : add(answer);
}

type Shown = InputBox | QuickPick<QuickPickItem>;

/** Shows an input until it is answered, left, or gone back from; `read` answers undefined while it cannot be accepted. */
async function show<T>(input: Shown, asking: Asking, read: () => T | undefined): Promise<Answer<T>> {
  input.title = asking.title;
  input.step = asking.step;
  input.totalSteps = asking.of;
  input.ignoreFocusOut = true;
  input.buttons = asking.canGoBack ? [QuickInputButtons.Back] : [];
  const listeners: Disposable[] = [];
  try {
    return await new Promise((resolve) => {
      listeners.push(
        input.onDidAccept(() => {
          const value = read();
          if (value !== undefined) resolve(value);
        }),
        input.onDidTriggerButton(() => {
          resolve(back);
        }),
        input.onDidHide(() => {
          resolve(undefined);
        }),
      );
      input.show();
    });
  } finally {
    for (const listener of listeners) listener.dispose();
    input.dispose();
  }
}
