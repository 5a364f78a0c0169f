/** Everything that one run of the benchmark has measured. What a quick run leaves out is absent. */
import type { Checking } from "./checking.ts";
import type { Editing } from "./editing.ts";
import type { Holding } from "./holding.ts";
import type { Starting } from "./starting.ts";

/** One paper, edited in both servers. */
export interface Pair {
  readonly paper: string;
  /** In characters. */
  readonly size: number;
  /** Other papers in the workspace of Kertas Kerja; the peer has none. */
  readonly others: number;
  readonly kertas: Editing;
  readonly peer: Editing;
}

export interface Results {
  readonly editing: readonly Pair[];
  readonly checking: readonly Checking[];
  readonly starting?: Starting;
  readonly holding?: Holding;
}
