/** The day so many months from today, ISO 8601; at the end of a shorter month, its last day. */
export function monthsAhead(months: number, from = new Date()): string {
  const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(from.getUTCDate(), last));
  return day.toISOString().slice(0, 10);
}
