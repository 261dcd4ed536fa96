// SPDX-License-Identifier: GPL-3.0-or-later
// The network of outlets, articles and shared claims: an article is of an outlet, states a claim, carries another's
// text.
#include <algorithm>
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/exchange/xml_writer.h"
#include "engine/report/format_writers.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

using exchange::write_xml_leaf;
using exchange::XmlElement;

struct Node {
  std::string id, kind, label;
};

struct Edge {
  std::string from, to, kind;
  double weight = 1;
};

struct Graph {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
};

std::vector<ArticleId> all_articles(const Comparison& comparison) {
  std::vector<ArticleId> articles;
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) articles.emplace_back(i);
  return articles;
}

Graph graph_of(const Comparison& comparison) {
  Graph graph;
  const std::vector<ArticleId> articles = all_articles(comparison);
  const std::vector<std::string> outlets = outlets_of(comparison, articles);
  const auto outlet_id = [&](const std::string& name) {
    return "o" + std::to_string(std::lower_bound(outlets.begin(), outlets.end(), name) - outlets.begin() + 1);
  };
  for (const std::string& outlet : outlets) graph.nodes.push_back({outlet_id(outlet), "outlet", outlet});
  for (const ArticleId id : articles) {
    const std::optional<Span>& title = comparison.article(id).title;
    const std::string label = title ? std::string(comparison.text_of(id, *title)) : record_id(id);
    graph.nodes.push_back({record_id(id), "article", label});
    graph.edges.push_back({outlet_id(outlet_of(comparison, id)), record_id(id), "publishes", 1});
  }
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const Cluster& cluster = comparison.clusters[i];
    graph.nodes.push_back({record_id(ClusterId(i)), "claim", cluster.label});
    for (const ArticleId article : articles_of(comparison, cluster)) {
      graph.edges.push_back({record_id(article), record_id(ClusterId(i)), "states", 1});
    }
  }
  for (const Copy& copy : comparison.copies) {
    graph.edges.push_back({record_id(copy.from), record_id(copy.to),
                           copy.direction_known ? "copied_to" : "shares_text_with", copy.shared});
  }
  return graph;
}

constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

}  // namespace

void write_gexf(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  const Graph graph = graph_of(comparison);
  out << kXmlHead;
  const XmlElement root(out, "gexf", {{"xmlns", "http://gexf.net/1.3"}, {"version", "1.3"}});
  const XmlElement body(out, "graph", {{"defaultedgetype", "directed"}, {"mode", "static"}});
  {
    const XmlElement attributes(out, "attributes", {{"class", "node"}, {"mode", "static"}});
    write_xml_leaf(out, "attribute", {{"id", "kind"}, {"title", "kind"}, {"type", "string"}}, "");
  }
  {
    const XmlElement nodes(out, "nodes");
    for (const Node& node : graph.nodes) {
      const XmlElement element(out, "node", {{"id", node.id}, {"label", plain_line(node.label)}});
      const XmlElement values(out, "attvalues");
      write_xml_leaf(out, "attvalue", {{"for", "kind"}, {"value", node.kind}}, "");
    }
  }
  const XmlElement edges(out, "edges");
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const Edge& edge = graph.edges[i];
    write_xml_leaf(out, "edge",
                   {{"id", "e" + std::to_string(i + 1)},
                    {"source", edge.from},
                    {"target", edge.to},
                    {"label", edge.kind},
                    {"weight", shortest_decimal(edge.weight)}},
                   "");
  }
}

void write_graphml(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  const Graph graph = graph_of(comparison);
  out << kXmlHead;
  const XmlElement root(out, "graphml", {{"xmlns", "http://graphml.graphdrawing.org/xmlns"}});
  for (const char* name : {"kind", "label"}) {
    write_xml_leaf(out, "key", {{"id", name}, {"for", "node"}, {"attr.name", name}, {"attr.type", "string"}}, "");
  }
  write_xml_leaf(out, "key", {{"id", "relation"}, {"for", "edge"}, {"attr.name", "relation"}, {"attr.type", "string"}},
                 "");
  write_xml_leaf(out, "key", {{"id", "weight"}, {"for", "edge"}, {"attr.name", "weight"}, {"attr.type", "double"}}, "");
  const XmlElement body(out, "graph", {{"id", "g"}, {"edgedefault", "directed"}});
  for (const Node& node : graph.nodes) {
    const XmlElement element(out, "node", {{"id", node.id}});
    write_xml_leaf(out, "data", {{"key", "kind"}}, node.kind);
    write_xml_leaf(out, "data", {{"key", "label"}}, plain_line(node.label));
  }
  for (const Edge& edge : graph.edges) {
    const XmlElement element(out, "edge", {{"source", edge.from}, {"target", edge.to}});
    write_xml_leaf(out, "data", {{"key", "relation"}}, edge.kind);
    write_xml_leaf(out, "data", {{"key", "weight"}}, shortest_decimal(edge.weight));
  }
}

}  // namespace tawatur
