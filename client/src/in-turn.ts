/** Calls that come in bursts are answered by one piece of work after the other, a moment apart; none is lost. */

/** In milliseconds: what is drawn beside the papers need not follow every key. */
const calm = 250;

/** The work begins `quiet` milliseconds after it is asked for; asked for while it runs, it runs once more. */
export function inTurn(work: () => Promise<void>, quiet = calm): () => void {
  let isWaiting = false;
  let last: Promise<void> = Promise.resolve();
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      last = last.then(async () => {
        isWaiting = false;
        // A server that is going away does not answer; the next one says when it is ready.
        await work().catch(() => undefined);
      });
    }, quiet);
  };
}
