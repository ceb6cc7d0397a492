#!/bin/sh
# The six harnesses under libFuzzer, ASan and UBSan: thirty seconds each, or $DUREE; they begin with the
# inputs of graines/. A harness that does not compile, or an input that breaks what it requires, is a failure; the
# input is kept in build/fuzz.
set -u
. "$RACINE/tests/outils.sh"
fuzz=$RACINE/build/fuzz
mkdir -p "$fuzz"
cd "$fuzz" || exit 1
# The files that a harness is for.
cibles() {
  case $1 in
    import) for fichier in importer base/script base/input base/texts system/new_file;
      do echo "$RACINE/cli/$fichier.c"; done ;;
    fonctions) for fichier in fonctions sons montants rosp; do echo "$RACINE/ext/$fichier.c"; done ;;
    *) echo "$RACINE/ext/$1.c" ;;
  esac
}
# What the program is made of, but for its main() and what it runs.
programme() {
  echo "-D_POSIX_C_SOURCE=200809L -DINSTALLED_REFERENCE=\"r\" -DHELD_BASE=\"$REFERENCE\" -DHELD_ROOT=\"$RACINE\" -I$RACINE/cli"
  for piece in system base answer forms sqlite_shell; do echo "-I$RACINE/cli/$piece"; done
  for fichier in "$RACINE"/cli/*.c "$RACINE"/cli/*/*.c; do
    case $fichier in */main.c | */shell.c | */sqlite_shell/* | */windows*.c) ;; *) echo "$fichier" ;; esac
  done
}
for nom in bareme fonctions selon detail csv import; do
  programme='' muet=''
  if [ $nom = import ]; then programme="$(programme) -lxlsxwriter" muet=-close_fd_mask=3; fi
  # shellcheck disable=SC2046,SC2086 # the sources
  clang-14 -std=c11 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all -fprofile-instr-generate \
    -fcoverage-mapping \
    -DSQLITE_CORE -DSEGUR_VERSION='"0"' -I"$RACINE/ext" -I"$RACINE/build/release/donnees" -o "fuzz_$nom" \
    "$RACINE/tests/robustness/fuzz_$nom.c" $programme $(ls "$RACINE"/ext/*.c) \
      "$RACINE/build/release/donnees/donnees.c" -lsqlite3 || exit 1
  mkdir -p "corpus_$nom" "$RACINE/tests/robustness/graines/$nom"
  # shellcheck disable=SC2086 # an option or none
  LLVM_PROFILE_FILE="$nom.profraw" "./fuzz_$nom" -max_total_time="${DUREE:-30}" -max_len=4000 -print_final_stats=1 \
    -verbosity=0 $muet \
    "corpus_$nom" "$RACINE/tests/robustness/graines/$nom" >"$nom.journal" 2>&1
  code=$?
  verifier "fuzz_$nom" 0 $code
  if [ $code != 0 ]; then tail -n 30 "$nom.journal"; fi
  entrees=$(sed -n 's/^stat::number_of_executed_units: *//p' "$nom.journal")
  compter "fuzz_$nom" "${entrees:-0}" 0 $((code > 0))
  llvm-profdata-14 merge -o "$nom.profdata" "$nom.profraw"
  # shellcheck disable=SC2046 # paths of ours
  echo "fuzz_$nom: ${entrees:-no} inputs, lines of what it is for that are covered: $(
    llvm-cov-14 report "./fuzz_$nom" -instr-profile="$nom.profdata" $(cibles "$nom") 2>/dev/null |
      awk '/^TOTAL|^[a-z]+\.c/ { c = $10 } END { print c }')"
done
conclure
