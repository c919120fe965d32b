# install.sh - sourced by samples/demo.sh and tests/run.sh: install the Debian packages that are missing.
#
# install_packages NAME...   quiet when all are there; uses sudo when not root.

BUILD_PACKAGES=(gcc libc6-dev cmake ninja-build pkg-config librdf0-dev libraptor2-dev librasqal3-dev libpcre2-dev
    libxml2-dev libicu-dev libcjson-dev libgraphviz-dev fonts-dejavu-core)
TEST_PACKAGES=(binutils ca-certificates groff-base libasan8 libc6-dbg libcmocka-dev libubsan1 make python3
    python3-venv raptor2-utils serdi valgrind)

install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "install ${missing[*]} first (no sudo here)" >&2; return 2; }
        as_root=(sudo)
    fi
    echo "installing: ${missing[*]}" >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
}

# build_in FOLDER SOURCE [CMAKE OPTION...]: configure once, then build; the log is shown only when it fails.
build_in() {
    local folder=$1 source=$2
    shift 2
    mkdir -p "$folder"
    if ! { cmake -G Ninja -S "$source" -B "$folder" "$@" && cmake --build "$folder"; } >"$folder/build.log" 2>&1; then
        tail -n 40 "$folder/build.log" >&2
        return 1
    fi
}
