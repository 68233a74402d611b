import { Title } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { portal } from "../../lib/running/portal.ts";
import { translations } from "../language/translations.ts";
import { ownPath } from "../session/own-path.ts";
import { isSignedIn } from "../session/viewer.ts";
import { Door } from "./door.tsx";
import { PersonCards } from "./person-cards.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("sign-in"))("title") };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignIn({ searchParams }: Props) {
  const target = ownPath((await searchParams).callbackUrl);
  if (await isSignedIn()) redirect(target);
  const t = await translations("sign-in");
  const { people } = portal();
  return (
    <Door>
      <section>
        <Title order={1} size="h2" mb="md">
          {t("title")}
        </Title>
        <SignInForm target={target} />
      </section>
      {people && <PersonCards people={people} target={target} />}
    </Door>
  );
}
