// Reads the consolidated list of the United Nations Security Council as it is published, in XML, piece by piece.
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { SaxesParser } from "saxes";
import { countryOf } from "./country-of.ts";
import {
  isoDateOf,
  MalformedList,
  type NameQuality,
  type ReferenceAddress,
  type ReferenceDocument,
  type ReferenceEntry,
  type ReferenceName,
} from "./reference-entry.ts";

const QUALITIES = new Map<string, NameQuality>([
  ["Good", "STRONG"],
  ["Low", "WEAK"],
  ["a.k.a.", "STRONG"],
  ["f.k.a.", "STRONG"],
  // Not graded: leaving such a name out, or trusting it less, would miss somebody.
  ["", "STRONG"],
]);
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const REMARK = /passport|identification|(?:birth|combat) name|listed as|original script|third/i;

class Element {
  text = "";
  readonly children: Element[] = [];

  constructor(
    readonly tag: string,
    readonly place: string,
  ) {}

  all(tag: string): Element[] {
    return this.children.filter((child) => child.tag === tag);
  }

  /** The text of the first child of that name; the list wraps long texts and means nothing by it. */
  read(tag: string): string {
    return this.all(tag)[0]?.text.replace(/\s+/g, " ").trim() ?? "";
  }
}

/** All entries or none: throws MalformedList when the file is missing, damaged or something else. */
export async function parseUn(path: string): Promise<ReferenceEntry[]> {
  const file = basename(path);
  const entries = new Map<string, ReferenceEntry>();
  const parser = new SaxesParser();
  const open: Element[] = [];
  let closed: Element | undefined;
  const place = () => `${file}, line ${parser.line}, column ${parser.column}`;

  parser.on("error", (error) => {
    const before = closed ? ` The element before it is ${closed.tag} from ${closed.place}.` : "";
    throw new MalformedList(place(), `not well-formed XML: ${error.message.replace(/^[\d:]+ /, "")}${before}`);
  });
  parser.on("opentag", ({ name }) => {
    const element = new Element(name, place());
    if (open.length === 0 && name !== "CONSOLIDATED_LIST") {
      throw new MalformedList(place(), `the root element is ${name}, not CONSOLIDATED_LIST.`);
    }
    // Above depth 2 stand only the lists themselves, which would otherwise keep the whole file in memory.
    if (open.length > 2) open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", ({ name }) => {
    const element = open.pop();
    closed = element;
    if (!element || open.length !== 2 || (name !== "INDIVIDUAL" && name !== "ENTITY")) return;
    const entry = entryOf(element);
    if (entries.has(entry.sourceId)) {
      throw new MalformedList(`${element.place}, field DATAID`, `${entry.sourceId} is used twice.`);
    }
    entries.set(entry.sourceId, entry);
  });

  // The published list itself holds U+FFFD in places, so that only the decoder can tell what is damaged here.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const readPiece = (bytes: Uint8Array, isLast: boolean) => {
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: !isLast });
    } catch {
      const damaged = new TextDecoder().decode(bytes);
      parser.write(damaged.slice(0, damaged.indexOf("\uFFFD")));
      throw new MalformedList(place(), "a character here or shortly after is not UTF-8.");
    }
    parser.write(text);
  };
  try {
    for await (const chunk of createReadStream(path)) readPiece(chunk, false);
    readPiece(new Uint8Array(), true);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    throw new MalformedList(file, `the file is missing at ${path}.`, { cause });
  }
  parser.close();
  if (entries.size === 0) throw new MalformedList(file, "the file has no INDIVIDUAL and no ENTITY.");
  return [...entries.values()];
}

function entryOf(element: Element): ReferenceEntry {
  const prefix = element.tag;
  const sourceId = element.read("DATAID");
  if (!/^\d+$/.test(sourceId)) {
    throw new MalformedList(`${element.place}, field DATAID`, "the id is missing or no number.");
  }
  const addresses = element
    .all(`${prefix}_ADDRESS`)
    .map(addressOf)
    .filter(({ text }) => text !== "");
  const nationalities = element.all("NATIONALITY").flatMap((nationality) => nationality.all("VALUE"));
  const countries = [...nationalities.map(({ text }) => countryOf(text)), ...addresses.map(({ country }) => country)];
  const birthDates = [
    ...element.all("INDIVIDUAL_DATE_OF_BIRTH").map(birthDateOf),
    ...element.all("INDIVIDUAL_ALIAS").map((alias) => alias.read("DATE_OF_BIRTH")),
  ];
  return {
    sourceId,
    kind: prefix === "INDIVIDUAL" ? "PERSON" : "ORGANISATION",
    names: namesOf(element),
    birthDates: [...new Set(birthDates.filter((date) => date !== null && date !== ""))] as string[],
    countries: [...new Set(countries.filter((country) => country !== null))],
    addresses,
    documents: documentsOf(element),
    programmes: [element.read("UN_LIST_TYPE")].filter((programme) => programme !== ""),
    reasons: element.read("COMMENTS1") || null,
    // Some dates carry a time zone.
    listedOn: /^\d{4}-\d\d-\d\d/.exec(element.read("LISTED_ON"))?.[0] ?? null,
  };
}

function namesOf(element: Element): ReferenceName[] {
  const words = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map((tag) => element.read(tag));
  const [primary, ...others] = spellingsOf(words.filter((word) => word !== "").join(" "), "STRONG");
  if (!primary) throw new MalformedList(`${element.place}, field FIRST_NAME`, "the name is missing.");
  const names: ReferenceName[] = [{ ...primary, quality: "PRIMARY" }, ...others];
  names.push(...spellingsOf(element.read("NAME_ORIGINAL_SCRIPT"), "STRONG"));
  for (const alias of element.all(`${element.tag}_ALIAS`)) {
    const quality = QUALITIES.get(alias.read("QUALITY"));
    if (quality === undefined) {
      throw new MalformedList(`${alias.place}, field QUALITY`, `"${alias.read("QUALITY")}" is no published grade.`);
    }
    names.push(...spellingsOf(alias.read("ALIAS_NAME"), quality));
    const note = spellingsOf(alias.read("NOTE"), quality);
    names.push(...note.filter((spelling) => spelling.quality === "ORIGINAL_SCRIPT"));
  }
  return names.filter(({ name }, index) => names.findIndex((other) => other.name === name) === index);
}

/** One field may hold several spellings, scripts and remarks: "حسن غول (Hassan Ghul; Hassan Gul)". */
function spellingsOf(field: string, quality: NameQuality): ReferenceName[] {
  const plain = field
    .replace(/,? born .*/i, "")
    .replace(/original script:| - sub-unit name/gi, "")
    .replace(/\([^()]*\)/g, (remark) => (REMARK.test(remark) ? "" : remark));
  const isMixed = NOT_LATIN.test(plain);
  return plain
    .split(isMixed ? /[();:]|(?<=\p{Script=Latin}) (?=\p{Script=Arabic})/u : /;| \/ | [a-z]\) /)
    .map((name) => name.replace(/^[\s),.]+|[\s,]+$/g, ""))
    .filter((name) => /[\p{L}\p{N}]{2}/u.test(name))
    .map((name) => ({ name, quality: NOT_LATIN.test(name) ? "ORIGINAL_SCRIPT" : quality }));
}

function birthDateOf(element: Element): string | null {
  const note = element.read("NOTE");
  const circa = element.read("TYPE_OF_DATE") === "APPROXIMATELY" || note === "Approximately" ? "~" : "";
  const [from, to] = [element.read("FROM_YEAR"), element.read("TO_YEAR")];
  if (from !== "" && to !== "") return `${circa}${from}/${to}`;
  const year = element.read("YEAR");
  const date = element.read("DATE") || isoDateOf(`${note} ${year}`) || year || isoDateOf(note);
  return date ? circa + date : null;
}

function addressOf(element: Element): ReferenceAddress {
  const tags = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"];
  const place = tags.map((tag) => element.read(tag)).filter((part) => part !== "");
  const note = element.read("NOTE");
  const text = [place.join(", "), note && place.length > 0 ? `(${note})` : note].join(" ").trim();
  return { text, country: countryOf(element.read("COUNTRY")) };
}

function documentsOf(element: Element): ReferenceDocument[] {
  const documents = element.all(`${element.tag}_DOCUMENT`).map((document) => ({
    kind: document.read("TYPE_OF_DOCUMENT2") || document.read("TYPE_OF_DOCUMENT") || "Document",
    number: document.read("NUMBER"),
    country: countryOf(document.read("ISSUING_COUNTRY") || document.read("COUNTRY_OF_ISSUE")),
  }));
  // By this reference ("QDi.001") notices and officers speak of an entry.
  documents.push({ kind: "UN reference number", number: element.read("REFERENCE_NUMBER"), country: null });
  return documents.filter(({ number }) => number !== "");
}
