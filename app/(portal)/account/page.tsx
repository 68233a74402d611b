import { SimpleGrid, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { LinkButton } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Panel } from "../../components/panel.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { AttentionForm } from "./attention-form.tsx";
import { LanguageForm } from "./language-form.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { MailChoice } from "./mail-choice.ts";
import { MailForm } from "./mail-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { RecoveryCodesForm } from "./recovery-codes-form.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";

const AccountQuery = graphql(
  `
  query Account {
    viewer {
      name
      language
      roles
      permissions
      proposedRoles
      agency { name }
      unit { name }
      member { email }
      secondFactor { isSetUp isRequired recoveryCodesLeft }
      mailChoice { ...MailChoice }
    }
  }
`,
  [MailChoice],
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("account"))("title") };
}

export default async function Account() {
  const [t, live, codes, { viewer }] = await Promise.all([translations("account"), translations("live"), translations("codes"), ask(AccountQuery)]);
  const { name, language, roles, proposedRoles, agency, unit, member, secondFactor, permissions, mailChoice } = viewer;
  const named = (list: typeof roles) => list.map((role) => codes(`roles.${role}`)).join(", ");
  return (
    <>
      <PageHeader title={t("title")} description={t("explained")} />
      <Stack gap="md" maw="46rem">
        <Panel title={name}>
          <SimpleGrid component="dl" cols={{ base: 1, xs: 2 }} spacing="sm" m={0}>
            {(
              [
                ["email", member?.email],
                ["agency", agency.name],
                ["unit", unit?.name ?? t("noUnit")],
                ["roles", named(roles)],
              ] as const
            ).map(([label, value]) => (
              <div key={label}>
                <Text component="dt" size="xs" c="dimmed">
                  {t(label)}
                </Text>
                <Text component="dd" size="sm" m={0} style={{ overflowWrap: "anywhere" }}>
                  {value}
                </Text>
              </div>
            ))}
          </SimpleGrid>
          {proposedRoles.length > 0 && (
            <Text size="sm" mt="sm" c="dimmed">
              {t("proposed", { roles: named(proposedRoles) })}
            </Text>
          )}
        </Panel>
        <Panel title={t("language")}>
          <LanguageForm language={language} />
        </Panel>
        <Panel title={live("attention")}>
          <AttentionForm />
        </Panel>
        {mailChoice && permissions.includes("ALERT_READ") && (
          <Panel title={t("mail")} id="mail">
            {mailChoice.isOffered ? <MailForm choice={{ ...mailChoice }} agency={agency.name} /> : <Text size="sm">{t("mailNotSent")}</Text>}
          </Panel>
        )}
        <Panel title={t("secondFactor")}>
          <Text size="sm" mb="sm">
            {t(secondFactor?.isSetUp ? "secondFactorOn" : "secondFactorNone")} {secondFactor?.isRequired && t("secondFactorRequired")}
          </Text>
          <SecondFactorForm isSetUp={secondFactor?.isSetUp ?? false} />
        </Panel>
        {secondFactor?.isSetUp && (
          <Panel title={t("recoveryCodes")}>
            <Text size="sm" mb="sm">
              {t("recoveryExplained")} {t("recoveryLeft", { left: secondFactor.recoveryCodesLeft })}
            </Text>
            <RecoveryCodesForm />
          </Panel>
        )}
        <Panel title={t("password")}>
          <PasswordForm email={member?.email ?? ""} />
        </Panel>
        <Panel title={t("sessions")}>
          <Text size="sm" mb="sm">
            {t("sessionsExplained")}
          </Text>
          <LinkButton href="/sessions" variant="default">
            {t("toSessions")}
          </LinkButton>
        </Panel>
        <Panel title={t("leave")}>
          <LeaveForm agency={agency.name} />
        </Panel>
      </Stack>
    </>
  );
}
