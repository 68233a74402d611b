// What a person or program fills in of a seizure report. Six things are required: date, place, goods,
// quantity with unit, route origin, and transport; the rest can come later.
import type * as codes from "../codes/domain-codes.ts";

type OneOf<List extends readonly string[]> = List[number];

export type GoodsInput = {
  aspect?: OneOf<typeof codes.goodsAspects> | null;
  commodityGroup?: OneOf<typeof codes.commodityGroups> | null;
  description: string;
  hsCode?: string | null;
  /** Decimal as text, so that nothing is rounded on the way. */
  quantity?: string | null;
  unit?: string | null;
  isEstimated?: boolean | null;
  isNet?: boolean | null;
  pieces?: number | null;
  value?: string | null;
  currency?: string | null;
  brand?: string | null;
  rightHolder?: string | null;
  purity?: string | null;
  serialNumber?: string | null;
  cites?: string | null;
};

export type LegInput = { role: OneOf<typeof codes.legRoles>; country: string; office?: string | null };

export type PartyInput = {
  role: OneOf<typeof codes.partyRoles>;
  status?: OneOf<typeof codes.partyStatuses> | null;
  kind?: OneOf<typeof codes.partyKinds> | null;
  name: string;
  /** ISO date. */
  birthDate?: string | null;
  address?: string | null;
  country?: string | null;
  phone?: string | null;
  email?: string | null;
  document?: string | null;
};

export type ReportInput = {
  ownReference?: string | null;
  tlp?: OneOf<typeof codes.tlps> | null;
  handling?: OneOf<typeof codes.handlings> | null;
  handlingNote?: string | null;
  /** ISO date, not in the future. */
  occurredOn: string;
  place: string;
  placeKind?: OneOf<typeof codes.placeKinds> | null;
  placeCode?: string | null;
  direction?: OneOf<typeof codes.directions> | null;
  offence?: string | null;
  transport: OneOf<typeof codes.transports>;
  mailClass?: OneOf<typeof codes.mailClasses> | null;
  itemId?: string | null;
  receptacleId?: string | null;
  waybill?: string | null;
  postageAccount?: string | null;
  platform?: string | null;
  concealment?: OneOf<typeof codes.concealments> | null;
  detection?: OneOf<typeof codes.detections> | null;
  detectionReference?: string | null;
  laboratory?: OneOf<typeof codes.laboratories> | null;
  disposition?: OneOf<typeof codes.dispositions> | null;
  narrative?: string | null;
  reviewOn?: string | null;
  /** At least one line as found, with quantity and unit. */
  goods: GoodsInput[];
  /** At least the origin. */
  legs: LegInput[];
  parties?: PartyInput[] | null;
};
