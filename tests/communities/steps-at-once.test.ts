// Administrators of several agencies act on one operation at the same moment: whatever comes of it, nobody takes part
// who was not asked, had not accepted or was not let in, and what each step left fits what the others left.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { TestDatabase } from "../running/database.ts";
import { type Enrolled, Registry } from "../running/registry.ts";

const codes = ["XA-CUSTOMS", "XB-CUSTOMS", "XC-CUSTOMS", "XD-CUSTOMS"] as const;
const kinds = ["invite", "accept", "decline", "confirm", "withdraw", "leave", "remove", "handOver", "contacts", "close"] as const;
type Step = { kind: (typeof kinds)[number]; about: number };

let administrator: pg.Client;
let connections: pg.Client[];
let administrators: Enrolled[];
beforeAll(async () => {
  const database = await TestDatabase.copied();
  administrator = await database.administrator();
  connections = await Promise.all(codes.map(() => database.role("portolan_app")));
  const registry = new Registry(administrator);
  for (const code of codes) await registry.agency(code);
  administrators = [];
  for (const code of codes) administrators.push(await registry.member(`Of ${code}`, code, ["ADMINISTRATOR"]));
});
afterAll(async () => {
  await Promise.all([administrator, ...connections].map((client) => client.end()));
});

const one = async (text: string, ...values: unknown[]) => (await administrator.query(text, values)).rows[0];

/** "done", or the code that it was refused with; whatever else is thrown is a fault. */
async function act(client: pg.Client, by: Enrolled, text: string, ...values: unknown[]): Promise<string> {
  await client.query("begin");
  try {
    await client.query("select portolan.enter($1)", [by.session.secret]);
    await client.query(text, values);
    await client.query("commit");
    return "done";
  } catch (error) {
    await client.query("rollback");
    const { code = "", message } = error as { code?: string; message: string };
    if (!code.startsWith("PT4")) throw error;
    return message;
  }
}

/** Each step by whoever it is up to at this moment; the last invitation of an agency is meant. */
async function statementOf({ kind, about }: Step, community: string): Promise<[by: Enrolled, text: string, ...unknown[]]> {
  const agency = administrators[about] as Enrolled;
  const { agency_id } = await one("select agency_id from community where id = $1", community);
  const coordinator = administrators.find(({ agencyId }) => agencyId === agency_id) as Enrolled;
  const asked = "select id from community_invitation where community_id = $1 and invited_id = $2 order by invited_at desc limit 1";
  const invitation = (await one(asked, community, agency.agencyId))?.id ?? "00000000-0000-4000-8000-000000000000";
  switch (kind) {
    case "invite":
      return [coordinator, "select portolan.invite_agencies($1, $2, null)", community, [agency.agencyId]];
    case "accept":
    case "decline":
      return [agency, "select portolan.answer_invitation($1, $2)", invitation, kind === "accept"];
    case "confirm":
    case "withdraw":
      return [coordinator, "select portolan.settle_invitation($1, $2)", invitation, kind === "confirm"];
    case "leave":
      return [agency, "select portolan.quit_community($1)", community];
    case "remove":
      return [coordinator, "select portolan.remove_participant($1, $2)", community, agency.agencyId];
    case "handOver":
      return [coordinator, "select portolan.hand_over_community($1, $2)", community, agency.agencyId];
    case "contacts":
      return [agency, "select portolan.set_community_contacts($1, $2)", community, JSON.stringify([{ name: "Desk", languages: [] }])];
    case "close":
      return [coordinator, "select portolan.close_operation($1)", community];
  }
}

async function atOnce(steps: Step[], community: string): Promise<string[]> {
  const statements = await Promise.all(steps.map((step) => statementOf(step, community)));
  return Promise.all(statements.map(([by, ...statement], place) => act(connections[place] as pg.Client, by, ...statement)));
}

/** What must hold after any steps; each query answers what does not. */
const faults: Record<string, string> = {
  "takes part twice": `select participant_id from community_membership where community_id = $1 and left_at is null group by 1 having count(*) > 1`,
  "the coordinator does not take part": `select c.id from community c where c.id = $1 and not portolan.takes_part(c.id, c.agency_id)`,
  "took part without having been let in": `select participant_id from community_membership m where community_id = $1 and from_epoch > 1 group by 1
    having count(*) <> (select count(*) from community_invitation i where i.community_id = $1 and i.invited_id = m.participant_id and i.status = 'CONFIRMED')`,
  "was let in without having accepted": `select id from community_invitation i where community_id = $1 and status = 'CONFIRMED' and (answered_at is null or not exists (
      select from community_event e where e.community_id = $1 and e.kind = 'ACCEPTED' and e.about_id = i.invited_id and e.actor_id = i.invited_id))`,
  "an epoch that nobody joined with": `select e.number from community_epoch e full join community_membership m on m.community_id = e.community_id and m.from_epoch = e.number
    where coalesce(e.community_id, m.community_id) = $1 group by e.number having count(e.id) <> 1 or count(m.id) <> 1`,
  "epochs with a gap": `select from community_epoch where community_id = $1 having max(number) <> count(*)`,
  "a step that is not in the log": `select from community_membership m where community_id = $1 having count(*) <> (
      select count(*) from community_event where community_id = $1 and kind = 'JOINED') or count(m.left_at) <> (
      select count(*) from community_event where community_id = $1 and kind in ('LEFT', 'REMOVED'))`,
  "a contact point of an agency that left": `select id from community_contact where community_id = $1 and not portolan.takes_part($1, participant_id)`,
  "closed without one tally": `select c.id from community c left join community_tally t on t.community_id = c.id where c.id = $1 group by c.id having count(t.*) <> count(c.closed_at)`,
  "what happens within is seen by others than those taking part": `select e.id from community_event e where community_id = $1 and e.audience_id <> portolan.intern_audience(
      array(select portolan.principal('STAFF', participant_id) from community_membership where community_id = $1 and left_at is null))`,
  "the community is seen by others than those taking part and those asked": `select c.id from community c where id = $1 and c.audience_id <> portolan.intern_audience(
      array(select portolan.principal('STAFF', participant_id) from community_membership where community_id = $1 and left_at is null
        union select portolan.principal('STAFF', invited_id) from community_invitation where community_id = $1 and status in ('INVITED', 'ACCEPTED')))`,
};

async function assertSound(community: string): Promise<void> {
  for (const [fault, query] of Object.entries(faults)) expect([fault, (await administrator.query(query, [community])).rows]).toEqual([fault, []]);
}

let begun = 0;
/** With B taking part, C having accepted and D not asked. */
async function operation(): Promise<string> {
  const [A, B, C] = administrators as [Enrolled, Enrolled, Enrolled];
  const [client] = connections as [pg.Client];
  await act(client, A, "select portolan.begin_community($1, '', 'OPERATION', null, null)", `Operation ${++begun}`);
  const { id } = await one("select id from community where name = $1", `Operation ${begun}`);
  for (const agency of [B, C])
    for (const [by, kind] of [
      [A, "invite"],
      [agency, "accept"],
      [A, "confirm"],
    ] as const)
      if (agency === B || kind !== "confirm") {
        const [, ...statement] = await statementOf({ kind, about: administrators.indexOf(agency) }, id);
        expect(await act(client, by, ...statement)).toBe("done");
      }
  return id;
}

const step = fc.record({ kind: fc.constantFrom(...kinds), about: fc.nat(codes.length - 1) });
const round = fc.array(step, { minLength: 2, maxLength: codes.length });

it("whatever administrators do at the same moment, again and again, leaves a community that fits together", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 4 }), async (rounds) => {
      const community = await operation();
      for (const steps of rounds) {
        await atOnce(steps, community);
        await assertSound(community);
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

const pairs: [Step, Step, outcomes: [string, string][]][] = [
  [
    { kind: "confirm", about: 2 },
    { kind: "decline", about: 2 },
    [
      ["done", "NOT_WAITING"],
      ["NOT_WAITING", "done"],
    ],
  ],
  [
    { kind: "confirm", about: 2 },
    { kind: "confirm", about: 2 },
    [
      ["done", "NOT_WAITING"],
      ["NOT_WAITING", "done"],
    ],
  ],
  [
    { kind: "confirm", about: 2 },
    { kind: "close", about: 0 },
    [
      ["done", "done"],
      ["OPERATION_NOT_RUNNING", "done"],
    ],
  ],
  [
    { kind: "leave", about: 1 },
    { kind: "handOver", about: 1 },
    [
      ["done", "NOT_A_PARTICIPANT"],
      ["COORDINATOR_STAYS", "done"],
    ],
  ],
  [
    { kind: "leave", about: 1 },
    { kind: "remove", about: 1 },
    [
      ["done", "NOT_FOUND"],
      ["NOT_FOUND", "done"],
    ],
  ],
  [
    { kind: "close", about: 0 },
    { kind: "close", about: 0 },
    [
      ["done", "OPERATION_NOT_RUNNING"],
      ["OPERATION_NOT_RUNNING", "done"],
    ],
  ],
];

it.each(pairs)("of %j and %j at once, one finds what the other did", async (one, other, outcomes) => {
  for (let again = 0; again < 3; again++) {
    const community = await operation();
    expect(outcomes).toContainEqual(await atOnce([one, other], community));
    await assertSound(community);
  }
});
