// SPDX-License-Identifier: GPL-3.0-or-later
// Reads report.md, articles.bib and articles.csl.json of a run with the programs they are for.
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import * as commonmark from "commonmark";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const run = process.argv[2];
const read = (name) => readFileSync(join(run, name), "utf8");
let wrong = 0;
const expect = (truth, what) => {
  if (truth) return;
  wrong += 1;
  console.log("WRONG " + what);
};

const articles = JSON.parse(read("comparison.json")).articles.length;
if (existsSync(join(run, "report.md"))) {
  const walker = new commonmark.Parser().parse(read("report.md")).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    expect(!["link", "image", "html_inline", "html_block"].includes(event.node.type),
           `report.md holds an active ${event.node.type}: ${event.node.literal ?? event.node.destination}`);
  }
}
for (const name of ["articles.bib", "articles.csl.json"].filter((name) => existsSync(join(run, name)))) {
  const cited = new Cite(name.endsWith(".json") ? JSON.parse(read(name)) : read(name));
  expect(cited.data.length === articles, `${name}: ${cited.data.length} of ${articles} articles`);
}
console.log(`${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
