// What the pages may ask of the running server. They are bundled by Next.js and reach the server's own
// modules through this, so that pools and schema exist once.
import type { Answer } from "../../graphql/execute.ts";
import type { Asked } from "../access/forgotten-password.ts";
import type { LinkedPerson, LinkPurpose, Using } from "../access/one-use-link.ts";
import type { From, Given, SignIn } from "../access/sign-in.ts";
import type { DemonstrationCard } from "../demonstration/open-demonstration.ts";
import type { WalkthroughStep } from "../demonstration/walkthrough.ts";
import { provide, provided } from "./once.ts";

export type Portal = {
  /** Runs an operation as whoever the session cookie belongs to; null when it opens nothing. */
  execute: (
    cookie: string | null,
    address: string | null,
    language: string | null,
    query: string,
    variables?: Record<string, unknown>,
  ) => Promise<Answer | null>;
  signIn: (given: Given, from: From) => Promise<SignIn>;
  /** Whom a link of an invitation or forgotten password is for; null if it does not work. */
  readLink: (purpose: LinkPurpose, secret: string) => Promise<LinkedPerson | null>;
  /** Sets the password of whoever the link is for. */
  redeemLink: (purpose: LinkPurpose, secret: string, given: { name?: string; password: string }) => Promise<Using>;
  /** Mails a link for a new password, if there is such an account; the answer does not tell. */
  askForReset: (email: string, address: string) => Promise<Asked>;
  /** Ends the session of the cookie. */
  signOut: (cookie: string | null) => Promise<void>;
  /** The persons of the demonstration with a card; null outside it. */
  people: DemonstrationCard[] | null;
  /** Signs in as a person of the demonstration, through the ordinary sign-in; null outside it. */
  signInAsPerson: ((email: string, from: From) => Promise<SignIn>) | null;
  /** The steps of the demonstration's story that were taken; null outside it. */
  stepsTaken: (() => Promise<WalkthroughStep[]>) | null;
  cookies: { key: string; name: string; isSecure: boolean };
};

export const providePortal = (portal: Portal) => provide("portal", portal);
export const portal = () => provided<Portal>("portal");
