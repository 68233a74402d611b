// Entries that may only be hit: one of A for C and E, one of D for C, each hit and asked about; and of C and D a
// clearance and a member who asked for more than is answered.
import type pg from "pg";
import type { Enrolled, Registry } from "../../running/registry.ts";
import { nominated } from "./scene-own-lists.ts";
import { Filing } from "./scene-reports.ts";

export type HitOnly = {
  lists: Record<"ofA" | "ofD", string>;
  entries: Record<"ofA" | "ofD", string>;
  /** Of hits that were answered to Cal. */
  references: Record<"ofA" | "ofD", string>;
  /** Of Cal, about them. */
  questions: Record<"ofA" | "ofD", string>;
  clearances: Record<"ofCal" | "ofDon", string>;
};

export const hidden = (reference: string) => {
  const { content, ...rest } = nominated(reference);
  const hitKeys = [`NAME:${reference.toLowerCase()}`, "BIRTH:1970-05-03", "ADDRESS:1 quay street", `PHONE:+${reference}`, `POSTAL_ITEM:RR473`];
  return { ...rest, content: { ...content, dutyContact: `desk of ${reference}`, isHitOnly: true, hitKeys } };
};
/** A question that fits what was nominated under that reference. */
export const asking = (reference: string, subject = "somebody") => ({ subject, keys: [`PHONE:+${reference}`] });

export async function addHitOnly(
  app: pg.Client,
  administrator: pg.Client,
  registry: Registry,
  entries: { shared: string; ofD: string },
): Promise<HitOnly> {
  const filing = new Filing(app);
  const person = (name: string) => registry.people.get(name) as Enrolled;
  const one = async (by: string, query: string, ...values: unknown[]) =>
    filing.as(person(by), async () => (await app.query(`select ${query} as answer`, values)).rows[0].answer as string);
  const list = async (by: string, reference: string, ...agencies: string[]) => {
    const id = await one(
      by,
      "portolan.create_watchlist($1, $2)",
      `REF-${reference}`,
      JSON.stringify({ name: `Hit only ${reference}`, tlp: "AMBER", purpose: "a test", legalBasis: "CUSTOMS_LAW" }),
    );
    const recipients = JSON.stringify(agencies.map((code) => ({ agency: registry.agencies.get(code) })));
    await one(by, "portolan.share_watchlist($1, 'AMBER', $2, portolan.preview_watchlist($1, 'AMBER', $2) ->> 'digest')", id, recipients);
    return id;
  };
  const entry = async (nominator: string, approver: string, onList: string, reference: string) => {
    const nomination = await one(
      nominator,
      "(select nomination from portolan.nominate_entries($1, $2))",
      onList,
      JSON.stringify([hidden(reference)]),
    );
    await one(approver, "portolan.approve_nominations($1)", [nomination]);
    return one(approver, "(select entry_id from watchlist_nomination where id = $1)", nomination);
  };
  const hit = (by: string, reference: string) =>
    one(by, "(select reference from portolan.answer_hits($1, 'CASE-1'))", JSON.stringify([asking(reference)]));
  const ask = (by: string, reference: string) => one(by, "portolan.ask_owner($1, null, 'INVESTIGATION', 'CASE-1', 'What is known?')", reference);
  const clear = (by: string, id: string) => one(by, "portolan.clear_entry($1, 'somebody', 'Somebody', 'another one', null)", id);
  const tooOften = (by: string) =>
    one(
      by,
      "(select count(*) from portolan.answer_hits($1, 'CASE-2'))",
      JSON.stringify(Array.from({ length: 21 }, (_, place) => asking("111001", `somebody ${place}`))),
    );

  const lists = { ofA: await list("Ada", "111001", "XC-CUSTOMS", "XE-CUSTOMS"), ofD: await list("Don", "111002", "XC-CUSTOMS") };
  const made = { ofA: await entry("Nora", "Ada", lists.ofA, "111001"), ofD: await entry("Dee", "Don", lists.ofD, "111002") };
  const references = { ofA: await hit("Cal", "111001"), ofD: await hit("Cal", "111002") };
  await tooOften("Cora");
  // Nobody shares anything with D.
  await administrator.query(
    `insert into watchlist_quota_alarm (agency_id, audience_id, member_id)
     select m.agency_id, portolan.intern_audience(array[portolan.principal('AUDITORS', m.agency_id), portolan.principal('CUSTODIANS', m.agency_id)]), m.id
     from member m where m.id = $1`,
    [person("Don").id],
  );
  return {
    lists,
    entries: made,
    references,
    questions: { ofA: await ask("Cal", references.ofA), ofD: await ask("Cal", references.ofD) },
    clearances: { ofCal: await clear("Cal", entries.shared), ofDon: await clear("Don", entries.ofD) },
  };
}
