import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { agencyKinds } from "../../../lib/codes/domain-codes.ts";
import { translations } from "../../language/translations.ts";
import type { Asked } from "./directory-search.ts";

type Props = { asked: Asked; countries: { value: string; label: string }[] };

/** A plain form whose fields become the address. */
export async function DirectoryForm({ asked, countries }: Props) {
  const [t, codes] = await Promise.all([translations("agencies"), translations("codes")]);
  const any = { value: "", label: t("any") };
  return (
    <form action="/agencies">
      <Group align="flex-end" gap="sm" mb="md">
        <TextInput name="search" label={t("search")} defaultValue={asked.search} style={{ flex: "1 1 14rem" }} />
        <NativeSelect name="country" label={t("country")} defaultValue={asked.country} data={[any, ...countries]} />
        <NativeSelect
          name="kind"
          label={t("kind")}
          defaultValue={asked.kind}
          data={[any, ...agencyKinds.map((value) => ({ value, label: codes(`agencyKinds.${value}`) }))]}
        />
        <Button type="submit" variant="default">
          {t("find")}
        </Button>
      </Group>
    </form>
  );
}
