// SPDX-License-Identifier: GPL-3.0-or-later
// Reads each format of a run with a program that it is for and looks whether it says what comparison.json says:
// node check_formats.mjs RUN [--inputs DIR] [--strict]. A program that is not there is told, and counts as wrong under
// --strict.
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import * as commonmark from "commonmark";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { complaintsOfSchemaOrg, graphOfAnnotations, placesOfQuote, reviewsOnPage } from "./linked_data.mjs";

const words = process.argv.slice(2);
const strict = words.includes("--strict");
const from = words.indexOf("--inputs");
const inputs = from < 0 ? undefined : words.splice(from, 2)[1];
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
const sentences = new Map(comparison.sentences.map((sentence) => [sentence.id, sentence]));
const claims = new Map(comparison.claims.map((claim) => [claim.id, claim]));
const articleOf = (claim) => sentences.get(claims.get(claim).sentence).article;
const articlesOf = (cluster) => [...new Set(cluster.claims.map(articleOf))];
const titles = comparison.articles.filter((article) => article.title).map((article) => article.title.text);
const edges = articles + comparison.clusters.reduce((sum, cluster) => sum + articlesOf(cluster).length, 0) +
  comparison.copies.length;
const outlets = [...new Set(comparison.articles.map((article) => article.publisher || article.id))];
const nodes = outlets.length + articles + comparison.clusters.length;
// One line, without what bidirectional text is wrapped in, and without white space: what a writer may lay out anew.
const plain = (text) => text.replace(/[\u2066-\u2069\s]+/g, "");
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const readers = {
  "report.md": (name) => {
    const walker = new commonmark.Parser().parse(read(name)).walker();
    const headings = [];
    let inside = false;
    for (let event = walker.next(); event; event = walker.next()) {
      const type = event.node.type;
      expect(!["link", "image", "html_inline", "html_block"].includes(type),
             `${name} holds an active ${type}: ${event.node.literal ?? event.node.destination}`);
      if (type === "heading") {
        inside = event.entering && event.node.level === 4;
        if (inside) headings.push("");
      } else if (inside && event.node.literal) {
        headings[headings.length - 1] += event.node.literal;
      }
    }
    for (const cluster of comparison.clusters) {
      const wanted = plain(`${cluster.id} — ${cluster.label}`);
      expect(headings.some((heading) => plain(heading) === wanted), `${name}: no heading "${cluster.id} — ${cluster.label}"`);
    }
  },
  "articles.bib": (name) => {
    const cited = new Cite(read(name));
    expect(cited.data.length === articles, `${name}: ${cited.data.length} of ${articles} articles`);
    checkTitles(name, cited);
  },
  "articles.csl.json": (name) => {
    const cited = new Cite(JSON.parse(read(name)));
    expect(cited.data.length === articles, `${name}: ${cited.data.length} of ${articles} articles`);
    checkTitles(name, cited);
    for (const [i, item] of cited.data.entries()) {
      const day = comparison.articles[i].published?.value;
      const cites = item.issued?.["date-parts"]?.[0]?.map((part) => String(part).padStart(2, "0")).join("-");
      expect((cites ?? null) === (day ?? null), `${name}: ${item.id} is of ${cites}, not of ${day}`);
    }
  },
  "network.gexf": (name) => checkGraph(name, "read_gexf"),
  "network.graphml": (name) => checkGraph(name, "read_graphml"),
  "apparatus.xml": async (name) => {
    const file = join(run, name);
    printed("xmllint", ["--noout", "--nonet", file]);
    const ask = (path) => printed("xmllint", ["--xpath", path, file])?.trim();
    const of = (tag) => `*[local-name()='${tag}']`;
    const count = ask(`count(//${of("app")})`);
    const inClusters = comparison.divergences.filter((divergence) => divergence.cluster);
    expect(count === undefined || Number(count) === inClusters.length, `${name}: ${count} entries of ${inClusters.length}`);
    for (const path of [`/${of("TEI")}/${of("teiHeader")}/${of("fileDesc")}/${of("titleStmt")}/${of("title")}`,
                        `//${of("fileDesc")}/${of("publicationStmt")}/*`, `//${of("sourceDesc")}/${of("listWit")}`,
                        `/${of("TEI")}/${of("text")}/${of("body")}`]) {
      expect(ask(`count(${path})`) === "1", `${name}: not exactly one ${path}`);
    }
    const stray = ask(`count(//${of("rdg")}[not(@wit)])`);
    expect(stray === undefined || stray === "0", `${name}: ${stray} readings without a witness`);
    const witnesses = ask(`//${of("rdg")}/@wit`)?.match(/#\w+/g) ?? [];
    const known = new Set(comparison.articles.map((article) => "#" + article.id));
    expect(witnesses.every((witness) => known.has(witness)), `${name}: a witness that is not listed`);
    const readings = plain(ask(`//${of("rdg")}//text()`) ?? "");
    for (const span of inClusters.flatMap((divergence) => divergence.spans)) {
      if (readings && !/[&<>]/.test(span.text)) expect(readings.includes(plain(span.text)), `${name}: no reading "${span.text}"`);
    }
    const shown = await shownByCetei(read(name));
    expect(shown.entries === inClusters.length, `${name}: CETEIcean shows ${shown.entries} entries of ${inClusters.length}`);
    expect(shown.witnesses === articles, `${name}: CETEIcean shows ${shown.witnesses} witnesses of ${articles}`);
  },
  "comparison.sqlite": (name) => {
    const file = join(run, name);
    const ask = (query) => printed("sqlite3", ["-readonly", "-json", file, query])?.trim();
    const rows = (query) => {
      const answer = ask(query);
      return answer === undefined ? undefined : JSON.parse(answer || "[]");
    };
    const sound = printed("sqlite3", ["-readonly", file, "PRAGMA integrity_check; PRAGMA foreign_key_check"])?.trim();
    expect(sound === undefined || sound === "ok", `${name}: ${sound}`);
    const tables = printed("sqlite-utils", ["tables", "--counts", file]);
    const counts = tables && Object.fromEntries(JSON.parse(tables).map((row) => [row.table, row.count]));
    for (const [table, records] of [["articles", articles], ["claims", comparison.claims.length],
                                    ["clusters", comparison.clusters.length], ["pairs", comparison.pairs.length],
                                    ["silences", comparison.silences.length]]) {
      expect(!counts || counts[table] === records, `${name}: ${table} has ${counts?.[table]} of ${records} rows`);
    }
    const texts = rows("SELECT id, text FROM claims");
    expect(!texts || texts.every((row) => claims.get(row.id).text === row.text), `${name}: a claim reads otherwise`);
    const shared = rows("SELECT id, label, outlets, independent_sources FROM shared_claims");
    for (const row of shared ?? []) {
      const cluster = comparison.clusters.find((one) => one.id === row.id);
      const told = new Set(articlesOf(cluster).map((id) => comparison.articles.find((one) => one.id === id).publisher || id));
      expect(row.label === cluster.label && row.outlets === told.size &&
             row.independent_sources === cluster.independent_sources, `${name}: shared_claims tells ${row.id} otherwise`);
    }
    const readings = rows("SELECT divergence, text FROM readings ORDER BY divergence, text");
    const spans = comparison.divergences.flatMap((one) => one.spans.map((span) => ({ divergence: one.id, text: span.text })));
    expect(!readings || readings.length === spans.length, `${name}: ${readings?.length} readings of ${spans.length}`);
    for (const view of ["left_out", "house_style"]) ask(`SELECT count(*) FROM ${view}`);
  },
  "collatex.json": (name) => {
    const clusters = JSON.parse(read(name));
    expect(same(clusters.map((one) => one.id), comparison.clusters.map((one) => one.id)), `${name}: other claims`);
    for (const [i, cluster] of clusters.entries()) {
      const wanted = comparison.clusters[i].claims.map((id) => `${articleOf(id)}-${id}`);
      expect(same(cluster.witnesses.map((witness) => witness.id), wanted), `${name}: other witnesses of ${cluster.id}`);
      for (const witness of cluster.witnesses) {
        const claim = claims.get(witness.id.split("-")[1]);
        expect(plain(witness.content) === plain(claim.text), `${name}: ${witness.id} reads otherwise`);
      }
    }
    if (clusters.length === 0) return;
    const table = printed("python3", ["-c",
      "from collatex import collate; import json, sys; print(collate(json.load(open(sys.argv[1]))[0], output='json'))",
      join(run, name)]);
    expect(table === undefined || JSON.parse(table).witnesses.length === clusters[0].witnesses.length,
           `${name}: CollateX reads other witnesses`);
  },
  "annotations.json": async (name) => {
    const page = JSON.parse(read(name));
    expect(page["@context"] === "http://www.w3.org/ns/anno.jsonld" && page.type === "AnnotationPage", `${name}: no page`);
    expect(page.items.length === comparison.divergences.length, `${name}: ${page.items.length} annotations`);
    for (const item of page.items) {
      const tag = item.body.find((body) => body.purpose === "tagging").value;
      const divergence = comparison.divergences.find((one) => "urn:tawatur:" + one.id === item.id);
      expect(item.type === "Annotation" && tag === divergence.kind, `${name}: ${item.id} is no ${divergence.kind}`);
      for (const target of item.target) await checkTarget(name, item.id, target);
    }
    const graph = await graphOfAnnotations(page);
    expect(graph.annotations === page.items.length, `${name}: a JSON-LD processor finds ${graph.annotations} annotations`);
    expect(graph.unknown.length === 0, `${name}: not in the vocabulary: ${graph.unknown}`);
    for (const address of graph.addresses) expect(URL.canParse(address) && !/\s/.test(address), `${name}: no address: ${address}`);
  },
  "claim-reviews.json": async (name) => {
    const reviews = JSON.parse(read(name));
    expect(reviews.length === comparison.clusters.length, `${name}: ${reviews.length} drafts`);
    for (const [i, review] of reviews.entries()) {
      const cluster = comparison.clusters[i];
      expect(review["@context"] === "https://schema.org" && review["@type"] === "ClaimReview", `${name}: no ClaimReview`);
      expect(!("reviewRating" in review), `${name}: holds a verdict`);
      expect(plain(review.claimReviewed) === plain(cluster.label), `${name}: another claim than ${cluster.id}`);
      expect(same(review.itemReviewed.appearance.map((one) => one.identifier).sort(), articlesOf(cluster).sort()),
             `${name}: other appearances of ${cluster.id}`);
    }
    const found = await reviewsOnPage(reviews);
    expect(same(found.map((one) => one.claimReviewed), reviews.map((one) => one.claimReviewed)),
           `${name}: structured-data-testing-tool finds ${found.length} of ${reviews.length} drafts`);
    const complaints = complaintsOfSchemaOrg(reviews);
    expect(complaints === "", `${name}: no ClaimReview of schema.org: ${complaints}`);
  },
};

function checkTitles(name, cited) {
  const printedList = plain(cited.format("bibliography", { format: "text", lang: "en-US" }));
  for (const title of titles) {
    const start = plain(title).slice(0, 25);
    expect(printedList.includes(start), `${name}: the bibliography has no "${title}"`);
  }
}

// The apparatus in a browser, by the reader of TEI that editions use.
async function shownByCetei(xml) {
  const script = join(dirname(createRequire(import.meta.url).resolve("CETEIcean")), "../dist/CETEI.js");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  const page = await browser.newPage();
  await page.addScriptTag({ path: script });
  const shown = await page.evaluate((text) => {
    const edition = new CETEI().makeHTML5(text);
    return { entries: edition.querySelectorAll("tei-app").length, witnesses: edition.querySelectorAll("tei-witness").length };
  }, xml);
  await browser.close();
  return shown;
}

// What the selectors name is looked up in the file they name: by bytes, as an annotation server would, and by the
// quotation with its context.
async function checkTarget(name, id, target) {
  const source = decodeURIComponent(target.source);
  const file = [run, inputs].filter(Boolean).map((folder) => join(folder, source)).find(existsSync);
  if (!file) return;
  const selector = target.selector.find((one) => one.type === "TextQuoteSelector");
  const place = target.selector.find((one) => one.type === "DataPositionSelector");
  const bytes = readFileSync(file);
  const found = bytes.subarray(place.start, place.end).toString("utf8");
  expect(found === selector.exact, `${name}: ${id} names "${selector.exact}" where "${found}" stands`);
  const start = bytes.subarray(0, place.start).toString("utf8").length;
  const places = await placesOfQuote(selector, bytes.toString("utf8"));
  expect(places.some(([begin]) => begin === start), `${name}: ${id}: Apache Annotator finds "${selector.exact}" elsewhere`);
}

function checkGraph(name, reader) {
  printed("xmllint", ["--noout", "--nonet", join(run, name)]);
  const answer = printed("python3", ["-c",
    `import json, networkx, sys; g = networkx.${reader}(sys.argv[1]); ` +
    "print(json.dumps([g.number_of_nodes(), g.number_of_edges(), [d.get('label') for _, d in g.nodes(data=True)]]))",
    join(run, name)]);
  if (answer === undefined) return;
  const [countedNodes, countedEdges, labels] = JSON.parse(answer);
  expect(countedNodes === nodes && countedEdges === edges,
         `${name}: ${countedNodes} nodes, ${countedEdges} edges, not ${nodes}, ${edges}`);
  for (const wanted of [...outlets, ...comparison.clusters.map((cluster) => cluster.label)]) {
    expect(labels.some((label) => plain(String(label)) === plain(wanted)), `${name}: no node "${wanted}"`);
  }
}

// Records that each row of a table stands for, where that is one.
const rowsOf = {
  claims: () => comparison.claims.map((claim) => ["claim", claim.id, "text", claim.text]),
  clusters: () => comparison.clusters.map((cluster) => ["cluster", cluster.id, "label", cluster.label]),
  divergences: () => comparison.divergences.map((one) => ["divergence", one.id, "kind", one.kind]),
  "plain-texts": () => comparison.articles.map((article) => ["article", article.id, "outlet", article.publisher ?? ""]),
};

function checkCsv(table) {
  const name = table + ".csv";
  const answer = printed("python3", ["-c",
    "import csv, json, sys; rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True)); " +
    "print(json.dumps(rows))", join(run, name)]);
  if (answer === undefined) return;
  const [head, ...rows] = JSON.parse(answer);
  expect(rows.every((row) => row.length === head.length), `${name}: rows of different lengths`);
  // A guarded cell begins with an apostrophe, so that a spreadsheet does not take it for a formula.
  const formula = rows.flat().find((cell) => /^[=+@\t\r]/.test(cell));
  expect(formula === undefined, `${name}: a spreadsheet would calculate "${formula}"`);
  for (const [key, id, column, value] of rowsOf[table]?.() ?? []) {
    const row = rows.find((one) => one[head.indexOf(key)] === id);
    const cell = row?.[head.indexOf(column)].replace(/^'(?=[=+\-@\t\r])/, "");
    expect(cell !== undefined && plain(cell) === plain(value), `${name}: ${id} has "${cell}", not "${value}"`);
  }
}

let read_files = 0;
for (const [name, check] of Object.entries(readers)) {
  if (!existsSync(join(run, name))) continue;
  read_files += 1;
  try {
    await check(name);
  } catch (error) {
    expect(false, `${name}: ${error.message}`);
  }
}
for (const name of ["claims", "clusters", "matrix", "divergences", "silences", "house_style", "quotation_drift", "headlines",
                    "attribution_chains", "sentence_reuse", "citation_circles", "plain-texts"]) {
  if (!existsSync(join(run, name + ".csv"))) continue;
  read_files += 1;
  checkCsv(name);
}
console.log(`${read_files} files read, ${skipped} skipped, ${wrong} wrong`);
process.exit(wrong === 0 && (!strict || skipped === 0) ? 0 : 1);
