// SPDX-License-Identifier: GPL-3.0-or-later
// A TEI document with one critical apparatus for each shared claim (TEI P5, chapter 12): articles are the witnesses,
// divergences the entries. They stand alone, since free texts cannot be segmented in parallel.
#include <optional>
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/claim_matrix.h"
#include "engine/report/exchange/xml_writer.h"
#include "engine/report/format_writers.h"
#include "engine/report/highlights.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

using exchange::write_xml_leaf;
using exchange::XmlElement;

std::string witnesses(const std::vector<ArticleId>& articles) {
  std::string list;
  for (const ArticleId article : articles) list += (list.empty() ? "#" : " #") + record_id(article);
  return list;
}

void write_header(const Comparison& comparison, std::ostream& out) {
  const XmlElement header(out, "teiHeader");
  const XmlElement file(out, "fileDesc");
  {
    const XmlElement title(out, "titleStmt");
    write_xml_leaf(out, "title", {}, "Comparison of news reports");
  }
  {
    const XmlElement publication(out, "publicationStmt");
    write_xml_leaf(out, "p", {}, comparison.program);
  }
  const XmlElement source(out, "sourceDesc");
  if (comparison.corpus.articles.empty()) {
    write_xml_leaf(out, "p", {}, "No article was read.");
    return;
  }
  const XmlElement list(out, "listWit");
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    const ArticleId id(i);
    write_xml_leaf(out, "witness", {{"xml:id", record_id(id)}}, plain_line(outlet_of(comparison, id)));
  }
}

void write_entry(const Comparison& comparison, const Divergence& divergence, std::size_t row, std::ostream& out) {
  const XmlElement entry(out, "app",
                         {{"xml:id", divergence_record_id(row)},
                          {"type", std::string(name_of(divergence.kind))},
                          {"subtype", std::string(name_of(divergence.weight))}});
  for (const std::vector<DivergenceSpan>& side : sides_of(comparison, divergence)) {
    const std::vector<Wording> wordings = wordings_of(comparison, side);
    std::optional<XmlElement> group;
    if (wordings.size() > 1) group.emplace(out, "rdgGrp");
    for (const Wording& wording : wordings) {
      write_xml_leaf(out, "rdg", {{"wit", witnesses(wording.articles)}},
                     plain_line(comparison.text_of(wording.first.article, wording.first.span)));
    }
  }
  if (!divergence.missing_in.empty()) {
    write_xml_leaf(out, "rdg", {{"wit", witnesses(divergence.missing_in)}, {"type", "missing"}}, "");
  }
  write_xml_leaf(out, "note", {}, plain_line(divergence.explanation));
}

void write_claim(const Comparison& comparison, const FindingIndex& index, ClusterId id, std::ostream& out) {
  const Cluster& cluster = comparison.clusters[id.value];
  const XmlElement division(
      out, "div", {{"xml:id", record_id(id)}, {"type", "claim"}, {"subtype", std::string(name_of(cluster.relation))}});
  write_xml_leaf(out, "head", {}, plain_line(cluster.label));
  for (const ClaimId claim : cluster.claims) {
    const ArticleId article = comparison.article_of(claim);
    const XmlElement quotation(out, "cit", {{"n", record_id(claim)}});
    write_xml_leaf(out, "quote", {}, plain_line(comparison.text_of(article, comparison.claims[claim.value].span)));
    write_xml_leaf(out, "ref", {{"target", "#" + record_id(article)}}, record_id(article));
  }
  if (index.divergences[id.value].empty()) return;
  const XmlElement apparatus(out, "listApp");
  for (const std::size_t row : index.divergences[id.value]) {
    write_entry(comparison, comparison.divergences[row], row, out);
  }
}

}  // namespace

void write_tei(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  const XmlElement root(out, "TEI", {{"xmlns", "http://www.tei-c.org/ns/1.0"}});
  write_header(comparison, out);
  const FindingIndex index = index_findings(comparison);
  const XmlElement text(out, "text");
  const XmlElement body(out, "body");
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) write_claim(comparison, index, ClusterId(i), out);
  if (comparison.clusters.empty()) write_xml_leaf(out, "p", {}, "No shared claim was found.");
}

}  // namespace tawatur
