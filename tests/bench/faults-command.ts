// npm run bench:faults: a portal and its database killed again and again; was anything lost?
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { killAtRandom } from "./faults/kill-at-random.ts";

const {
  kills = "100",
  seed = String(Date.now()),
  json,
} = parseArgs({
  options: { kills: { type: "string" }, seed: { type: "string" }, json: { type: "string" } },
}).values;

console.log(`Killing ${kills} times under load, seed ${seed}.`);
const findings = await killAtRandom(Number(kills), seed, (kill, victim) => {
  if (kill % 10 === 0) console.log(`${kill} · ${victim}`);
});
const { acknowledged, unknown, faults, seconds } = findings;
console.log(
  `Killed: ${Object.entries(findings.kills)
    .map(([victim, count]) => `${victim} ${count}`)
    .join(" · ")} in ${seconds} s.`,
);
console.log(
  `Acknowledged: ${acknowledged.FILE} filed · ${acknowledged.RELEASE} released · ${acknowledged.RECALL} recalled · ${findings.imported} files received · ${findings.told} events told; ${findings.called.messages} messages of a webhook, ${findings.called.repeated} of them again; without an answer: ${unknown}.`,
);
console.log(
  faults.length
    ? faults.slice(0, 50).join("\n")
    : "Every acknowledged write is there, nothing is half-written, listeners were told of everything once and a webhook with one id for each change, the record of access is complete and whole.",
);
if (json) writeFileSync(json, `${JSON.stringify({ seed, ...findings }, null, 2)}\n`);
process.exitCode = faults.length ? 1 : 0;
