// What a person or program fills in of an alert. Needed are what is asked, how soon, a headline and, but for mere
// information, what to look for; whom to call and until when it is valid are filled in from the agency and the clock.
import type * as codes from "../codes/domain-codes.ts";

type OneOf<List extends readonly string[]> = List[number];

export type AlertLineInput = { kind: OneOf<typeof codes.alertLineKinds>; value: string };
export type AlertPartyInput = { role: OneOf<typeof codes.alertPartyRoles>; name: string; address?: string | null; country?: string | null };

export type AlertInput = {
  ownReference?: string | null;
  tlp?: OneOf<typeof codes.tlps> | null;
  handling?: OneOf<typeof codes.handlings> | null;
  handlingNote?: string | null;
  requestedAction: OneOf<typeof codes.requestedActions>;
  severity: OneOf<typeof codes.alertSeverities>;
  title: string;
  narrative?: string | null;
  commodityGroup?: OneOf<typeof codes.commodityGroups> | null;
  concealment?: OneOf<typeof codes.concealments> | null;
  contactName?: string | null;
  contactPhone?: string | null;
  expectedAt?: Date | null;
  validUntil?: Date | null;
  lines: AlertLineInput[];
  parties?: AlertPartyInput[] | null;
};
