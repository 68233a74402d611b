import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { memberOrders, memberStates, roles } from "../../../lib/codes/domain-codes.ts";
import { LinkButton } from "../../components/link.tsx";
import { translations } from "../../language/translations.ts";
import type { readAddress } from "./list-address.ts";

type Props = ReturnType<typeof readAddress> & { units: readonly { id: string; name: string }[] };

/** Asks for the list anew, by its address alone. */
export async function FilterForm({ filter, orderBy, units }: Props) {
  const [t, codes] = await Promise.all([translations("members"), translations("codes")]);
  const any = { value: "", label: t("any") };
  return (
    <search aria-label={t("find")}>
      <form action="/members">
        <Group align="flex-end" gap="xs" mb="md">
          <TextInput name="search" label={t("search")} defaultValue={filter.search ?? ""} maxLength={200} type="search" />
          <NativeSelect
            name="role"
            label={t("role")}
            defaultValue={filter.role ?? ""}
            data={[any, ...roles.map((value) => ({ value, label: codes(`roles.${value}`) }))]}
          />
          <NativeSelect
            name="unit"
            label={t("unit")}
            defaultValue={filter.unitId ?? ""}
            data={[any, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <NativeSelect
            name="state"
            label={t("state")}
            defaultValue={filter.state ?? ""}
            data={[{ value: "", label: t("present") }, ...memberStates.map((value) => ({ value, label: codes(`memberStates.${value}`) }))]}
          />
          <NativeSelect
            name="sort"
            label={t("sortBy")}
            defaultValue={orderBy}
            data={memberOrders.map((value) => ({ value, label: codes(`memberOrders.${value}`) }))}
          />
          <Button type="submit" variant="default">
            {t("find")}
          </Button>
          {Object.keys(filter).length > 0 && (
            <LinkButton href="/members" variant="subtle">
              {t("clear")}
            </LinkButton>
          )}
        </Group>
      </form>
    </search>
  );
}
