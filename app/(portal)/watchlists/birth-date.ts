// Birth dates as lists publish them, in words: partial, approximate, or somewhere between two.

type Translate = (key: "birth.circa" | "birth.range", values: Record<string, string>) => string;

function dateInWords(date: string, language: string): string {
  const options = { 4: { year: "numeric" }, 7: { year: "numeric", month: "long" } } as const;
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone: "UTC",
    ...(options[date.length as 4] ?? { dateStyle: "medium" }),
  });
  const day = new Date(`${date.padEnd(10, "-01")}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : format.format(day);
}

/** `~1957` is "about 1957", `1960/1965` is "between 1960 and 1965"; what has another form stays as it is. */
export function birthDateInWords(published: string, language: string, t: Translate): string {
  const [from = "", until] = published
    .replace(/^~/, "")
    .split("/")
    .map((date) => dateInWords(date, language));
  const date = until ? t("birth.range", { from, until }) : from;
  return published.startsWith("~") ? t("birth.circa", { date }) : date;
}
