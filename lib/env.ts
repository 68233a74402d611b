// The only place that reads process.env: what is wrong with a setting is said once, at start.
import { availableParallelism } from "node:os";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import { CannotStart } from "./database/cannot-start.ts";

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const networks = z.string().transform((text, context) => {
  const listed = text.split(/[\s,]+/).filter(Boolean);
  if (!listed.every((network) => ipaddr.isValidCIDR(network)))
    context.addIssue({ code: "custom", message: "must be networks such as 10.0.0.0/8, separated by commas" });
  return listed.filter((network) => ipaddr.isValidCIDR(network)).map((network) => ipaddr.parseCIDR(network));
});

const schema = z
  .object({
    PORT: optional(port).transform((value) => value ?? 3000),
    HOST: optional(z.string()).transform((value) => value ?? "127.0.0.1"),
    PORTOLAN_URL: optional(z.url({ protocol: /^https?$/, error: "must be a web address such as https://portolan.example" })),
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/, error: "must look like postgresql://user:password@host:5432/name" })),
    PORTOLAN_SECRET: optional(z.string().min(32, "must have at least 32 characters: try `openssl rand -hex 32`")),
    PORTOLAN_PREVIOUS_SECRET: optional(z.string().min(32, "must be the PORTOLAN_SECRET of before")),
    PORTOLAN_DEMO: optional(flag),
    PORTOLAN_DATA: optional(z.string()).transform((value) => value ?? ".data"),
    PORTOLAN_TRUST_PROXY: optional(flag).transform((value) => value ?? false),
    PORTOLAN_POOL: optional(z.coerce.number().int().min(2).max(200)).transform((value) => value ?? 20),
    PORTOLAN_RATE: optional(z.coerce.number().int().min(1)).transform((value) => value ?? 1200),
    PORTOLAN_IMPORT_MB: optional(z.coerce.number().int().min(1).max(2000)).transform((value) => value ?? 100),
    PORTOLAN_STREAMS: optional(z.coerce.number().int().min(1)).transform((value) => value ?? 2000),
    PORTOLAN_JOBS: optional(flag).transform((value) => value ?? true),
    PORTOLAN_SCREENING_THREADS: optional(z.coerce.number().int().min(1).max(64)).transform(
      (value) => value ?? Math.max(1, availableParallelism() - 1),
    ),
    PORTOLAN_METRICS_TOKEN: optional(z.string().min(16, "must have at least 16 characters: try `openssl rand -hex 16`")),
    PORTOLAN_SMTP: optional(z.url({ protocol: /^smtps?$/, error: "must look like smtps://user:password@mail.example" })),
    PORTOLAN_MAIL_FROM: optional(z.string().regex(/@/, "must contain an address, such as Portolan <portolan@customs.example>")),
    PORTOLAN_WEBHOOK_NETWORKS: optional(networks).transform((value) => value ?? []),
    PORTOLAN_SECOND_FACTOR: optional(z.enum(["required", "optional"])),
    LOG_LEVEL: optional(z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])).transform((value) => value ?? "info"),
    NODE_ENV: optional(z.enum(["development", "production", "test"])).transform((value) => value ?? "production"),
  })
  .refine((env) => !env.DATABASE_URL || env.PORTOLAN_SECRET, {
    path: ["PORTOLAN_SECRET"],
    error: "is needed with DATABASE_URL: sessions and database passwords are derived from it (try `openssl rand -hex 32`)",
  })
  .refine((env) => !env.PORTOLAN_SMTP || env.PORTOLAN_MAIL_FROM, {
    path: ["PORTOLAN_MAIL_FROM"],
    error: "is needed with PORTOLAN_SMTP: who mail comes from, such as Portolan <portolan@customs.example>",
  })
  .refine((env) => !env.PORTOLAN_SMTP || env.PORTOLAN_URL, {
    path: ["PORTOLAN_URL"],
    error: "is needed with PORTOLAN_SMTP: links in mails lead to it",
  });

export type Env = z.infer<typeof schema>;

/** Reads and checks the environment; says every fault in one message. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new CannotStart(`The settings are not usable:\n${faults.join("\n")}\n.env.example explains each of them.`);
}

/** Libraries that read the environment themselves get it from here. */
export function setForLibraries(values: Record<string, string>): void {
  Object.assign(process.env, values);
}
