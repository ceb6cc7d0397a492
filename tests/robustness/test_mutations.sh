#!/bin/sh
# Changes one cell of the seed, or one comparison of the kernel, at a time, in a copy of the tree:
# each such mutant must be refused by the build or by a test. Long: minutes.
set -u
. "$RACINE/tests/outils.sh"
arbre=$dossier/arbre
copier_arbre "$arbre"
cp "$RACINE/README.md" "$arbre/"
cp -R "$RACINE/docs" "$arbre/"
cd "$arbre" || exit 1
tues=0 survivants=0

# The quick tests first: they kill nearly all; then the invariants, which tell a bad seed at once.
tester() {
  cmake --build build/release >/dev/null 2>&1 &&
    ctest --test-dir build/release --stop-on-failure --timeout 20 \
      -R '^test_(bareme|csv|valeurs|sons|total|montants|rosp|imprime|requetes)$' >/dev/null 2>&1 &&
    ctest --test-dir build/release --timeout 20 -R '^test_invariants$' >/dev/null 2>&1 &&
    ctest --test-dir build/release --stop-on-failure --timeout 60 -j 2 \
      -LE 'complet|hotes' -E 'invariants|construction|exigences|symboles|program|paquets|publier|arret|dossiers|finess|rpps|maj|hostile|fils' >/dev/null 2>&1
}

# juger DESCRIPTION FILE: the file was changed; its original is in $dossier/sauf.
juger() {
  if tester; then
    echo "survived: $1"
    survivants=$((survivants + 1))
  else
    tues=$((tues + 1))
  fi
  cp "$dossier/sauf" "$2"
}

cmake --preset release -DBUILD_TESTING=ON >/dev/null 2>&1
if ! tester; then
  echo 'the tests fail before any mutation'
  exit 1
fi

# 1. The seed: every table that holds figures.
for table in tranches plafonds extremes taux remunerations assiettes populations budgets totaux_publies \
  enveloppes forfait_structure unites sun_es fenetres_sun_es parts_marche solutions exigences jalons releves; do
  fichier=seed/$table.sql
  cp "$fichier" "$dossier/sauf"
  awk -f tests/robustness/semis.awk "$fichier" >"$dossier/mutants"
  [ -s "$dossier/mutants" ] || { echo "no mutant of $fichier"; exit 1; }
  while IFS='	' read -r numero ligne; do
    LIGNE=$ligne awk -v n="$numero" 'NR == n { print ENVIRON["LIGNE"]; next } { print }' \
      "$dossier/sauf" >"$fichier"
    juger "$fichier:$numero: $ligne" "$fichier"
  done <"$dossier/mutants"
done

# 2. The kernel and the exact sums: each comparison with its bound moved, then turned around. Some bounds make no
# difference, as what is chosen between is equal there: a minimum, and the sign of a zero. Nor do the bounds of the halves,
# which only spare a division, nor that of the names that a sum remembers, which only spares a search; nor the NUL
# that ends a text, copied with it.
for fichier in ext/bareme.c ext/total.c ext/csv.c ext/valeurs.c; do
  cp "$fichier" "$dossier/sauf"
  for numero in $(grep -nE ' (<|<=|>|>=) ' "$fichier" | grep -v '#include' | cut -d: -f1); do
    for operateurs in '<=:<' '<:<=' '>=:>' '>:>=' '<=:>' '<:>=' '>=:<' '>:<='; do
      avant=${operateurs%:*} apres=${operateurs#*:}
      sed "${numero}s/ $avant / $apres /" "$dossier/sauf" >"$fichier"
      if cmp -s "$dossier/sauf" "$fichier"; then continue; fi
      case $(sed -n "${numero}p" "$fichier") in
        *'sum <= bareme->plafond ?'* | *'hundredths <= 0 ?'* | *'euros <= 0 ?'* | *' >= INT64_MAX / 2 '* | *'centimes >= 0 ?'* | \
          *'length '*' sizeof total->nom'* | *'i <= length; i++) word[i]'*) continue ;;
        # What only moves memory earlier, or bytes one by one; a code that Windows-1252 has not.
        *'room) return 1;'* | *'wanted <= used + more'* | *'code <= 0x800'* | *'while (i >= count && csv->plain'* | *"if (c <= ' ' || c >="* | *HEAD_MOST*)
          case $fichier in ext/csv.c) continue ;; esac
          ;;
      esac
      juger "$fichier:$numero: $avant becomes $apres" "$fichier"
    done
  done
done

[ "$tues" -gt 100 ] || survivants=$((survivants + 1)) # hardly any was tried
compter mutations $((tues + survivants)) $((tues + survivants)) $survivants
echo "$tues killed, $survivants survived"
[ "$survivants" = 0 ]
