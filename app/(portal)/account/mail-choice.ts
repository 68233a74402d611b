import { graphql } from "../../graphql/contract.ts";

export const MailChoice = graphql(`
  fragment MailChoice on MailChoice @_unmask { isOffered alertsAtOnce rhythm weekday hour timeZone }
`);
