import { Group } from "@mantine/core";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { TlpBadge } from "../../../../components/tlp-badge.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { reportAddress } from "../../report-address.ts";
import { readReport } from "../report-query.ts";
import { AskedFor } from "./asked-for.tsx";
import { chosenIn } from "./recipients.ts";
import { ReleaseForm } from "./release-form.tsx";

const DirectoryQuery = graphql(`
  query ReleaseDirectory {
    viewer {
      permissions
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
      participants {
        agency {
          id
        }
      }
    }
  }
`);

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("release.title") };
}

export default async function ReleaseReport({ params }: Props) {
  const [t, { report, isOwn }, { viewer, agencies, communities }] = await Promise.all([
    translations("seizure-reports"),
    readReport((await params).id),
    ask(DirectoryQuery),
  ]);
  if (!isOwn || !viewer.permissions.includes("SEIZURE_REPORT_PREVIEW")) notFound();
  if (!report.viewerCanEdit) redirect(reportAddress(report.id));
  return (
    <>
      <PageHeader title={t("release.title")} description={report.reference} />
      <Group mb="md">
        <TlpBadge tlp={report.tlp} />
      </Group>
      {report.releaseRequest && <AskedFor request={report.releaseRequest} />}
      <ReleaseForm
        report={{ id: report.id, reference: report.reference, tlp: report.tlp, partyCount: report.parties.length }}
        canRelease={report.viewerCanRelease}
        own={viewer.agency.id}
        asked={chosenIn(report.releaseRequest)}
        agencies={agencies.map((one) => ({ ...one }))}
        communities={communities
          .filter(({ isRunning }) => isRunning)
          .map(({ participants, ...one }) => ({ ...one, agencies: participants.map(({ agency }) => agency.id) }))}
      />
    </>
  );
}
