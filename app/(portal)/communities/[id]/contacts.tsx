import { Anchor, Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { LinkButton } from "../../../components/link.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { communityAddress } from "../community-address.ts";
import type { Community } from "./community-query.ts";

/** Whom to call at each agency about this community. */
export async function Contacts({ community: { id, contacts }, canEdit }: { community: Community; canEdit: boolean }) {
  const t = await translations("communities");
  return (
    <Panel
      title={t("contacts")}
      aside={
        canEdit && (
          <LinkButton href={communityAddress(id, "/contacts")} size="compact-sm" variant="default">
            {t("editContacts")}
          </LinkButton>
        )
      }
    >
      {contacts.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("noContacts")}
        </Text>
      ) : (
        <LineList>
          {contacts.map(({ agency, name, phone, email, languages }) => (
            <li key={`${agency.id} ${name} ${phone}`}>
              <Text size="sm" fw={550}>
                {name}
              </Text>
              <Text size="sm" c="dimmed">
                {[agency.name, languages.join(", ")].filter(Boolean).join(" · ")}
              </Text>
              {phone && (
                <Anchor size="sm" href={`tel:${phone.replace(/[^+\d]/g, "")}`} display="block">
                  {phone}
                </Anchor>
              )}
              {email && (
                <Anchor size="sm" href={`mailto:${email}`} display="block">
                  {email}
                </Anchor>
              )}
            </li>
          ))}
        </LineList>
      )}
    </Panel>
  );
}
