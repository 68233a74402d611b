// Regions as named sets of countries, for proposing a community by rule. Our own, after the UN's geoscheme (M49).

export const regions = {
  CARIBBEAN: "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
  CENTRAL_AMERICA: "BZ CR GT HN MX NI PA SV",
  SOUTH_AMERICA: "AR BO BR CL CO EC FK GF GY PE PY SR UY VE",
  NORTH_AMERICA: "BM CA GL PM US",
  EUROPE:
    "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA",
  AFRICA:
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW",
  ASIA: "AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
  OCEANIA: "AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS",
} as const;

export type Region = keyof typeof regions;

export const countriesOf = (region: Region): string[] => regions[region].split(" ");
