const dayLength = 86_400_000;

/** From today, in UTC, as reviews are counted. */
export const daysUntil = (date: string): number =>
  Math.round((Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - Date.parse(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`)) / dayLength);
