import { Group } from "@mantine/core";
import { LinkButton } from "../../../../components/link.tsx";
import { translations } from "../../../../language/translations.ts";
import { entryPath } from "../../addresses.ts";
import { ConfirmReview } from "./confirm-review.tsx";
import type { GovernedEntry } from "./governed-query.ts";
import { ProposeCorrection } from "./propose-correction.tsx";
import { WithdrawEntry } from "./withdraw-entry.tsx";

/** What the reader may do with the entry. */
export async function EntrySteps({ entry }: { entry: GovernedEntry }) {
  const t = await translations("own-watchlists");
  const { id, viewerCanEdit, viewerCanReview, viewerCanCorrect, watchlist, keeper } = entry;
  return (
    <Group gap="xs" mb="md">
      {viewerCanEdit && (
        <LinkButton href={`${entryPath(id)}/change`} variant="default" size="compact-md">
          {t("entry.change")}
        </LinkButton>
      )}
      {viewerCanReview && (
        <>
          <ConfirmReview id={id} />
          <WithdrawEntry id={id} />
        </>
      )}
      {viewerCanCorrect && !watchlist?.isOwn && <ProposeCorrection id={id} owner={keeper.name} />}
    </Group>
  );
}
