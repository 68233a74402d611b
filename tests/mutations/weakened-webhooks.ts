// Webhooks: each condition taken out of its function.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first: ["webhooks"] }));

export const weakenedWebhooks = [
  ...weakened(
    "create_webhook",
    ["perform portolan.require_role('OFFICER');", ""],
    ["if v ->> 'via' <> 'SESSION' then", "if false then"],
    ["and o.status <> 'ENDED') >= 20", "and o.status <> 'ENDED') >= 200"],
    [
      "portolan.principal('MEMBER', portolan.viewer_agency(), null, portolan.viewer_member())",
      "portolan.principal('AGENCY', portolan.viewer_agency())",
    ],
  ),
  ...weakened(
    "steered_webhook",
    ["o.audience_id = any (portolan.visible()) and ", ""],
    ["if not w.status = any (from_states) then", "if false then"],
  ),
  ...weakened(
    "confirm_webhook",
    ["perform portolan.require_role('ADMINISTRATOR');", ""],
    ["if w.member_id = portolan.viewer_member() then", "if false then"],
  ),
  ...weakened("rotate_webhook_secret", ["if w.member_id <> portolan.viewer_member() then", "if false then"]),
  ...weakened("end_webhooks_of_changed_member", ["new.left_at is not null or ", ""], [" or not s.roles <@ new.roles", ""]),
  ...weakened(
    "close_webhooks",
    ["delete from portolan.webhook_secret s where s.webhook_id = any (ids);", ""],
    ["delete from portolan.webhook_message m where m.webhook_id = any (ids) and m.settled_at is null;", ""],
  ),
  ...weakened(
    "leaving_change",
    [" and w.id = (portolan.viewer() ->> 'credential')::uuid", ""],
    [" and w.status = 'ACTIVE'", ""],
    ["c.audience_id = any (m.audiences) and ", ""],
    [" and c.audience_id = any (portolan.visible());", ";"],
    ["t.id = $1 and t.audience_id = any (portolan.visible())", "t.id = $1"],
    ["if tlp = 'RED' then return; end if;", ""],
    ["portolan.may_leave(tlp, handling, 'WEBHOOK', r.agency_id = portolan.viewer_agency())", "true"],
  ),
  ...weakened(
    "note_webhook_messages",
    ["p.agency_id = w.agency_id or ", "true or "],
    ["and n.record_kind = any (c.kinds)", ""],
    ["join public.webhook w on w.status in ('ACTIVE', 'PAUSED', 'FAILING') and (", "join public.webhook w on ("],
  ),
  ...weakened("enter", ["coalesce(key.is_read_only, via not in ('SESSION', 'API_KEY'))", "coalesce(key.is_read_only, false)"]),
];
