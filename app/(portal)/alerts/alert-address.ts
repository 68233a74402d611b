export const alertAddress = (id: string, page: "" | "/edit" | "/recall" = "") => `/alerts/${encodeURIComponent(id)}${page}`;

/** A new alert that is founded on the report. */
export const alertFromReport = (id: string) => `/alerts/new?report=${encodeURIComponent(id)}`;
