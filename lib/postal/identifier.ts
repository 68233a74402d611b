// Identifiers as they are kept and compared, however they were typed or pasted.

/** Spaces, and what takes no place and is pasted along. */
const unseen = /[\s\p{Cf}]/gu;

/** In capitals of the alphabet alone: others would become two letters, or letters that nobody wrote. */
export const plainIdentifier = (text: string): string => text.replace(unseen, "").replace(/[a-z]+/g, (letters) => letters.toUpperCase());
