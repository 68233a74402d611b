import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { FilterForm } from "./filter-form.tsx";
import { addressOf, readAddress, type Searched } from "./list-address.ts";
import { MemberTable } from "./member-table.tsx";
import { MembersQuery } from "./members-query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("members"))("title") };
}

export default async function Members({ searchParams }: { searchParams: Promise<Searched> }) {
  const searched = await searchParams;
  const asked = readAddress(searched);
  const [t, { viewer, agencyUnits, members }] = await Promise.all([
    translations("members"),
    ask(MembersQuery, { ...asked, ...pageOf(searched, 50) }),
  ]);
  const mayInvite = viewer.permissions.includes("MEMBER_ADMINISTER");
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("explained")}
        actions={
          <>
            <LinkButton href="/members/units" variant="default">
              {t("units")}
            </LinkButton>
            {mayInvite && (
              <LinkButton href="/members/invite" leftSection={<IconPlus size={16} />}>
                {t("invite")}
              </LinkButton>
            )}
          </>
        }
      />
      <FilterForm units={agencyUnits} {...asked} />
      {members.edges.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneExplained")}</EmptyState>
      ) : (
        <MemberTable members={members.edges.map(({ node }) => node)} />
      )}
      <Pager path={addressOf(asked)} pageInfo={members.pageInfo} total={members.totalCount} isByTime={false} />
    </>
  );
}
