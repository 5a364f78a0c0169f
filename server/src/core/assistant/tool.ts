/** A tool: what it may be asked, and how it answers from what reports tell. Nothing it is told or reads makes it throw. */
import type { Reader } from "../reports/names.ts";
import type { Told } from "./answer.ts";
import type { Contract } from "./contracts.ts";
import type { Input } from "./input.ts";

export interface Tool {
  readonly contract: Contract;
  readonly run: (input: Input, reader: Reader) => Told;
}
