import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { translations } from "../../language/translations.ts";
import { Door } from "../../sign-in/door.tsx";
import { ForgottenForm } from "./forgotten-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("passwords"))("forgotten.title") };
}

export default async function ForgottenPassword() {
  const t = await translations("passwords");
  return (
    <Door>
      <section>
        <Title order={1} size="h2" mb="md">
          {t("forgotten.title")}
        </Title>
        <ForgottenForm />
      </section>
    </Door>
  );
}
