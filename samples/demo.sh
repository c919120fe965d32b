#!/usr/bin/env bash
# Install what is missing, build sitrep, and turn the sample articles into a graph.
#
#   samples/demo.sh [FOLDER]     results go to FOLDER (default: out/ in the project)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")
out=${1:-$top/out}
. "$here/install.sh"

install_packages "${BUILD_PACKAGES[@]}"
echo "building sitrep ..." >&2
build_in "$top/build/release" "$top" -DCMAKE_BUILD_TYPE=Release
mkdir -p "$out"
out=$(cd "$out" && pwd)
sitrep=$top/build/release/sitrep

"$sitrep" build "$here"/*.txt -o "$out/samples.ttl"
for article in "$here"/*.txt; do
    "$sitrep" build "$article" -o "$out/$(basename "$article" .txt).ttl"
done
"$sitrep" verify "$out/geneva-2016.ttl" "$here/geneva-2016.txt" >/dev/null
"$sitrep" summary "$out/samples.ttl"
"$sitrep" report "$out/samples.ttl" -o "$out/report.html" --title "sitrep: the samples"
"$sitrep" draw "$out/samples.ttl" -o "$out/samples.svg" --report report.html --title "sitrep: the samples"

echo
echo "The graph of all samples:  $out/samples.ttl"
echo "One graph an article:      $out/*.ttl"
echo "The picture:               $out/samples.svg"
echo "The report, for a browser: $out/report.html"
echo "The program:               $sitrep"
echo "Why a fact was read:       $sitrep explain $here/geneva-2016.txt"
