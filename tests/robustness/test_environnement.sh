#!/bin/sh
# The same answers to the byte: other compilers, word size, signs, languages and time zones; and no
# race under ThreadSanitizer, no error under valgrind.
set -u
. "$RACINE/tests/outils.sh"
cd "$dossier" || exit 1
donnees=$RACINE/build/release/donnees
cat >questions.sql <<'FIN'
SELECT sons_lab(80), sons('RIS', '15001'), sons_msante(100, 50, 1000), sons_ttc(3750.25), sons_avance(0.05), rosp_total();
SELECT sons_selon('[{"a_partir_de":1,"forfait":3.1,"par_unite":0.25}]', 7), segur_debug();
SELECT * FROM sons_detail('RIS', 15001);
SELECT sons('DPI', 1);
SELECT sons_lab('douze É');
SELECT sum(sons('RIS', n)), sum(sons_ttc(sons('RIS', n))) FROM (WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 250000) SELECT n FROM n);
SELECT * FROM recapitulatif;
SELECT * FROM ecarts;
FIN
# repondre EXTENSION: the answers and the errors of the shell.
repondre() {
  sqlite3 -init /dev/null -batch -readonly -cmd ".load '$1'" "$REFERENCE" <questions.sql 2>&1
}
reference=$(repondre "$SEGUR_SO")
contenir 'the questions are answered' '38565|3750.25|18541.17|4500.3|' "$reference"

for compilateur in 'gcc -O3' 'gcc -O0' 'gcc -funsigned-char' 'gcc -fsigned-char -ffp-contract=fast' 'clang-14 -O2' \
  'clang-14 -O0 -funsigned-char'; do
  # shellcheck disable=SC2046,SC2086 # words
  $compilateur -std=c11 -shared -fPIC -fvisibility=hidden \
    -DSEGUR_VERSION='"'"$(sqlite3 :memory: ".load '$SEGUR_SO'" 'SELECT segur_version()')"'"' \
    -I"$RACINE/ext" -I"$donnees" -o segur.so $(ls "$RACINE"/ext/*.c) "$donnees/donnees.c" || exit 1
  verifier "$compilateur" "$reference" "$(repondre ./segur)"
done
for environnement in LC_ALL=C LC_ALL=C.UTF-8 LC_ALL=fr_FR.UTF-8 LC_ALL=tr_TR.UTF-8 TZ=Pacific/Kiritimati \
  TZ=America/St_Johns TZ=:absent; do
  verifier "$environnement" "$reference" "$(export "${environnement?}"; repondre "$SEGUR_SO")"
  verifier "$environnement, launcher" "$("$RACINE/segur" recap)" "$(export "${environnement?}"; "$RACINE/segur" recap)"
done

# 32 bits, and a big-endian processor under qemu: with the amalgamation of the newest SQLite, since the library is for
# this machine.
. "$RACINE/tests/hosts/amalgame.sh"
amalgamer "$(le_plus_recent)"
cd "$dossier" || exit 1
essayer() {
  nom=$1
  shift
  # shellcheck disable=SC2046
  "$@" -O1 -w -DSQLITE_CORE -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION -DSEGUR_VERSION='"0"' -I"$lieu" \
    -I"$RACINE/ext" -I"$donnees" \
    -o "questions_$nom" "$RACINE/tests/robustness/questions.c" $(ls "$RACINE"/ext/*.c) "$donnees/donnees.c" \
      "$lieu/sqlite3.c" -lm || exit 1
}
essayer m64 gcc -m64
./questions_m64 "$REFERENCE" <questions.sql >reponses 2>&1
contenir '64 bits' '38565|3750.25|18541.17|4500.3|' "$(cat reponses)"
# gcc-multilib, which brings a link to these headers, conflicts with the compiler of the next one.
essayer m32 gcc -m32 -idirafter /usr/include/x86_64-linux-gnu
verifier '32 bits' "$(cat reponses)" "$(./questions_m32 "$REFERENCE" <questions.sql 2>&1)"
essayer s390x s390x-linux-gnu-gcc -static
verifier 'big-endian' "$(cat reponses)" "$(qemu-s390x ./questions_s390x "$REFERENCE" <questions.sql 2>&1)"

# ThreadSanitizer.
cmake -S "$RACINE" -B "$RACINE/build/tsan" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_FLAGS='-fsanitize=thread -g' \
  >journal 2>&1 &&
  cmake --build "$RACINE/build/tsan" --target test_fils segur base >>journal 2>&1 || cat journal
verifier 'ThreadSanitizer' '[  PASSED  ] 1 test(s).' \
  "$("$RACINE/build/tsan/tests/test_fils" 2>&1 | grep -E 'WARNING|FAILED|PASSED')"

# valgrind, on the shell.
verifier 'valgrind' '' "$(valgrind --error-exitcode=9 --leak-check=full --show-leak-kinds=definite -q \
  sqlite3 -init /dev/null -batch -readonly -cmd ".load '$SEGUR_SO'" "$REFERENCE" <questions.sql 2>&1 >/dev/null |
    grep '==')"
conclure machines
