#!/usr/bin/env bash
# The seed article under valgrind: no error, no leak. What other libraries keep is named in valgrind.supp.
#
#   tests/memory.sh SITREP
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sitrep=$1
command -v valgrind >/dev/null || exit 77
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
check=(valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite,indirect,possible
    --errors-for-leak-kinds=definite,indirect,possible --suppressions="$here/valgrind.supp" "$sitrep")
article=$here/../samples/geneva-2016.txt
"${check[@]}" build "$article" -j 1 -o "$tmp/geneva.nq"
"${check[@]}" verify "$tmp/geneva.nq" "$article"
"${check[@]}" explain "$article" --sentence 2 >/dev/null
