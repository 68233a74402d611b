"use client";
import { Center, Loader } from "@mantine/core";
import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import styles from "./explorer.module.css";

function Opening() {
  const t = useTranslations("developers");
  return (
    <Center className={styles.frame}>
      <Loader aria-label={t("loading")} role="status" />
    </Center>
  );
}

/** Loaded on this page only, and only in a browser: it is large and needs a window. */
export const Explorer = dynamic(() => import("./graphiql-explorer.tsx"), { ssr: false, loading: Opening });
