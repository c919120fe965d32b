#!/usr/bin/env bash
# Install into an empty prefix and use what is there: the command, the manual page, the library shared and static, by pkg-config
# and by CMake, with the example of docs/. Then move the prefix: all of it works where it was not installed.
#
#   tests/install_test.sh BUILD_FOLDER
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$1
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
unset SITREP_KNOWLEDGE
fail() { echo "FAIL: $*"; exit 1; }

cmake --install "$build" --prefix "$tmp/first" >"$tmp/install.log"
mv "$tmp/first" "$tmp/prefix"
prefix=$tmp/prefix
article=$top/samples/qasr-market-first-report.txt
cd "$tmp"

echo "== the command"
"$prefix/bin/sitrep" --version
"$prefix/bin/sitrep" build "$article" -o installed.nt
"$build/sitrep" build "$article" -o built.nt
cmp installed.nt built.nt
[ "$(find "$prefix/share/sitrep" -name '*.ttl' | wc -l)" = "$(find "$top/ontology" -name '*.ttl' | wc -l)" ] || fail "knowledge is missing"
[ -z "$(find "$prefix/share/sitrep" -type f ! -name '*.ttl')" ] || fail "more than knowledge was installed"

echo "== the manual page"
groff -man -Tascii -P-cbou -ww "$prefix/share/man/man1/sitrep.1" >page 2>warnings
cat warnings
[ ! -s warnings ] || fail "the manual page has warnings"
for word in "EXIT STATUS" explain --evidence SITREP_KNOWLEDGE; do
    grep -q -e "$word" page || fail "the manual page does not say $word"
done

echo "== what the shared library shows"
shared=$(find "$prefix" -name 'libsitrep.so')
nm -D --defined-only "$shared" | awk '{ print $NF }' | sort >shown
grep -v '^sitrep_' shown && fail "more is visible than sitrep_*"
grep -o 'sitrep_[a-z0-9_]*(' "$prefix/include/sitrep/sitrep.h" | tr -d '(' | sort -u >in_header
grep 'SITREP_API' "$prefix/include/sitrep/sitrep.h" | grep -o 'sitrep_[a-z0-9_]*(' | tr -d '(' | sort -u | comm -23 - shown >missing
[ ! -s missing ] || fail "declared and not there: $(cat missing)"
comm -13 in_header shown >undeclared
[ ! -s undeclared ] || fail "visible and not declared: $(cat undeclared)"

export PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name sitrep.pc)")
export SITREP_KNOWLEDGE=$prefix/share/sitrep
strict=(-std=c17 -Wall -Wextra -Wpedantic -Werror)
use() {   # PROGRAM: does it read the article as the command does?
    "$1" "$article" by_example.ttl >claims
    grep -q 'asserted' claims || fail "$1 reads nothing"
    "$prefix/bin/sitrep" build "$article" -o by_command.ttl
    cmp by_example.ttl <(sed "s#dcterms:source \".*\"#dcterms:source \"$article\"#" by_command.ttl) || fail "$1 writes another graph"
    rm by_example.ttl
}

echo "== pkg-config, shared"
gcc "${strict[@]}" "$top/docs/example.c" $(pkg-config --cflags --libs sitrep) -o example_shared
export LD_LIBRARY_PATH=$(dirname "$shared")
ldd example_shared | grep -q libsitrep.so || fail "not linked with the shared library"
use ./example_shared
unset LD_LIBRARY_PATH

echo "== pkg-config, static"
gcc "${strict[@]}" "$top/docs/example.c" $(pkg-config --cflags --libs sitrep-static) -o example_static
if ldd example_static | grep -q libsitrep.so; then fail "linked with the shared library"; fi
use ./example_static

echo "== the header alone, as C++ would see it"
printf '#include <sitrep/sitrep.h>\nint main(void) { return sitrep_version() == 0; }\n' >alone.c
gcc "${strict[@]}" alone.c $(pkg-config --cflags --libs sitrep) -o alone

echo "== find_package"
mkdir project
cat >project/CMakeLists.txt <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(user LANGUAGES C)
find_package(sitrep 0.1 REQUIRED)
add_executable(by_shared example.c)
target_link_libraries(by_shared PRIVATE sitrep::sitrep)
add_executable(by_static example.c)
target_link_libraries(by_static PRIVATE sitrep::sitrep-static)
CMAKE
cp "$top/docs/example.c" project/
cmake -G Ninja -S project -B project/build -DCMAKE_PREFIX_PATH="$prefix" >cmake.log 2>&1 || { cat cmake.log; fail "find_package"; }
cmake --build project/build >cmake.log 2>&1 || { cat cmake.log; fail "building with find_package"; }
use project/build/by_shared
use project/build/by_static
echo "== done"
