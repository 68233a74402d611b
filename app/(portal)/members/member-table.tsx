import { Badge, Text } from "@mantine/core";
import { TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { translations } from "../../language/translations.ts";
import type { Member } from "./members-query.ts";

const colors = { ACTIVE: "teal", INVITED: "orange", LEFT: "gray" };

export async function MemberTable({ members }: { members: readonly Member[] }) {
  const [t, codes] = await Promise.all([translations("members"), translations("codes")]);
  return (
    <RecordTable
      label={t("title")}
      heads={(["name", "roles", "unit", "state", "joined"] as const).map((head) => t(head))}
      rows={members.map(({ id, name, email, roles, unit, state, joinedAt }) => ({
        key: id,
        cells: [
          <div key="name">
            <TextLink href={`/members/${id}`} fw={600}>
              {name}
            </TextLink>
            <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
              {email}
            </Text>
          </div>,
          roles.map((role) => codes(`roles.${role}`)).join(", ") || t("noRoles"),
          unit?.name ?? null,
          <Badge key="state" variant="dot" radius="sm" color={colors[state]}>
            {codes(`memberStates.${state}`)}
          </Badge>,
          joinedAt && <Moment key="joined" at={joinedAt} />,
        ],
      }))}
    />
  );
}
