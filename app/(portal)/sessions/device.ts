// A guess at what people call their browser, from what it says of itself; only to tell sessions apart.
const browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

const firstOf = (known: [RegExp, string][], device: string) => known.find(([pattern]) => pattern.test(device))?.[1];

export const browserAndSystem = (device: string) => ({ browser: firstOf(browsers, device), system: firstOf(systems, device) });
