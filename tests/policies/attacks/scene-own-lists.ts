// Agencies' own watchlists: one shared with another agency, one kept, one shared with an operation, and one of D.
import type pg from "pg";
import type { Enrolled, Registry } from "../../running/registry.ts";
import { Filing } from "./scene-reports.ts";

export type OwnLists = {
  lists: Record<"shared" | "kept" | "operation" | "ofD", string>;
  /** Approved ones, by what they are called. */
  entries: Record<"shared" | "kept" | "operation" | "ofD", string>;
  /** They wait: of Nora in unit North, of Ada herself, of Rob who has no unit. */
  nominations: Record<"ofNora" | "ofAda" | "ofRob" | "operation", string>;
  corrections: Record<"ofCal" | "ofD", string>;
};

export const nominated = (ownReference: string, name = `name ${ownReference}`) => ({
  ownReference,
  grounds: `grounds of ${ownReference}`,
  content: {
    kind: "PERSON",
    names: [{ name, quality: "PRIMARY", searchKey: name.toLowerCase() }],
    birthDates: ["1970"],
    countries: [],
    addresses: [],
    documents: [],
    phones: [],
    emails: [],
    postalItems: [],
    postageAccounts: [],
    subjectStatus: "SUSPECT",
    legalBasis: "CUSTOMS_LAW",
    legalBasisNote: null,
    hitAction: "CHECK",
    dutyContact: "the desk",
    reviewOn: null,
    handling: "H0",
  },
});

export async function addOwnLists(app: pg.Client, registry: Registry): Promise<OwnLists> {
  const filing = new Filing(app);
  const person = (name: string) => registry.people.get(name) as Enrolled;
  const one = async (by: string, query: string, ...values: unknown[]) =>
    filing.as(person(by), async () => (await app.query(`select ${query} as answer`, values)).rows[0].answer as string);
  const create = (by: string, name: string, tlp: string) =>
    one(by, "portolan.create_watchlist($1, $2)", `REF-${name}`, JSON.stringify({ name, tlp, purpose: "a test", legalBasis: "CUSTOMS_LAW" }));
  const nominate = (by: string, list: string, reference: string) =>
    one(by, "(select nomination from portolan.nominate_entries($1, $2))", list, JSON.stringify([nominated(reference)]));
  const approve = async (by: string, nomination: string) => {
    await one(by, "portolan.approve_nominations($1)", [nomination]);
    return one(by, "(select entry_id from watchlist_nomination where id = $1)", nomination);
  };
  const share = (by: string, list: string, recipients: object[]) =>
    one(by, "portolan.share_watchlist($1, 'AMBER', $2, portolan.preview_watchlist($1, 'AMBER', $2) ->> 'digest')", list, JSON.stringify(recipients));

  const lists = {
    shared: await create("Ada", "Shared by A", "AMBER"),
    kept: await create("Ada", "Kept by A", "AMBER"),
    operation: await create("Ada", "Of the operation", "AMBER"),
    ofD: await create("Don", "Of D", "AMBER"),
  };
  await share("Ada", lists.shared, [{ agency: registry.agencies.get("XC-CUSTOMS") }]);
  await share("Ada", lists.operation, [{ community: registry.communities.get("Lantern") }]);
  const entries = {
    shared: await approve("Ada", await nominate("Nora", lists.shared, "SHARED")),
    kept: await approve("Ada", await nominate("Nora", lists.kept, "KEPT")),
    operation: await approve("Ada", await nominate("Nora", lists.operation, "OPERATION")),
    ofD: await approve("Don", await nominate("Dee", lists.ofD, "OF-D")),
  };
  const correct = (by: string, entry: string) => one(by, "portolan.propose_correction($1, 'NAMES', 'misspelt', null)", entry);
  return {
    lists,
    entries,
    nominations: {
      ofNora: await nominate("Nora", lists.shared, "WAITING-NORA"),
      ofAda: await nominate("Ada", lists.shared, "WAITING-ADA"),
      ofRob: await nominate("Rob", lists.shared, "WAITING-ROB"),
      operation: await nominate("Nora", lists.operation, "WAITING-OPERATION"),
    },
    corrections: { ofCal: await correct("Cal", entries.shared), ofD: await correct("Don", entries.ofD) },
  };
}
