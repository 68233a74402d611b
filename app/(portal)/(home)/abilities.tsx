import { SimpleGrid, Text } from "@mantine/core";
import { TextLink } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import type { Permission } from "../../session/viewer.ts";

const abilities = [
  { name: "accessRecords", href: "/access-records", needs: "ACCESS_RECORD_READ" },
  { name: "consultations", href: "/consultations", needs: "CONSULTATION_READ" },
  { name: "members", href: "/members", needs: "MEMBER_ADMINISTER" },
  { name: "communities", href: "/communities", needs: "COMMUNITY_ADMINISTER" },
  { name: "agency", href: "/agencies", needs: "AGENCY_EDIT" },
  { name: "releasePolicy", href: "/release-policy", needs: "RELEASE_POLICY_SET" },
  { name: "webhooks", href: "/webhooks", needs: "WEBHOOK_ADMINISTER" },
  { name: "keys", href: "/keys", needs: "CREDENTIAL_ADMINISTER" },
  { name: "sessions", href: "/sessions", needs: "CREDENTIAL_ADMINISTER" },
] as const satisfies { name: string; href: string; needs: Permission }[];

/** For roles that carry no intelligence: what they are here for. */
export async function Abilities({ permissions }: { permissions: readonly Permission[] }) {
  const t = await translations("home");
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {abilities
        .filter(({ needs }) => permissions.includes(needs))
        .map(({ name, href }) => (
          <Panel
            key={name}
            title={
              <TextLink href={href} inherit>
                {t(`abilities.${name}.title`)}
              </TextLink>
            }
          >
            <Text c="dimmed" size="sm">
              {t(`abilities.${name}.explained`)}
            </Text>
          </Panel>
        ))}
    </SimpleGrid>
  );
}
