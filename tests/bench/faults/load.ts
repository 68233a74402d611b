// A mixed load of members who file, release and recall, each one step after the other, whatever happens.
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { diceFor } from "../../../lib/demonstration/dice.ts";
import { type Enrolled, Registry } from "../../running/registry.ts";
import type { Installation } from "./installation.ts";
import type { Action, Ledger } from "./ledger.ts";

/** Keys; and for what needs a session, the officer and an administrator of the agency. */
export type Crew = { officer: string; supervisor: string; partner: string; people: { owner: Enrolled; clerk: Enrolled } };

/** Agencies with an officer who files and a supervisor who releases, to an agency of another country. */
export async function enrolCrews(administrator: pg.Client, count: number): Promise<Crew[]> {
  const registry = new Registry(administrator);
  const codes = ["AW-CUSTOMS", "BB-CUSTOMS", "JM-CUSTOMS", "TT-CUSTOMS", "GY-CUSTOMS", "SR-CUSTOMS"].slice(0, count);
  const crews: Crew[] = [];
  for (const code of codes) await registry.agency(code, { receivesPersonalData: true, units: ["Mail"] });
  for (const [place, code] of codes.entries()) {
    const officer = await registry.member(`Officer ${place}`, `${code}/Mail`, ["OFFICER"]);
    const supervisor = await registry.member(`Supervisor ${place}`, `${code}/Mail`, ["SUPERVISOR"]);
    const clerk = await registry.member(`Clerk ${place}`, code, ["ADMINISTRATOR"]);
    const partner = registry.agencies.get(codes[(place + 1) % codes.length] as string);
    crews.push({
      officer: officer.key.secret,
      supervisor: supervisor.key.secret,
      partner: Buffer.from(`Agency:${partner}`).toString("base64"),
      people: { owner: officer, clerk },
    });
  }
  await administrator.query("update api_key set expires_at = null");
  return crews;
}

type Told = { data?: Record<string, { seizureReport?: { id: string } | null; userErrors: unknown[]; digest?: string }> | null; errors?: unknown[] };

/** The answer, or null if none came whole or the portal said that it failed: then nobody knows what was done. */
async function send(installation: Installation, key: string, query: string, variables: object): Promise<Told | null> {
  try {
    const response = await fetch(`${installation.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    const told = (await response.json()) as Told;
    return response.ok && !told.errors ? told : null;
  } catch {
    return null;
  }
}

const goods = { description: "Tablets in a toy", quantity: "12", unit: "KGM", hsCode: "300490" };
const legs = [
  { role: "ORIGIN", country: "NL" },
  { role: "DESTINATION", country: "AW" },
];

/** Works until told to stop; every operation goes into the ledger as it ended. */
export async function work(installation: Installation, ledger: Ledger, crew: Crew, seed: string, stopping: AbortSignal): Promise<void> {
  const dice = diceFor(seed);
  const act = async (action: Action, ownReference: string, key: string, mutation: string, type: string, input: object) => {
    const name = ledger.newName(action);
    const query = `mutation ${name}($input: ${type}!) { done: ${mutation}(input: $input) { seizureReport { id } userErrors { code } } }`;
    const told = await send(installation, key, query, { input });
    const done = told?.data?.done;
    // Nobody is helped by asking again at once.
    if (!done) await wait(100);
    const outcome = !done ? "UNKNOWN" : done.userErrors.length ? "REFUSED" : "ACKNOWLEDGED";
    ledger.write({ name, action, ownReference, outcome });
    return outcome === "ACKNOWLEDGED" ? (done?.seizureReport?.id ?? null) : null;
  };
  for (let round = 0; !stopping.aborted; round++) {
    const ownReference = `${seed}-${round}`;
    const input = {
      ownReference,
      occurredOn: "2026-03-05",
      place: "Mail centre",
      transport: "MAIL",
      goods: Array.from({ length: dice.between(1, 4) }, () => goods),
      legs,
    };
    const id = await act("FILE", ownReference, crew.officer, "seizureReportDraft", "SeizureReportInput", input);
    if (!id || dice.between(0, 3) === 0) continue;
    const recipients = [{ agency: crew.partner }];
    const preview = `query Preview($id: ID!, $recipients: [RecipientInput!]!) { done: seizureReportReleasePreview(id: $id, recipients: $recipients) { digest userErrors { code } } }`;
    const digest = (await send(installation, crew.supervisor, preview, { id, recipients }))?.data?.done?.digest;
    if (!digest) continue;
    const released = await act("RELEASE", ownReference, crew.supervisor, "seizureReportRelease", "SeizureReportReleaseInput", {
      id,
      recipients,
      digest,
    });
    if (!released || dice.between(0, 1) === 0) continue;
    await act("RECALL", ownReference, crew.supervisor, "seizureReportRecall", "SeizureReportRecallInput", {
      id,
      reason: "OTHER",
      instruction: "DESTROY",
    });
  }
}
