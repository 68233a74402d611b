// User errors of a mutation: the caller's to put right. Whatever the mutation wrote is undone.
import { type Fault, userErrorOf } from "../lib/user-error.ts";
import { builder, type Context } from "./builder.ts";
import { UserErrorCode } from "./enums.ts";

export const UserErrorType = builder.objectRef<Fault>("UserError").implement({
  description: "Something in the input that you can put right. With any of these, nothing was written.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.expose("code", { type: UserErrorCode, description: "What was wrong." }),
    message: t.string({ description: "The same in your language.", resolve: (fault, _args, { t }) => t(`errors.${fault.code}`, fault.values) }),
    field: t.exposeStringList("field", { description: 'Path to the field in the input, such as `["goods", "0", "quantity"]`.' }),
  }),
});

export type Attempt<Done> = { done: Done | null; faults: Fault[] };

/** Carries out an action; a user error undoes all of it and is answered instead. */
export async function attempt<Done>({ operation }: Context, action: () => Promise<Done>): Promise<Attempt<Done>> {
  try {
    return { done: await action(), faults: [] };
  } catch (error) {
    const found = userErrorOf(error);
    if (!found) throw error;
    await operation.undo();
    return { done: null, faults: found.faults };
  }
}
