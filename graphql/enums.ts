// Closed lists as enums; each value's description is its English name from the message files.
import type { EnumRef } from "@pothos/core";
import { type Permission, permissions } from "../lib/access/permissions.ts";
import { alertOrders } from "../lib/alerts/list-alerts.ts";
import * as codes from "../lib/codes/domain-codes.ts";
import english from "../lib/languages/en/codes.json" with { type: "json" };
import englishErrors from "../lib/languages/en/errors.json" with { type: "json" };
import { reportOrders } from "../lib/seizures/list-reports.ts";
import { userErrorCodes } from "../lib/user-error.ts";
import { nominatedKinds } from "../lib/watchlists/nomination.ts";
import { builder, type SchemaTypes } from "./builder.ts";

const names = english as Record<string, Record<string, string> | undefined>;

/** A closed list with what each value means. Rows hold it as text, which was checked on the way in. */
export function closedList<const Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
): EnumRef<SchemaTypes, string, Value> {
  const values = Object.fromEntries(Object.entries<string>(meanings).map(([value, meaning]) => [value, { value, description: meaning }]));
  return builder.enumType(name, { description, values }) as unknown as EnumRef<SchemaTypes, string, Value>;
}

export const listed = <const Value extends string>(name: string, list: string, values: readonly Value[], description: string) =>
  closedList(name, description, Object.fromEntries(values.map((value) => [value, names[list]?.[value] ?? value])) as Record<Value, string>);

export const Tlp = listed("Tlp", "tlps", codes.tlps, "FIRST Traffic Light Protocol 2.0: limits the audiences that a release may choose.");
export const Handling = listed("Handling", "handlings", codes.handlings, "Europol handling code.");
export const CommodityGroup = listed("CommodityGroup", "commodityGroups", codes.commodityGroups, "Section of the WCO Illicit Trade Report.");
export const Transport = listed("Transport", "transports", codes.transports, "How the goods travelled.");
export const MailClass = listed("MailClass", "mailClasses", codes.mailClasses, "Class of an item in the mail.");
export const PlaceKind = listed("PlaceKind", "placeKinds", codes.placeKinds, "Kind of place of a seizure.");
export const Direction = listed("Direction", "directions", codes.directions, "Direction of the goods at the place of seizure.");
export const Concealment = listed("Concealment", "concealments", codes.concealments, "How the goods were hidden. Portolan's own list.");
export const Detection = listed("Detection", "detections", codes.detections, "What led to the find. Portolan's own list.");
export const Laboratory = listed("Laboratory", "laboratories", codes.laboratories, "State of the laboratory's answer.");
export const Disposition = listed("Disposition", "dispositions", codes.dispositions, "What became of the goods.");
export const GoodsAspect = listed("GoodsAspect", "goodsAspects", codes.goodsAspects, "Whether a line says what was found or what was declared.");
export const LegRole = listed("LegRole", "legRoles", codes.legRoles, "Part of a country in the route.");
export const PartyRole = listed("PartyRole", "partyRoles", codes.partyRoles, "Part of a person or company in the consignment.");
export const PartyStatus = listed("PartyStatus", "partyStatuses", codes.partyStatuses, "How the agency regards a party.");
export const PartyKind = listed("PartyKind", "partyKinds", codes.partyKinds, "Person or organisation.");
export const ReportStatus = listed("ReportStatus", "reportStatuses", codes.reportStatuses, "State of a report.");
export const RequestedAction = listed(
  "RequestedAction",
  "requestedActions",
  codes.requestedActions,
  "What an alert asks of those addressed for action.",
);
export const AlertSeverity = listed(
  "AlertSeverity",
  "alertSeverities",
  codes.alertSeverities,
  "How grave an alert is, and how soon it is to be acknowledged: CRITICAL within 30 minutes, HIGH within 2 hours, ROUTINE within 12.",
);
export const AlertLineKind = listed("AlertLineKind", "alertLineKinds", codes.alertLineKinds, "Kind of a thing to look for.");
export const AlertPartyRole = listed("AlertPartyRole", "alertPartyRoles", codes.alertPartyRoles, "Part of somebody looked for in the consignment.");
export const AddresseePurpose = listed("AddresseePurpose", "addresseePurposes", codes.addresseePurposes, "Whether an agency is asked to act.");
export const AlertOutcome = listed("AlertOutcome", "alertOutcomes", codes.alertOutcomes, "What came of an alert at an agency.");
export const RecallReason = listed("RecallReason", "recallReasons", codes.recallReasons, "Why a record was recalled.");
export const RecallInstruction = listed(
  "RecallInstruction",
  "recallInstructions",
  codes.recallInstructions,
  "What recipients of a recalled record are to do.",
);
export const NoticeInstruction = listed(
  "NoticeInstruction",
  "noticeInstructions",
  codes.noticeInstructions,
  "What the agency that is told is to do: of a recalled record, or with what it has shared.",
);
export const Purpose = listed("Purpose", "purposes", codes.purposes, "Why a person or company is looked for.");
export const Role = listed("Role", "roles", codes.roles, "ANALYST, OFFICER and SUPERVISOR carry intelligence; ADMINISTRATOR and AUDITOR do not.");
export const MemberState = listed("MemberState", "memberStates", codes.memberStates, "Whether a member is here.");
export const MemberOrderBy = listed("MemberOrderBy", "memberOrders", codes.memberOrders, "What a list of members is ordered by.");
export const MemberProposalKind = listed("MemberProposalKind", "memberProposalKinds", codes.memberProposalKinds, "What takes a second person.");
export const MemberProposalState = listed("MemberProposalState", "memberProposalStates", codes.memberProposalStates, "What became of a proposal.");
export const MemberChangeKind = listed("MemberChangeKind", "memberChangeKinds", codes.memberChangeKinds, "A step in the administration of members.");
export const AgencyKind = listed("AgencyKind", "agencyKinds", codes.agencyKinds, "Kind of agency.");
export const InvitationStatus = listed(
  "InvitationStatus",
  "invitationStatuses",
  codes.invitationStatuses,
  "How far an invitation into a community is.",
);
export const CommunityEventKind = listed("CommunityEventKind", "communityEvents", codes.communityEvents, "What was done in a community.");
export const EntryKind = listed("EntryKind", "entryKinds", codes.entryKinds, "Kind of subject on a watchlist.");
export const NominatedKind = listed("NominatedKind", "entryKinds", nominatedKinds, "Kind of subject on an agency's own list.");
export const SubjectStatus = listed("SubjectStatus", "subjectStatuses", codes.subjectStatuses, "How the owner of an entry regards its subject.");
export const LegalBasis = listed("LegalBasis", "legalBases", codes.legalBases, "The kind of law by which somebody is listed.");
export const HitAction = listed("HitAction", "hitActions", codes.hitActions, "What to do when something fits an entry.");
export const EntryState = listed("WatchlistEntryState", "entryStates", codes.entryStates, "Whether an entry holds.");
export const EntryStepKind = listed("WatchlistEntryStepKind", "entryStepKinds", codes.entryStepKinds, "What happened to an entry.");
export const NominationState = listed("WatchlistNominationState", "nominationStates", codes.nominationStates, "What became of a nomination.");
export const NominationOutcome = listed("WatchlistNominationOutcome", "nominationOutcomes", codes.nominationOutcomes, "What nominating did.");
export const CorrectionField = listed("WatchlistCorrectionField", "correctionFields", codes.correctionFields, "What a correction is about.");
export const CorrectionState = listed(
  "WatchlistCorrectionState",
  "correctionStates",
  codes.correctionStates,
  "What became of a proposed correction.",
);
export const QuestionState = listed("WatchlistQuestionState", "questionStates", codes.questionStates, "What became of a question to an owner.");
export const NameQuality = listed("NameQuality", "nameQualities", codes.nameQualities, "How far the publisher trusts a name.");
export const MatchBand = listed("MatchBand", "matchBands", codes.matchBands, "How strongly an entry matches what was asked.");
export const AlertOrderBy = listed("AlertOrderBy", "alertOrders", alertOrders, "What a list of alerts is ordered by.");
export const ReportOrderBy = listed("SeizureReportOrderBy", "reportOrders", reportOrders, "What a list of seizure reports is ordered by.");

export const Confidence = listed("Confidence", "confidences", codes.confidences, "How sure an agency is.");
export const Source = listed("SourceReliability", "sources", codes.sources, "4x4: how reliable the source is.");
export const Information = listed("InformationReliability", "informations", codes.informations, "4x4: how far the information is known to be right.");
export const IndicatorKind = listed(
  "PatternIndicatorKind",
  "indicatorKinds",
  codes.indicatorKinds,
  "By what a seizure is recognised as of a pattern.",
);
export const PatternOrderBy = listed("PatternOrderBy", "patternOrders", codes.patternOrders, "What a list of patterns is ordered by.");

export const SupervisorReasonType = listed(
  "SupervisorReason",
  "supervisorReasons",
  codes.supervisorReasons,
  "Why a release takes a supervisor who is not the author.",
);

export const UserErrorCode = closedList(
  "UserErrorCode",
  "What was wrong with an input.",
  Object.fromEntries(userErrorCodes.map((code) => [code, englishErrors[code]])),
);

/** GraphQL names have no colon: `seizure-report:read` becomes SEIZURE_REPORT_READ. */
const permissionName = (permission: string) => permission.replace(/[-:]/g, "_").toUpperCase();
export const PermissionEnum = builder.enumType("Permission", {
  description: "What a member may do, or a key be limited to.",
  values: Object.fromEntries(permissions.map((permission) => [permissionName(permission), { value: permission, description: permission }])),
}) as unknown as EnumRef<SchemaTypes, Permission, Permission>;
