// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is typed into a search is refused or answered, for articles and for claims, and hits obey what narrows them.

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "index/index_format.h"
#include "index/search/query_translation.h"
#include "index/search/snippet.h"
#include "index/search/text_lookup.h"
#include "index/terms.h"

namespace {

using namespace tawatur;

// Two documents with every kind of term.
Xapian::WritableDatabase small_index() {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  for (const char* text : {"أصيب 12 عاملاً في حريق المرفأ", "the quick brown fox 3.5 km"}) {
    Xapian::Document document;
    Xapian::termpos position = 0;
    for (const QueryWord& word : query_words(text)) {
      document.add_posting(word.folded, ++position);
      for (const std::string_view prefix : {term_prefix::kStem, term_prefix::kTitle, term_prefix::kOutlet,
                                            term_prefix::kSpeaker, term_prefix::kPlace}) {
        document.add_term(std::string(prefix) + word.stem);
      }
    }
    for (const double number : {-1.0, 0.0, 3.5, 12.0, 1e9}) {
      document.add_term(number_term(number));
      document.add_term(numbers_term(number_term(number)));
    }
    document.add_term("XD2024120120241203");
    document.add_value(index_slot::kFirstDay, "20241201");
    document.add_value(index_slot::kLastDay, "20241203");
    index.add_document(document);
  }
  return index;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Xapian::Database index = small_index();
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  for (const IndexPart part : kIndexParts) {
    try {
      const QueryNode query = parse_query(text);
      (void)stems_to_mark(query);
      Xapian::Enquire enquire(index);
      enquire.set_query(translated_query(query, part, index, index));
      const Xapian::MSet found = enquire.get_mset(0, 10);
      // A query and its opposite share the documents between them.
      QueryNode negation{.kind = QueryKind::negation};
      negation.children.push_back(query);
      enquire.set_query(translated_query(negation, part, index, index));
      if (found.size() + enquire.get_mset(0, 10).size() != index.get_doccount()) std::abort();
    } catch (const QueryError&) {
      continue;
    }
  }
  (void)lookup_query(lookup_terms(text));
  return 0;
}
