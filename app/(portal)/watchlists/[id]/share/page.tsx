import type { Metadata } from "next";
import { PageHeader } from "../../../../components/page-header.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { chosenIn } from "../../../seizure-reports/[id]/release/recipients.ts";
import { readOwnList } from "../../own-list-query.ts";
import { ShareForm } from "./share-form.tsx";

const DirectoryQuery = graphql(`
  query ShareDirectory {
    viewer {
      agency {
        id
      }
    }
    agencies {
      id
      name
      country
      kind
      receivesPersonalData
    }
    communities {
      id
      name
      description
      isOperation
      isRunning
      viewerSeesSince
      participants {
        agency {
          id
        }
      }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("share.title") };
}

export default async function ShareWatchlist({ params }: { params: Promise<{ id: string }> }) {
  const [t, list, { viewer, agencies, communities }] = await Promise.all([
    translations("own-watchlists"),
    readOwnList((await params).id, "viewerCanShare"),
    ask(DirectoryQuery),
  ]);
  return (
    <>
      <PageHeader title={`${t("share.title")}: ${list.name}`} description={t("share.explained")} />
      <ShareForm
        list={{ id: list.id, name: list.name, tlp: list.tlp ?? "AMBER" }}
        own={viewer.agency.id}
        shared={chosenIn({ recipients: list.recipients, partyRecipients: [] }).to}
        agencies={agencies.map((one) => ({ ...one }))}
        communities={communities
          .filter(({ isRunning, viewerSeesSince }) => isRunning && viewerSeesSince)
          .map(({ participants, ...one }) => ({ ...one, agencies: participants.map(({ agency }) => agency.id) }))}
      />
    </>
  );
}
