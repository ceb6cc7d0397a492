#!/bin/sh
# A hundred made portfolios (a thousand in the complete suite), one per éditeur, of ten dossiers each, on every side of
# each date: what is paid, due and lost is what the calendar typed here by hand says; it makes the amount, low and high
# alike; and it never goes back from lost to due.
set -u
. "$RACINE/tests/outils.sh"
editors=100
if [ "$carnet" ]; then editors=1000; fi
base=$dossier/base.db
cp "$REFERENCE" "$base"

# lire DATE QUERY: the rows of a query of queries/, on that day.
lire() {
  sed "/^--/d; s/:date/'$1'/" "$RACINE/queries/$2.sql" | sqlite3 -init /dev/null -readonly -batch -bail -list \
    -noheader "$base"
}

# Quantities and states by a generator of remainders, the same everywhere; a price for one out of six, an order date
# for one out of five.
awk -v editors=$editors 'BEGIN {
  split("SGL RIS LGO LGC LOINC SAS MSS", d, " ")
  split("prospect commande avance prestation solde abandon litige", e, " ")
  graine = 20261124
  print "BEGIN;"
  for (i = 0; i < 10 * editors; i++) {
    for (j = 0; j < 4; j++) { graine = (graine * 16807) % 2147483647; r[j] = graine }
    dispositif = d[r[0] % 7 + 1]
    q = 1 + r[1] % (dispositif == "SGL" ? 130 : dispositif == "RIS" ? 300000 : dispositif == "LGO" ? 3000000 : 5000)
    etat = r[2] % 15 == 0 ? "NULL" : "'\''" e[r[2] % 7 + 1] "'\''"
    printf "INSERT INTO dossiers (structure, editeur, dispositif, quantite, quantite_2, quantite_3, etat, prix_centimes, date_commande) VALUES (%d, %d, '\''%s'\'', %d, %s, %s, %s, %s, %s);\n",
      i, i % editors, dispositif, q, dispositif == "MSS" ? r[3] % 900 : "NULL", dispositif == "MSS" ? r[3] % 9000 : "NULL", etat,
      r[3] % 6 ? "NULL" : r[1] % 5000000, r[0] % 5 ? "NULL" : "date('\''2022-10-01'\'', '\''+" r[3] % 200 " days'\'')"
  }
  print "COMMIT;"
}' | sqlite3 -init /dev/null -batch -bail "$base"
verifier 'made' "${editors}0|$editors|7" \
  "$(sqlite3 -readonly "$base" 'SELECT count(*), count(DISTINCT editeur), count(DISTINCT dispositif) FROM dossiers')"

# Each day, the situation of each half of each dossier: the calendar of vague 1 (ANS-872, ANS-RIS, OCC, PHARFR-ORDO,
# PHARFR-REPORT).
cat >"$dossier/calendrier.awk" <<'FIN'
BEGIN {
  FS = "|"
  n = split("prospect commande avance prestation solde abandon", noms, " ")
  for (i = 1; i <= n; i++) rang[noms[i]] = i
  commande["SGL"] = commande["RIS"] = commande["LGC"] = "2022-11-30"
  prestation["SGL"] = prestation["RIS"] = prestation["LGC"] = prestation["LGO"] = "2023-09-20"
  solde["SGL"] = solde["RIS"] = solde["LGC"] = "2023-12-14"
  commande["LGO"] = avance["LGO"] = "2023-03-15"
}
{
  dispositif = $3; etat = $5; part = $6
  if (!(etat in rang)) voulu = "etat_inconnu"
  else if (etat == "abandon") voulu = "abandonne"
  else if (rang[etat] >= rang[part]) voulu = "verse"
  else {
    limite = rang[etat] < 2 && dispositif in commande ? commande[dispositif] : part == "avance" && dispositif in avance ? avance[dispositif] : rang[etat] < 4 && dispositif in prestation ? prestation[dispositif] : solde[dispositif]
    voulu = limite == "" ? "echeance_inconnue" : limite < jour ? "forclos" : "a_venir"
  }
  if ($7 != voulu) { print $0 " : " voulu; fautes++ }
  vues[voulu]++
}
END { print NR + 0, fautes + 0, vues["forclos"] + 0, vues["a_venir"] + 0 }
FIN
precedent=0
for jour in 2022-06-01 2022-11-30 2022-12-01 2023-03-15 2023-03-16 2023-09-20 2023-09-21 2023-12-14 2023-12-15 \
  2026-11-24; do
  lire $jour dossiers_echeances >"$dossier/parts"
  compte=$(awk -v jour=$jour -f "$dossier/calendrier.awk" "$dossier/parts" | tail -n 3)
  verifier "every part on $jour" "$((20 * editors)) 0" "$(echo "$compte" | cut -d' ' -f1,2)"
  forclos=$(echo "$compte" | tail -n 1 | cut -d' ' -f3)
  verifier "what is lost stays lost, on $jour" ok "$([ "$forclos" -ge "$precedent" ] && echo ok)"
  precedent=$forclos
  case $jour in
    2022-06-01) verifier 'nothing is lost before the first date' 0 "$forclos" ;;
    2026-11-24) verifier 'nothing of SGL, RIS, LGC is due after the last date' '' \
      "$(awk -F'|' '$3 ~ /^(SGL|RIS|LGC)$/ && $7 == "a_venir"' "$dossier/parts" | head -n 3)" ;;
  esac
  # The six parts make the amount, to the centime, low, assumed and high, in each portfolio and in all of them.
  lire $jour portefeuille >"$dossier/portefeuille"
  verifier "each portfolio on $jour" "$editors 0" "$(awk -F'|' '
    function centimes(x) { return sprintf("%.0f", x * 100) + 0 }
    { editeurs[$1]
      if (centimes($7) != centimes($11) + centimes($19) + centimes($20) + centimes($21) + centimes($22) + centimes($23)) fautes++
      bas = haut = 0; for (i = 24; i <= 34; i += 2) { bas += centimes($i); haut += centimes($(i + 1)) }
      if (centimes($16) != bas || ($17 != "" && centimes($17) != haut)) fautes++
      if ($13 != "" && substr($13, 1, 10) < jour) fautes++ }
    END { for (e in editeurs) n++; print n, fautes + 0 }' jour=$jour "$dossier/portefeuille")"
  verifier "all of them on $jour" \
    "$(sqlite3 -readonly "$base" \
    'SELECT count(*), sum(CAST(round(bas * 100) AS INTEGER)), sum(CAST(round(ht * 100) AS INTEGER)) FROM dossiers_montants' | tr '|' ' ') 0" \
    "$(lire $jour portefeuille_total | awk -F'|' '
      $1 == "total" { total = sprintf("%d %.0f %.0f", $2, $5 * 100, $6 * 100); b = $5; h = $6; next }
      { bas += sprintf("%.0f", $5 * 100); ht += sprintf("%.0f", $6 * 100) }
      END { print total, (sprintf("%.0f", b * 100) + 0 != bas || sprintf("%.0f", h * 100) + 0 != ht) + 0 }')"
  verifier "calendrier on $jour" \
    "$(lire $jour portefeuille_total |
    awk -F'|' '$1 ~ /^(a_venir|forclos|echeance_inconnue)$/ { s += sprintf("%.0f", $6 * 100) } END { printf "%.0f\n", s }')" \
    "$(lire $jour calendrier | awk -F'|' '{ s += sprintf("%.0f", $9 * 100) } END { printf "%.0f\n", s }')"
done
conclure
