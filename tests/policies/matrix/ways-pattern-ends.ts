// Ways out of what stands between a pattern and another record, from either end; and of what is proposed.

import { stateOf } from "../../oracle/history.ts";
import { alikeTo, type ToldAlike } from "../../oracle/likeness.ts";
import { fitFor, seesPattern, seesSeizure } from "../../oracle/pattern.ts";
import { may } from "../../oracle/permission.ts";
import { proposalsFor } from "../../oracle/proposal.ts";
import type { Seated } from "./cast.ts";
import { dayBefore } from "./pattern-content.ts";
import type { ToldPattern, ToldSeizure } from "./patterns.ts";
import { answered, type Found, halfOf, ofEach, type PatternMatrix, type PatternWay } from "./ways-patterns.ts";

const fitOf = ({ world, seen }: PatternMatrix, viewer: Seated, pattern: ToldPattern, seizure: ToldSeizure) =>
  fitFor(world, viewer, pattern, seizure, seen.get(`${pattern.id} ${seizure.id}`) ?? new Set());
const told = (id: string, { matched, unstated, isNews }: { matched: string[]; unstated: string[]; isNews: boolean }) =>
  `${id}: ${matched} but for ${unstated}${isNews ? ", new" : ""}`;

const pairsFor = (matrix: PatternMatrix, viewer: Seated) =>
  matrix.patterns.flatMap((pattern) =>
    matrix.seizures.flatMap((seizure) => {
      const fit = fitOf(matrix, viewer, pattern, seizure);
      return fit ? [{ pattern, seizure, fit }] : [];
    }),
  );

/** Pairs of a pattern and a seizure that are news to the viewer. */
export const newFor = (matrix: PatternMatrix, viewer: Seated): string[] =>
  pairsFor(matrix, viewer)
    .filter(({ fit }) => fit.isNews)
    .map(({ pattern, seizure }) => `${pattern.id} ${seizure.id}`);

/** How many different ones were told, a hundred at most, and which of them are none. */
const amongNews = (expected: string[], found: string[]): [number, string[]] => [
  Math.min(new Set(found).size, 100),
  found.filter((one) => !expected.includes(one)),
];

const fits: PatternWay = async (matrix, viewer) => {
  const { world } = matrix;
  const [patterns, seizures] = [halfOf(matrix, viewer, matrix.patterns), halfOf(matrix, viewer, matrix.seizures)];
  const fields = "totalCount edges { node { seizureReport { id } matched unstated isNews } }";
  const ofPatterns = await ofEach(matrix, viewer, patterns, 6, ({ id }) => `node(id: "${id}") { ... on Pattern { fits(first: 100) { ${fields} } } }`);
  const ofSeizures = await ofEach(
    matrix,
    viewer,
    seizures,
    12,
    ({ id }) => `node(id: "${id}") { ... on SeizureReport { patternFits { pattern { id } matched unstated isNews } } }`,
  );
  const news = await answered(matrix, viewer, "{ patternNews(first: 100) { totalCount edges { node { pattern { id } seizureReport { id } } } } }");
  const pairs = pairsFor(matrix, viewer);
  const isNew = newFor(matrix, viewer);
  return [
    {
      way: "what fits",
      cases: patterns.length,
      found: ofPatterns.map(
        (one) => one && [one.fits.totalCount, ...one.fits.edges.map(({ node }: Found) => told(node.seizureReport.id, node)).sort()],
      ),
      expected: patterns.map((pattern) => {
        const own = pairs.filter((one) => one.pattern === pattern).map(({ seizure, fit }) => told(seizure.id, fit));
        return seesPattern(world, viewer, pattern) ? [own.length, ...own.sort()] : null;
      }),
    },
    {
      way: "what a seizure fits",
      cases: seizures.length,
      found: ofSeizures.map((one) => one?.patternFits.map((fit: Found) => told(fit.pattern.id, fit)).sort() ?? null),
      expected: seizures.map((seizure) =>
        seesSeizure(world, viewer, seizure)
          ? pairs
              .filter((one) => one.seizure === seizure)
              .map(({ pattern, fit }) => told(pattern.id, fit))
              .sort()
          : null,
      ),
    },
    {
      way: "news",
      cases: matrix.patterns.length,
      found: [
        news.patternNews?.totalCount ?? 0,
        ...amongNews(
          isNew,
          (news.patternNews?.edges ?? []).map(({ node }: Found) => `${node.pattern.id} ${node.seizureReport.id}`),
        ),
      ],
      expected: [isNew.length, ...amongNews(isNew, isNew)],
    },
  ];
};

const lists = { SEIZURE_REPORT: "linkedReports", ALERT: "linkedAlerts", PATTERN: "linkedPatterns", WATCHLIST_ENTRY: "linkedEntries" } as const;

const links: PatternWay = async (matrix, viewer) => {
  const { world } = matrix;
  const [patterns, seizures] = [halfOf(matrix, viewer, matrix.patterns), halfOf(matrix, viewer, matrix.seizures)];
  const seen = matrix.links.filter(({ pattern, other }) => seesPattern(world, viewer, pattern) && other.isSeenBy(viewer));
  const fields = Object.values(lists).map((list) => `${list} { id }`);
  const ofPatterns = await ofEach(matrix, viewer, patterns, 6, ({ id }) => `node(id: "${id}") { ... on Pattern { ${fields} } }`);
  const ofSeizures = await ofEach(matrix, viewer, seizures, 12, ({ id }) => `node(id: "${id}") { ... on SeizureReport { linkedPatterns { id } } }`);
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
  const linkedTo = (pattern: ToldPattern, kind: keyof typeof lists) => [
    ...seen.filter((one) => one.pattern === pattern && one.other.kind === kind).map(({ other }) => other),
    ...(kind === "PATTERN" ? seen.filter(({ other }) => other.id === pattern.id).map((one) => one.pattern) : []),
  ];
  const kinds = Object.keys(lists) as (keyof typeof lists)[];
  return [
    {
      way: "what is linked",
      cases: patterns.length,
      found: ofPatterns.map((one) => one && kinds.map((kind) => ids(one[lists[kind]]))),
      expected: patterns.map((pattern) =>
        seesPattern(world, viewer, pattern) ? kinds.map((kind) => [...new Set(ids(linkedTo(pattern, kind)))]) : null,
      ),
    },
    {
      way: "what a seizure is linked to",
      cases: seizures.length,
      found: ofSeizures.map((one) => one && ids(one.linkedPatterns)),
      expected: seizures.map((seizure) =>
        seesSeizure(world, viewer, seizure) ? ids(seen.filter(({ other }) => other.id === seizure.id).map(({ pattern }) => pattern)) : null,
      ),
    },
  ];
};

const proposals: PatternWay = async (matrix, viewer) => {
  const { world, seizures } = matrix;
  const data = await answered(
    matrix,
    viewer,
    "{ patternProposals(days: 30) { origin destination commodityGroup concealment mailClass count countBefore } }",
  );
  const seen = seizures.filter((one) => seesSeizure(world, viewer, one) && stateOf(world, one).status !== "WITHDRAWN");
  const isAllowed = may(viewer, "pattern:read") && may(viewer, "seizure-report:read");
  const expected = isAllowed
    ? proposalsFor(
        seen.map(({ drawn, daysAgo }) => ({ ...drawn, daysAgo })),
        30,
      )
    : [];
  const found = (data.patternProposals ?? []).map(
    (one: Found) =>
      `${[one.origin && `${one.origin} ${one.destination}`, one.commodityGroup, one.concealment, one.mailClass].join(", ")}: ${one.count} after ${one.countBefore}`,
  );
  // No more than 20 are told, those that rose most.
  return [
    {
      way: "proposals",
      cases: seizures.length,
      found: [found.length, found.filter((one: string) => !expected.includes(one))],
      expected: [Math.min(expected.length, 20), []],
    },
  ];
};

/** By which those that are equally alike are in order. */
const idIn = (globalId: string) => Buffer.from(globalId, "base64").toString();

/** Nobody's likeness is worked out from, or changed by, a seizure that they do not see. */
const alike: PatternWay = async (matrix, viewer) => {
  const { world } = matrix;
  const asked = halfOf(matrix, viewer, matrix.seizures);
  const seen = new Map(
    matrix.seizures.flatMap((one) => {
      const { drawn, daysAgo } = one;
      const isWithdrawn = stateOf(world, one).status === "WITHDRAWN";
      const whole = { ...drawn, id: idIn(one.id), isWithdrawn, occurredOn: dayBefore(daysAgo), postageAccount: null, platform: null };
      return seesSeizure(world, viewer, one) ? [[one, whole] as const] : [];
    }),
  );
  const fields = "alike(first: 10) { seizureReport { id } score reasons { kind value } }";
  const found = await ofEach(matrix, viewer, asked, 12, ({ id }) => `node(id: "${id}") { ... on SeizureReport { ${fields} } }`);
  const told = ({ seizureReport, score, reasons }: Found) => ({
    id: idIn(seizureReport.id),
    score,
    reasons: reasons.map(({ kind, value }: Found) => `${kind} ${value}`),
  });
  const inOrder = (list: ToldAlike[]) => list.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return [
    {
      way: "seizures like one",
      cases: asked.length,
      found: found.map((one) => one && inOrder(one.alike.map(told))),
      expected: asked.map((one) => {
        const own = seen.get(one);
        return own ? inOrder(alikeTo([...seen.values()], own, 10, 300)) : null;
      }),
    },
  ];
};

export const waysBetween = [fits, links, proposals, alike];
