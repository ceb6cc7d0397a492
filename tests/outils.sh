# shellcheck shell=sh
# outils.sh: sourced by the shell tests: what they share.

essais=0 fautes=0
# The file where the complete suite counts what was tried: for this test, not for those that it runs itself.
carnet=${SEGUR_BILAN-}
# Nor is the developer's own database for the tests.
unset SEGUR_BILAN SEGUR_DB SEGUR_APPEL COLUMNS
dossier=$(mktemp -d)
trap 'rm -rf "$dossier"' EXIT

# What a copy of the sources builds is compiled once for all the copies.
export CMAKE_C_COMPILER_LAUNCHER=ccache CCACHE_DIR="$RACINE/build/ccache" CCACHE_BASEDIR="$dossier" CCACHE_NOHASHDIR=1

# A copy of the sources, without what was built.
copier_arbre() {
  mkdir -p "$1"
  for nom in CMakeLists.txt CMakePresets.json LICENSE schema.sql segur bench cli dev engines ext make packages \
    queries seed tests; do
    cp -R "$RACINE/$nom" "$1/"
  done
}

# compter FAMILY TRIED INJECTED FAILED: one line of what the complete suite prints at its end. The families are
# those of tests/familles.tsv; INJECTED is how many faults were made on purpose.
compter() {
  if [ "$carnet" ]; then printf '%s\t%d\t%d\t%d\n' "$1" "$2" "$3" "$4" >>"$carnet"; fi
}

# conclure [FAMILY [INJECTED]]: the end of a test; what it tried is each of its comparisons. One that compared nothing
# proved nothing, and fails.
conclure() {
  if [ "$essais" = 0 ]; then
    echo "$0 compared nothing"
    fautes=1
  fi
  if [ $# -gt 0 ]; then compter "$1" "$essais" "${2-0}" "$fautes"; fi
  exit $((fautes > 0))
}

# verifier NAME EXPECTED OBTAINED: the two texts are the same.
verifier() {
  essais=$((essais + 1))
  if [ "$2" != "$3" ]; then
    printf '%s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
    fautes=$((fautes + 1))
  fi
}

# contenir NAME PART TEXT: the text contains the part.
contenir() {
  essais=$((essais + 1))
  case $3 in
    *"$2"*) ;;
    *)
      printf '%s\n  expected part: %s\n  got:           %s\n' "$1" "$2" "$3"
      fautes=$((fautes + 1))
      ;;
  esac
}
