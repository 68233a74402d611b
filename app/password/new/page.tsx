import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { translations } from "../../language/translations.ts";
import { Door } from "../../sign-in/door.tsx";
import { LinkForm } from "./link-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("passwords"))("PASSWORD_RESET.title"), referrer: "no-referrer" };
}

export default async function NewPassword() {
  const t = await translations("passwords");
  return (
    <Door>
      <section>
        <Title order={1} size="h2" mb="md">
          {t("PASSWORD_RESET.title")}
        </Title>
        <LinkForm purpose="PASSWORD_RESET" />
      </section>
    </Door>
  );
}
