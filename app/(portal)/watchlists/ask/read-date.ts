/** A date as people write it, day first, in the form of the contract. What is no date stays as typed, for the contract to refuse. */
export function isoDateOf(typed: string): string {
  const text = typed.trim();
  const [, day, month, year] = /^(?:(\d{1,2})[/.\- ])?(\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? [];
  return year && month
    ? [year, month, day]
        .filter((part) => part !== undefined)
        .map((part) => part.padStart(2, "0"))
        .join("-")
    : text;
}
