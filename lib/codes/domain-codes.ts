// The closed lists of the field. A value is stored as its code and shown in each reader's language
// (languages/*/codes.json). Stored as text: a database enum would not use an index under a policy.

/** FIRST's Traffic Light Protocol 2.0. */
export const tlps = ["RED", "AMBER_STRICT", "AMBER", "GREEN", "CLEAR"] as const;
export type Tlp = (typeof tlps)[number];
/** Europol handling codes. */
export const handlings = ["H0", "H1", "H2", "H3"] as const;
/** Sections of the WCO Illicit Trade Report. */
export const commodityGroups = [
  "DRUGS",
  "CULTURAL_HERITAGE",
  "ENVIRONMENT",
  "IPR_HEALTH_SAFETY",
  "REVENUE",
  "SECURITY",
  "MONEY_LAUNDERING_TF",
] as const;
export const transports = ["MAIL", "EXPRESS", "AIR_CARGO", "SEA_CARGO", "ROAD", "RAIL", "PASSENGER"] as const;
/** Of an item in the mail; the first letter of its S10 identifier tells most of them. */
export const mailClasses = ["LETTER", "REGISTERED_LETTER", "INSURED_LETTER", "TRACKED_LETTER", "PARCEL", "ECOMMERCE_PARCEL", "EMS"] as const;
export const placeKinds = ["MAIL_CENTRE", "EXPRESS_HUB", "AIRPORT", "SEAPORT", "LAND_BORDER", "WAREHOUSE", "INLAND"] as const;
export const directions = ["IMPORT", "EXPORT", "TRANSIT"] as const;
export const concealments = [
  "NONE_MISDECLARED",
  "PACKAGING_WALL",
  "FALSE_BOTTOM",
  "INSIDE_PRODUCT",
  "INSIDE_ELECTRONICS",
  "INSIDE_FOOD_OR_COSMETIC",
  "IMPREGNATED",
  "LIQUID_SOLUTION",
  "BOOK_OR_DOCUMENT",
  "TOY_OR_GIFT",
  "CLOTHING_LINING",
  "MACHINE_PART",
  "SPLIT_SHIPMENT",
  "OTHER",
] as const;
export const detections = [
  "RISK_PROFILE",
  "WATCHLIST_HIT",
  "INTEL_ALERT",
  "XRAY_CT",
  "CANINE",
  "TRACE_OR_SPECTROMETRY",
  "PHYSICAL_EXAM",
  "RANDOM",
  "TIP_OFF",
  "CONTROLLED_DELIVERY",
  "OTHER",
] as const;
export const laboratories = ["PENDING", "PRESUMPTIVE", "CONFIRMED"] as const;
export const dispositions = ["SEIZED", "DETAINED", "CONTROLLED_DELIVERY", "HANDED_OVER", "DESTROYED"] as const;
export const goodsAspects = ["FOUND", "DECLARED"] as const;
export const legRoles = ["ORIGIN", "TRANSIT", "DESTINATION"] as const;
export const partyRoles = ["SENDER", "ADDRESSEE", "DECLARANT", "CARRIER", "RECIPIENT_AGENT", "OTHER"] as const;
export const partyStatuses = ["SUSPECT", "ASSOCIATE", "UNWITTING", "IDENTITY_ABUSED", "UNKNOWN"] as const;
export const partyKinds = ["PERSON", "ORGANISATION"] as const;
/** What an alert asks of those addressed for action. */
export const requestedActions = ["HOLD_AND_CALL", "X_RAY", "INSPECT", "LET_RUN_AND_REPORT", "INFORMATION"] as const;
export const alertSeverities = ["CRITICAL", "HIGH", "ROUTINE"] as const;
/** What to look for. */
export const alertLineKinds = ["ITEM_ID", "ITEM_PREFIX", "RECEPTACLE_ID", "ORIGIN", "TRANSIT", "DESTINATION", "HS_CODE", "WORDS"] as const;
export const alertPartyRoles = ["SENDER", "ADDRESSEE"] as const;
export const addresseePurposes = ["ACTION", "INFORMATION"] as const;
export const alertOutcomes = ["FOUND", "NOT_FOUND", "NOT_ARRIVED"] as const;
export const reportStatuses = ["DRAFT", "RELEASED", "RECALLED", "WITHDRAWN"] as const;
/** Why a release takes a supervisor. */
export const supervisorReasons = ["TLP", "PERSONAL_DATA", "RECALLED"] as const;
export const recallReasons = ["INACCURATE", "WRONG_RECIPIENT", "SOURCE_AT_RISK", "LEGAL", "NO_LONGER_SHARED", "NOT_REVIEWED", "OTHER"] as const;
export const recallInstructions = ["DESTROY", "REPLACE", "STOP_ACTION"] as const;
export const noticeRecordKinds = ["SEIZURE_REPORT", "ALERT", "PATTERN", "WATCHLIST", "WATCHLIST_ENTRY", "AGENCY"] as const;
export const noticeInstructions = [...recallInstructions, "REVIEW_RELEASES"] as const;
/** Why somebody looks for a person; with a case reference, kept in the record of access. */
export const purposes = ["INVESTIGATION", "RISK_ASSESSMENT", "CONTROL_OF_ITEM", "AVIATION_SECURITY", "LEGAL_PROCEEDINGS", "TRAINING"] as const;
export const roles = ["ANALYST", "OFFICER", "SUPERVISOR", "ADMINISTRATOR", "AUDITOR"] as const;
export const memberStates = ["ACTIVE", "INVITED", "LEFT"] as const;
export const memberOrders = ["NAME", "JOINED", "UNIT"] as const;
export const memberProposalKinds = ["ROLES", "SECOND_FACTOR_REMOVAL"] as const;
export const memberProposalStates = ["OPEN", "APPROVED", "REJECTED", "WITHDRAWN"] as const;
export const memberChangeKinds = [
  "INVITED",
  "INVITED_AGAIN",
  "INVITATION_REVOKED",
  "JOINED",
  "ROLES_PROPOSED",
  "SECOND_FACTOR_REMOVAL_PROPOSED",
  "PROPOSAL_APPROVED",
  "PROPOSAL_REJECTED",
  "PROPOSAL_WITHDRAWN",
  "ROLES_CHANGED",
  "MOVED",
  "UNIT_CREATED",
  "UNIT_RENAMED",
  "LEFT",
  "PASSWORD_CHANGED",
  "PASSWORD_RESET",
  "SECOND_FACTOR_SET",
  "SECOND_FACTOR_REMOVED",
  "RECOVERY_CODES_RENEWED",
  "RECOVERY_CODE_USED",
] as const;
export const agencyKinds = ["CUSTOMS", "POST", "PARTNER"] as const;
/** From the invitation of an agency into a community to its end. */
export const invitationStatuses = ["INVITED", "ACCEPTED", "DECLINED", "CONFIRMED", "WITHDRAWN"] as const;
export const communityEvents = [
  "CREATED",
  "DESCRIBED",
  "INVITED",
  "ACCEPTED",
  "DECLINED",
  "WITHDRAWN",
  "JOINED",
  "LEFT",
  "REMOVED",
  "HANDED_OVER",
  "EXTENDED",
  "CLOSED",
] as const;
/** Why two reports may tell of the same event. */
export const eventReasons = ["SAME_ITEM", "SAME_RECEPTACLE", "SAME_WAYBILL", "NEAR"] as const;
/** What to do with a draft whose own reference the unit has already. */
export const ifExists = ["REFUSE", "UPDATE"] as const;
export const draftOutcomes = ["FILED", "UPDATED"] as const;
export const entryKinds = [
  "PERSON",
  "ORGANISATION",
  "VESSEL",
  "AIRCRAFT",
  "ADDRESS",
  "PHONE",
  "EMAIL",
  "DOCUMENT",
  "POSTAL_ITEM",
  "POSTAGE_ACCOUNT",
] as const;
export const subjectStatuses = ["SUSPECT", "ASSOCIATE", "UNWITTING", "IDENTITY_ABUSED"] as const;
/** By what law somebody is listed. */
export const legalBases = ["CUSTOMS_LAW", "CRIMINAL_LAW", "COURT_ORDER", "POSTAL_LAW", "MUTUAL_ASSISTANCE", "SANCTIONS", "OTHER"] as const;
export const hitActions = ["CHECK", "HOLD_AND_CALL", "DO_NOT_ALERT", "CONTACT_OWNER"] as const;
export const entryStates = ["IN_FORCE", "LAPSED", "WITHDRAWN"] as const;
export const entryStepKinds = ["APPROVED", "CONFIRMED", "REMINDED", "LAPSED", "WITHDRAWN", "DISCLOSED", "DISCLOSURE_ENDED"] as const;
export const questionStates = ["ASKED", "ANSWERED", "REFUSED", "DISCLOSED"] as const;
export const nominationStates = ["WAITING", "APPROVED", "REJECTED", "REPLACED", "TAKEN_BACK"] as const;
export const nominationOutcomes = ["NOMINATED", "PROPOSED", "UNCHANGED"] as const;
export const correctionFields = ["NAMES", "BIRTH_DATE", "COUNTRIES", "ADDRESSES", "DOCUMENTS", "PHONES", "EMAILS", "STATUS", "OTHER"] as const;
export const correctionStates = ["OPEN", "ACCEPTED", "REFUSED"] as const;
export const nameQualities = ["PRIMARY", "STRONG", "WEAK", "ORIGINAL_SCRIPT"] as const;
export const matchBands = ["STRONG", "POSSIBLE", "WEAK"] as const;
/** How sure an agency is of a pattern. */
export const confidences = ["LOW", "MODERATE", "HIGH"] as const;
/** 4x4: how reliable the source is, and how far the information is. Kept apart, never averaged. */
export const sources = ["A", "B", "C", "X"] as const;
export const informations = ["I1", "I2", "I3", "I4"] as const;
/** By what a seizure is recognised as of a pattern. */
export const indicatorKinds = [
  "ORIGIN",
  "TRANSIT",
  "DESTINATION",
  "COMMODITY_GROUP",
  "HS_PREFIX",
  "CONCEALMENT",
  "MAIL_CLASS",
  "ITEM_PREFIX",
  "WORDS",
  "WEIGHT",
  "VALUE",
] as const;
/** In what two seizures are alike, most telling first. */
export const likenessKinds = [
  "HS",
  "WORDS",
  "CONCEALMENT",
  "SENDER",
  "ORIGIN",
  "TRANSIT",
  "DESTINATION",
  "WEIGHT",
  "COMMODITY_GROUP",
  "MAIL_CLASS",
] as const;
/** What may be linked to a pattern. */
export const linkedKinds = ["SEIZURE_REPORT", "ALERT", "WATCHLIST_ENTRY", "PATTERN"] as const;
export const patternOrders = ["UPDATED", "RELEASED", "TITLE"] as const;

export const digestRhythms = ["DAILY", "WEEKLY"] as const;
export const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
