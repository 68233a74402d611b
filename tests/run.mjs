// Runs everything that CI runs and ends with one plain line: `N passed, N failed`, counted from the
// runner's results. A skipped part is printed, and fails where CI is set.
import { spawnSync } from "node:child_process";
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

/** @param {string} name @param {string[]} paths @param {Record<string, string>} env */
function runJest(name, paths, env = {}) {
  const results = `${output}/${name}.json`;
  console.log(`\n— ${name} —`);
  // A run that never comes to its tests must not be counted by the results of the one before.
  rmSync(results, { force: true });
  spawnSync(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      "node_modules/.bin/jest",
      "--config",
      "tests/jest.config.js",
      "--json",
      `--outputFile=${results}`,
      ...paths,
    ],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, ...env },
    },
  );
  if (!existsSync(results)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, skipped: numPendingTests };
}

const runs = [runJest("all", chosen)];
if (!chosen.length) {
  if (existsSync(postgres15)) runs.push(runJest("attacks-on-postgresql-15", ["tests/policies/attacks"], { PORTOLAN_TEST_POSTGRES: postgres15 }));
  else {
    console.log(`\nSkipped: the attacks on PostgreSQL 15, which is not installed in ${postgres15}.`);
    runs.push({ passed: 0, failed: process.env.CI ? 1 : 0, skipped: 1 });
  }
}

const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) => runs.reduce((total, run) => total + run[key], 0);
const failed = sum("failed") + (process.env.CI ? sum("skipped") : 0);
console.log(`\n${sum("passed")} passed, ${failed} failed`);
process.exit(failed || !sum("passed") ? 1 : 0);
