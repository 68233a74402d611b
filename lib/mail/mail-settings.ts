// Where mail goes, set once at start.
import { addressOfLink } from "../access/one-use-link.ts";
import { provide, provided } from "../running/once.ts";

export type MailSettings = {
  /** smtp(s) address of the server; null: this installation sends no mail, and links are handed over. */
  smtp: string | null;
  from: string;
  /** Where the portal answers, for the links in mails. */
  origin: string;
};

export const setMailSettings = (settings: MailSettings) => provide("mail-settings", settings);
export const mailSettings = () => provided<MailSettings>("mail-settings");
export const isMailSent = () => mailSettings().smtp !== null;
export const addressOfInvitation = (secret: string) => addressOfLink(mailSettings().origin, "INVITATION", secret);
