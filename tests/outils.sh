# shellcheck shell=sh
# outils.sh: sourced by the shell tests: what they share.

fautes=0
# The developer's own database is not for the tests.
unset SEGUR_DB
dossier=$(mktemp -d)
trap 'rm -rf "$dossier"' EXIT

# A copy of the sources, without what was built.
copier_arbre() {
  mkdir -p "$1"
  for nom in CMakeLists.txt CMakePresets.json LICENSE schema.sql segur commandes ext paquet queries seed tests; do
    cp -R "$RACINE/$nom" "$1/"
  done
}

# verifier NAME EXPECTED OBTAINED: the two texts are the same.
verifier() {
  if [ "$2" != "$3" ]; then
    printf '%s\n  expected: %s\n  got:      %s\n' "$1" "$2" "$3"
    fautes=$((fautes + 1))
  fi
}

# contenir NAME PART TEXT: the text contains the part.
contenir() {
  case $3 in
    *"$2"*) ;;
    *)
      printf '%s\n  expected part: %s\n  got:           %s\n' "$1" "$2" "$3"
      fautes=$((fautes + 1))
      ;;
  esac
}
