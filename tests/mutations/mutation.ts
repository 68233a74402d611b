// One protection taken away, on a copy of the database.
import type pg from "pg";

export type Mutation = {
  name: string;
  /** Groups of cases that are likely to notice, tried first. */
  first: string[];
  take: (administrator: pg.Client) => Promise<unknown>;
  /** What is not within the copy, such as an attribute of a role, is put back. */
  restore?: (administrator: pg.Client) => Promise<unknown>;
};

export const says = (name: string, first: string[], statement: string, undo?: string): Mutation => ({
  name,
  first,
  take: (administrator) => administrator.query(statement),
  ...(undo && { restore: (administrator: pg.Client) => administrator.query(undo) }),
});

/** A part of one function's source and what stands there instead. */
export type Weakening = { of: string; instead: [from: string, to: string][]; first: string[]; also?: { of: string; instead: [string, string][] } };

async function rewrite(administrator: pg.Client, of: string, instead: [string, string][]): Promise<void> {
  const { rows } = await administrator.query(
    "select pg_get_functiondef(oid) as source from pg_proc where pronamespace = 'portolan'::regnamespace and proname = $1",
    [of],
  );
  let source = rows[0]?.source as string;
  for (const [from, to] of instead) {
    // A protection that moved must not leave its mutation behind, taking nothing away.
    if (rows.length !== 1 || source.split(from).length !== 2)
      throw new Error(`the mutation of ${of} is out of date: “${from}” stands there ${source?.split(from).length - 1} times`);
    source = source.replace(from, () => to);
  }
  await administrator.query(source);
}

export const weakens = ({ of, instead, first, also }: Weakening): Mutation => ({
  name: `${of}: ${instead.map(([from, to]) => `${from.replace(/\s+/g, " ").trim()} → ${to.replace(/\s+/g, " ").trim() || "nothing"}`).join("; ")}`,
  first,
  take: async (administrator) => {
    await rewrite(administrator, of, instead);
    if (also) await rewrite(administrator, also.of, also.instead);
  },
});
