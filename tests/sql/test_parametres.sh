#!/bin/sh
# The queries with parameters, run as a user would. Expected: by hand, from the facts.
set -u
. "$RACINE/tests/outils.sh"

# requete NAME PARAMETER…: the rows, parted by |.
requete() {
  "$RACINE/segur" requete "$@" -list 2>&1
}

# Each side of each date of planning, one day before, the day itself, one day after: the query
# gives the days left, then no longer gives the line.
sqlite3 -readonly -list -separator ' ' "$REFERENCE" "SELECT substr(echeance, 1, 10) AS jour,
  date(echeance10, '-1 day'), date(echeance10, '+1 day'), count(*) FROM (
  SELECT *, substr(echeance, 1, 10) AS echeance10 FROM planning WHERE remplace IS NOT '?' AND etape NOT IN ('enrolement', 'ouverture')) GROUP BY jour" >"$dossier/dates"
# echeances_du DATE DAY: how many lines DAY has on DATE, and the days left.
echeances_du() {
  requete echeances "date=$1" | awk -F'|' -v jour="$2" 'index($4, jour) == 1 { n++; reste = $5 } END { print n + 0, reste }'
}
jours=0
while read -r jour veille lendemain lignes; do
  jours=$((jours + 1))
  verifier "echeances of $jour, the day before" "$lignes 1" "$(echeances_du "$veille" "$jour")"
  verifier "echeances of $jour, the same day" "$lignes 0" "$(echeances_du "$jour" "$jour")"
  verifier "echeances of $jour, the day after" '0 ' "$(echeances_du "$lendemain" "$jour")"
done <"$dossier/dates"
verifier 'some dates are in force' ok "$([ "$jours" -gt 5 ] && echo ok)"

verifier 'echeances on 2026-11-22' 'dispositif|vague|etape|echeance|jours|remplace
DRIMBOX|2|prestation|2027-09-15 12h|297|
DRIMBOX|2|solde|2027-12-15 12h|388|' "$(requete echeances date=2026-11-22)"
verifier 'echeances after the last' '' "$(requete echeances date=2027-12-16)"
verifier 'echeances without a date is today' "$(requete echeances "date=$(date +%F)")" "$(requete echeances)"
verifier 'a date that is none' 'segur : date : AAAA-MM-JJ attendu, reçu « 30/11/2022 »' "$(requete echeances date=30/11/2022)"
verifier 'a day that is none' 'segur : date : AAAA-MM-JJ attendu, reçu « 2023-02-29 »' "$(requete echeances date=2023-02-29)"

comparaison='couloir|poste|avant|apres|ecart|raison
officine|editeurs|15|15|0|
officine|usages_ville|13|13.44|0.44|21 000 × 640 €, produit de segur
officine|usages_hopital|–|–||
biologie|editeurs|9|9|0|
biologie|usages_ville|11|?|-11|c'\''était SUN-ES D2 : 11 M€ ne sont plus comptés ici
biologie|usages_hopital|13|11|-2|SUN-ES D2
medecin|editeurs|25|25|0|
medecin|usages_ville|254|254|0|
medecin|usages_hopital|–|–||
hopital|editeurs|77|77|0|
hopital|usages_ville|–|–||
hopital|usages_hopital|167|123|-44|SUN-ES D1
radiologie|editeurs|?|?||
radiologie|usages_ville|13|13|0|
radiologie|usages_hopital|24|24|0|SUN-ES D3
mssante|editeurs|?|?||
mssante|usages_ville|–|–||
mssante|usages_hopital|?|52|52|SUN-ES volet 2, que S0 ne chiffrait pas
medico_social|editeurs|?|?||
medico_social|usages_ville|?|?||
medico_social|usages_hopital|–|–||
medico_social|global|630|630|0|600 + 30 (CNSA)
total||1251|1246.44|-4.56|'
verifier 'comparer' "$comparaison" "$(requete comparer)"
verifier 'comparer, said' "$comparaison" "$(requete comparer avant=initiale apres=revisee)"
verifier 'comparer with itself' '' "$(requete comparer avant=revisee apres=revisee | cut -d'|' -f5 | grep -v '^0*$' | grep -v ecart)"
verifier 'comparer with none' 'segur : pas de « revise » pour apres
Proche : revisee' "$(requete comparer apres=revise)"

verifier 'provenance of 630' 'libelle|valeur|unite|statut|source|titre|url|publie_le|confiance|chiffre|note|contredit|imprime|lu_le
budget, édition initiale, médico-social, global|630000000|euros|publie|S0|geer.fr, détail du budget du Ségur numérique par couloir|https://geer.fr/fr/le-detail-du-budget-du-segur-du-numerique-en-sante|2022-2023|D|budgets/initiale/medico_social/global|imprimé comme total ; 600 du Ségur et 30 d'\''amorçage par la CNSA, hors des 2 Md€|600000000 (CNSA-ESMS)|630 M€ pour le secteur|2026-11' \
  "$(requete provenance recherche=initiale/medico_social)"
verifier 'provenance in any case' "$(requete provenance recherche=dedalus)" "$(requete provenance recherche=DEDALUS)"
contenir 'provenance by source' 'plafonds/MSS/1' "$(requete provenance recherche=ARS-GE)"
verifier 'provenance of all' "$(($(sqlite3 -readonly "$REFERENCE" 'SELECT count(*) FROM chiffres') + 1))" "$(requete provenance | wc -l)"
contenir 'provenance of a number of millions' 'budgets/initiale/medecin/usages_ville' "$(requete provenance recherche=254)"
contenir 'provenance of a number' 'populations/radiologues|' "$(requete provenance recherche=6710)"
contenir 'provenance of an amount to the cent' 'tranches/MSS/1/app/0/par_unite' "$(requete provenance recherche=58.33)"
verifier 'a parameter twice' 'segur : date est donné deux fois' "$(requete echeances date=2023-01-01 date=2023-01-02)"
verifier 'provenance of nothing' '' "$(requete provenance recherche=inexistant)"
contenir 'provenance of nothing, to read' 'Aucune ligne.' "$("$RACINE/segur" requete provenance recherche=inexistant)"
verifier 'every disagreement is told from both sides' \
  "$(sqlite3 -readonly "$REFERENCE" 'SELECT count(*) FROM (SELECT chiffre_a FROM desaccords UNION SELECT chiffre_b FROM desaccords)')" \
  "$(requete provenance | awk -F'|' 'NR > 1 && $12 != "" { n++ } END { print n + 0 }')"

conclure injection
