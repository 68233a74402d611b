// Edits that say nothing of some of the fields which a new record need not be told; each by two values of it.
import fc from "fast-check";
import { alert, type Poster } from "../alerts/poster.ts";

type Fields = { [name: string]: readonly [before: string, after: string] };
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
type Act = (action: string, input: object, selection: string) => Promise<any>;
type Edited = {
  /** As the contract names it. */
  record: string;
  content: string;
  /** What has to be said anyway. */
  needed: object;
  fields: Fields;
  write: (act: Act, poster: Poster, content: object) => Promise<{ id: string; revision: number }>;
};

const inDays = (days: number) => new Date((Math.floor(Date.now() / 86_400_000) + days) * 86_400_000).toISOString();
/** CLEAR, so that a supervisor has to release it: until then it is a draft. */
const shared: Fields = { tlp: ["CLEAR", "GREEN"], handling: ["H3", "H2"], handlingNote: ["Not to carriers", "Not to post offices"] };
const draft = "{ id revision }";

const edited: Edited[] = [
  {
    record: "seizureReport",
    content: "report",
    needed: {
      occurredOn: "2026-03-05",
      place: "Quay",
      transport: "MAIL",
      goods: [{ description: "Slides", quantity: "1", unit: "KGM" }],
      legs: [{ role: "ORIGIN", country: "US" }],
    },
    fields: shared,
    write: (act, _poster, content) => act("SeizureReportDraft", content, draft),
  },
  {
    record: "alert",
    content: "alert",
    needed: { requestedAction: alert.requestedAction, severity: alert.severity, title: alert.title, lines: alert.lines },
    fields: {
      ...shared,
      contactName: ["The desk", "The other desk"],
      contactPhone: ["+297 555 0100", "+297 555 0101"],
      validUntil: [inDays(10), inDays(20)],
    },
    write: async (_act, poster, content) => (await poster.post("Ruth", { forInformation: [poster.agency("TT-CUSTOMS")] }, content)).alert,
  },
  {
    record: "pattern",
    content: "pattern",
    needed: { title: "Slides in toys", legs: [], indicators: [] },
    fields: { ...shared, confidence: ["HIGH", "LOW"], source: ["A", "B"], information: ["I1", "I2"] },
    write: (act, _poster, content) => act("PatternDraft", { pattern: content }, draft),
  },
];

/** Where an edit of Ruth's changed what it left out, or left what it said. */
export async function faultsOfEdits(poster: Poster): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const { record, content, needed, fields, write } of edited) {
    const act: Act = async (action, input, selection) => {
      const type = action === "SeizureReportDraft" ? "SeizureReportInput" : `${action}Input`;
      const field = `${action[0]?.toLowerCase()}${action.slice(1)}`;
      const query = `mutation ($input: ${type}!) { done: ${field}(input: $input) { ${record} ${selection} userErrors { code field } } }`;
      const { data, errors } = await poster.ask("Ruth", query, { input });
      if (!data?.done[record]) throw new Error(JSON.stringify([errors, data]));
      return data.done[record];
    };
    const names = Object.keys(fields);
    const values = (of: string[], which: 0 | 1) => Object.fromEntries(of.map((name) => [name, fields[name]?.[which]]));
    const step = `${record[0]?.toUpperCase()}${record.slice(1)}Edit`;
    const property = fc.asyncProperty(fc.subarray(names), async (said) => {
      const { id, revision } = await write(act, poster, { ...needed, ...values(names, 0) });
      const found = await act(step, { id, revision, [content]: { ...needed, ...values(said, 1) } }, `{ ${names} }`);
      const expected = { ...values(names, 0), ...values(said, 1) };
      for (const name of names) if (found[name] !== expected[name]) faults.push({ record, said, name, found: found[name] });
    });
    await fc.assert(property, { numRuns: 5, examples: [[[]], [names]] });
  }
  return faults;
}
