// What comes unasked, by stream and by webhook, of records of any kind: what the oracle says that somebody sees, and of
// the rest nothing, unless it is gone that was theirs.
import { stateOf } from "../../oracle/history.ts";
import { leavesByWebhook, mayHaveHad } from "../../oracle/told.ts";
import type { Person, Report, Viewer, World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Told } from "../../webhooks/receiver.ts";
import type { Seated } from "./cast.ts";
import { streamed } from "./streaming.ts";

/** A record and what a viewer sees of it: words of its own, and how far it may go. */
export type Judged = { id: string; record: Report; sight: (viewer: Viewer) => { says: string; tlp: string } | null };
type Compared = { found: string[]; expected: string[] };
/** With the fits that came along. */
type Streamed = Compared & { fits: string[] };

/** Of a record that says its title, or its reference where it has none; `isSeen` by the oracle. */
export const judgedBy =
  <One extends Report & { id: string }>(
    world: World,
    isSeen: (viewer: Viewer, one: One) => boolean,
    wordsOf = (one: One) => stateOf(world, one).content.narrative,
  ) =>
  (one: One): Judged => ({
    id: one.id,
    record: one,
    sight: (viewer) => (isSeen(viewer, one) ? { says: wordsOf(one), tlp: stateOf(world, one).content.tlp } : null),
  });

/** A webhook sees as its owner does by key. */
export const webhookOf = (people: readonly Person[], owner: string): Viewer => {
  const person = people.find(({ name }) => name === owner) as Person;
  return { label: `${owner}'s webhook`, person, isSession: false, scopes: null, isReadOnly: true };
};

const nothing = "nothing";
const ofWhatIsGone = (world: World, viewer: Viewer, record: Report) => (mayHaveHad(world, viewer, record) ? nothing : "that it is gone");
const fields = "alert { title } pattern { title } seizureReport { reference }";

export async function byStream(
  portal: TestPortal,
  world: World,
  viewer: Seated,
  records: Judged[],
  beginning: string | undefined,
): Promise<Streamed> {
  const told = await streamed(portal, viewer, beginning, fields);
  const found = records.map(({ id, record }) => {
    const change = told?.changes.get(id);
    if (!change) return nothing;
    if (change.isGone) return ofWhatIsGone(world, viewer, record);
    return String(change.alert?.title ?? change.pattern?.title ?? change.seizureReport?.reference);
  });
  return { found, expected: records.map(({ sight }) => sight(viewer)?.says ?? nothing), fits: told?.fits ?? [] };
}

export function byWebhook(world: World, owner: Viewer, records: Judged[], told: Map<string, Told>): Compared {
  const found = records.map(({ id, record }) => {
    const message = told.get(id);
    if (!message) return nothing;
    if (message.isGone) return ofWhatIsGone(world, owner, record);
    return message.record ? String(message.record.title ?? message.record.reference) : "its id";
  });
  const expected = records.map(({ sight }) => {
    const seen = sight(owner);
    if (!seen || seen.tlp === "RED") return nothing;
    return leavesByWebhook(seen.tlp) ? seen.says : "its id";
  });
  return { found, expected };
}
