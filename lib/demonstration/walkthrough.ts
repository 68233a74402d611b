// The story of operation Trade Wind, to be played by somebody who has never seen the portal.
/** Who does what, and where; in this order. */
export const walkthrough = [
  { step: "ask", email: "marlon@jm-customs.example", path: "/watchlists/ask" },
  { step: "post", email: "ruth@aw-post.example", path: "/alerts/new?item=RR473124829TT" },
  { step: "find", email: "keisha@tt-customs.example", path: "/alerts" },
  { step: "miss", email: "luis@pa-customs.example", path: "/alerts" },
  { step: "recall", email: "ines@aw-customs.example", path: "/seizure-reports?own=true&status=RELEASED" },
  { step: "learn", email: "ruth@aw-post.example", path: "/alerts?mine=own" },
] as const;
export type WalkthroughStep = (typeof walkthrough)[number]["step"];
