import { Text } from "@mantine/core";
import { LinkButton } from "../../../components/link.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { communityAddress } from "../community-address.ts";

/** For supervisors: what was released before others joined. */
export async function OlderRecords({ id }: { id: string }) {
  const t = await translations("communities");
  return (
    <Panel title={t("older")}>
      <Text size="sm" c="dimmed" mb="sm">
        {t("olderExplained")}
      </Text>
      <LinkButton href={communityAddress(id, "/open")} variant="default" size="compact-sm">
        {t("olderLink")}
      </LinkButton>
    </Panel>
  );
}
