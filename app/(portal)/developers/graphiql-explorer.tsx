"use client";
import "graphiql/style.css";
import { useComputedColorScheme } from "@mantine/core";
import { GraphiQL, type GraphiQLProps } from "graphiql";
import { useEffect, useMemo, useRef, useState } from "react";
import { useLocale } from "use-intl";
import { askIn } from "./ask-contract.ts";
import styles from "./explorer.module.css";
import { nameEditors } from "./name-editors.ts";

/** Queries may name people: what is typed here is forgotten with the page, also on a shared computer. */
function forgetfulStorage(): NonNullable<GraphiQLProps["storage"]> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}

/** GraphiQL as the signed-in member. */
export default function GraphiqlExplorer({ example }: { example: string }) {
  const scheme = useComputedColorScheme("light");
  const language = useLocale();
  const [storage] = useState(forgetfulStorage);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? nameEditors(frame.current) : undefined), []);
  const fetcher = useMemo(() => askIn(language), [language]);
  return (
    <div className={styles.frame} ref={frame}>
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        defaultQuery={example}
        forcedTheme={scheme}
        isHeadersEditorEnabled={false}
        shouldPersistHeaders={false}
      />
    </div>
  );
}
