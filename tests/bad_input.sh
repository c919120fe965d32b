#!/usr/bin/env bash
# Output that cannot be written: a full disk, a closed pipe, a folder that is not there or not ours. Each time the right exit
# status, a message, no partial file, what stood there before still stands, and no other article is lost.
#
#   tests/bad_input.sh SITREP
set -uo pipefail
sitrep=$(realpath "$1")
tmp=$(mktemp -d)
cleanup() { mountpoint -q "$tmp/small" && umount "$tmp/small"; chmod -R u+w "$tmp"; rm -rf "$tmp"; }
trap cleanup EXIT
cd "$tmp"
failed=0
fail() { echo "FAIL: $*"; sed 's/^/    /' stderr; failed=1; }

printf 'Hezbollah is backed by Iran.\n' >short.txt
for i in $(seq 1200); do
    printf '{"id":"r%d","text":"Hezbollah is backed by Iran. Gunmen attacked bus %d near Aleppo, killing five people."}\n' "$i" "$i"
done >many.ndjson

# expect NAME STATUS PATTERN: what the last command gave ($?), and what it said on standard error.
expect() {
    local status=$? name=$1
    [ "$status" = "$2" ] || fail "$name: status $status, not $2"
    grep -q -i -E -e "$3" stderr || fail "$name: no message /$3/"
    [ "$(wc -l <stderr)" -le 3 ] || fail "$name: more than three lines of messages"
    echo "done: $name: $(head -n 1 stderr)"
}
# A file that must not have been left, also not under another name.
gone() { [ -z "$(find "$1" -type f ! -name keep.ttl 2>/dev/null)" ] || fail "a file was left in $1: $(ls "$1")"; }

echo "== a full disk behind standard output"
"$sitrep" build short.txt >/dev/full 2>stderr
expect "/dev/full, turtle" 2 'no space left'
"$sitrep" build many.ndjson -f nquads >/dev/full 2>stderr
expect "/dev/full, nquads" 2 'no space left'
for command in "check" "explain short.txt" "help" "help --man" "--version"; do
    # shellcheck disable=SC2086
    "$sitrep" $command >/dev/full 2>all
    status=$?
    grep -i 'cannot write to standard output' all >stderr
    (exit "$status")
    expect "/dev/full, $command" 2 'cannot write'    # the reason is known only if the last piece failed
done

echo "== a file that grows no further"
mkdir limited
echo "what was there" >limited/keep.ttl
for format in turtle ntriples nquads; do
    (trap '' XFSZ; ulimit -f 64; exec "$sitrep" build many.ndjson -f "$format" -o limited/new.ttl 2>stderr)
    expect "limited file, $format" 2 'file too large'
    gone limited
done
(trap '' XFSZ; ulimit -f 64; exec "$sitrep" build many.ndjson -o limited/keep.ttl 2>stderr)
expect "limited file, one that is there" 2 'file too large'
gone limited
[ "$(cat limited/keep.ttl)" = "what was there" ] || fail "what was there is lost"

echo "== a full disk"
mkdir small
if mount -t tmpfs -o size=200k tmpfs small 2>/dev/null; then
    "$sitrep" build many.ndjson -f ntriples -o small/new.nt 2>stderr
    expect "full disk" 2 'no space left'
    gone small
    "$sitrep" build many.ndjson -f ntriples -o /dev/null --keep-text small/texts 2>stderr
    expect "full disk, texts" 2 'no space left'
else
    echo "skipped: no right to mount"
fi

echo "== a closed pipe"
"$sitrep" build many.ndjson -f nquads 2>stderr | head -n 1 >first
(exit "${PIPESTATUS[0]}")
expect "closed pipe" 2 'broken pipe'
grep -q backedBy first || grep -q '^<' first || fail "closed pipe: nothing came"
"$sitrep" explain many.ndjson 2>stderr | head -n 1 >/dev/null
(exit "${PIPESTATUS[0]}")
expect "closed pipe, explain" 2 'broken pipe'

echo "== places that cannot be written"
"$sitrep" build short.txt -o missing/folder/new.ttl 2>stderr
expect "no such folder" 2 'missing/folder/new.ttl.*no such file'
"$sitrep" build short.txt -o /proc/new.ttl 2>stderr
expect "read-only place" 2 '/proc/new.ttl'
mkdir folder
"$sitrep" build short.txt -o folder 2>stderr
expect "a folder" 2 'folder.*(is a directory|directory)'
gone folder
"$sitrep" build short.txt --keep-text short.txt 2>stderr >out
expect "texts into a file" 2 'short.txt'
mkdir closed
chmod 555 closed
if [ "$(id -u)" -ne 0 ]; then
    "$sitrep" build short.txt -o closed/new.ttl 2>stderr
    expect "unwritable folder" 2 'closed/new.ttl.*permission denied'
fi

echo "== articles that cannot be read do not take the others along"
mkdir stories
cp short.txt stories/a.txt
: >stories/b.txt
printf '\0\1\2\3' >stories/c.txt
ln -s nowhere stories/d.txt
mkfifo stories/e.txt
printf 'The Taliban are backed by Pakistan.\n' >stories/f.txt
timeout 60 "$sitrep" build stories -e none -f ntriples -o out.nt 2>stderr
status=$?
(exit $status)
expect "a mixed folder" 1 'stories/b.txt: .*empty'
grep -q 'group-hezbollah.*backedBy' out.nt || fail "the first article is lost"
grep -q 'group-taliban.*backedBy' out.nt || fail "the last article is lost"
exit $failed
