// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node compare_records.mjs LIST_RECORDS [FILE...]
// Fails when the records that LIST_RECORDS sees in a WARC file are not those that npm's warcio sees: offset, type,
// address, HTTP status, and length and digest of the content. Without FILEs it writes archives of every kind itself.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gzipSync } from "node:zlib";
import { WARCParser, WARCRecord, WARCSerializer } from "warcio";

const text = "<html><body><h1>خبر</h1><p>" + "افتتحت البلدية مكتبة عامة. ".repeat(40) + "</p></body></html>";

function chunked(body) {
  const parts = [];
  for (let at = 0; at < body.length; at += 700) {
    const part = body.subarray(at, at + 700);
    parts.push(Buffer.from(part.length.toString(16) + "\r\n"), part, Buffer.from("\r\n"));
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}

function http(status, headers, body) {
  const head = `HTTP/1.1 ${status}\r\n` + headers.map((line) => line + "\r\n").join("") + "\r\n";
  return Buffer.concat([Buffer.from(head), body]);
}

function record(version, type, number, block, more = []) {
  const lines = [`WARC/${version}`, `WARC-Type: ${type}`, `WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-${String(number).padStart(12, "0")}>`,
    "WARC-Date: 2024-03-05T10:00:00Z", ...more, `Content-Length: ${block.length}`];
  return Buffer.concat([Buffer.from(lines.join("\r\n") + "\r\n\r\n"), block, Buffer.from("\r\n\r\n")]);
}

// One record of each kind, the same in every version and packing.
function records(version) {
  const html = Buffer.from(text);
  const response = "Content-Type: application/http; msgtype=response";
  const target = (name) => `WARC-Target-URI: https://news.example/${name}`;
  const page = (number, name, block) => record(version, "response", number, block, [response, target(name)]);
  return [
    record(version, "warcinfo", 1, Buffer.from("software: test\r\n"), ["Content-Type: application/warc-fields"]),
    record(version, "request", 2, Buffer.from("GET / HTTP/1.1\r\nHost: news.example\r\n\r\n"),
      ["Content-Type: application/http; msgtype=request", target("plain")]),
    page(3, "plain", http("200 OK", ["Content-Type: text/html"], html)),
    page(4, "chunked", http("200 OK", ["Content-Type: text/html", "Transfer-Encoding: chunked"], chunked(html))),
    page(5, "gzip", http("200 OK", ["Content-Type: text/html", "Content-Encoding: gzip"], gzipSync(html))),
    page(6, "br", http("200 OK", ["Content-Type: text/html", "Content-Encoding: br"], brotliCompressSync(html))),
    page(7, "both", http("200 OK", ["Content-Encoding: gzip", "Transfer-Encoding: chunked"], chunked(gzipSync(html)))),
    page(8, "missing", http("404 Not Found", ["Content-Type: text/html"], Buffer.from("gone"))),
    page(9, "empty", http("204 No Content", [], Buffer.alloc(0))),
    page(10, "marks", http("200 OK", ["Content-Type: text/plain"], Buffer.from("a\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\nb"))),
    record(version, "revisit", 11, http("200 OK", ["Content-Type: text/html"], Buffer.alloc(0)),
      [response, target("plain"), "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"]),
    record(version, "resource", 12, html, ["Content-Type: text/html", target("resource")]),
    record(version, "metadata", 13, Buffer.from("via: x\r\n"), ["Content-Type: application/warc-fields", target("plain")]),
    record(version, "conversion", 14, Buffer.from("text"), ["Content-Type: text/plain", target("converted")]),
    record(version, "response", 15, http("200 OK", ["Content-Type: text/html"], html),
      [response, "warc-target-uri:https://news.example/folded\r\n name"]),
    record(version, "resource", 16, html, ["Content-Type: text/html", "WARC-Target-URI: <https://news.example/brackets>"]),
  ];
}

async function written_by_warcio(gzip) {
  const parts = [];
  for (const [number, warcVersion] of [[1, "WARC/1.0"], [2, "WARC/1.1"]]) {
    const made = WARCRecord.create({ url: `https://news.example/w${number}`, date: "2024-03-05T10:00:00Z", type: "response", warcVersion,
      httpHeaders: { "Content-Type": "text/html" } }, [new TextEncoder().encode(text)]);
    parts.push(await WARCSerializer.serialize(made, { gzip }));
  }
  return Buffer.concat(parts);
}

async function archives() {
  const folder = mkdtempSync(join(tmpdir(), "warcio-"));
  const files = [];
  const write = (name, bytes) => {
    files.push(join(folder, name));
    writeFileSync(files.at(-1), bytes);
  };
  for (const version of ["1.0", "1.1"]) {
    write(`${version}.warc`, Buffer.concat(records(version)));
    write(`${version}.warc.gz`, Buffer.concat(records(version).map((one) => gzipSync(one))));
  }
  write("warcio.warc", await written_by_warcio(false));
  write("warcio.warc.gz", await written_by_warcio(true));
  return files;
}

async function by_warcio(file) {
  const lines = [];
  const parser = new WARCParser(createReadStream(file));
  for await (const one of parser) {
    let content = Buffer.from((await one.readFully(true)) ?? []);
    // It leaves brotli as it is.
    if (one.httpHeaders?.headers.get("content-encoding") === "br") content = brotliDecompressSync(content);
    const digest = createHash("sha1").update(content).digest("hex");
    const status = one.httpHeaders && one.warcType !== "request" ? one.httpHeaders.statusCode : 0;
    lines.push([parser.offset, one.warcType, one.warcTargetURI ?? "", status, content.length, digest].join("\t"));
  }
  return lines;
}

// What a request holds is no page: of it only the record counts.
const without_requests = (lines) =>
  lines.map((line) => (line.split("\t")[1] === "request" ? line.split("\t").slice(0, 3).join("\t") : line));

const [program, ...given] = process.argv.slice(2);
let compared = 0;
let failed = false;
for (const file of given.length > 0 ? given : await archives()) {
  const ours = without_requests(execFileSync(program, [file], { encoding: "utf8", maxBuffer: 1 << 28 }).trimEnd().split("\n"));
  const theirs = without_requests(await by_warcio(file));
  for (let i = 0; i < Math.max(ours.length, theirs.length); ++i) {
    if (ours[i] === theirs[i]) continue;
    console.log(`${file}: record ${i + 1}\n  here   ${ours[i] ?? "none"}\n  warcio ${theirs[i] ?? "none"}`);
    failed = true;
  }
  compared += theirs.length;
}
console.log(`${compared} records compared${failed ? "" : ", no difference"}`);
process.exit(failed || compared === 0 ? 1 : 0);
