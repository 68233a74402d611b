import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { alertSeverities, requestedActions } from "../../../lib/codes/domain-codes.ts";
import { LinkButton } from "../../components/link.tsx";
import { translations } from "../../language/translations.ts";
import { type Asked, addressOf, orders, shares, states } from "./list-address.ts";

/** Asks for the list anew, by its address alone. */
export async function FilterForm({ asked }: { asked: Asked }) {
  const [t, codes] = await Promise.all([translations("alerts"), translations("codes")]);
  const any = { value: "", label: t("any") };
  const named = <Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) =>
    values.map((value) => ({ value, label: nameOf(value) }));
  return (
    <search aria-label={t("find")}>
      <form action="/alerts">
        <Group align="flex-end" gap="xs" mb="md">
          <NativeSelect name="state" label={t("state")} defaultValue={asked.state} data={named(states, (value) => t(`states.${value}`))} />
          <NativeSelect
            name="mine"
            label={t("mine")}
            defaultValue={asked.mine ?? ""}
            data={[any, ...named(shares, (value) => t(`shares.${value}`))]}
          />
          <NativeSelect
            name="action"
            label={t("requestedAction")}
            defaultValue={asked.action ?? ""}
            data={[any, ...named(requestedActions, (value) => codes(`requestedActions.${value}`))]}
          />
          <NativeSelect
            name="severity"
            label={t("severity")}
            defaultValue={asked.severity ?? ""}
            data={[any, ...named(alertSeverities, (value) => codes(`alertSeverities.${value}`))]}
          />
          <TextInput
            name="item"
            w="10rem"
            label={t("item")}
            defaultValue={asked.item}
            maxLength={30}
            autoComplete="off"
            placeholder="RR473124829GB"
          />
          <NativeSelect name="sort" label={t("sortBy")} defaultValue={asked.sort} data={named(orders, (value) => t(`orders.${value}`))} />
          <Button type="submit" variant="default">
            {t("find")}
          </Button>
          {addressOf(asked) !== "/alerts" && (
            <LinkButton href="/alerts" variant="subtle">
              {t("clear")}
            </LinkButton>
          )}
        </Group>
      </form>
    </search>
  );
}
