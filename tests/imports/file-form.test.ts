// Rows of a file that comes in pieces: whoever waits for them hears of what breaks, and whoever stops ends the reading.
import { expect, it } from "@jest/globals";
import { type FileForm, rowsOf } from "../../lib/imports/file-form.ts";

const form = { encoding: "utf-8", delimiter: "," } as FileForm;
const text = (line: number) => new TextEncoder().encode(`${line},x\n`.repeat(2_000));

it("a source that breaks in the middle breaks the rows", async () => {
  const broken = new Error("the connection ended");
  async function* source() {
    for (let line = 0; line < 20; line++) {
      yield text(line);
      if (line === 10) throw broken;
    }
  }
  let rows = 0;
  const reading = (async () => {
    for await (const { row } of rowsOf(source(), form)) rows = row;
  })();
  await expect(reading).rejects.toBe(broken);
  expect(rows).toBeLessThan(40_000);
});

it("a reader who stops ends the source", async () => {
  let isEnded = false;
  async function* source() {
    try {
      for (let line = 0; ; line++) yield text(line);
    } finally {
      isEnded = true;
    }
  }
  for await (const { row } of rowsOf(source(), form)) if (row > 5_000) break;
  while (!isEnded) await new Promise((done) => setImmediate(done));
});
