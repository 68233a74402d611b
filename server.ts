// Starts everything: a table of contents of the running portal.

import { executeIn } from "./graphql/execute.ts";
import { exportRoutes } from "./graphql/export-http.ts";
import { graphqlHandler } from "./graphql/http.ts";
import { importRoutes } from "./graphql/import-http.ts";
import { startGraphql } from "./graphql/server.ts";
import { setSessionCookies } from "./lib/access/credential.ts";
import { setEncryptionKeys } from "./lib/access/encryption.ts";
import { setSecondFactorRule } from "./lib/access/second-factor-rule.ts";
import { CannotStart } from "./lib/database/cannot-start.ts";
import { migrate } from "./lib/database/migrate.ts";
import { closePools, openPools, pools } from "./lib/database/pools.ts";
import { databaseUrlOf, deriveKey } from "./lib/database/role.ts";
import { openDemonstration } from "./lib/demonstration/open-demonstration.ts";
import { readEnv, setForLibraries } from "./lib/env.ts";
import { outgoingTasks, tasks } from "./lib/jobs/tasks.ts";
import { startWorkers } from "./lib/jobs/worker.ts";
import { languageOf } from "./lib/languages/language.ts";
import { LiveHub } from "./lib/live/live-hub.ts";
import { setMailSettings } from "./lib/mail/mail-settings.ts";
import { openAdmission } from "./lib/running/admission.ts";
import { openDatabase } from "./lib/running/database.ts";
import { healthz, readyz } from "./lib/running/health.ts";
import { startHttpServer } from "./lib/running/http-server.ts";
import { startLog } from "./lib/running/log.ts";
import { metricsRoute } from "./lib/running/metrics-route.ts";
import { openPortal, sessionCookiesOf } from "./lib/running/open-portal.ts";
import { startPages } from "./lib/running/pages.ts";
import { secretsOf } from "./lib/running/secrets.ts";
import { stopInOrder } from "./lib/running/stopping.ts";
import { Screening } from "./lib/screening/screening.ts";
import { screeningResultsRoute } from "./lib/screening-lists/file-route.ts";
import { setWebhookNetworks } from "./lib/webhooks/callable-address.ts";
import { setContract } from "./lib/webhooks/contract.ts";

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

/** What a start that fails half-way must take down again. */
let onFailure: () => Promise<void> = async () => undefined;

async function start(): Promise<void> {
  const env = readEnv();
  const isDevelopment = process.argv.includes("--dev");
  const log = startLog(env.LOG_LEVEL);

  const database = await openDatabase(env, { owns: true });
  if (!database.wasRunning) onFailure = database.stop;
  const { migrations } = await migrate(database.url, database.secret);
  openPools(database.url, database.secret, env.PORTOLAN_POOL, (error) => log.warn({ name: error.name }, "database connection lost"));
  if (database.isEmbedded) say(`Database: embedded PostgreSQL in ${env.PORTOLAN_DATA}${migrations.length ? " (new schema applied)" : ""}`);

  const cookies = setSessionCookies(sessionCookiesOf(env, database.secret));
  const demonstration = (env.PORTOLAN_DEMO ?? database.isEmbedded) ? await openDemonstration(env, database, say) : null;

  setEncryptionKeys(secretsOf(database.secret, env).map((secret) => deriveKey(secret, "second-factor")));
  await setSecondFactorRule(database.url, env.PORTOLAN_SECOND_FACTOR ? env.PORTOLAN_SECOND_FACTOR === "required" : !demonstration);
  setMailSettings({ smtp: env.PORTOLAN_SMTP ?? null, from: env.PORTOLAN_MAIL_FROM ?? "", origin: cookies.origin });

  setWebhookNetworks(env.PORTOLAN_WEBHOOK_NETWORKS);

  const screening = Screening.start(databaseUrlOf("portolan_system", database.url, database.secret), env.PORTOLAN_SCREENING_THREADS);

  const live = LiveHub.start(databaseUrlOf("portolan_system", database.url, database.secret), Math.ceil(env.PORTOLAN_POOL / 4), env.PORTOLAN_STREAMS);

  // A closed network: nothing calls home.
  setForLibraries({ NEXT_TELEMETRY_DISABLED: "1" });
  const graphql = await startGraphql();
  setContract((operation, query, variables) => executeIn(graphql, operation, languageOf(operation.viewer.language), { query, variables }));
  openPortal(graphql, cookies, demonstration);
  const pages = await startPages(isDevelopment);

  const admit = openAdmission(env.PORTOLAN_RATE);
  const imports = importRoutes(admit, env.PORTOLAN_IMPORT_MB * 1_000_000, pages.answer);
  const server = await startHttpServer(
    {
      exactly: {
        "/graphql": graphqlHandler(graphql, admit, live),
        ...exportRoutes(admit, env.PORTOLAN_POOL),
        "/healthz": healthz,
        "/readyz": readyz,
        ...(env.PORTOLAN_METRICS_TOKEN && { "/metrics": metricsRoute(env.PORTOLAN_METRICS_TOKEN) }),
        "/imports": imports.upload,
        "/imports/template.csv": imports.template,
        "/imports/faulty-rows.csv": imports.faultyRows,
        "/screening-lists/results.csv": screeningResultsRoute(admit),
      },
      otherwise: pages.answer,
    },
    { port: env.PORT, host: env.HOST, trustProxy: env.PORTOLAN_TRUST_PROXY, isSecure: cookies.isSecure, isDevelopment },
  );
  const workers = env.PORTOLAN_JOBS ? [startWorkers(pools().system, tasks), startWorkers(pools().system, outgoingTasks, 3)] : [];
  stopInOrder(server, () => live.cut(), [
    () => live.stop(),
    pages.stop,
    () => graphql.stop(),
    async () => void (await Promise.all(workers.map((some) => some.stop()))),
    () => screening.stop(),
    closePools,
    database.stop,
  ]);
  const { port } = server.address() as { port: number };
  say(`Portolan: ${env.PORTOLAN_URL ?? `http://localhost:${port}`}`);
}

start().catch(async (error: Error) => {
  // A CannotStart is for the person who started it; anything else is ours and needs its stack.
  process.stderr.write(`${error instanceof CannotStart ? error.message : error.stack}\n`);
  await onFailure();
  process.exit(1);
});
