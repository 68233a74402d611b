export const screeningListPath = (id: string) => `/screening-lists/${encodeURIComponent(id)}`;
