import { Anchor } from "@mantine/core";

/** Telephone and e-mail, to use at once. */
export function Reach({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <>
      {phone && (
        <Anchor href={`tel:${phone.replace(/[^+\d]/g, "")}`} display="block">
          {phone}
        </Anchor>
      )}
      {email && (
        <Anchor href={`mailto:${email}`} display="block" style={{ overflowWrap: "anywhere" }}>
          {email}
        </Anchor>
      )}
    </>
  );
}
