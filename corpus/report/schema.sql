-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables of comparison.sqlite: the records of comparison.json, with the same ids. Offsets are UTF-8 bytes in `file`.
CREATE TABLE run (program TEXT NOT NULL, pair_floor REAL NOT NULL, copy_floor REAL NOT NULL);
CREATE TABLE inputs (file TEXT PRIMARY KEY, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL);
CREATE TABLE problems (file TEXT NOT NULL, place TEXT, reason TEXT NOT NULL);
CREATE TABLE articles (id TEXT PRIMARY KEY, input TEXT NOT NULL REFERENCES inputs, file TEXT NOT NULL,
  "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, title TEXT, publisher TEXT, origin TEXT, provenance TEXT NOT NULL,
  published TEXT, url TEXT);
CREATE TABLE sentences (id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles, kind TEXT NOT NULL,
  "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE claims (id TEXT PRIMARY KEY, sentence TEXT NOT NULL REFERENCES sentences,
  article TEXT NOT NULL REFERENCES articles, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  voice TEXT NOT NULL, mode TEXT NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL);
CREATE TABLE speakers (claim TEXT NOT NULL REFERENCES claims, role TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE stories (id TEXT PRIMARY KEY, label TEXT NOT NULL);
CREATE TABLE story_articles (story TEXT NOT NULL REFERENCES stories, article TEXT NOT NULL REFERENCES articles);
CREATE TABLE clusters (id TEXT PRIMARY KEY, story TEXT REFERENCES stories, label TEXT NOT NULL, relation TEXT NOT NULL,
  independent_sources INTEGER NOT NULL, breaks_at REAL);
CREATE TABLE cluster_claims (cluster TEXT NOT NULL REFERENCES clusters, claim TEXT NOT NULL REFERENCES claims);
CREATE TABLE sources (cluster TEXT NOT NULL REFERENCES clusters, source INTEGER NOT NULL, name TEXT,
  article TEXT NOT NULL REFERENCES articles);
CREATE TABLE divergences (id TEXT PRIMARY KEY, cluster TEXT REFERENCES clusters, kind TEXT NOT NULL,
  weight TEXT NOT NULL, explanation TEXT NOT NULL, explanation_arabic TEXT);
CREATE TABLE divergence_spans (divergence TEXT NOT NULL REFERENCES divergences, side INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES articles, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE missing (divergence TEXT NOT NULL REFERENCES divergences, article TEXT NOT NULL REFERENCES articles);
CREATE TABLE pairs (a TEXT NOT NULL REFERENCES claims, b TEXT NOT NULL REFERENCES claims, similarity REAL NOT NULL,
  decision TEXT NOT NULL);
CREATE TABLE copies ("from" TEXT NOT NULL REFERENCES articles, "to" TEXT NOT NULL REFERENCES articles,
  shared REAL NOT NULL, covered REAL NOT NULL, direction_known INTEGER NOT NULL, evidence TEXT);
CREATE TABLE silences (cluster TEXT NOT NULL REFERENCES clusters, outlet TEXT NOT NULL,
  article TEXT REFERENCES articles, kind TEXT NOT NULL);
CREATE TABLE house_styles (id INTEGER PRIMARY KEY, from_outlet TEXT NOT NULL, to_outlet TEXT NOT NULL,
  "before" TEXT, "after" TEXT, chances INTEGER NOT NULL, log_odds REAL NOT NULL);
CREATE TABLE style_instances (style INTEGER NOT NULL REFERENCES house_styles, "from" TEXT NOT NULL REFERENCES articles,
  from_start INTEGER NOT NULL, from_end INTEGER NOT NULL, from_text TEXT NOT NULL,
  "to" TEXT NOT NULL REFERENCES articles, to_start INTEGER NOT NULL, to_end INTEGER NOT NULL, to_text TEXT NOT NULL);
CREATE TABLE quotation_drift (cluster TEXT NOT NULL REFERENCES clusters, fullest TEXT NOT NULL REFERENCES claims,
  claim TEXT NOT NULL REFERENCES claims, drift TEXT NOT NULL, changed TEXT);
CREATE TABLE headlines (article TEXT NOT NULL REFERENCES articles, gap TEXT NOT NULL, "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL, text TEXT NOT NULL, explanation TEXT, explanation_arabic TEXT);
CREATE TABLE chains (claim TEXT NOT NULL REFERENCES claims, differs INTEGER NOT NULL);
CREATE TABLE chain_links (claim TEXT NOT NULL REFERENCES claims, way TEXT NOT NULL, position INTEGER NOT NULL,
  name TEXT NOT NULL, article TEXT REFERENCES articles);
CREATE TABLE sentence_reuse (a TEXT NOT NULL REFERENCES sentences, b TEXT NOT NULL REFERENCES sentences,
  verdict TEXT NOT NULL);
CREATE TABLE citation_circles (circle INTEGER NOT NULL, position INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES articles);
CREATE TABLE aligned_words (alignment INTEGER NOT NULL, cluster TEXT NOT NULL REFERENCES clusters,
  place INTEGER NOT NULL, same INTEGER NOT NULL, claim TEXT NOT NULL REFERENCES claims, "start" INTEGER,
  "end" INTEGER, text TEXT);
CREATE VIEW shared_claims AS
  SELECT k.id, k.label, k.relation, count(DISTINCT coalesce(a.publisher, a.id)) AS outlets, k.independent_sources
  FROM clusters k JOIN cluster_claims m ON m.cluster = k.id JOIN claims c ON c.id = m.claim
  JOIN articles a ON a.id = c.article GROUP BY k.id;
CREATE VIEW readings AS
  SELECT d.id AS divergence, d.cluster, k.label, d.kind, d.weight, s.side, coalesce(a.publisher, a.id) AS outlet, s.text
  FROM divergences d JOIN divergence_spans s ON s.divergence = d.id JOIN articles a ON a.id = s.article
  LEFT JOIN clusters k ON k.id = d.cluster;
CREATE VIEW left_out AS
  SELECT d.id AS divergence, d.cluster, k.label, d.kind, d.weight, coalesce(a.publisher, a.id) AS outlet
  FROM divergences d JOIN missing m ON m.divergence = d.id JOIN articles a ON a.id = m.article
  LEFT JOIN clusters k ON k.id = d.cluster;
CREATE VIEW house_style AS
  SELECT h.from_outlet, h.to_outlet, h."before", h."after", count(i.style) AS changed, h.chances, h.log_odds
  FROM house_styles h LEFT JOIN style_instances i ON i.style = h.id GROUP BY h.id ORDER BY changed DESC, h.id;
