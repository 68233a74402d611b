import { Text, Title } from "@mantine/core";
import { commodityName } from "../../../../lib/codes/commodities.ts";
import type { ReportWords } from "../report-words.ts";
import { Facts } from "./facts.tsx";
import styles from "./goods-lines.module.css";
import type { ReportContent } from "./report-content.ts";

type Line = ReportContent["goods"][number];

function GoodsLine({ line, words }: { line: Line; words: ReportWords }) {
  const { t, codes, language } = words;
  const quantity = [words.quantity(line), line.isNet && t("fields.isNet")].filter(Boolean).join(" · ");
  return (
    <li className={styles.line}>
      <Text fw={600}>{line.description}</Text>
      {quantity && <Text size="lg">{quantity}</Text>}
      <Facts
        facts={[
          [t("fields.commodityGroup"), line.commodityGroup && codes(`commodityGroups.${line.commodityGroup}`)],
          [t("fields.hsCode"), line.hsCode && [line.hsCode, commodityName(line.hsCode, language)].filter(Boolean).join(" · ")],
          [t("fields.pieces"), line.pieces !== null && words.number(String(line.pieces))],
          [t("fields.value"), line.value && words.money(line.value, line.currency)],
          [t("fields.brand"), line.brand],
          [t("fields.rightHolder"), line.rightHolder],
          [t("fields.purity"), line.purity && `${words.number(line.purity)} %`],
          [t("fields.serialNumber"), line.serialNumber],
          [t("fields.cites"), line.cites],
        ]}
      />
    </li>
  );
}

/** Goods as found beside as declared. */
export function GoodsLines({ goods, words }: { goods: Line[]; words: ReportWords }) {
  const sides = (["FOUND", "DECLARED"] as const)
    .map((aspect) => ({ aspect, lines: goods.filter((line) => line.aspect === aspect) }))
    .filter(({ lines }) => lines.length);
  return (
    <div className={styles.sides} data-alone={sides.length === 1 || undefined}>
      {sides.map(({ aspect, lines }) => (
        <div key={aspect}>
          <Title order={3} size="h6" c="dimmed" mb="xs">
            {words.codes(`goodsAspects.${aspect}`)}
          </Title>
          <ul className={styles.lines}>
            {lines.map((line, place) => (
              <GoodsLine key={place} line={line} words={words} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
