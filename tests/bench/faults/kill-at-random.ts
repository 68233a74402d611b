// Kills the portal, its database or both at random moments under load and before listeners and a webhook, brings them up again, and judges.
import { setTimeout as wait } from "node:timers/promises";
import { diceFor } from "../../../lib/demonstration/dice.ts";
import { CalledSystem, callingSettings } from "./call-out.ts";
import { importFiles, importsSettled, judgeImports, saveMapping } from "./import-load.ts";
import { Installation } from "./installation.ts";
import { judge } from "./judge.ts";
import { Ledger } from "./ledger.ts";
import { judgeListeners, listen } from "./listen.ts";
import { type Crew, enrolCrews, work } from "./load.ts";

export type Findings = {
  kills: { portal: number; database: number; both: number };
  acknowledged: { FILE: number; RELEASE: number; RECALL: number };
  /** Files that the portal said to have received. */
  imported: number;
  unknown: number;
  /** Events that listeners were told. */
  told: number;
  /** Messages that a webhook was told, and how many of them were told again, with the same id. */
  called: { messages: number; repeated: number };
  seconds: number;
  faults: string[];
};

/** `seed` makes the load and the choice of victims the same again; the moments differ with the machine. */
export async function killAtRandom(kills: number, seed: string, onKill: (kill: number, victim: string) => void = () => {}): Promise<Findings> {
  const started = performance.now();
  const dice = diceFor(seed);
  const installation = await Installation.start(callingSettings);
  const ledger = new Ledger();
  const killed = { portal: 0, database: 0, both: 0 };
  const judged = new AbortController();
  let system: CalledSystem | undefined;
  try {
    const registrar = await installation.administrator();
    const crews = await enrolCrews(registrar, 6);
    system = await CalledSystem.begin(installation, registrar, crews[1] as Crew);
    await registrar.end();
    const importer = crews[0]?.officer as string;
    const mapping = await saveMapping(installation, importer);
    const stopping = new AbortController();
    const working = crews.map((crew, place) => work(installation, ledger, crew, `${seed}-${place}`, stopping.signal));
    const importing = importFiles(installation, importer, mapping, seed, stopping.signal);
    const readers = crews.slice(1, 3).map(({ supervisor }) => supervisor);
    const listeners = listen(installation, readers, judged.signal);
    for (let kill = 1; kill <= kills; kill++) {
      await wait(dice.between(200, 2_500));
      const victim = dice.pick(["portal", "database", "both"] as const);
      onKill(kill, victim);
      if (victim !== "portal") await installation.killDatabase();
      if (victim !== "database") await installation.killPortal();
      if (victim !== "portal") await installation.startDatabase();
      if (victim !== "database") await installation.startPortal();
      killed[victim] += 1;
    }
    await wait(1_500);
    stopping.abort();
    await Promise.all(working);
    const administrator = await installation.administrator();
    const isSettled = await importsSettled(administrator);
    const files = await importing;
    const faults = [...(await judge(administrator, ledger)), ...(await judgeImports(administrator, files))];
    faults.push(...(await judgeListeners(listeners)), ...(await system.judge(administrator)));
    if (!isSettled) faults.push("imports are still under way after ten minutes");
    await administrator.end();
    const acknowledged = (action: "FILE" | "RELEASE" | "RECALL") => ledger.count("ACKNOWLEDGED", action);
    return {
      kills: killed,
      acknowledged: { FILE: acknowledged("FILE"), RELEASE: acknowledged("RELEASE"), RECALL: acknowledged("RECALL") },
      imported: files.filter(({ outcome }) => outcome === "ACKNOWLEDGED").length,
      unknown: ledger.count("UNKNOWN"),
      told: listeners.reduce((sum, { events }) => sum + events, 0),
      called: system.told,
      seconds: Math.round((performance.now() - started) / 1000),
      faults,
    };
  } finally {
    judged.abort();
    await installation.stop();
    await system?.close();
  }
}
