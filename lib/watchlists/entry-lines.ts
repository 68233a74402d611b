// Addresses and documents as people write them on one line, in forms and in files.

/** "Palmstraat 14, Oranjestad (AW)" in its two parts. */
export function addressOf(line: string): { text: string; country: string | null } {
  const [, text, country] = /^(.*?)\s*\(([A-Za-z]{2})\)$/.exec(line) ?? [];
  return text && country ? { text, country: country.toUpperCase() } : { text: line, country: null };
}

/** "Passport: PA4410772 (PA)" in its three parts. */
export function documentOf(line: string): { kind: string; number: string; country: string | null } {
  const { text, country } = addressOf(line);
  const [, kind, number] = /^([^:]*):\s*(.+)$/.exec(text) ?? [];
  return { kind: kind?.trim() ?? "", number: number ?? text, country };
}
