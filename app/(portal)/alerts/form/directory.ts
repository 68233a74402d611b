// Whom an alert can be addressed to: all other agencies, and the communities that the viewer takes part in.

export type Directory = { agencies: { id: string; name: string }[]; communities: { id: string; name: string; isOperation: boolean }[] };
type Known = {
  viewer: { agency: { id: string } };
  agencies: Directory["agencies"];
  communities: (Directory["communities"][number] & { isRunning: boolean })[];
};

export const directoryOf = ({ viewer, agencies, communities }: Known): Directory => ({
  agencies: agencies.filter(({ id }) => id !== viewer.agency.id).map(({ id, name }) => ({ id, name })),
  communities: communities.filter(({ isRunning }) => isRunning).map(({ id, name, isOperation }) => ({ id, name, isOperation })),
});
