import { Badge, Code, Group, Paper, SimpleGrid, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Moment } from "../../components/moment.tsx";
import { translations } from "../../language/translations.ts";
import { type Key, statusOf } from "./key.ts";
import { RevokeButton } from "./revoke-button.tsx";

const colors = { USABLE: "teal", EXPIRED: "gray", REVOKED: "gray" };

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </div>
  );
}

/** A key with all that limits it. */
export async function KeyCard({ apiKey, withOwner }: { apiKey: Key; withOwner: boolean }) {
  const t = await translations("keys");
  const { id, name, prefix, scopes, isReadOnly, networks, createdAt, expiresAt, lastUsedAt, owner } = apiKey;
  const status = statusOf(apiKey);
  return (
    <Paper component="li" withBorder p={{ base: "sm", sm: "md" }}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <Group gap="xs">
          <Title order={2} size="h5">
            {name}
          </Title>
          <Code>{prefix}…</Code>
          <Badge variant="dot" radius="sm" color={colors[status]}>
            {t(`statuses.${status}`)}
          </Badge>
          {isReadOnly && (
            <Badge variant="default" radius="sm">
              {t("readOnly")}
            </Badge>
          )}
        </Group>
        {status === "USABLE" && <RevokeButton id={id} name={name} />}
      </Group>
      <SimpleGrid component="dl" cols={{ base: 2, sm: withOwner ? 5 : 4 }} spacing="sm" m={0}>
        {withOwner && <Fact name={t("owner")}>{owner?.name}</Fact>}
        <Fact name={t("created")}>
          <Moment at={createdAt} />
        </Fact>
        <Fact name={t("lastUsed")}>{lastUsedAt ? <Moment at={lastUsedAt} /> : t("neverUsed")}</Fact>
        <Fact name={t("expires")}>{expiresAt ? <Moment at={expiresAt} /> : t("neverExpires")}</Fact>
        <Fact name={t("networks")}>{networks.length ? networks.join(", ") : t("anyNetwork")}</Fact>
      </SimpleGrid>
      <Group gap={6} mt="sm" component="ul" p={0} mb={0} aria-label={t("scopes")} style={{ listStyle: "none" }}>
        {scopes.map((scope) => (
          <Badge
            key={scope}
            component="li"
            variant="default"
            radius="sm"
            fw={450}
            tt="none"
            h="auto"
            mih={20}
            styles={{ label: { whiteSpace: "normal" } }}
          >
            {t.has(`permissions.${scope}` as "permissions.NOTICE_READ") ? t(`permissions.${scope}` as "permissions.NOTICE_READ") : scope}
          </Badge>
        ))}
      </Group>
    </Paper>
  );
}
