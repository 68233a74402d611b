import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { decodeReceptacleId } from "../../lib/postal/receptacle-id.ts";

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const office = fc.stringMatching(/^[A-Z]{2}[A-Z2-9]{3}[A-Z]$/);

describe("S9 receptacle identifiers", () => {
  it("reads each part from its place", () => {
    expect(decodeReceptacleId("USMIAA AWAUAA A CN 6 0412 003 1 0 0187")).toEqual({
      ok: true,
      receptacleId: "USMIAAAWAUAAACN60412003100187",
      originOffice: "USMIAA",
      destinationOffice: "AWAUAA",
      mailCategory: "AIR",
      mailSubclass: "CN",
      yearDigit: 6,
      dispatchNumber: 412,
      dispatchId: "USMIAAAWAUAAACN60412",
      receptacleNumber: 3,
      isLastOfDispatch: true,
      hasRegisteredOrInsured: false,
      weightGrams: 18700,
    });
  });

  it("reads back whatever was put together", () => {
    fc.assert(
      fc.property(
        office,
        office,
        fc.constantFrom("A", "B", "C", "D"),
        digits(1),
        digits(4),
        digits(3),
        fc.boolean(),
        digits(4),
        (origin, destination, category, year, dispatch, number, last, weight) => {
          const decoded = decodeReceptacleId(
            `${origin}${destination}${category}UN${year}${dispatch}${number}${last ? 1 : 0}0${weight}`.toLowerCase(),
          );
          expect(decoded).toMatchObject({
            ok: true,
            originOffice: origin,
            destinationOffice: destination,
            yearDigit: Number(year),
            dispatchNumber: Number(dispatch),
            receptacleNumber: Number(number),
            isLastOfDispatch: last,
            weightGrams: Number(weight) * 100,
            mailCategory: expect.any(String),
          });
        },
      ),
    );
  });

  it("keeps a category that it does not know", () => {
    expect(decodeReceptacleId("USMIAAAWAUAAXCN60412003100187")).toMatchObject({ ok: true, mailCategory: null });
  });

  it("answers anything else with what was seen, and never throws", () => {
    expect(decodeReceptacleId("usmiaa awauaa")).toEqual({ ok: false, receptacleId: "USMIAAAWAUAA", problem: "SHAPE" });
    expect(decodeReceptacleId("USMIAAAWAUAAACN6041200310018").ok).toBe(false);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        decodeReceptacleId(text);
      }),
    );
  });
});
