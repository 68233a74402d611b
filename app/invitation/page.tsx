import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { translations } from "../language/translations.ts";
import { LinkForm } from "../password/new/link-form.tsx";
import { Door } from "../sign-in/door.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("passwords"))("INVITATION.title"), referrer: "no-referrer" };
}

export default async function Invitation() {
  const t = await translations("passwords");
  return (
    <Door>
      <section>
        <Title order={1} size="h2" mb="md">
          {t("INVITATION.title")}
        </Title>
        <LinkForm purpose="INVITATION" />
      </section>
    </Door>
  );
}
