"use client";
import { useLocale, useTimeZone } from "use-intl";

// English dates in the order that the Caribbean writes them.
const localeOf = (language: string) => (language === "en" ? "en-GB" : language);

/** A moment in the reader's language and time zone; the title adds seconds and zone. `withZone` for one that is told on the telephone. */
export function Moment({ at, withZone = false }: { at: string; withZone?: boolean }) {
  const locale = localeOf(useLocale());
  const timeZone = useTimeZone() ?? "UTC";
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { hourCycle: "h23", timeZone, ...options }).format(new Date(at));
  return (
    // Server and browser may know different versions of a language's abbreviations.
    <time dateTime={at} title={format({ dateStyle: "full", timeStyle: "long" })} suppressHydrationWarning style={{ whiteSpace: "nowrap" }}>
      {format({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", ...(withZone && { timeZoneName: "short" }) })}
    </time>
  );
}

/** A calendar day, such as `2026-03-05`, which is the same day everywhere. */
export function Day({ on }: { on: string }) {
  const locale = localeOf(useLocale());
  return (
    <time dateTime={on} suppressHydrationWarning style={{ whiteSpace: "nowrap" }}>
      {new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`))}
    </time>
  );
}
