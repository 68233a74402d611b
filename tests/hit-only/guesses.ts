// Questions around what is hidden: each part as it is listed, or a little or altogether different. Whether the whole
// must hit is known by how it was made, and not by what the product makes of it.

export const target = {
  name: "Ibrahím Vellardson Kost",
  birthDate: "1971-04-23",
  document: "PX-778 9201",
  phone: "+5978123456",
  email: "ivk@example.net",
  address: "14 Waterkant Street, Paramaribo",
  itemBeginning: "RR473",
};

type Part = { given: string | null; fits: boolean };
const fits = (...given: string[]): Part[] => given.map((one) => ({ given: one, fits: true }));
const misses = (...given: (string | null)[]): Part[] => given.map((one) => ({ given: one, fits: false }));
const names = [
  ...fits("Ibrahim Vellardson Kost", "KOST, ibrahim vellardson", "vellardson  kost íbrahim"),
  ...misses(
    "Ibrahim Vellardson",
    "Ibrahim Velardson Kost",
    "I. Vellardson Kost",
    "Ibrahim Vellardson Kosta",
    "Ibrahima Vellardson Kost",
    "Maria Petrova",
    null,
  ),
];
const births = [...fits("1971-04-23"), ...misses("1971", "1971-04", "1971-04-24", "1970-04-23", "1971-05-23", null, null)];
const documents = [...fits("PX7789201", "px 778-9201"), ...misses("PX778920", "PX7789202", "PX77892010", "7789201", null, null, null)];
const phones = [...fits("+5978123456", "00597 812 3456"), ...misses("+5978123457", "+597812345", "+5938123456", null, null, null)];
const emails = [...fits("ivk@example.net", "IVK@Example.NET"), ...misses("ivk@example.com", "ik@example.net", "i.vk@example.net", null, null, null)];
const addresses = [
  ...fits("14 Waterkant Street, Paramaribo", "PARAMARIBO waterkant street 14"),
  ...misses("Waterkant Street, Paramaribo", "15 Waterkant Street, Paramaribo", "14 Waterkant Street", null, null, null),
];
const items = [...fits("RR473124829GB", "RR473000001NL"), ...misses("RR474124829GB", "RR473", "RR47", "RA473124829GB", "RR4731", null, null, null)];

export type Guess = { subject: object; mustHit: boolean };

/** As many as asked for, the same for the same seed. */
export function guesses(count: number, seed: number): Guess[] {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const oneOf = (parts: Part[]) => parts[below(parts.length)] as Part;
  // Most parts are left out, so that most questions come near and do not hit.
  const seldom = (parts: Part[]): Part => (below(4) === 0 ? oneOf(parts) : { given: null, fits: false });
  return Array.from({ length: count }, () => {
    const [name, birth, document, phone] = [oneOf(names), oneOf(births), seldom(documents), seldom(phones)];
    const [email, address, item] = [seldom(emails), seldom(addresses), seldom(items)];
    const country = ["SR", "GB", "NL", null][below(4)];
    const list = ({ given }: Part) => (given === null ? [] : [given]);
    const isSaid = [name, document, phone, email, address, item].some(({ given }) => given !== null);
    return {
      subject: {
        names: isSaid ? list(name) : ["Maria Petrova"],
        birthDate: birth.given,
        countries: country ? [country] : [],
        documents: list(document).map((number) => ({ number, country })),
        phones: list(phone),
        emails: list(email),
        addresses: list(address),
        itemIds: list(item),
      },
      mustHit: document.fits || phone.fits || email.fits || item.fits || (name.fits && (birth.fits || address.fits)),
    };
  });
}
