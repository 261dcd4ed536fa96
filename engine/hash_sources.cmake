# Writes OUTPUT, a source file with the hashes of the engine's sources: cmake -DROOT=... -DOUTPUT=... -P
function(hash_of result)
  set(listed "")
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/${folder}/*.cc ${ROOT}/${folder}/*.h)
    list(SORT paths)
    foreach(path IN LISTS paths)
      file(SHA256 ${ROOT}/${path} hash)
      string(APPEND listed "${hash}  ${path}\n")
    endforeach()
  endforeach()
  string(SHA256 hash "${listed}")
  string(SUBSTRING ${hash} 0 16 hash)
  set(${result} ${hash} PARENT_SCOPE)
endfunction()

hash_of(program engine)
hash_of(reading engine/model engine/text engine/claims)
file(WRITE ${OUTPUT}.new "// Made from the sources by engine/hash_sources.cmake.
#include \"engine/program_version.h\"

namespace tawatur {

const char* program_revision() { return \"${program}\"; }

const char* reading_revision() { return \"${reading}\"; }

}  // namespace tawatur
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
