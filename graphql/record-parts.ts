// Parts that are the same of every kind of shared record: what it said before, and the legs of its route.
import type { Permission } from "../lib/access/permissions.ts";
import { builder } from "./builder.ts";
import { LegRole } from "./enums.ts";

const ofKinds = [
  { record: "a report", version: "SeizureReportVersion", leg: "RouteLeg", without: ", without its parties", permission: "seizure-report:read" },
  { record: "an alert", version: "AlertVersion", leg: null, without: ", without its senders and addressees", permission: "alert:read" },
  { record: "a pattern", version: "PatternVersion", leg: "PatternLeg", without: "", permission: "pattern:read" },
] as const satisfies { permission: Permission; [more: string]: unknown }[];

for (const { record, version, leg, without, permission } of ofKinds) {
  // What is selected here, every kind has.
  builder.prismaObject(version as "PatternVersion", {
    description: `What ${record} said at a time${without}. After a correction, earlier ones are the originator's alone.`,
    authScopes: { permission },
    fields: (t) => ({
      version: t.exposeInt("version", { description: "Its number." }),
      content: t.expose("content", { type: "JSON", description: "The fields as they were." }),
      note: t.exposeString("note", { nullable: true, description: "Why it was changed." }),
      isCorrection: t.exposeBoolean("isCorrection", { description: "Whether what was said before was wrong." }),
      author: t.relation("author", { nullable: true, description: "Who released or changed it; visible within the originating agency." }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When." }),
    }),
  });
  if (leg)
    builder.prismaObject(leg as "PatternLeg", {
      description: `A leg of the route of ${record}.`,
      authScopes: { permission },
      fields: (t) => ({
        role: t.expose("role", { type: LegRole, description: "Origin, transit or destination." }),
        country: t.expose("country", { type: "CountryCode", description: "Country." }),
        office: t.expose("office", { type: "UnLocode", nullable: true, description: "UN/LOCODE or IMPC of the office." }),
      }),
    });
}
