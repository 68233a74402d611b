// The contract, as the running server provides it to jobs that send records out: what leaves is what partners read.
import type { Answer } from "../../graphql/execute.ts";
import type { Operation } from "../access/operation.ts";
import { provide, provided } from "../running/once.ts";

/** Runs one query in the operation and closes it with its record of access. */
export type AskContract = (operation: Operation, query: string, variables: Record<string, unknown>) => Promise<Answer>;

export const setContract = (ask: AskContract) => provide("contract", ask);
export const contract = () => provided<AskContract>("contract");
