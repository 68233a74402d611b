// A cursor of a list that Prisma pages is the id of a row. Pothos decodes whatever has its form, also what no id can be,
// and the database would answer that with a fault of ours.
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from "@pothos/core";
import { GraphQLError } from "graphql";
import { isUuid } from "../lib/is-uuid.ts";

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      cursors: CursorPlugin<Types>;
    }
  }
}

/** Rows of the record of access are numbered; all others have a UUID. */
const numberedList = "accessRecords";

function isRow(cursor: string, list: string): boolean {
  const [, kind, id = ""] = /^GPC:([A-Z]):(.*)$/s.exec(Buffer.from(cursor, "base64").toString()) ?? [];
  if (!kind) return true;
  return list === numberedList ? kind === "I" && /^\d{1,18}$/.test(id) : kind === "S" && isUuid(id);
}

export class CursorPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    if (!("after" in field.args)) return field;
    const check = (args: { after?: string | null; before?: string | null }) => {
      for (const cursor of [args.after, args.before])
        if (cursor && !isRow(cursor, field.name))
          throw new GraphQLError("This cursor is not one of ours.", { extensions: { code: "BAD_USER_INPUT" } });
      return args;
    };
    return { ...field, argMappers: [...(field.argMappers ?? []), check] };
  }
}

SchemaBuilder.registerPlugin("cursors", CursorPlugin);
