#!/usr/bin/env bash
# Install what the tests need, build, and run every test.
#
#   tests/run.sh [CTEST OPTION...]      for example: tests/run.sh -R unit
#
# Two builds: release (everything) and with AddressSanitizer and UndefinedBehaviorSanitizer (units and cases, warnings are errors).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")
. "$top/samples/install.sh"

install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"

# The SHACL validator and the RDF parser of another family come from PyPI; where it cannot be reached, their tests are skipped.
python=$(command -v python3)
venv=$top/build/venv
if [ ! -e "$venv/complete" ]; then
    echo "installing the SHACL validator ..." >&2
    rm -rf "$venv"
    mkdir -p "$top/build"
    if python3 -m venv "$venv" &&
        "$venv/bin/pip" install -q --disable-pip-version-check pyshacl==0.26.0 rdflib==7.0.0 </dev/null >&2; then
        touch "$venv/complete"
    else
        echo "no SHACL validator: its tests will be skipped" >&2
    fi
fi
[ ! -e "$venv/complete" ] || python=$venv/bin/python

# The browser, its driver from npm: where they cannot be had, the test of the report in a browser is skipped.
browser=$top/build/browser
{ install_packages chromium && { command -v npm >/dev/null || install_packages nodejs npm; }; } ||
    echo "no browser: its test will be skipped" >&2
if command -v npm >/dev/null && ! cmp -s "$here/browser/package.json" "$browser/package.json"; then
    rm -rf "$browser"
    mkdir -p "$browser"
    if npm install --silent --no-audit --no-fund --prefix "$browser" $(sed -nE 's/^ *"(playwright-core)": "(.*)"$/\1@\2/p' "$here/browser/package.json") </dev/null >&2; then
        cp "$here/browser/package.json" "$browser/package.json"
    else
        echo "no driver of the browser: its test will be skipped" >&2
    fi
fi

run() {   # NAME FOLDER [CTEST OPTION...]: run a build's tests, keep the count
    local name=$1 folder=$2 log=$2/ctest.log line bad=1 total=0 skip
    shift 2
    (cd "$folder" && ctest --output-on-failure --timeout 900 -j "$(nproc)" "$@" 2>&1 </dev/null) | tee "$log" | sed "s/^/[$name] /" || true
    line=$(grep -E 'tests passed, [0-9]+ tests failed out of' "$log" | tail -n 1 || true)
    skip=$(grep -c '\*\*\*Skipped' "$log" || true)
    if [ -n "$line" ]; then
        bad=$(sed -E 's/.* ([0-9]+) tests failed out of.*/\1/' <<<"$line")
        total=$(sed -E 's/.* out of ([0-9]+).*/\1/' <<<"$line")
    elif grep -q 'No tests were found' "$log"; then
        bad=0
    fi
    failed=$((failed + bad))
    passed=$((passed + (total > 0 ? total - bad - skip : 0)))
    skipped=$((skipped + skip))
}

passed=0 failed=0 skipped=0
echo "building (release) ..." >&2
build_in "$top/build/release" "$top" -DCMAKE_BUILD_TYPE=Release -DSITREP_TESTS=ON -DPython3_EXECUTABLE="$python"
run release "$top/build/release" "$@"
echo "building (sanitizers) ..." >&2
build_in "$top/build/sanitize" "$top" -DCMAKE_BUILD_TYPE=Debug -DSITREP_TESTS=ON -DSITREP_SANITIZE=ON -DSITREP_WERROR=ON \
    -DPython3_EXECUTABLE="$python"
run sanitize "$top/build/sanitize" -L 'unit|case' "$@"

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
