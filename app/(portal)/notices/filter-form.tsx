import { Button, Group, NativeSelect } from "@mantine/core";
import { noticeRecordKinds } from "../../../lib/codes/domain-codes.ts";
import { translations } from "../../language/translations.ts";
import type { About, Box } from "./notices-query.ts";

/** Asks for the list anew, by its address alone. */
export async function FilterForm({ box, about }: { box: Box; about: About }) {
  const [t, codes] = await Promise.all([translations("notices"), translations("codes")]);
  const kinds = noticeRecordKinds.map((value) => ({ value, label: codes(`noticeRecordKinds.${value}`) }));
  return (
    <search aria-label={t("find")}>
      <form action="/notices">
        {box !== "open" && <input type="hidden" name="show" value={box} />}
        <Group align="flex-end" gap="xs" mb="md">
          <NativeSelect
            key={about}
            name="about"
            label={t("about")}
            defaultValue={about ?? ""}
            data={[{ value: "", label: t("aboutAny") }, ...kinds]}
          />
          <Button type="submit" variant="default">
            {t("find")}
          </Button>
        </Group>
      </form>
    </search>
  );
}
