// SPDX-License-Identifier: GPL-3.0-or-later
// Opens reports as a reader would and counts what is wrong: node check_report.mjs RUN... [--screenshots DIR]
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const words = process.argv.slice(2);
const at = words.indexOf("--screenshots");
const shots = at < 0 ? "" : words.splice(at, 2)[1];
let wrong = 0;

const expect = (truth, what) => {
  if (truth) return;
  wrong += 1;
  console.log("WRONG " + what);
};

async function open(browser, file, options) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.on("console", (message) => expect(false, `console: ${message.text()}`));
  page.on("pageerror", (error) => expect(false, `page error: ${error.message}`));
  page.on("request", (request) => expect(/^(file|data):/.test(request.url()), `request: ${request.url()}`));
  await page.goto("file://" + file, { timeout: 120000 });
  return page;
}

async function checkLook(browser, file, scheme, width, name) {
  // axe is our guest here, so the policy of the page is lifted for it; other checks keep it.
  const page = await open(browser, file, { viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: true });
  if (shots) await page.screenshot({ path: join(shots, `${name}-${scheme}-${width}.png`), timeout: 120000 });
  await page.evaluate(() => document.querySelectorAll("details").forEach((box) => { box.open = true; }));
  // Both schemes and both widths once: what axe finds does not hang on the pairing.
  if ((scheme === "light") === (width === 320)) {
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), rules);
    for (const violation of result.violations) {
      expect(false, `axe ${violation.id} (${violation.nodes.length}): ${violation.nodes[0].html.slice(0, 160)}`);
    }
  }
  const content = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(content <= width, `${width} px: the page is ${content} px wide`);
  await page.context().close();
}

const focused = (page, ask) => page.evaluate((code) => new Function("at", "return " + code)(document.activeElement), ask);

// Presses a key until the focus is where `ask` says; the marks of the focus must be seen at every stop.
async function walk(page, key, ask, most, what) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    expect(await focused(page, "getComputedStyle(at).outlineStyle !== 'none'"), `${what}: a focus that cannot be seen`);
    if (await focused(page, ask)) return;
  }
  expect(false, `${what}: not reached by ${key}`);
}

async function pickByArrows(page, id, value) {
  for (let step = 0; step < 15 && (await page.locator(id).inputValue()) !== value; step += 1) {
    await page.keyboard.press("ArrowDown");
  }
  expect((await page.locator(id).inputValue()) === value, `the arrows do not lead to ${value} in ${id}`);
}

// Everything from the top of the page to the reason of a claim without a mouse.
async function checkFilterAndKeys(browser, file) {
  const page = await open(browser, file, { viewport: { width: 1280, height: 900 }, bypassCSP: true });
  await walk(page, "Tab", "at.className === 'skip'", 1, "the link to the content");
  await page.keyboard.press("Enter");
  expect(await focused(page, "at.id === 'content'"), "the first link does not lead to the content");
  const claims = await page.locator(".claim").count();
  if (claims > 0) {
    const visible = () => page.locator(".claim:visible").count();
    await page.keyboard.press("/");
    expect(await focused(page, "at.id === 'q'"), "key / does not lead to the search");
    await page.keyboard.type("zzzz no such words");
    expect((await visible()) === 0, "a search without hits leaves claims");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    expect((await visible()) === claims, "an empty search hides claims");
    await walk(page, "Tab", "at.id === 'f-kind'", 3, "the filter of kinds");
    await pickByArrows(page, "#f-kind", "number");
    const expected = await page.locator('.claim[data-kinds~="number"]').count();
    expect((await visible()) === expected, "the filter of kinds shows other claims");
    await page.keyboard.press("Home");
    expect((await visible()) === claims, "the filter cannot be taken back");
    await walk(page, "Tab", "!at.closest('form')", 3, "the way out of the filter");
    await page.keyboard.press("j");
    const first = await focused(page, "at.closest('.claim')?.id");
    await page.keyboard.press("j");
    const second = await focused(page, "at.closest('.claim')?.id");
    expect(first && (claims === 1 || second !== first), "key j does not walk");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash === "#" + second, "a claim has no permalink");
    if ((await page.locator(`#${second} details.why`).count()) > 0) {
      await walk(page, "Tab", "at.matches('.why > summary')", 120, "the reason of a claim");
      await page.keyboard.press("Enter");
      expect(await focused(page, "at.parentElement.open"), "the reason of a claim does not open");
    }
  }
  await page.context().close();
}

async function checkWithoutScript(browser, file) {
  const text = async (javaScriptEnabled) => {
    const page = await open(browser, file, { javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    const length = (await page.locator("main").innerText()).length;
    await page.context().close();
    return length;
  };
  expect((await text(false)) > 0.95 * (await text(true)), "text is lost without script");
}

async function checkPrint(browser, file, name) {
  const page = await open(browser, file, { viewport: { width: 1280, height: 900 } });
  const pdf = await page.pdf({ format: "A4", path: shots ? join(shots, `${name}.pdf`) : undefined, timeout: 300000 });
  expect(pdf.length > 20000, "the print is empty");
  await page.context().close();
}

// The largest page of the report: its size, and the work that opening it is for the browser. Time of the main thread on
// the processor, which does not hang on what else the machine does.
async function checkOpening(browser, run) {
  const files = [join(run, "report.html")];
  const pages = join(run, "pages");
  if (existsSync(pages)) files.push(...readdirSync(pages).map((name) => join(pages, name)));
  const largest = files.reduce((a, b) => (statSync(b).size > statSync(a).size ? b : a));
  for (const file of new Set([files[0], largest])) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto("file://" + file, { timeout: 120000 });
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = metrics.find((metric) => metric.name === "ThreadTime").value;
    console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB, opened with ${seconds.toFixed(2)} s of the processor`);
    expect(statSync(file).size < 20e6, `${file} is larger than 20 MB`);
    expect(seconds < 2, `${file} takes ${seconds.toFixed(2)} s to open`);
    await context.close();
  }
}

function checkMarkup(file) {
  const jar = join(dirname(require.resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  try {
    execFileSync("java", ["-jar", jar, "--errors-only", "--no-langdetect", file], { stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    for (const line of String(error.stderr).trim().split("\n")) expect(false, "vnu " + line.slice(0, 300));
  }
}

if (shots) mkdirSync(shots, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage"],
});
for (const run of words) {
  const file = resolve(run, "report.html");
  const name = run.replace(/\W+/g, "-");
  for (const scheme of ["light", "dark"]) {
    for (const width of [320, 1280]) await checkLook(browser, file, scheme, width, name);
  }
  await checkFilterAndKeys(browser, file);
  await checkWithoutScript(browser, file);
  await checkPrint(browser, file, name);
  await checkOpening(browser, resolve(run));
  checkMarkup(file);
  console.log(`checked ${file}`);
}
await browser.close();
console.log(`${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
