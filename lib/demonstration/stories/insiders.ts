// Reports that name colleagues of colleagues: TLP RED, to named persons and nobody else.
import type { ReportInput } from "../../seizures/report-input.ts";
import type { AgencyCode } from "../agencies.ts";
import { inventItemId } from "../consignment.ts";
import { type DemonstrationReport, dayBefore } from "../demonstration-report.ts";
import { diceFor } from "../dice.ts";
import { supervisorOf } from "../people.ts";
import { places } from "../places.ts";
import { routeThrough } from "../route.ts";
import { reviewDate } from "../tell-story.ts";

type Insider = {
  daysAgo: number;
  by: string;
  agency: AgencyCode;
  to: AgencyCode;
  route: readonly string[];
  kilograms: string;
  insider: string;
  narrative: string;
};

// The recipients are supervisors; what they do with it in their agency they decide in person.
const cases: readonly Insider[] = [
  {
    daysAgo: 203,
    by: "devon@jm-customs.example",
    agency: "JM-CUSTOMS",
    to: "AW-CUSTOMS",
    route: ["CWCUR", "NLAMS"],
    kilograms: "3.10",
    insider: "Trevor Larchdale",
    narrative:
      "A source in the sorting office says that bags for one flight are opened after the scan. The item was packed then: its own weight does not match the bag's. Please do not write about this to the general addresses of your agency.",
  },
  {
    daysAgo: 117,
    by: "rayna@aw-customs.example",
    agency: "AW-CUSTOMS",
    to: "JM-CUSTOMS",
    route: ["NLAMS"],
    kilograms: "4.85",
    insider: "Rishi Hollemans-Vos",
    narrative:
      "Second item that was added to a closed bag, with a label copied from an honest sender. The seal was changed by somebody with access to new ones. The honest sender knows nothing and shall not be approached.",
  },
  {
    daysAgo: 44,
    by: "renee@tt-customs.example",
    agency: "TT-CUSTOMS",
    to: "AW-CUSTOMS",
    route: ["GBLON"],
    kilograms: "2.40",
    insider: "Errol Pembrick",
    narrative:
      "The same way as the Aruban and Jamaican cases: a bag reopened after the scan. Two persons of the night shift are being watched. For your eyes; nothing in writing before we have spoken.",
  },
];

function reportOf(one: Insider, today: string): ReportInput {
  const mail = places[one.agency].MAIL;
  if (!mail) throw new Error(`${one.agency} has no mail centre.`);
  const legs = routeThrough(mail.placeCode, "EXPORT", one.route);
  return {
    tlp: "RED",
    handling: "H3",
    handlingNote: "Source at risk. Speak to the releasing supervisor before any step.",
    occurredOn: dayBefore(today, one.daysAgo),
    ...mail,
    direction: "EXPORT",
    offence: "Exportation of a controlled drug; corruption",
    transport: "MAIL",
    mailClass: "PARCEL",
    itemId: inventItemId(diceFor(one.narrative), "PARCEL", mail.placeCode.slice(0, 2)),
    concealment: "OTHER",
    detection: "TIP_OFF",
    laboratory: "CONFIRMED",
    disposition: "SEIZED",
    narrative: one.narrative,
    reviewOn: reviewDate(today, one.daysAgo),
    goods: [
      {
        aspect: "FOUND",
        commodityGroup: "DRUGS",
        description: "Cocaine in a parcel added to a closed bag",
        hsCode: "293972",
        quantity: one.kilograms,
        unit: "KGM",
      },
    ],
    legs,
    parties: [{ role: "OTHER", status: "SUSPECT", kind: "PERSON", name: one.insider, country: mail.placeCode.slice(0, 2) }],
  };
}

export function tellInsiders(today: string): DemonstrationReport[] {
  return cases.map((one) => {
    const named = [{ member: supervisorOf(one.to).email }];
    return {
      by: one.by,
      daysAgo: one.daysAgo,
      report: reportOf(one, today),
      share: { releasedBy: supervisorOf(one.agency).email, to: named, partiesTo: named },
    };
  });
}
