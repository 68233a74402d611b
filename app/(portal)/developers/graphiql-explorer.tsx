"use client";
import "graphiql/style.css";
import { useComputedColorScheme } from "@mantine/core";
import { GraphiQL, type GraphiQLProps } from "graphiql";
import { useEffect, useRef, useState } from "react";
import { useLocale } from "use-intl";
import styles from "./explorer.module.css";
import { nameEditors } from "./name-editors.ts";

type Fetcher = GraphiQLProps["fetcher"];

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
  const fetcher: Fetcher = async (question) => {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", "x-portolan-language": language },
      body: JSON.stringify(question),
    });
    return response.json();
  };
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
