/** Why the portal cannot start: one sentence for the person who started it, with what to do. */
export class CannotStart extends Error {}
