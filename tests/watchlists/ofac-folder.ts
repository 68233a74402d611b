// Writes subjects down in the three files that the Treasury publishes.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type ListedSubject = { id: number; name: string; aliases?: string[]; weakAliases?: string[]; born?: string; address?: string };

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Answers the folder, as the parser wants it. */
export async function ofacFolder(folder: string, subjects: ListedSubject[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  let alternate = 0;
  const designated = subjects.map(({ id, name, born }) =>
    [id, quoted(name), '"individual"', '"TEST"', ...Array(7).fill("-0-"), born ? quoted(`DOB ${born}.`) : "-0-"].join(","),
  );
  const alternates = subjects.flatMap(({ id, aliases = [], weakAliases = [] }) => [
    ...aliases.map((alias) => [id, ++alternate, '"aka"', quoted(alias), "-0-"].join(",")),
    ...weakAliases.map((alias) => [id, ++alternate, '"aka"', quoted(alias), '"weak"'].join(",")),
  ]);
  const addresses = subjects.flatMap(({ id, address }) => (address ? [[id, id, quoted(address), "-0-", '"Panama"', "-0-"].join(",")] : []));
  const write = (file: string, rows: string[]) => writeFile(join(folder, file), `${rows.join("\r\n")}\r\n\u001A`);
  await Promise.all([write("sdn.csv", designated), write("alt.csv", alternates), write("add.csv", addresses)]);
  return folder;
}
