// SPDX-License-Identifier: GPL-3.0-or-later
// Xapian keeps no checksums: most single-bit flips pass its own check, some give wrong answers. So what the index
// should hold is made again from the store, and compared with what it does hold: term lists article by article, and the
// postings, which answer queries, by a sum over all of them that does not depend on their order.

#include <xapian.h>

#include <string>

#include "engine/hashing.h"
#include "engine/model/error.h"
#include "index/child_process.h"
#include "index/index_format.h"
#include "index/index_writer.h"
#include "index/store.h"
#include "index/terms.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostShown = 20;

// One posting as a number; sums of them can be compared in any order.
std::uint64_t share_of(const std::string& term, ArticleRow row, std::uint64_t count) {
  return hash64(term, static_cast<std::uint64_t>(row) * 1000003U + count);
}

TermUses uses_in_index(const Xapian::Database& index, Xapian::docid id) {
  TermUses uses;
  for (Xapian::TermIterator term = index.termlist_begin(id); term != index.termlist_end(id); ++term) {
    TermUse& use = uses[*term];
    use.count = term.get_wdf();
    for (Xapian::PositionIterator at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
      use.positions.push_back(*at);
    }
  }
  return uses;
}

TermUses expected_uses(const StoredArticle& stored) {
  TermUses uses = article_terms(stored.article, stored.document.text, stored.facts);
  if (stored.current) uses[std::string(term_prefix::kCurrent)];
  return uses;
}

std::vector<std::string> damages_in(const DatabaseFolder& database) {
  const Store store(database, Store::Access::read);
  const Xapian::Database index = open_index(database);
  std::vector<std::string> found;
  const std::int64_t behind = store.counts().last_change - last_change_in(index);
  if (behind != 0) {
    found.push_back("the index is " + std::to_string(behind) + " changes behind the store; run tawatur index add");
    return found;
  }
  const std::vector<ArticleRow> rows = store.rows(true);
  if (index.get_doccount() != rows.size()) {
    found.push_back("the index has " + std::to_string(index.get_doccount()) + " articles, the store " +
                    std::to_string(rows.size()));
  }
  std::uint64_t expected = 0;
  for (const ArticleRow row : rows) {
    const TermUses uses = expected_uses(store.article(row));
    for (const auto& [term, use] : uses) expected += share_of(term, row, use.count);
    try {
      if (uses_in_index(index, static_cast<Xapian::docid>(row)) == uses) continue;
      found.push_back("article " + std::to_string(row) + " has other terms in the index than in the store");
    } catch (const Xapian::DocNotFoundError&) {
      found.push_back("article " + std::to_string(row) + " is not in the index");
    }
    if (found.size() > kMostShown) return found;
  }
  for (Xapian::TermIterator term = index.allterms_begin(); term != index.allterms_end(); ++term) {
    for (Xapian::PostingIterator post = index.postlist_begin(*term); post != index.postlist_end(*term); ++post) {
      expected -= share_of(*term, *post, post.get_wdf());
    }
  }
  if (expected != 0) found.push_back("the postings of the index are damaged");
  return found;
}

}  // namespace

std::vector<std::string> index_damages(const DatabaseFolder& database) {
  const std::string outcome = outcome_in_child(database, [&]() -> std::string {
    std::string lines = "+";
    try {
      for (const std::string& damage : damages_in(database)) lines.append(damage).append("\n");
    } catch (const Error& error) {
      return lines + error.what() + "\n";
    } catch (const Xapian::Error& error) {
      return lines + error.get_description() + "\n";
    }
    return lines;
  });
  std::vector<std::string> damages;
  for (std::size_t begin = 1; begin < outcome.size();) {
    const std::size_t end = outcome.find('\n', begin);
    damages.push_back(outcome.substr(begin, end - begin));
    begin = end + 1;
  }
  return damages;
}

}  // namespace tawatur
