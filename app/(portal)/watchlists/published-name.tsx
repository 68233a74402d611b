import { scriptOf } from "./script-of.ts";

/** A name as published, in whatever script; it never turns the text around it. */
export const PublishedName = ({ name }: { name: string }) => <bdi {...scriptOf(name)}>{name}</bdi>;
