# Writes OUTPUT, a source file that holds the files of corpus/ that the engine reads: cmake -DROOT=... -DOUTPUT=... -P
file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/lexicons/* ${ROOT}/models/* ${ROOT}/outlets/* ${ROOT}/report/*
  ${ROOT}/schema/*)
list(FILTER paths EXCLUDE REGEX "README\\.md$")
list(SORT paths)
set(rows "")
foreach(path IN LISTS paths)
  file(READ ${ROOT}/${path} content)
  # A compiler may cap the length of one literal, so long files are joined from pieces.
  string(REPLACE "\n" "\n)corpus\" R\"corpus(" content "${content}")
  string(APPEND rows "    {\"${path}\", R\"corpus(${content})corpus\"sv},\n")
endforeach()
list(LENGTH paths count)
file(WRITE ${OUTPUT}.new "// Made from corpus/ by engine/embed_corpus.cmake.
#include <array>

#include \"engine/text/corpus_files.h\"

namespace tawatur {
namespace {

// The suffix knows the length; counting it would exceed what a compiler evaluates.
using namespace std::string_view_literals;

constexpr std::array<CorpusFile, ${count}> kFiles = {{
${rows}}};

}  // namespace

std::span<const CorpusFile> corpus_files() { return kFiles; }

}  // namespace tawatur
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
