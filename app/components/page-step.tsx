import { Button, type ButtonProps } from "@mantine/core";
import { LinkButton } from "./link.tsx";

/** To another page of a list, if there is one. */
export function PageStep({ href, ...props }: ButtonProps & { href: string | null; children: string }) {
  return href ? <LinkButton variant="default" href={href} {...props} /> : <Button variant="default" disabled {...props} />;
}
