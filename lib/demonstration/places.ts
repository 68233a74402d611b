// Where each agency finds things. A post sees mail only.
import type { placeKinds } from "../codes/domain-codes.ts";
import type { AgencyCode } from "./agencies.ts";
import type { Transport } from "./story.ts";

export type Place = { place: string; placeKind: (typeof placeKinds)[number]; placeCode: string };

const at = (placeKind: Place["placeKind"], placeCode: string, place: string): Place => ({ place, placeKind, placeCode });

export const places: Record<AgencyCode, Partial<Record<Transport, Place>>> = {
  "AW-CUSTOMS": {
    MAIL: at("MAIL_CENTRE", "AWORJ", "International mail centre, Oranjestad"),
    EXPRESS: at("EXPRESS_HUB", "AWAUA", "Courier shed, Aruba airport"),
    AIR_CARGO: at("AIRPORT", "AWAUA", "Air cargo, Aruba airport"),
    SEA_CARGO: at("SEAPORT", "AWBAR", "Container terminal, Barcadera"),
  },
  "AW-POST": { MAIL: at("MAIL_CENTRE", "AWORJ", "Sorting hall, Oranjestad") },
  "JM-CUSTOMS": {
    MAIL: at("MAIL_CENTRE", "JMKIN", "Central sorting office, Kingston"),
    EXPRESS: at("EXPRESS_HUB", "JMKIN", "Courier facility, Kingston airport"),
    AIR_CARGO: at("AIRPORT", "JMMBJ", "Air cargo, Montego Bay airport"),
    SEA_CARGO: at("SEAPORT", "JMKIN", "Container terminal, Kingston"),
  },
  "TT-CUSTOMS": {
    MAIL: at("MAIL_CENTRE", "TTPIA", "International mail centre, Piarco"),
    EXPRESS: at("EXPRESS_HUB", "TTPIA", "Courier bond, Piarco airport"),
    AIR_CARGO: at("AIRPORT", "TTPIA", "Air cargo, Piarco airport"),
    SEA_CARGO: at("SEAPORT", "TTPTS", "Container port, Point Lisas"),
  },
  "PA-CUSTOMS": {
    MAIL: at("MAIL_CENTRE", "PAPTY", "Zona postal aérea, Ciudad de Panamá"),
    EXPRESS: at("EXPRESS_HUB", "PAPTY", "Recinto de mensajería, aeropuerto de Tocumen"),
    AIR_CARGO: at("AIRPORT", "PAPTY", "Terminal de carga, aeropuerto de Tocumen"),
    SEA_CARGO: at("SEAPORT", "PAMIT", "Terminal de contenedores, Colón"),
  },
  "BR-CUSTOMS": {
    MAIL: at("MAIL_CENTRE", "BRCWB", "Centro postal internacional, Curitiba"),
    EXPRESS: at("EXPRESS_HUB", "BRVCP", "Recinto de remesas exprés, Campinas"),
    AIR_CARGO: at("AIRPORT", "BRGRU", "Terminal de carga, Guarulhos"),
    SEA_CARGO: at("SEAPORT", "BRSSZ", "Puerto de Santos"),
  },
  "DO-POST": { MAIL: at("MAIL_CENTRE", "DOSDQ", "Centro de clasificación, Santo Domingo") },
};
