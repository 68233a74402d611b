/** Cut off, not rounded, so that no number belongs to the band above. */
export const percentOf = (share: number) => Math.floor(share * 100 + 1e-9);
