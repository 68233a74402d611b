"use client";
import { Autocomplete, Grid, GridCol, Stack, TextInput } from "@mantine/core";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { AddButton } from "./add-button.tsx";
import { CodeSelect, CountrySelect } from "./choice-select.tsx";
import { GoodsLine } from "./goods-line.tsx";
import type { Habits } from "./habits.ts";
import { ItemIdInput, type ItemProposal, proposalOf } from "./item-id-input.tsx";
import { emptyGoods, originOf } from "./report-values.ts";
import type { ReportForm } from "./use-report-form.ts";

type Props = { form: ReportForm; places: Habits["places"]; onAdded: (field: string) => void };

/** What a report needs: day, place, goods as found, origin and transport; and the parcel's number, which fills in some of it. */
export function Essentials({ form, places, onAdded }: Props) {
  const t = useTranslations("seizure-reports");
  const { found, legs, transport, mailClass } = form.values;
  const origin = originOf(legs);
  const proposed = useRef<ItemProposal | null>(null);

  /** Fills in what is empty or was proposed before; what a person chose stays. */
  function readItem(text: string) {
    form.setFieldValue("itemId", text);
    const proposal = proposalOf(text);
    if (!proposal) return;
    const isFree = (value: string | null | undefined, before: string | null | undefined) => !value || value === before;
    if (isFree(mailClass, proposed.current?.mailClass)) form.setFieldValue("mailClass", proposal.mailClass);
    if (isFree(legs[origin]?.country, proposed.current?.country)) form.setFieldValue(`legs.${origin}.country`, proposal.country);
    if (!transport) form.setFieldValue("transport", "MAIL");
    proposed.current = proposal;
  }

  const { onChange: _onChange, ...item } = form.getInputProps("itemId");
  return (
    <Stack gap="md">
      <Grid gap="sm">
        <GridCol span={{ base: 12, sm: 4 }}>
          <TextInput type="date" label={t("fields.occurredOn")} required {...form.getInputProps("occurredOn")} />
        </GridCol>
        <GridCol span={{ base: 12, sm: 8 }}>
          <Autocomplete
            label={t("fields.place")}
            required
            maxLength={200}
            openOnFocus={false}
            data={places.map(({ place }) => place)}
            {...form.getInputProps("place")}
            onOptionSubmit={(chosen) => {
              const known = places.find(({ place }) => place === chosen);
              if (known) form.setValues(known);
            }}
          />
        </GridCol>
      </Grid>
      {found.map((line, place) => (
        <GoodsLine
          key={line.key}
          form={form}
          list="found"
          place={place}
          {...(found.length > 1 && { onRemove: () => form.removeListItem("found", place) })}
        />
      ))}
      <AddButton
        disabled={found.length + form.values.declared.length >= 100}
        onClick={() => {
          form.insertListItem("found", emptyGoods(found.at(-1)?.unit ?? null));
          onAdded(`found.${found.length}.description`);
        }}
      >
        {t("form.addFound")}
      </AddButton>
      <Grid gap="sm">
        <GridCol span={{ base: 12, sm: 4 }}>
          <ItemIdInput
            label={t("form.item")}
            placeholder="RR473124829GB"
            {...item}
            value={form.values.itemId}
            onChange={(event) => readItem(event.currentTarget.value)}
            origin={legs[origin]?.country ?? null}
            onTakeOrigin={(country) => form.setFieldValue(`legs.${origin}.country`, country)}
          />
        </GridCol>
        <GridCol span={{ base: 12, sm: 4 }}>
          <CountrySelect label={t("form.origin")} required {...form.getInputProps(`legs.${origin}.country`)} />
        </GridCol>
        <GridCol span={{ base: 12, sm: 4 }}>
          <CodeSelect list="transports" label={t("fields.transport")} required {...form.getInputProps("transport")} />
        </GridCol>
      </Grid>
    </Stack>
  );
}
