// Values with a form of their own. Dates are refused here when malformed; the others reach the
// capability's own check, which answers with the field and in the caller's language.
import { GraphQLError } from "graphql";
import { builder } from "./builder.ts";

/** PostgreSQL knows no year 0, and reads none of five digits as JavaScript writes them. */
const exists = (moment: Date) => moment.getUTCFullYear() > 0 && moment.getUTCFullYear() < 10_000;

function text(value: unknown): string {
  if (typeof value !== "string" || value.length > 200) throw new GraphQLError("Expected a short text.", { extensions: { code: "BAD_USER_INPUT" } });
  return value;
}

builder.scalarType("DateTime", {
  description: "A moment: RFC 3339, in UTC when answered, such as `2026-03-05T10:15:00.000Z`.",
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const moment = typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : new Date(Number.NaN);
    if (!exists(moment)) throw new GraphQLError("Expected a moment such as 2026-03-05T10:15:00Z.", { extensions: { code: "BAD_USER_INPUT" } });
    return moment;
  },
});

builder.scalarType("Date", {
  description: "A calendar day: ISO 8601, such as `2026-03-05`.",
  serialize: (value) => (typeof value === "string" ? value : value.toISOString()).slice(0, 10),
  parseValue: (value) => {
    const day = new Date(`${text(value)}T00:00:00Z`);
    if (!exists(day) || day.toISOString().slice(0, 10) !== value) {
      throw new GraphQLError("Expected a day that exists, such as 2026-03-05.", { extensions: { code: "BAD_USER_INPUT" } });
    }
    return value as string;
  },
});

builder.scalarType("Decimal", {
  description: 'A decimal number as text, such as `"1250.5"`, so that nothing is rounded on the way.',
  serialize: (value) => value.toString(),
  parseValue: text,
});

builder.scalarType("JSON", { description: "A value without a fixed form.", serialize: (value) => value });

builder.scalarType("CountryCode", {
  description: "ISO 3166-1 alpha-2, such as `AW`.",
  serialize: (value) => value,
  parseValue: text,
});

builder.scalarType("UnLocode", {
  description: "UN/LOCODE of a place, such as `AWAUA`; with a sixth letter an IMPC, the code of a mail processing centre (`USJFKA`).",
  serialize: (value) => value,
  parseValue: text,
});

builder.scalarType("HsCode", {
  description: "A code of the Harmonized System 2022: 2, 4, 6 or more digits without points, such as `930510`.",
  serialize: (value) => value,
  parseValue: text,
});

builder.scalarType("PostalItemId", {
  description: "An item identifier of UPU standard S10, such as `RR473124829GB`. A wrong check digit is kept: a forged label is evidence.",
  serialize: (value) => value,
  parseValue: text,
});
