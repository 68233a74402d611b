"use client";
import { useEffect, useState } from "react";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const HsQuery = graphql(`query HsCodes($search: String!) { codes: hsCodes(search: $search, first: 30) { code name } }`);
const UnitQuery = graphql(`query Units($search: String!) { codes: units(search: $search, first: 30) { code name } }`);
const PlaceQuery = graphql(`
  query Places($search: String!, $country: CountryCode) {
    codes: places(search: $search, country: $country, first: 30) { code name }
  }
`);

export type FoundCode = { code: string; name: string };
export type SearchedList = "hs" | "unit" | "place";

const pause = 200;

async function find(list: SearchedList, search: string, country: string | null): Promise<FoundCode[]> {
  if (list === "hs") return (await askFromBrowser(HsQuery, { search })).codes;
  if (list === "unit") return (await askFromBrowser(UnitQuery, { search })).codes;
  return (await askFromBrowser(PlaceQuery, { search, country })).codes;
}

/** Codes that answer what was typed, asked for when the typing pauses; what was found before stays until then. */
export function useCodes(list: SearchedList, search: string, country: string | null = null): FoundCode[] {
  const [found, setFound] = useState<FoundCode[]>([]);
  const asked = search.trim();
  useEffect(() => {
    if (!asked) return;
    let isLatest = true;
    const timer = setTimeout(async () => {
      // A code can be typed without a list: when none comes, nothing is proposed.
      const codes = await find(list, asked, country).catch(() => []);
      if (isLatest) setFound(codes);
    }, pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [list, asked, country]);
  return found;
}
