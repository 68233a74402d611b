import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { decodeItemId } from "../../lib/postal/item-id.ts";

// The oracle: the standard's rule as a table of remainders, written without the product's arithmetic.
const digitOfRemainder = "50987654321";
const remainder = (serial: string) => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = [...serial].map(Number);
  return (8 * a + 6 * b + 4 * c + 2 * d + 3 * e + 5 * f + 9 * g + 7 * h) % 11;
};
const checkDigitOf = (serial: string) => digitOfRemainder.charAt(remainder(serial));

const serials = fc.stringMatching(/^[0-9]{8}$/);
const indicators = fc.stringMatching(/^[A-Z]{2}$/);
const problemOf = (text: string) => {
  const decoded = decodeItemId(text);
  return decoded.ok ? null : decoded.problem;
};

describe("S10 item identifiers", () => {
  it("reads the standard's own examples", () => {
    expect(decodeItemId("RR473124829GB")).toEqual({
      ok: true,
      itemId: "RR473124829GB",
      serviceIndicator: "RR",
      mailClass: "REGISTERED_LETTER",
      serial: "47312482",
      checkDigit: 9,
      country: "GB",
      isReserved: false,
    });
    expect(decodeItemId("EE471108151FR")).toMatchObject({ ok: true, mailClass: "EMS", checkDigit: 1, country: "FR" });
  });

  it("reads what people type: spaces and lower case", () => {
    expect(decodeItemId("  rr 473 124 829 gb ")).toEqual(decodeItemId("RR473124829GB"));
    for (const pasted of ["RR\u00a0473124829\u00a0GB", "\ufeffRR473124829GB\u200b", "\u202aRR473124829GB\u202c"])
      expect(decodeItemId(pasted)).toMatchObject({ ok: true, itemId: "RR473124829GB" });
  });

  it("accepts exactly the check digit of the standard", () => {
    fc.assert(
      fc.property(indicators, serials, fc.integer({ min: 0, max: 9 }), (indicator, serial, digit) => {
        const expected = checkDigitOf(serial);
        expect(problemOf(`${indicator}${serial}${digit}AW`)).toBe(String(digit) === expected ? null : "CHECK_DIGIT");
      }),
    );
  });

  it("says which check digit it expected and keeps what was seen", () => {
    expect(decodeItemId("rr473124820gb")).toEqual({ ok: false, itemId: "RR473124820GB", problem: "CHECK_DIGIT", expectedCheckDigit: 9 });
  });

  // Remainders 0 and 6 share the digit 5: the standard cannot tell these apart, so no test may ask for it.
  const isDetectable = (one: string, other: string) => checkDigitOf(one) !== checkDigitOf(other);

  it("flags every wrong single digit that the standard detects, and nothing else", () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (serial, place, change) => {
        const wrong = serial.slice(0, place) + ((Number(serial[place]) + change) % 10) + serial.slice(place + 1);
        expect(problemOf(`CP${wrong}${checkDigitOf(serial)}JM`)).toBe(isDetectable(serial, wrong) ? "CHECK_DIGIT" : null);
        if (![0, 6].includes(remainder(serial))) expect(isDetectable(serial, wrong)).toBe(true);
      }),
    );
  });

  it("flags every swap of neighbouring digits that the standard detects, and nothing else", () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 6 }), (serial, place) => {
        const swapped = serial.slice(0, place) + serial.charAt(place + 1) + serial.charAt(place) + serial.slice(place + 2);
        expect(problemOf(`LX${swapped}${checkDigitOf(serial)}TT`)).toBe(isDetectable(serial, swapped) ? "CHECK_DIGIT" : null);
        if (serial !== swapped && ![0, 6].includes(remainder(serial))) expect(isDetectable(serial, swapped)).toBe(true);
      }),
    );
  });

  it("keeps and flags reserved first letters", () => {
    for (const letter of "JKSTW") expect(decodeItemId(`${letter}A473124829GB`)).toMatchObject({ ok: true, isReserved: true, mailClass: null });
    for (const letter of "CEHLRUV")
      expect(decodeItemId(`${letter}A473124829GB`)).toMatchObject({ ok: true, isReserved: false, mailClass: expect.any(String) });
  });

  it("flags a country that does not exist", () => {
    expect(decodeItemId("RR473124829XQ")).toEqual({ ok: false, itemId: "RR473124829XQ", problem: "COUNTRY" });
  });

  it("answers anything with a shape it has not, and never throws", () => {
    for (const text of ["", "RR47312482GB", "RR4731248290GB", "473124829", "ßR473124829GB", "ſſ473124829GB", "RR47312482٩GB"])
      expect(problemOf(text)).toBe("SHAPE");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        decodeItemId(text);
      }),
    );
  });
});
