"use client";
import { Grid, GridCol, NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { tlps } from "../../../../../lib/codes/domain-codes.ts";
import { AgencyChoice } from "../../../seizure-reports/[id]/release/agency-choice.tsx";
import { ChoiceGroup } from "../../../seizure-reports/[id]/release/choice-group.tsx";
import { CommunityChoice } from "../../../seizure-reports/[id]/release/community-choice.tsx";
import { PersonChoice } from "../../../seizure-reports/[id]/release/person-choice.tsx";
import { type Agency, type Chosen, type Community, recipientsOf, type Tlp } from "../../../seizure-reports/[id]/release/recipients.ts";
import { SharePanel } from "./share-panel.tsx";
import { useSharingPreview } from "./use-sharing-preview.ts";

type Props = {
  list: { id: string; name: string; tlp: Tlp };
  own: string;
  shared: Chosen;
  agencies: Agency[];
  communities: Community[];
};

/** Choosing who sees a list, with a live preview; what is shared is exactly what was previewed. */
export function ShareForm({ list, own, shared, agencies, communities }: Props) {
  const t = useTranslations("own-watchlists.share");
  const release = useTranslations("seizure-reports.release");
  const codes = useTranslations("codes.tlps");
  const [tlp, setTlp] = useState<Tlp>(list.tlp);
  const [chosen, setChosen] = useState<Chosen>(shared);
  const change = (changes: Partial<Chosen>) => setChosen({ ...chosen, ...changes });
  const sharing = { id: list.id, tlp, recipients: recipientsOf(chosen) };
  const preview = useSharingPreview(sharing);
  return (
    <Grid gap="md">
      <GridCol span={{ base: 12, md: 7 }}>
        <Stack gap="md">
          <NativeSelect
            label={t("tlp")}
            value={tlp}
            onChange={(event) => setTlp(tlps.find((one) => one === event.currentTarget.value) ?? "AMBER")}
            data={tlps.map((value) => ({ value, label: codes(value) }))}
          />
          <AgencyChoice
            tlp={tlp}
            agencies={agencies.filter(({ id }) => id !== own)}
            own={own}
            chosen={chosen.agencies}
            onChange={(ids) => change({ agencies: ids })}
          />
          {communities.length > 0 && (
            <CommunityChoice tlp={tlp} communities={communities} chosen={chosen.communities} onChange={(ids) => change({ communities: ids })} />
          )}
          <ChoiceGroup legend={release("people")}>
            <PersonChoice
              chosen={chosen.people}
              onChange={(people) => change({ people })}
              faults={preview.preview?.userErrors ?? []}
              first={chosen.agencies.length + chosen.communities.length}
            />
          </ChoiceGroup>
        </Stack>
      </GridCol>
      <GridCol span={{ base: 12, md: 5 }}>
        <SharePanel name={list.name} sharing={sharing} {...preview} />
      </GridCol>
    </Grid>
  );
}
