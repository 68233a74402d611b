// A real browser that comes from the npm registry, with the libraries that a bare machine lacks.

import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, type Locator, type Page, chromium as playwright } from "playwright-core";

// The package unpacks its copies of those libraries only where it believes to run in Amazon's cloud.
process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";

// Without WebGL, which a machine without graphics would compute for every picture.
chromium.setGraphicsMode = false;

export async function startBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  const libraries = join(tmpdir(), "al2023", "lib");
  const browser = await playwright.launch({
    executablePath,
    // One process for everything crashes when a second window opens.
    args: [
      ...chromium.args.filter((one) => one !== "--single-process" && one !== "--no-zygote"),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
      "--disable-gpu",
    ],
    // The machine's own libraries first, the copies for what it has not.
    env: { ...process.env, NODE_OPTIONS: "", LD_LIBRARY_PATH: ["/lib/x86_64-linux-gnu", "/usr/lib64", libraries].join(delimiter) },
  });
  browser.on("context", (context) => context.on("page", arrivesWhole));
  return browser;
}

/** While a page arrives, what React holds back of it stands in the document a second time: gone to it is who has it once. */
function arrivesWhole(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const whole = async <Answer>(arriving: Promise<Answer>): Promise<Answer> => {
    const answer = await arriving;
    // Of a page that there is not it stays for good, so it is not waited for without end.
    await page.waitForFunction(() => !document.querySelector('[hidden][id^="S:"]'), null, { timeout: 3_000 }).catch(() => undefined);
    return answer;
  };
  page.goto = (...to) => whole(goto(...to));
  page.reload = (...how) => whole(reload(...how));
}

/** Text that a person sees: what React still holds back while a page arrives stands in the document a second time. */
export const seen = (page: Page, text: string | RegExp, options?: { exact: boolean }): Locator =>
  page.getByText(text, options).filter({ visible: true });
