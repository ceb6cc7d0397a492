#!/bin/sh
# What has to be written in several languages says the same in each: the bound 10^12, the refusals of the functions, the
# way a query turns centimes into euros. Where one was changed, the others are named.
set -u
. "$RACINE/tests/outils.sh"
cd "$RACINE" || exit 1

# 1. The largest quantity, and the largest amount in euros, of ext/bareme.h: any number as long is it, or is it in
# centimes.
borne=$(sed -n 's/^#define QUANTITY_MAX INT64_C(\([0-9]*\))$/\1/p' ext/bareme.h)
verifier 'QUANTITY_MAX is read in ext/bareme.h' ok "$([ ${#borne} -gt 6 ] && echo ok)"
grep -rnoE '\b(1000000000+|10{9,}\.0|1[eE]1[0-9])\b' ext cli queries engines schema.sql page/*.js --include='*.[ch]' --include='*.sql' \
  --include='*.js' >"$dossier/bornes"
verifier 'there are such numbers in C, in SQL, in the engines and in the page' 5 \
  "$(cut -d/ -f1 "$dossier/bornes" | sed 's/:.*//' | sort -u | grep -cxE 'ext|cli|queries|engines|page')"
# What is longer holds a number inside its type, in an engine.
verifier "numbers that are not the bound of ext/bareme.h, $borne" '' "$(awk -F: -v borne="$borne" '
  { n = $3; if (tolower(n) ~ /e/) n = sprintf("%.0f", n + 0) }
  n != borne && n != borne "00" && length(n) < 16 { print $1 ":" $2 ": " $3 }' "$dossier/bornes")"

# 2. What the extension refuses, asked of it, is in the script of each engine, in the words of ext/. ClickHouse knows
# the text of a refusal before the value: it says both bounds at once, and is held by the suite « moteurs ».
for moteur in duckdb postgresql spark clickhouse; do
  "$RACINE/segur" publier --moteur "$moteur" "$dossier/$moteur" >/dev/null 2>&1
  verifier "publier --moteur $moteur" ok "$([ -s "$dossier/$moteur" ] && echo ok)"
done
# refus CALL MOTEUR…: what is refused of the call, but for the name of the argument and for what was given, in their scripts.
refus() {
  appel=$1
  dit=$(printf '.load %s\nATTACH %s AS r;\nSELECT %s;\n' "'$SEGUR_SO'" "'$REFERENCE'" "$appel" |
    sqlite3 -batch 2>&1 | sed -n 's/.*[a-z_]*(): //p')
  dit=$(printf '%s' "$dit" | sed "s/, reçu .*/, reçu/; s/« x » //; s/^[a-z]* : //; s/'/''/g")
  verifier "$appel is refused by a sentence" ok "$([ ${#dit} -gt 12 ] && echo ok || echo "$dit")"
  shift
  for moteur; do
    verifier "ext/ refuses $appel by « $dit »; engines/$moteur.sql, or commun.sql" ok \
      "$(grep -qF -- "$dit" "$dossier/$moteur" && echo ok)"
  done
}
for appel in "sons_ttc(2 * $borne)" 'sons_ttc(0.005)' "sons_lab(2 * $borne)" 'sons_lab(0)' 'sons_lab(1, 9)' 'sons_lab(0.5)'; do
  refus "$appel" duckdb postgresql spark
done
for appel in "sons('x', 1)" "sons_bas('LGC', 3)" "sons('DPI', 1)" "sons('MSS', 1)" "rosp_total('x')"; do
  refus "$appel" duckdb postgresql spark clickhouse
done

# 3. Euros of an amount in centimes: a whole number where it is one. The three times that a query names it, it is the same.
euros='iif\((\S+|\([^()]*\)) % 100, \1 / 100\.0, |CASE WHEN (\S+|\([^()]*\)) % 100 THEN \2 / 100\.0 ELSE \2 / 100 END'
for requete in queries/*.sql; do tr '\n' ' ' <"$requete" | sed "s/  */ /g; s|^|$requete |"; echo; done >"$dossier/requetes"
verifier 'queries turn centimes into euros' ok "$([ "$(EUROS=$euros perl -ne \
  'print "x\n" while /$ENV{EUROS}/g' "$dossier/requetes" | wc -l)" -gt 50 ] && echo ok)"
verifier 'euros written otherwise than iif(x % 100, x / 100.0, x / 100)' '' "$(EUROS=$euros perl -ne \
  '($q) = /^(\S+)/; s/$ENV{EUROS}/./g; print "$q: $1\n" while /(.{0,40}\/ 100\.0.{0,20})/g' "$dossier/requetes")"
conclure
