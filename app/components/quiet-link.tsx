"use client";
import Link, { type LinkProps } from "next/link";
import type { AnchorHTMLAttributes, Ref } from "react";

type Props = LinkProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof LinkProps> & { ref?: Ref<HTMLAnchorElement> };

/**
 * A link that asks for its page only when it is followed. Fetching pages ahead would enter operations into the
 * record of access, and consultations of records, that nobody made.
 */
export const QuietLink = (props: Props) => <Link prefetch={false} {...props} />;
