"use client";
import { Grid, GridCol, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AgencyChoice } from "./agency-choice.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { CommunityChoice } from "./community-choice.tsx";
import { PartyChoice } from "./party-choice.tsx";
import { PersonChoice } from "./person-choice.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { ReasonedCheckbox } from "./reasoned-checkbox.tsx";
import { type Agency, agenciesReached, allowsEveryone, type Chosen, type Community, noChoice, type ReleasedRecord } from "./recipients.ts";
import { usePreview } from "./use-preview.ts";

type Props = {
  record: ReleasedRecord;
  canRelease: boolean;
  own: string;
  /** What an officer asked for, to begin with. */
  asked: { to: Chosen; partiesTo: Chosen };
  agencies: Agency[];
  communities: Community[];
};

/** Choosing recipients with a live preview; what is released is exactly what was previewed. */
export function ReleaseForm({ record, canRelease, own, asked, agencies, communities }: Props) {
  const t = useTranslations("seizure-reports.release");
  const [chosen, setChosen] = useState<Chosen>(asked.to);
  const [partyChoice, setPartyChoice] = useState<Chosen>(asked.partiesTo);

  const reached = agenciesReached(chosen, agencies, communities, own);
  // Who is no longer a recipient cannot see the parties either.
  const parties = {
    ...noChoice,
    agencies: partyChoice.agencies.filter((id) => reached.some((one) => one.id === id)),
    people: partyChoice.people.filter((one) => chosen.people.includes(one)),
  };
  const preview = usePreview(record.kind, record.id, chosen, parties);
  const change = (changes: Partial<Chosen>) => setChosen({ ...chosen, ...changes });

  return (
    <Grid gap="md">
      <GridCol span={{ base: 12, md: 7 }}>
        <Stack gap="md">
          <AgencyChoice tlp={record.tlp} agencies={agencies} own={own} chosen={chosen.agencies} onChange={(ids) => change({ agencies: ids })} />
          {communities.length > 0 && (
            <CommunityChoice
              tlp={record.tlp}
              communities={communities}
              chosen={chosen.communities}
              onChange={(ids) => change({ communities: ids })}
            />
          )}
          <ChoiceGroup legend={t("people")}>
            <PersonChoice
              chosen={chosen.people}
              onChange={(people) => change({ people })}
              faults={preview.preview?.userErrors ?? []}
              first={chosen.agencies.length + chosen.communities.length}
            />
          </ChoiceGroup>
          <ReasonedCheckbox
            label={t("everyone")}
            checked={chosen.everyone}
            onChange={(everyone) => change({ everyone })}
            reason={allowsEveryone(record.tlp) ? null : t("onlyClear")}
          />
          {record.partyCount > 0 && (
            <PartyChoice count={record.partyCount} agencies={reached} people={chosen.people} chosen={parties} onChange={setPartyChoice} />
          )}
        </Stack>
      </GridCol>
      <GridCol span={{ base: 12, md: 5 }}>
        <PreviewPanel record={record} canRelease={canRelease} isToPeopleOnly={chosen.people.length > 0 && reached.length === 0} {...preview} />
      </GridCol>
    </Grid>
  );
}
