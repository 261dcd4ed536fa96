// SPDX-License-Identifier: GPL-3.0-or-later
// Reads each format of a run with a program that it is for: node check_formats.mjs RUN. A program that is not there is
// told, and counts as wrong under --strict.
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import * as commonmark from "commonmark";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const words = process.argv.slice(2);
const strict = words.includes("--strict");
const run = words.find((word) => !word.startsWith("--"));
const read = (name) => readFileSync(join(run, name), "utf8");
let wrong = 0;
let skipped = 0;
const expect = (truth, what) => {
  if (truth) return;
  wrong += 1;
  console.log("WRONG " + what);
};

// What a program prints; nothing, with a word about it, when it is not installed.
function printed(program, parameters) {
  try {
    return execFileSync(program, parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const absent = error.code === "ENOENT" || /No module named/.test(String(error.stderr));
    if (!absent) throw error;
    skipped += 1;
    console.log(`SKIPPED ${program} ${parameters[0] === "-c" ? parameters[1].match(/import (\w+)/)[1] : ""} is not installed`);
    return undefined;
  }
}

const comparison = JSON.parse(read("comparison.json"));
const articles = comparison.articles.length;
const stated = comparison.clusters.reduce((sum, cluster) => {
  const of = new Map(comparison.claims.map((claim) => [claim.id, claim.sentence]));
  const at = new Map(comparison.sentences.map((sentence) => [sentence.id, sentence.article]));
  return sum + new Set(cluster.claims.map((claim) => at.get(of.get(claim)))).size;
}, 0);
const edges = articles + stated + comparison.copies.length;
const outlets = new Set(comparison.articles.map((article) => article.publisher || article.id)).size;
const nodes = outlets + articles + comparison.clusters.length;

const readers = {
  "report.md": (name) => {
    const walker = new commonmark.Parser().parse(read(name)).walker();
    for (let event = walker.next(); event; event = walker.next()) {
      expect(!["link", "image", "html_inline", "html_block"].includes(event.node.type),
             `${name} holds an active ${event.node.type}: ${event.node.literal ?? event.node.destination}`);
    }
  },
  "articles.bib": (name) => {
    const cited = new Cite(read(name));
    expect(cited.data.length === articles, `${name}: ${cited.data.length} of ${articles} articles`);
    expect(cited.format("bibliography", { format: "text" }).length > 0, `${name}: no bibliography`);
  },
  "articles.csl.json": (name) => {
    const cited = new Cite(JSON.parse(read(name)));
    expect(cited.data.length === articles, `${name}: ${cited.data.length} of ${articles} articles`);
  },
  "network.gexf": (name) => checkGraph(name, "read_gexf"),
  "network.graphml": (name) => checkGraph(name, "read_graphml"),
  "apparatus.xml": (name) => {
    printed("xmllint", ["--noout", "--nonet", join(run, name)]);
    const count = printed("xmllint", ["--xpath", "count(//*[local-name()='app'])", join(run, name)]);
    const inClusters = comparison.divergences.filter((divergence) => divergence.cluster).length;
    expect(count === undefined || Number(count) === inClusters, `${name}: ${count} entries of ${inClusters}`);
  },
  "comparison.sqlite": (name) => {
    const file = join(run, name);
    const ask = (query) => printed("sqlite3", ["-readonly", file, query])?.trim();
    const sound = ask("PRAGMA integrity_check; PRAGMA foreign_key_check");
    expect(sound === undefined || sound === "ok", `${name}: ${sound}`);
    const tables = printed("sqlite-utils", ["tables", "--counts", file]);
    const counts = tables && Object.fromEntries(JSON.parse(tables).map((row) => [row.table, row.count]));
    for (const [table, records] of [["articles", articles], ["claims", comparison.claims.length],
                                    ["clusters", comparison.clusters.length], ["pairs", comparison.pairs.length],
                                    ["silences", comparison.silences.length]]) {
      expect(!counts || counts[table] === records, `${name}: ${table} has ${counts?.[table]} of ${records} rows`);
    }
    for (const view of ["shared_claims", "readings", "left_out", "house_style"]) ask(`SELECT count(*) FROM ${view}`);
  },
  "collatex.json": (name) => {
    const clusters = JSON.parse(read(name));
    expect(clusters.length === comparison.clusters.length, `${name}: ${clusters.length} clusters`);
    if (clusters.length === 0) return;
    const table = printed("python3", ["-c",
      "from collatex import collate; import json, sys; print(collate(json.load(open(sys.argv[1]))[0], output='json'))",
      join(run, name)]);
    expect(table === undefined || JSON.parse(table).witnesses.length === clusters[0].witnesses.length,
           `${name}: CollateX reads other witnesses`);
  },
  "annotations.json": (name) => {
    const page = JSON.parse(read(name));
    expect(page["@context"] === "http://www.w3.org/ns/anno.jsonld" && page.type === "AnnotationPage", `${name}: no page`);
    expect(page.items.every((item) => item.type === "Annotation" && item.target.length > 0), `${name}: no target`);
  },
  "claim-reviews.json": (name) => {
    const reviews = JSON.parse(read(name));
    expect(reviews.every((review) => review["@type"] === "ClaimReview" && !("reviewRating" in review)),
           `${name}: holds a verdict`);
  },
};

function checkGraph(name, reader) {
  printed("xmllint", ["--noout", "--nonet", join(run, name)]);
  const counts = printed("python3", ["-c",
    `import networkx, sys; g = networkx.${reader}(sys.argv[1]); print(g.number_of_nodes(), g.number_of_edges())`,
    join(run, name)]);
  expect(counts === undefined || counts.trim() === `${nodes} ${edges}`, `${name}: ${counts} is not ${nodes} ${edges}`);
}

function checkCsv(name) {
  const rows = printed("python3", ["-c",
    "import csv, sys; rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True)); " +
    "print(len(rows), len({len(row) for row in rows}))", join(run, name)]);
  expect(rows === undefined || rows.trim().endsWith(" 1"), `${name}: rows of different lengths`);
}

let read_files = 0;
for (const [name, check] of Object.entries(readers)) {
  if (!existsSync(join(run, name))) continue;
  read_files += 1;
  check(name);
}
for (const name of ["claims", "clusters", "matrix", "divergences", "silences", "house_style", "quotation_drift", "headlines",
                    "attribution_chains", "sentence_reuse", "citation_circles", "plain-texts"]) {
  if (!existsSync(join(run, name + ".csv"))) continue;
  read_files += 1;
  checkCsv(name + ".csv");
}
console.log(`${read_files} files read, ${skipped} skipped, ${wrong} wrong`);
process.exit(wrong === 0 && (!strict || skipped === 0) ? 0 : 1);
