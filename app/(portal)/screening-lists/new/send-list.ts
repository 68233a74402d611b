"use client";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import type { Work } from "../../watchlists/ask/work.ts";
import type { Subject } from "./read-file.ts";

const Begin = graphql(`
  mutation ScreeningListBegin($input: ScreeningListBeginInput!) {
    screeningListBegin(input: $input) { screeningList { id } userErrors { field message } }
  }
`);
const Add = graphql(`
  mutation ScreeningListAdd($input: ScreeningListAddInput!) {
    screeningListAdd(input: $input) { userErrors { field message } }
  }
`);
const Prepare = graphql(`
  mutation ScreeningListPrepare($id: ID!) {
    screeningListPrepare(input: { id: $id }) { userErrors { field message } }
  }
`);

const Delete = graphql(`
  mutation ScreeningListGiveUp($id: ID!) {
    screeningListDelete(input: { id: $id }) { userErrors { message } }
  }
`);

/** `row`: as the list counts them, from 1; null if the whole is meant. */
export type Fault = { row: number | null; field: string; message: string };
export type Numbered = { row: number; subject: Subject };
export type Sent = { id: string } | { faults: Fault[] };

const portion = 500;
const ofWhole = (errors: readonly { field: readonly string[]; message: string }[]) =>
  errors.map(({ field, message }) => ({ row: null, field: field[0] ?? "", message }));

async function sendPortions(id: string, rows: readonly Numbered[], onSent: (count: number) => void): Promise<Fault[]> {
  for (let position = 0; position < rows.length; position += portion) {
    const part = rows.slice(position, position + portion);
    const { screeningListAdd } = await askFromBrowser(Add, { input: { id, position, subjects: part.map(({ subject }) => subject) } });
    if (screeningListAdd.userErrors.length) {
      return screeningListAdd.userErrors.map(({ field: [, place, field], message }) => ({
        row: part[Number(place)]?.row ?? null,
        field: field ?? "",
        message,
      }));
    }
    onSent(position + part.length);
  }
  return ofWhole((await askFromBrowser(Prepare, { id })).screeningListPrepare.userErrors);
}

/** Sends in portions; a portion with a fault ends the sending, its faults are answered by row, and nothing stays there. */
export async function sendList(name: string, work: Work, rows: readonly Numbered[], onSent: (count: number) => void): Promise<Sent> {
  const { screeningListBegin } = await askFromBrowser(Begin, { input: { name, ...work } });
  const id = screeningListBegin.screeningList?.id;
  if (!id) return { faults: ofWhole(screeningListBegin.userErrors) };
  const faults = await sendPortions(id, rows, onSent);
  if (!faults.length) return { id };
  await askFromBrowser(Delete, { id });
  return { faults };
}
