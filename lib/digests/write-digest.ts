// The words of a digest: headlines with their links, as plain text and as simple HTML.
import type { Language } from "../languages/language.ts";
import { translatorFor } from "../languages/messages.ts";
import { onOneLine } from "../mail/send-mail.ts";
import type { Digest, News, NewsKind, ToDoKind } from "./gather-digest.ts";
import type { Rhythm } from "./mail-choice.ts";

type Line = { text: string; address: string };
type Section = { title: string; lines: Line[] };
export type Written = { subject: string; text: string; html: string };

const pathOf: Record<NewsKind | ToDoKind, string> = {
  ALERT: "/alerts",
  SEIZURE_REPORT: "/seizure-reports",
  PATTERN: "/patterns",
  NOTICE: "/notices",
  QUESTION: "/watchlists/questions",
  HIT: "/standing-queries",
  REVIEW: "/watchlists/reviews",
};
const typeOf: Record<NewsKind, string> = { ALERT: "Alert", SEIZURE_REPORT: "SeizureReport", PATTERN: "Pattern" };

/** Where the portal shows it. */
export const addressOf = (origin: string, kind: NewsKind, id: string): string =>
  `${origin}${pathOf[kind]}/${encodeURIComponent(Buffer.from(`${typeOf[kind]}:${id}`).toString("base64"))}`;

/** Where the choice is changed or taken back. */
export const addressOfChoice = (origin: string): string => `${origin}/account#mail`;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function sectionsOf({ news, toDo }: Digest, origin: string, language: Language): Section[] {
  const t = translatorFor(language);
  const ofNews = ({ kind, named, namedCount, unnamedCount }: News): Section => {
    const list = origin + pathOf[kind];
    const counted = (words: string, count: number): Line[] => (count ? [{ text: t(`mail.DIGEST.${words}`, { count }), address: list }] : []);
    return {
      title: t(`mail.DIGEST.${kind}`),
      lines: [
        ...named.map(({ id, headline, agency }) => ({ text: onOneLine(`${headline} · ${agency}`), address: addressOf(origin, kind, id) })),
        ...counted("more", namedCount - named.length),
        ...counted("unnamed", unnamedCount),
      ],
    };
  };
  const waiting = toDo.map(({ kind, count }) => ({ text: t(`mail.DIGEST.${kind}`, { count }), address: origin + pathOf[kind] }));
  return [...news.map(ofNews), ...(waiting.length ? [{ title: t("mail.DIGEST.waiting"), lines: waiting }] : [])];
}

export function writeDigest(digest: Digest, reader: { name: string; rhythm: Rhythm; language: Language }, origin: string): Written {
  const t = translatorFor(reader.language);
  const sections = sectionsOf(digest, origin, reader.language);
  const greeting = t("mail.DIGEST.greeting", { name: onOneLine(reader.name) });
  const choice = t("mail.DIGEST.choice", { rhythm: reader.rhythm });
  const stop = addressOfChoice(origin);
  const text = [
    greeting,
    ...sections.map(({ title, lines }) => [title.toUpperCase(), ...lines.map((line) => `- ${line.text}\n  ${line.address}`)].join("\n")),
    `${choice}\n${stop}`,
  ].join("\n\n");
  const link = ({ text: words, address }: Line) => `<li><a href="${escaped(address)}">${escaped(words)}</a></li>`;
  const html = [
    `<!doctype html><html lang="${reader.language}"><body><p>${escaped(greeting)}</p>`,
    ...sections.map(({ title, lines }) => `<h2>${escaped(title)}</h2><ul>${lines.map(link).join("")}</ul>`),
    `<p>${escaped(choice)} <a href="${escaped(stop)}">${escaped(stop)}</a></p></body></html>`,
  ].join("\n");
  return { subject: t("mail.DIGEST.subject"), text, html };
}
