#!/usr/bin/env bash
# Every claim of every sample's graph stands at its offsets in the article, in every format, one by one and all in one.
#
#   tests/grounded.sh SITREP
set -euo pipefail
samples=$(cd "$(dirname "${BASH_SOURCE[0]}")/../samples" && pwd)
sitrep=$1
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
for ending in ttl nt nq; do
    for article in "$samples"/*.txt; do
        "$sitrep" build "$article" -o "$tmp/one.$ending"
        echo "$(basename "$article") .$ending"
        "$sitrep" verify "$tmp/one.$ending" "$article" | tee "$tmp/said"
        grep -q ' 0 ungrounded ' "$tmp/said"
        grep -q '^1 articles, 0 of them not given' "$tmp/said"
        if grep -q '^0 claims' "$tmp/said"; then
            echo "nothing was read in $article"
            exit 1
        fi
    done
    "$sitrep" build "$samples"/*.txt -o "$tmp/all.$ending"
    "$sitrep" verify "$tmp/all.$ending" "$samples"/*.txt
done
