// What is linked with a record is a plain list, answered in parts: it leads on to what is linked with each of them.
import type { ArgBuilder } from "@pothos/core";
import { GraphQLError } from "graphql";
import { isUuid } from "../lib/is-uuid.ts";
import { costOfLinks, decodeGlobalId, maximumPage, type SchemaTypes } from "./builder.ts";

type Part = { first?: number | null; after?: string | number | null };

const usual = costOfLinks.multiplier;

export const partArguments = (t: ArgBuilder<SchemaTypes>) => ({
  first: t.int({ description: `How many: ${usual} unless told, at most ${maximumPage}.` }),
  after: t.id({ description: "Go on after this one: the `id` of the last that you have." }),
});

export const costOfPart = ({ first }: Part) => ({ ...costOfLinks, multiplier: first ?? usual });

/** As Prisma takes it. Nothing comes after what the viewer does not see, or not any more. */
export function partAsked({ first, after }: Part): { take: number; skip: number; cursor?: { id: string } } {
  const take = first ?? usual;
  if (take < 0 || take > maximumPage) {
    throw new GraphQLError(`Ask for the first 0 to ${maximumPage}.`, { extensions: { code: "BAD_USER_INPUT" } });
  }
  if (after == null) return { take, skip: 0 };
  const { id } = decodeGlobalId(String(after));
  if (!isUuid(id)) throw new GraphQLError("This is not an id of the right kind.", { extensions: { code: "BAD_USER_INPUT" } });
  return { take, cursor: { id }, skip: 1 };
}
