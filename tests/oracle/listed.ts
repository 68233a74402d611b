// Who reads an entry of an agency's own list, and who is only told of it: from the design, by agencies and what was done.
// Nothing here is shared with the product.

/** Everybody here reads intelligence; an analyst may not clear, ask owners, or keep lists and standing queries. */
export type Reader = { name: string; agency: string; isAnalyst: boolean };
export type Listed = {
  name: string;
  document: string;
  owner: string;
  /** The other agencies that its list was shared with when it was approved. */
  to: string[];
  isHitOnly: boolean;
  disclosedTo: string[];
  isWithdrawn: boolean;
};

const reaches = ({ owner, to }: Listed, { agency }: Reader) => agency === owner || to.includes(agency);

export const reads = (entry: Listed, reader: Reader): boolean =>
  reader.agency === entry.owner || (entry.isHitOnly ? entry.disclosedTo.includes(reader.agency) : reaches(entry, reader));

/** Of what is withdrawn nothing is answered any more. */
export const isAnswered = (entry: Listed, reader: Reader): boolean => !entry.isWithdrawn && reads(entry, reader);

/** Who asks for exactly what identifies it is told whose it is, and no more. */
export const isTold = (entry: Listed, reader: Reader): boolean =>
  !entry.isWithdrawn && entry.isHitOnly && !reads(entry, reader) && reaches(entry, reader);

/** A clearance is its agency's, and goes with the sight of the entry. */
export const seesClearance = (by: string, entry: Listed, reader: Reader): boolean => reader.agency === by && reads(entry, reader);

/** A question is its owner's and, at the asker's, theirs who were told of the hit. */
export const seesQuestion = (asker: string, entry: Listed, reader: Reader): boolean =>
  reader.agency === entry.owner || (reader.agency === asker && reaches(entry, reader));

/** Whom an owner sees in its sightings: its own business. */
export const seesSightings = (entry: Listed, reader: Reader): boolean => reader.agency === entry.owner;
