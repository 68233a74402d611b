// Writes what is made from the schema: the printed contract, and its types for the pages' queries.

import { writeFileSync } from "node:fs";
import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { introspectionFromSchema, lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./schema.ts";

const sorted = lexicographicSortSchema(schema);
writeFileSync(new URL("schema.graphql", import.meta.url), `${printSchema(sorted)}\n`);
writeFileSync(
  new URL("../app/graphql/contract-types.d.ts", import.meta.url),
  outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(sorted)), { fileType: ".d.ts", shouldPreprocess: true }),
);
process.exit(0);
