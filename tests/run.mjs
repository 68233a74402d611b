// Runs everything that CI runs and ends with one plain line: `N passed, N failed`, counted from the
// runner's results. A skipped part is printed, and fails where CI is set.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const postgres15 = process.env.PORTOLAN_POSTGRES_15 ?? "/usr/lib/postgresql/15/bin";
const output = "tests/output";
mkdirSync(output, { recursive: true });

const chosen = process.argv.slice(2);
// The contract is served from source: only what looks at pages needs them as they are now.
const looksAtPages = !chosen.length || !existsSync(".next/BUILD_ID") || chosen.some((path) => /access|browser|running/.test(path));
const prepared = spawnSync(process.execPath, ["lib/running/prepare.mjs", "generate", "bundle", ...(looksAtPages ? ["build"] : [])], {
  stdio: "inherit",
});
if (prepared.status !== 0) process.exit(1);

/**
 * Of a second one at the same time, what it says is told when it has ended.
 * @param {string} name @param {string[]} options @param {Record<string, string>} [env] of a second one
 */
async function runJest(name, options, env) {
  const results = `${output}/${name}.json`;
  // A run that never comes to its tests must not be counted by the results of the one before.
  rmSync(results, { force: true });
  const jest = spawn(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      "node_modules/.bin/jest",
      "--config",
      "tests/jest.config.js",
      "--json",
      `--outputFile=${results}`,
      ...options,
    ],
    { stdio: ["ignore", "ignore", env ? "pipe" : "inherit"], env: { ...process.env, ...env } },
  );
  let said = "";
  jest.stderr?.on("data", (part) => (said += part));
  await once(jest, "close");
  if (said) process.stderr.write(`\n— ${name} —\n${said}`);
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests };
}

const running = [runJest("all", chosen)];
if (!chosen.length) {
  if (existsSync(postgres15))
    running.push(runJest("attacks-on-postgresql-15", ["--runInBand", "tests/policies/attacks"], { PORTOLAN_TEST_POSTGRES: postgres15 }));
  else {
    console.log(`\nSkipped: the attacks on PostgreSQL 15, which is not installed in ${postgres15}.`);
    running.push(Promise.resolve({ passed: 0, failed: process.env.CI ? 1 : 0, skipped: 1 }));
  }
}
const runs = await Promise.all(running);

const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) => runs.reduce((total, run) => total + run[key], 0);
const failed = sum("failed") + (process.env.CI ? sum("skipped") : 0);
console.log(`\n${sum("passed")} passed, ${failed} failed`);
process.exit(failed || !sum("passed") ? 1 : 0);
