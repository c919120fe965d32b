#!/usr/bin/env bash
# Install what the tests need, build, and run every test.
#
#   tests/run.sh [CTEST OPTION...]      for example: tests/run.sh -R unit
#
# Two builds: release (everything) and with AddressSanitizer and UndefinedBehaviorSanitizer (units and cases).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")
. "$top/samples/install.sh"

install_packages "${BUILD_PACKAGES[@]}" binutils git libcmocka-dev libasan8 libubsan1 valgrind raptor2-utils serdi \
    python3 python3-venv ca-certificates

venv=$top/build/venv
if [ ! -x "$venv/bin/pyshacl" ]; then
    echo "installing the SHACL validator ..." >&2
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q --disable-pip-version-check pyshacl==0.26.0 rdflib==7.0.0 >&2
fi

run() {   # NAME FOLDER [CTEST OPTION...]: run a build's tests, keep the count
    local name=$1 folder=$2
    shift 2
    (cd "$folder" && ctest --output-on-failure --timeout 900 -j "$(nproc)" "$@") | tee "$folder/ctest.log" | sed "s/^/[$name] /" || true
    local line
    line=$(grep -E 'tests passed, .* tests failed out of' "$folder/ctest.log" | tail -n 1)
    local bad total skip
    bad=$(sed -E 's/.* ([0-9]+) tests failed out of.*/\1/' <<<"$line")
    total=$(sed -E 's/.* out of ([0-9]+).*/\1/' <<<"$line")
    skip=$(grep -c '\*\*\*Skipped' "$folder/ctest.log" || true)
    failed=$((failed + ${bad:-1}))
    passed=$((passed + ${total:-0} - ${bad:-0} - skip))
    skipped=$((skipped + skip))
}

passed=0 failed=0 skipped=0
echo "building (release) ..." >&2
build_in "$top/build/release" "$top" -DCMAKE_BUILD_TYPE=Release -DSITREP_TESTS=ON -DPython3_EXECUTABLE="$venv/bin/python"
run release "$top/build/release" "$@"
echo "building (sanitizers) ..." >&2
build_in "$top/build/sanitize" "$top" -DCMAKE_BUILD_TYPE=Debug -DSITREP_TESTS=ON -DSITREP_SANITIZE=ON -DSITREP_WERROR=ON \
    -DPython3_EXECUTABLE="$venv/bin/python"
run sanitize "$top/build/sanitize" -L 'unit|case' "$@"

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
