// A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection), and
// loses it again when read: what was written is what is read.
const formula = /^'*[=+\-@\t\r]/;

/** A text as a cell, without a formula's effect. */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text of a cell that `safeCell` wrote; other texts are as they are. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
