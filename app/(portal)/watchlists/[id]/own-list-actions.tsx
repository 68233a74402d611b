import { IconPlus } from "@tabler/icons-react";
import { LinkButton } from "../../../components/link.tsx";
import { translations } from "../../../language/translations.ts";
import { listPath } from "../addresses.ts";
import type { Watchlist } from "./list-query.ts";

export async function OwnListActions({ list: { id, viewerCanNominate, viewerCanShare } }: { list: Watchlist }) {
  const [t, imports] = await Promise.all([translations("own-watchlists"), translations("entry-imports")]);
  return (
    <>
      {viewerCanNominate && (
        <>
          <LinkButton href={`${listPath(id)}/nominate`} leftSection={<IconPlus size={16} aria-hidden />}>
            {t("list.nominate")}
          </LinkButton>
          <LinkButton href={`${listPath(id)}/import`} variant="default">
            {imports("link")}
          </LinkButton>
        </>
      )}
      {viewerCanShare && (
        <>
          <LinkButton href={`${listPath(id)}/share`} variant="default">
            {t("list.share")}
          </LinkButton>
          <LinkButton href={`${listPath(id)}/describe`} variant="default">
            {t("list.describe")}
          </LinkButton>
        </>
      )}
    </>
  );
}
