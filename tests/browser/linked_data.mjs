// SPDX-License-Identifier: GPL-3.0-or-later
// Annotations and drafts of reviews in the hands of programs that read linked data. None of them asks the network:
// the context of annotations is annotation_terms.json, the vocabularies come with npm packages.
import { textQuoteSelectorMatcher } from "@apache-annotator/selector";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import jsonld from "jsonld";

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const kAnnotationContext = "http://www.w3.org/ns/anno.jsonld";
const kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const kOa = "http://www.w3.org/ns/oa#";

async function documentLoader(url) {
  if (url !== kAnnotationContext) throw new Error("the network was asked for " + url);
  return { contextUrl: null, documentUrl: url, document: JSON.parse(readFileSync(join(here, "annotation_terms.json"), "utf8")) };
}

function termsOfVocabulary() {
  const quads = readFileSync(join(dirname(require.resolve("@vocabulary/oa/package.json")), "oa.nq"), "utf8");
  return new Set([...quads.matchAll(/^<([^>]+)>/gm)].map((match) => match[1]));
}

// The page as a JSON-LD processor (jsonld.js, safe mode: what it does not know is an error) understands it: how many
// annotations, and which of its terms the Web Annotation vocabulary lacks.
export async function graphOfAnnotations(page) {
  const quads = await jsonld.toRDF(page, { base: "file:///run/", safe: true, documentLoader });
  const named = quads.flatMap((quad) => [quad.predicate.value, ...(quad.object.termType === "NamedNode" ? [quad.object.value] : [])]);
  const known = termsOfVocabulary();
  return {
    annotations: quads.filter((quad) => quad.predicate.value === kType && quad.object.value === kOa + "Annotation").length,
    unknown: [...new Set(named)].filter((term) => term.startsWith(kOa) && !known.has(term)),
    addresses: quads.filter((quad) => quad.predicate.value === kOa + "hasSource").map((quad) => quad.object.value),
  };
}

// Where Apache Annotator finds the quotation of a selector in a text: characters as JavaScript counts them.
export async function placesOfQuote(selector, text) {
  const chunk = { data: text, equals(other) { return other === this; } };
  const chunker = { currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
  const places = [];
  for await (const found of textQuoteSelectorMatcher(selector)(chunker)) places.push([found.startIndex, found.endIndex]);
  return places;
}

// The drafts as a search engine would find them on a page.
export async function reviewsOnPage(reviews) {
  const { structuredDataTest } = require("structured-data-testing-tool");
  const script = JSON.stringify(reviews).replace(/</g, "\\u003c");
  const result = await structuredDataTest(`<script type="application/ld+json">${script}</script>`, { schemas: ["ClaimReview"] });
  return result.structuredData.jsonld.ClaimReview ?? [];
}

// What a compiler says against the drafts as values of the types of schema.org; empty: nothing.
export function complaintsOfSchemaOrg(reviews) {
  const source = join(here, "reviews_of_run.ts");
  writeFileSync(source, 'import type { ClaimReview, WithContext } from "schema-dts";\n' +
                          `export const reviews: readonly WithContext<ClaimReview>[] = ${JSON.stringify(reviews)};\n`);
  try {
    execFileSync(process.execPath, [join(dirname(require.resolve("typescript/package.json")), "bin/tsc"), "--noEmit", "--strict", "--skipLibCheck",
                                    "--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022", source], { encoding: "utf8" });
    return "";
  } catch (error) {
    return String(error.stdout).slice(0, 300);
  } finally {
    rmSync(source);
  }
}
