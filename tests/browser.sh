#!/usr/bin/env bash
# The report in a real browser. Skipped (77) where there is no Chromium, no Node or no playwright-core.
#
#   tests/browser.sh SITREP [FOLDER]     screenshots go to FOLDER, when given
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
modules=$(dirname "$here")/build/browser/node_modules
chromium=$(command -v chromium) || { echo "no chromium"; exit 77; }
command -v node >/dev/null || { echo "no node"; exit 77; }
[ -d "$modules/playwright-core" ] || { echo "no playwright-core: tests/run.sh installs it"; exit 77; }
NODE_PATH=$modules exec node "$here/browser/report.cjs" "$1" "$chromium" "${2:-}"
