// What a message says of a record whose content may leave: what a partner would read of it.
import type { ChangedKind } from "../changes/list-changes.ts";

const fieldsOf: Record<ChangedKind, string> = {
  SEIZURE_REPORT: `
    reference ownReference status version tlp handling handlingNote releasedAt recalledAt agency { id code name }
    occurredOn place placeCode placeKind direction transport mailClass itemId receptacleId postageAccount platform waybill
    concealment detection detectionReference laboratory disposition offence narrative
    goods { aspect commodityGroup description hsCode quantity unit isEstimated isNet pieces value currency brand rightHolder serialNumber purity cites }
    legs { role country office }
    parties { role status kind name address country birthDate document phone email }`,
  ALERT: `
    reference ownReference status version tlp handling handlingNote releasedAt recalledAt agency { id code name }
    requestedAction severity title narrative commodityGroup concealment contactName contactPhone expectedAt validUntil cancelledAt cancelReason
    lines { kind value } parties { role name address country }
    ownPart { purpose dueAt acknowledgedAt outcome }`,
  PATTERN: `
    reference status version tlp handling handlingNote releasedAt recalledAt agency { id code name }
    title modusOperandi commodityGroups concealments senderTraits addresseeTraits counterMeasures observedFrom observedUntil
    confidence source information legs { role country office } indicators { kind value low high }`,
  NOTICE: "recordKind reference reason instruction createdAt acknowledgedAt originator { id code name }",
  WATCHLIST_ENTRY: `
    kind name sourceId state handling hitAction dutyContact subjectStatus legalBasis legalBasisNote listedOn delistedAt updatedAt reasons
    names { name } birthDates countries addresses { text country } documents { kind number country } phones emails postalItems postageAccounts
    watchlist { id name tlp }`,
};

const typeOf = (kind: ChangedKind) => kind.toLowerCase().replace(/(^|_)(.)/g, (_match, _start, letter: string) => letter.toUpperCase());

/** `SEIZURE_REPORT` is the kind of `SeizureReport:…`. */
export const globalIdOf = (kind: ChangedKind, id: string) => Buffer.from(`${typeOf(kind)}:${id}`).toString("base64");

export const toldRecordQuery = (kind: ChangedKind) =>
  `query WebhookMessage($id: ID!) { record: node(id: $id) { __typename id ... on ${typeOf(kind)} { ${fieldsOf[kind]} } } }`;
