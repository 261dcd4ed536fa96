#!/bin/sh
# deps: install what is missing (Debian) · demo: compare the sample corpus · test: every test · bench: the benchmark suite
set -eu
cd "$(dirname "$0")"

packages="g++ cmake ninja-build pkg-config libicu-dev libeigen3-dev libxapian-dev libsqlite3-dev libboost-program-options-dev
 doctest-dev nlohmann-json3-dev libsimdjson-dev libxml2-dev libuchardet-dev libpsl-dev publicsuffix nettle-dev libxxhash-dev
 zlib1g-dev libzstd-dev libbrotli-dev"
bench_packages="libbenchmark-dev python3 python3-sklearn python3-scipy"

install_packages() {
  missing=""
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  echo "installing:$missing" >&2
  $as_root apt-get update -q
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends $missing
}

build() {
  cmake --preset "$1" "$2" >/dev/null
  cmake --build --preset "$1"
}

case "${1:-}" in
  deps)
    install_packages $packages
    ;;
  demo)
    install_packages $packages
    build release -DTAWATUR_BENCHMARKS=OFF
    ./build/release/cli/tawatur compare corpus/samples -o out/demo
    echo "report: $PWD/out/demo/report.html"
    ;;
  test)
    install_packages $packages
    build dev -DTAWATUR_TESTS=ON
    ctest --preset dev -j "$(nproc)"
    ;;
  bench)
    install_packages $packages $bench_packages
    build release -DTAWATUR_BENCHMARKS=ON
    benchmarks/run.sh
    ;;
  *)
    echo "usage: ./build.sh deps|demo|test|bench" >&2
    exit 2
    ;;
esac
