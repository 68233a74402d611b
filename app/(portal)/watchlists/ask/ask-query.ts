import { graphql, type ResultOf } from "../../../graphql/contract.ts";
import type { Work } from "./work.ts";
import type { WrittenWords } from "./written-words.ts";

/** The lists are read in the same transaction, so that the answer says how fresh they were. */
export const AskQuery = graphql(`
  query WatchlistAsk($input: WatchlistAskInput!) {
    watchlistAsk(input: $input) {
      userErrors {
        field
        message
      }
      hitOnly {
        reference
        hitAction
        dutyContact
        owner {
          name
        }
      }
      hits {
        clearance {
          reason
          expiresAt
          clearedBy {
            name
          }
        }
        score
        band
        matchedName
        reasons {
          kind
          asked
          listed
          similarity
        }
        entry {
          id
          name
          kind
          birthDates
          countries
          programmes
          hitAction
          dutyContact
          keeper {
            name
          }
          watchlist {
            name
            kind
            publisher
            isOwn
          }
        }
      }
    }
    watchlists(first: 50) {
      edges {
        node {
          id
          name
          publisher
          importedAt
        }
      }
    }
  }
`);

type Asked = ResultOf<typeof AskQuery>;
export type Hit = Asked["watchlistAsk"]["hits"][number];
export type HitOnly = Asked["watchlistAsk"]["hitOnly"][number];
export type Reason = Hit["reasons"][number];
export type AskedList = Asked["watchlists"]["edges"][number]["node"];
export type Fault = Asked["watchlistAsk"]["userErrors"][number];

/** As typed; `name` is the large box, which takes anything that identifies. Several of one sort stand apart by semicolons. */
export type Question = {
  name: string;
  otherNames: string;
  birthDate: string;
  country: string | null;
  kind: Hit["entry"]["kind"] | "";
  phone: string;
  email: string;
  document: string;
  itemId: string;
  lists: string[];
};
/** `written`: the words of names that are not in Latin letters. */
export type Answer = {
  question: Question;
  work: Work;
  hits: Hit[];
  hitOnly: HitOnly[];
  written: Record<string, WrittenWords>;
  lists: AskedList[];
  at: string;
};
