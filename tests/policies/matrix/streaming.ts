// What a stream tells each viewer from the beginning on, as after having been away all the time.
import { streamPlaceOf } from "../../../lib/changes/place-in-stream.ts";
import { type LiveEvent, Subscriber } from "../../changes/subscriber.ts";
import type { TestPortal } from "../../running/portal.ts";
import { asksAs, sideBySide } from "./asking.ts";
import type { Seated } from "./cast.ts";

/** Where everybody stands who may read anything, before there is anything. */
export async function beginningsOf(portal: TestPortal, viewers: readonly Seated[]): Promise<Map<Seated, string>> {
  const beginnings = new Map<Seated, string>();
  await sideBySide(viewers, async (viewer) => {
    const { data } = await asksAs(portal, viewer, "{ changes(first: 1) { endCursor } }");
    if (data?.changes) beginnings.set(viewer, data.changes.endCursor);
  });
  return beginnings;
}

type Who = Pick<Seated, "label" | "secret" | "isSession"> & { person: { hasLeft: boolean } };

const headersOf = async (portal: TestPortal, { secret, isSession }: Who): Promise<Record<string, string>> =>
  isSession
    ? { cookie: `next-auth.session-token=${await portal.cookieOf(secret)}`, "sec-fetch-site": "same-origin" }
    : { authorization: `Bearer ${secret}` };

/** Told to the end of what there was when it connected: the place after it is within nothing. */
const isTold = (event: LiveEvent | undefined) =>
  event?.event === "complete" || (event !== undefined && streamPlaceOf(event.data.data?.changes.cursor ?? "")?.within === null);

// biome-ignore lint/suspicious/noExplicitAny: what comes back is what is compared.
type Told = Record<string, any> & { recordId: string; isGone: boolean };

/** `fits`: pairs of a pattern and a seizure. */
type Streamed = { changes: Map<string, Told>; fits: string[] };

/** The changes, each record once; null for who may subscribe to nothing. To everybody else there must be something to tell. */
export async function streamed(portal: TestPortal, viewer: Who, after: string | undefined, fields: string): Promise<Streamed | null> {
  const query = `subscription ($after: String) { changes(after: $after) {
    cursor changes { recordId isGone ${fields} } newFits { pattern { id } seizureReport { id } } } }`;
  const stream = await new Subscriber(portal.url, await headersOf(portal, viewer), query, { after: after ?? null }).open();
  await stream.until((events) => stream.status !== 200 || isTold(events.at(-1)), `${viewer.label} is told everything`);
  stream.cut();
  const refused = stream.status === 401 ? "UNAUTHENTICATED" : stream.events.find(({ data }) => data?.errors)?.data.errors[0].extensions.code;
  const expected = viewer.person.hasLeft ? "UNAUTHENTICATED" : after === undefined ? "FORBIDDEN" : undefined;
  if (refused !== expected) throw new Error(`${viewer.label} is answered ${refused} instead of ${expected}`);
  if (refused) return null;
  const changes: Told[] = stream.events.flatMap(({ data }) => data?.data.changes.changes ?? []);
  const told = new Map(changes.map((change) => [change.recordId, change]));
  if (told.size !== changes.length) throw new Error(`${viewer.label} is told of a record twice`);
  const fits = stream.events.flatMap(({ data }) => data?.data.changes.newFits ?? []);
  return { changes: told, fits: fits.map(({ pattern, seizureReport }) => `${pattern.id} ${seizureReport.id}`) };
}
