// What mutations answer: what became of the action, and what was wrong with the input.
import type { ObjectFieldsShape } from "@pothos/core";
import { builder, type SchemaTypes } from "./builder.ts";
import { type Attempt, UserErrorType } from "./user-error.ts";

/** A payload type: its own fields, and the user errors that every payload has. */
export const payload = <Done>(name: string, description: string, fields: ObjectFieldsShape<SchemaTypes, Attempt<Done>>) =>
  builder.objectRef<Attempt<Done>>(name).implement({
    description,
    authScopes: { signedIn: true },
    fields: (t) => ({
      ...fields(t),
      userErrors: t.field({
        type: [UserErrorType],
        description: "What to put right. With any, nothing was written.",
        resolve: ({ faults }) => faults,
      }),
    }),
  });
