import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { directoryOf } from "../form/directory.ts";
import { NewAlertForm } from "../form/new-alert-form.tsx";
import { reportBehind } from "./report-behind.ts";

const BeginningQuery = graphql(`
  query NewAlertBeginning {
    viewer {
      member {
        id
      }
      agency {
        id
        name
        phone
        dutyPhone
      }
    }
    agencies {
      id
      name
    }
    communities {
      id
      name
      isOperation
      isRunning
    }
    alerts(filter: { own: true }, first: 1) {
      edges {
        node {
          requestedAction
          severity
          contactName
          contactPhone
        }
      }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("alerts"))("form.titles.new") };
}

type Props = { searchParams: Promise<Record<"item" | "report", string | string[] | undefined>> };

/** `item`: what was scanned elsewhere, so that a link begins the alert about it; `report`: what it is founded on. */
export default async function NewAlert({ searchParams }: Props) {
  await requirePermission("ALERT_POST");
  const { item, report } = await searchParams;
  const [t, known, behind] = await Promise.all([
    translations("alerts"),
    ask(BeginningQuery),
    typeof report === "string" ? reportBehind(report) : null,
  ]);
  const { name, phone, dutyPhone } = known.viewer.agency;
  // As the agency posted last; the first time, with its duty desk.
  const habits = { contactName: name, contactPhone: dutyPhone ?? phone ?? "", ...known.alerts.edges[0]?.node };
  return (
    <>
      <PageHeader
        title={t("form.titles.new")}
        description={behind ? t("form.newFromReport", { reference: behind.reference }) : t("form.newExplained")}
      />
      <NewAlertForm
        member={known.viewer.member?.id ?? ""}
        beginning={{ ...habits, itemId: typeof item === "string" ? item.slice(0, 24) : "", ...behind?.values }}
        reportId={behind?.id ?? null}
        directory={directoryOf(known)}
      />
    </>
  );
}
