#!/bin/sh
# The numbered requirements of ext/: each is cited by the code and by a test, and what is cited
# exists.
set -u
cd "$RACINE" || exit 1
fautes=0

definies=$(sed -n 's/^\*\* \([A-Z]*-[0-9][0-9]\)  .*/\1/p' ext/*.[ch] tests/unit/*.h)
code=$(sed '/^\*\* [A-Z]*-[0-9][0-9]  /d' ext/*.[ch] tests/unit/imprime.c | grep -oE '\b[A-Z]+-[0-9]{2}\b' | sort -u)
tests=$(cat tests/unit/*.c tests/*/test_*.sh | grep -oE '\b[A-Z]+-[0-9]{2}\b' | sort -u)

parmi() {
  printf '%s\n' "$2" | grep -qx "$1"
}
for exigence in $definies; do
  parmi "$exigence" "$code" || { echo "$exigence: not cited by the code"; fautes=$((fautes + 1)); }
  parmi "$exigence" "$tests" || { echo "$exigence: no test cites it"; fautes=$((fautes + 1)); }
done
for citee in $(printf '%s\n%s\n' "$code" "$tests" | grep -v '^UTF-' | sort -u); do
  parmi "$citee" "$definies" || { echo "$citee: cited, but defined nowhere"; fautes=$((fautes + 1)); }
done
double=$(printf '%s\n' "$definies" | sort | uniq -d)
if [ -n "$double" ]; then
  echo "defined twice: $double"
  fautes=$((fautes + 1))
fi

# Every source file of the extension promises something, or implements a header that does.
for fichier in ext/*.c; do
  entete=${fichier%.c}.h
  grep -qE '^\*\* [A-Z]+-01  ' "$fichier" "$entete" 2>/dev/null ||
    { echo "$fichier: no requirement"; fautes=$((fautes + 1)); }
done

echo "$(printf '%s\n' "$definies" | wc -l) requirements, $fautes faults"
[ "$fautes" = 0 ] && [ -n "$definies" ]
