// The seal, the viewer's roles and principals, and entering: each condition taken out of its function.
import { weakens } from "./mutation.ts";

const seal = ["the seal"];
const reading = ["reading", "every table"];
const entering = ["entering"];
const writing = ["writing reports", "releasing"];

const inSeal = ([from, to]: [string, string]) => weakens({ of: "seal_with", instead: [[from, to]], first: seal });
const inPrincipals = ([from, to]: [string, string]) => weakens({ of: "principals_of", instead: [[from, to]], first: reading });
const inEnter = ([from, to]: [string, string]) => weakens({ of: "enter", instead: [[from, to]], first: entering });

export const weakenedEntering = [
  ...(
    [
      ["pg_backend_pid()", "0"],
      ["transaction_timestamp()", "'2026-01-01'::timestamptz"],
    ] as [string, string][]
  ).map(inSeal),
  weakens({
    of: "viewer",
    instead: [["not portolan.is_sealed(current_setting('portolan.viewer_seal', true), 'viewer|' || told)", "false"]],
    first: seal,
  }),
  weakens({ of: "is_sealed", instead: [["(s.retired_at is null or s.retired_at > transaction_timestamp()) and ", ""]], first: ["rotation"] }),
  weakens({
    of: "visible",
    instead: [
      [
        "not portolan.is_sealed(current_setting('portolan.audiences_seal', true),\n     'audiences|' || coalesce(current_setting('portolan.viewer', true), '') || '|' || told)",
        "false",
      ],
    ],
    first: seal,
  }),
  weakens({
    of: "visible",
    instead: [["coalesce(current_setting('portolan.viewer', true), '') || '|' || ", ""]],
    also: { of: "seal_viewer", instead: [["viewer::text || '|' || audiences::text", "audiences::text"]] },
    first: seal,
  }),
  weakens({
    of: "visible",
    instead: [["'audiences|' || coalesce(current_setting('portolan.viewer', true), '') || '|' || told", "'viewer|' || told"]],
    also: { of: "seal_viewer", instead: [["'audiences|' || viewer::text || '|' || audiences::text", "'viewer|' || audiences::text"]] },
    first: seal,
  }),
  weakens({
    of: "see_also",
    instead: [["and ap.principal_id in (select value::integer from jsonb_array_elements_text(portolan.viewer() -> 'principals'))", ""]],
    first: seal,
  }),
  weakens({ of: "viewer_is", instead: [["array['OFFICER', 'SUPERVISOR']", "array['ANALYST', 'OFFICER', 'SUPERVISOR']"]], first: writing }),
  weakens({ of: "viewer_is", instead: [["else array[role]", "else array['OFFICER', role]"]], first: writing }),
  weakens({
    of: "viewer_can_write",
    instead: [["not (portolan.viewer() ->> 'readOnly')::boolean", "portolan.viewer() is not null"]],
    first: writing,
  }),
  weakens({ of: "writes_for", instead: [["portolan.viewer_is('OFFICER') and ", ""]], first: writing }),
  weakens({ of: "writes_for", instead: [[" and portolan.viewer_can_write()", ""]], first: writing }),
  weakens({ of: "draft_audience", instead: [["portolan.viewer_unit()", "null"]], first: writing }),
  weakens({ of: "home_principals", instead: [["portolan.principal('CUSTODIANS', agency),", ""]], first: writing }),
  weakens({
    of: "home_principals",
    instead: [["else portolan.principal('UNIT', agency, unit)", "else portolan.principal('AGENCY', agency)"]],
    first: writing,
  }),
  ...(
    [
      ["(p.kind = 'AGENCY' and intelligence.held)", "p.kind = 'AGENCY'"],
      ["(p.kind = 'CUSTODIANS' and 'SUPERVISOR' = any (who.roles))", "p.kind = 'CUSTODIANS'"],
      ["(p.kind = 'AUDITORS' and 'AUDITOR' = any (who.roles))", "p.kind = 'AUDITORS'"],
      ["(p.kind = 'ADMINISTRATORS' and 'ADMINISTRATOR' = any (who.roles))", "p.kind = 'ADMINISTRATORS'"],
      ["p.kind = 'EVERYONE' and intelligence.held", "p.kind = 'EVERYONE'"],
      ["p.unit_id = who.unit_id and intelligence.held", "p.unit_id = who.unit_id"],
      ["p.unit_id = who.unit_id", "p.agency_id = who.agency_id"],
      ["p.member_id = who.id and by_session", "p.member_id = who.id"],
      ["p.member_id = who.id", "p.agency_id = who.agency_id"],
      ["p.kind = 'EPOCH' and intelligence.held", "p.kind = 'EPOCH'"],
      ["m.participant_id = who.agency_id and ", ""],
      ["m.left_at is null and ", ""],
      [" and m.from_epoch <= e.number", ""],
      ["(p.agency_id = who.agency_id and (", "(p.agency_id is not null and ("],
      ["(p.valid_until is null or p.valid_until > now()) and", ""],
    ] as [string, string][]
  ).map(inPrincipals),
  ...(
    [
      ["s.ended_at is null and ", ""],
      [" and s.expires_at > now()", ""],
      ["s.id = credential_id and m.left_at is null", "s.id = credential_id"],
      ["m.id = key.member_id and m.left_at is null", "m.id = key.member_id"],
      ["(select portolan.peppered(hashed)) and k.revoked_at is null and ", "(select portolan.peppered(hashed)) and "],
      ["(k.expires_at is null or k.expires_at > now())\n      and (k.networks", "true\n      and (k.networks"],
      ["\n      and (k.networks = '{}' or exists (select from unnest(k.networks) n where address <<= n::cidr))", ""],
      ["where address <<= n::cidr", "where coalesce(address <<= n::cidr, true)"],
    ] as [string, string][]
  ).map(inEnter),
  weakens({ of: "enter", instead: [["portolan.principals_of(who, via = 'SESSION')", "portolan.principals_of(who, true)"]], first: reading }),
  weakens({ of: "enter", instead: [["'readOnly', reads_only", "'readOnly', false"]], first: writing }),
];
