#!/usr/bin/env bash
# Score a sitrep binary on the development data and hold it to the floors in tests/floors.
#
#   tests/eval.sh [SITREP]      (default: build/release/sitrep)
#
# The data lies outside the project (the texts are their publishers'): SITREP_EVAL names its folder, by default
# ../shared/eval beside the project. Without it the test is skipped (exit 77).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")
sitrep=$(realpath "${1:-$top/build/release/sitrep}")
data=${SITREP_EVAL:-$top/../shared/eval}
if [ ! -x "$data/scoreboard" ]; then
    echo "no evaluation data at $data: skipped"
    exit 77
fi
out=$(mktemp)
trap 'rm -f "$out"' EXIT
"$data/scoreboard" "$sitrep" >"$out"

awk '
    function row(name, p, r, f, ref, aim) { printf "%-22s%8s%8s%8s   %s\n", name, p, r, f, floor[name] ? "floor " floor[name] : "" }
    function hold(name, value) {
        seen[name] = 1
        if (value + 0 < floor[name] + 0) { printf "BELOW FLOOR: %s is %s, floor %s\n", name, value, floor[name]; bad = 1 }
    }
    BEGIN { printf "%-22s%8s%8s%8s\n", "measure", "P", "R", "F1" }
    FNR == NR { if ($1 !~ /^#/ && NF == 2) floor[$1] = $2; next }
    /^== / { set = $2 }
    set == "facts" && /^ALL/ { row("facts-f1", $(NF-2), $(NF-1), $NF); hold("facts-f1", $NF); hold("facts-precision", $(NF-2)) }
    set == "muc4" && /^micro/ { row("muc4-f1", $3, $5, $7); hold("muc4-f1", $7) }
    set == "re3d" && /^core/ { core = 1 }
    set == "re3d" && /^scoreable/ { core = 0 }
    set == "re3d" && core && /^MICRO/ { row("re3d-recall", $(NF-3), $(NF-2), $(NF-1)); hold("re3d-recall", $(NF-2)); hold("re3d-precision", $(NF-3)) }
    set == "isaf" && /^(date|province|killed|captured)/ { row("isaf-" $1, $(NF-2), $(NF-1), $NF); hold("isaf-" $1, $NF) }
    END {
        for (name in floor) if (!(name in seen)) { printf "NOT MEASURED: %s\n", name; bad = 1 }
        exit bad
    }' "$here/floors" "$out"
