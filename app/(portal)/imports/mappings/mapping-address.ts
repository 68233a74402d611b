export const mappingsAddress = "/imports/mappings";
export const mappingAddress = (id: string) => `${mappingsAddress}/${encodeURIComponent(id)}`;
