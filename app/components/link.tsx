"use client";
// Server components cannot hand Next's Link to Mantine as `component`; these do it on the client's side.
import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import type { LinkProps } from "next/link";
import type { ReactNode } from "react";
import { QuietLink } from "./quiet-link.tsx";

type Target = Pick<LinkProps, "href" | "scroll"> & { children: ReactNode; "aria-label"?: string; rel?: string };

export const TextLink = (props: AnchorProps & Target) => <Anchor component={QuietLink} {...props} />;

export const LinkButton = (props: ButtonProps & Target) => <Button component={QuietLink} {...props} />;
