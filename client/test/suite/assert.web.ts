/** What the suites use of Node's strict assertions, where there is no Node. */
import { assert } from "chai";

export const strict = Object.assign((value: unknown, message?: string): void => assert.isOk(value, message), {
  equal: assert.strictEqual.bind(assert),
  deepEqual: assert.deepStrictEqual.bind(assert),
  match: assert.match.bind(assert),
  rejects: async (promise: Promise<unknown>, pattern: RegExp): Promise<void> => {
    const fault = await promise.then(
      () => undefined,
      (error: unknown) => String(error),
    );
    assert.match(fault ?? "nothing was refused", pattern);
  },
});
