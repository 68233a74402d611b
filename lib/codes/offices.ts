// Offices of exchange of the mail, airports and seaports between which traffic in the Americas and the
// Caribbean moves, as UN/LOCODE. A list to choose from, not to check against: many more codes exist.

export type Office = { code: string; name: string; country: string };

const namesByCountry: Record<string, Record<string, string>> = {
  AG: { ANU: "Antigua", SJO: "Saint John's" },
  AI: { AXA: "Anguilla" },
  AR: { BUE: "Buenos Aires", EZE: "Buenos Aires, Ezeiza airport", ROS: "Rosario" },
  AW: { AUA: "Aruba, airport", BAR: "Barcadera", ORJ: "Oranjestad" },
  BB: { BGI: "Bridgetown" },
  BM: { BDA: "Hamilton, Bermuda" },
  BO: { LPB: "La Paz", SRZ: "Santa Cruz", VVI: "Santa Cruz, Viru Viru airport" },
  BQ: { BON: "Bonaire", EUX: "Sint Eustatius", SAB: "Saba" },
  BR: { CWB: "Curitiba", FOR: "Fortaleza", GIG: "Rio de Janeiro, Galeão airport", GRU: "São Paulo, Guarulhos airport", MAO: "Manaus", PNG: "Paranaguá",
    REC: "Recife", RIO: "Rio de Janeiro", SAO: "São Paulo", SSZ: "Santos", VCP: "Campinas, Viracopos airport" },
  BS: { FPO: "Freeport, Grand Bahama", NAS: "Nassau" },
  BZ: { BZE: "Belize City" },
  CA: { HAL: "Halifax", MTR: "Montréal", TOR: "Toronto", VAN: "Vancouver", YVR: "Vancouver, airport", YYZ: "Toronto, Pearson airport" },
  CL: { IQQ: "Iquique", SAI: "San Antonio", SCL: "Santiago de Chile", VAP: "Valparaíso" },
  CO: { BAQ: "Barranquilla", BOG: "Bogotá", BUN: "Buenaventura", CTG: "Cartagena", MDE: "Medellín" },
  CR: { LIO: "Puerto Limón", SJO: "San José" },
  CU: { HAV: "La Habana", MAR: "Mariel" },
  CW: { CUR: "Curaçao", WIL: "Willemstad" },
  DM: { DOM: "Dominica", RSU: "Roseau" },
  DO: { CAU: "Caucedo", HAI: "Haina", PUJ: "Punta Cana, airport", SDQ: "Santo Domingo", STI: "Santiago de los Caballeros" },
  EC: { GYE: "Guayaquil", UIO: "Quito" },
  GD: { GND: "Grenada", STG: "Saint George's" },
  GF: { CAY: "Cayenne" },
  GP: { PTP: "Pointe-à-Pitre" },
  GT: { GUA: "Guatemala City", PRQ: "Puerto Quetzal", STC: "Santo Tomás de Castilla" },
  GY: { GEO: "Georgetown" },
  HN: { PCR: "Puerto Cortés", SAP: "San Pedro Sula", TGU: "Tegucigalpa" },
  HT: { CAP: "Cap-Haïtien", PAP: "Port-au-Prince" },
  JM: { KIN: "Kingston", MBJ: "Montego Bay" },
  KN: { BAS: "Basseterre", SKB: "Saint Kitts, airport" },
  KY: { GCM: "Grand Cayman", GEC: "George Town" },
  LC: { CAS: "Castries", SLU: "Saint Lucia, airport" },
  MQ: { FDF: "Fort-de-France" },
  MS: { PLY: "Plymouth" },
  MX: { CUN: "Cancún", GDL: "Guadalajara", LZC: "Lázaro Cárdenas", MEX: "Ciudad de México", NLD: "Nuevo Laredo", TIJ: "Tijuana", VER: "Veracruz", ZLO: "Manzanillo" },
  NI: { CIO: "Corinto", MGA: "Managua" },
  PA: { BLB: "Balboa", CTB: "Cristóbal", MIT: "Manzanillo, Colón", ONX: "Colón", PTY: "Ciudad de Panamá" },
  PE: { CLL: "Callao", LIM: "Lima" },
  PR: { SJU: "San Juan" },
  PY: { AGT: "Ciudad del Este", ASU: "Asunción" },
  SR: { PBM: "Paramaribo" },
  SV: { AQJ: "Acajutla", SAL: "San Salvador" },
  SX: { PHI: "Philipsburg", SXM: "Sint Maarten, airport" },
  TC: { GDT: "Grand Turk", PLS: "Providenciales" },
  TT: { PIA: "Piarco", POS: "Port of Spain", PTS: "Point Lisas", SCA: "Scarborough" },
  US: { ANC: "Anchorage", ATL: "Atlanta", CHI: "Chicago", EWR: "Newark", HOU: "Houston", JFK: "New York, John F. Kennedy airport", LAX: "Los Angeles", LGB: "Long Beach",
    LRD: "Laredo", MEM: "Memphis", MIA: "Miami", NYC: "New York", ORD: "Chicago, O'Hare airport", PEF: "Port Everglades", SFO: "San Francisco" },
  UY: { MVD: "Montevideo" },
  VC: { KTN: "Kingstown" },
  VE: { CCS: "Caracas", LAG: "La Guaira", MAR: "Maracaibo", PBL: "Puerto Cabello" },
  VG: { RAD: "Road Town" },
  VI: { CTD: "Christiansted", STT: "Saint Thomas" },
  // Elsewhere: where mail and cargo for the region come from and go to.
  AE: { DXB: "Dubai" },
  BE: { ANR: "Antwerpen", BRU: "Bruxelles" },
  CN: { CAN: "Guangzhou, airport", SHA: "Shanghai", SZX: "Shenzhen, airport" },
  DE: { FRA: "Frankfurt am Main" },
  ES: { BCN: "Barcelona", MAD: "Madrid" },
  FR: { CDG: "Paris, Charles de Gaulle airport" },
  GB: { LHR: "London, Heathrow airport", LON: "London" },
  HK: { HKG: "Hong Kong" },
  IN: { BOM: "Mumbai", DEL: "Delhi" },
  NL: { AMS: "Amsterdam", RTM: "Rotterdam" },
  PT: { LIS: "Lisboa" },
  TH: { BKK: "Bangkok" },
  TR: { IST: "Istanbul" },
};

export const offices: Office[] = Object.entries(namesByCountry).flatMap(([country, names]) =>
  Object.entries(names).map(([place, name]) => ({ code: country + place, name, country })));

const byCode = new Map(offices.map((office) => [office.code, office]));

/** Answers an office of exchange too (`USJFKA`), by the UN/LOCODE that its code begins with. */
export function findOffice(code: string): Office | null {
  return byCode.get(code.slice(0, 5)) ?? null;
}
