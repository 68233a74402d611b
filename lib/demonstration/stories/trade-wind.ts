// Operation Trade Wind: pistol parts in the mail, declared as bicycle parts.
import type { PartyInput, ReportInput } from "../../seizures/report-input.ts";
import { type AgencyCode, agencyOf } from "../agencies.ts";
import { tradeWind } from "../communities.ts";
import { inventItemId } from "../consignment.ts";
import { type Afterwards, type DemonstrationReport, dayBefore } from "../demonstration-report.ts";
import { diceFor } from "../dice.ts";
import { supervisorOf } from "../people.ts";
import { places } from "../places.ts";
import { routeThrough } from "../route.ts";
import { reviewDate } from "../tell-story.ts";
import { type Find, finds } from "./trade-wind-finds.ts";

const operationCustoms = tradeWind.joined.map((one) => one.agency).filter((code) => agencyOf(code).receivesPersonalData);

function partiesOf(find: Find, country: string): PartyInput[] {
  const sender: PartyInput = {
    role: "SENDER",
    status: "SUSPECT",
    kind: "ORGANISATION",
    name: find.sender,
    country: "US",
    address: find.senderPhone ? "Unit 88, 4417 Pelican Reach Road, Atlanta" : "4417 Pelican Reach Rd #88, Atlanta",
    ...(find.senderPhone && { phone: find.senderPhone }),
  };
  const addressee: PartyInput = {
    role: "ADDRESSEE",
    status: find.isIdentityAbused ? "IDENTITY_ABUSED" : "SUSPECT",
    kind: "PERSON",
    name: find.addressee,
    country,
  };
  const associate: PartyInput[] = find.associate
    ? [{ role: "OTHER", status: "ASSOCIATE", kind: "PERSON", name: find.associate, country: "US", email: "t.oakmoor@mail.example" }]
    : [];
  return [sender, addressee, ...associate];
}

function reportOf(find: Find, today: string, itemId: string): ReportInput {
  const { country, language } = agencyOf(find.agency);
  const mail = places[find.agency].MAIL;
  if (!mail) throw new Error(`${find.agency} has no mail centre.`);
  return {
    tlp: "AMBER",
    handling: "H1",
    occurredOn: dayBefore(today, find.daysAgo),
    ...mail,
    direction: "IMPORT",
    offence: language === "es" ? "Tráfico de partes de armas de fuego" : "Trafficking in parts of firearms",
    transport: "MAIL",
    mailClass: find.mailClass,
    itemId,
    concealment: find.concealment,
    detection: find.detection,
    ...(find.detection === "INTEL_ALERT" && { detectionReference: "Trade Wind" }),
    disposition: find.isControlledDelivery ? "CONTROLLED_DELIVERY" : "HANDED_OVER",
    narrative: find.narrative,
    reviewOn: reviewDate(today, find.daysAgo),
    goods: [
      {
        aspect: "FOUND",
        commodityGroup: "SECURITY",
        description: find.parts,
        hsCode: "930510",
        quantity: find.quantity,
        unit: "H87",
        ...(find.serialNumber && { serialNumber: find.serialNumber }),
      },
      {
        aspect: "DECLARED",
        description: find.declared,
        hsCode: "871499",
        quantity: find.quantity,
        unit: "H87",
        value: String(14 * Number(find.quantity)),
        currency: "USD",
      },
    ],
    legs: routeThrough(mail.placeCode, "IMPORT", find.route),
    parties: partiesOf(find, country),
  };
}

const shareOf = (agency: AgencyCode) => ({
  releasedBy: supervisorOf(agency).email,
  to: [{ community: tradeWind.name }],
  partiesTo: operationCustoms.filter((code) => code !== agency).map((code) => ({ agency: code })),
});

/** The armourer found more than the officers had counted. */
function correctCount(report: ReportInput, counted: string): Afterwards {
  const goods = report.goods.map((line) => (line.aspect === "FOUND" ? { ...line, quantity: counted } : line));
  return {
    step: "AMEND",
    reason: `The armourer counted ${counted}: two were nested in the tool pouch.`,
    isCorrection: true,
    report: { ...report, goods },
  };
}

export function tellTradeWind(today: string): DemonstrationReport[] {
  return finds.map((find, place) => {
    const itemId = inventItemId(diceFor(find.item ?? `trade wind ${place}`), find.mailClass, "US");
    const report = reportOf(find, today, itemId);
    return {
      by: find.by,
      daysAgo: find.daysAgo,
      report,
      share: find.isDraft ? null : shareOf(find.agency),
      ...(find.armourerCounted && { afterwards: correctCount(report, find.armourerCounted) }),
    };
  });
}
