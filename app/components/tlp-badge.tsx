import { Badge } from "@mantine/core";
import { translations } from "../language/translations.ts";

type Tlp = "RED" | "AMBER_STRICT" | "AMBER" | "GREEN" | "CLEAR";

// The colours that FIRST prescribes for TLP 2.0, on black.
const colors: Record<Tlp, string> = { RED: "#ff2b2b", AMBER_STRICT: "#ffc000", AMBER: "#ffc000", GREEN: "#33ff00", CLEAR: "#ffffff" };

/** How far a record may be shared, as FIRST wants it written. */
export async function TlpBadge({ tlp }: { tlp: Tlp }) {
  const t = await translations("codes");
  return (
    <Badge radius="xs" size="sm" style={{ background: "#000", color: colors[tlp], flexShrink: 0, letterSpacing: 0 }}>
      {t(`tlps.${tlp}`)}
    </Badge>
  );
}
