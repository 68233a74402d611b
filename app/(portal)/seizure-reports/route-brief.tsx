import { VisuallyHidden } from "@mantine/core";
import type { ReportWords } from "./report-words.ts";

type Leg = { role: "ORIGIN" | "TRANSIT" | "DESTINATION"; country: string };

/** A route in a line, destination first: AW ← PA ← US. */
export function RouteBrief({ legs, words: { t, country } }: { legs: readonly Leg[]; words: ReportWords }) {
  const stops = legs.filter((leg, place) => leg.country !== legs[place - 1]?.country).reverse();
  return (
    <>
      <VisuallyHidden>
        {t("routeInWords", {
          route: [...stops]
            .reverse()
            .map((leg) => country(leg.country))
            .join(" – "),
        })}
      </VisuallyHidden>
      <span aria-hidden="true">
        {stops.map((leg, place) => (
          // A route can pass a country twice.
          <span key={place}>
            {place > 0 && " ← "}
            <abbr title={`${country(leg.country)}`} style={{ textDecoration: "none" }}>
              {leg.country}
            </abbr>
          </span>
        ))}
      </span>
    </>
  );
}
