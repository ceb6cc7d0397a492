#!/bin/sh
# The queries with parameters, run as a user would. Expected: by hand, from the facts.
set -u
. "$RACINE/tests/outils.sh"

"$RACINE/segur" nouveau "$dossier/base.db" >/dev/null
sqlite3 -init /dev/null -batch -bail "$dossier/base.db" <"$RACINE/tests/sql/portefeuille.sql"

# requete NAME PARAMETER…: the rows, parted by |.
requete() {
  "$RACINE/segur" requete "$@" -list 2>&1 |
    awk -F'|' -v OFS='|' 'NR == 1 { cles = $NF == "cles" } cles { NF-- } { print }' # test_sources tries the keys
}

# Each side of each date of planning, one day before, the day itself, one day after: the query
# gives the days left, then no longer gives the line.
sqlite3 -readonly -list -separator ' ' "$REFERENCE" "SELECT substr(echeance, 1, 10) AS jour,
  date(echeance10, '-1 day'), date(echeance10, '+1 day'), count(*) FROM (
  SELECT *, substr(echeance, 1, 10) AS echeance10 FROM planning WHERE remplace IS NOT '?' AND etape NOT IN ('enrolement', 'ouverture')) GROUP BY jour" >"$dossier/dates"
# echeances_du DATE DAY: how many lines DAY has on DATE, and the days left.
echeances_du() {
  requete echeances "date=$1" | awk -F'|' -v jour="$2" \
    'index($4, jour) == 1 { n++; reste = $5 } END { print n + 0, reste }'
}
jours=0
while read -r jour veille lendemain lignes; do
  jours=$((jours + 1))
  verifier "echeances of $jour, the day before" "$lignes 1" "$(echeances_du "$veille" "$jour")"
  verifier "echeances of $jour, the same day" "$lignes 0" "$(echeances_du "$jour" "$jour")"
  verifier "echeances of $jour, the day after" '0 ' "$(echeances_du "$lendemain" "$jour")"
done <"$dossier/dates"
verifier 'some dates are in force' ok "$([ "$jours" -gt 5 ] && echo ok)"

verifier 'echeances on 2026-11-22' 'dispositif|vague|etape|echeance|jours|remplace|source
DRIMBOX|2|prestation|2027-09-15 12h|297||ANS-DB2
DRIMBOX|2|solde|2027-12-15 12h|388||ANS-DB2' "$(requete echeances date=2026-11-22)"
verifier 'echeances after the last' '' "$(requete echeances date=2027-12-16)"
verifier 'echeances without a date is today' "$(requete echeances "date=$(date +%F)")" "$(requete echeances)"
verifier 'a date that is none' 'segur : date : AAAA-MM-JJ attendu, reçu « 30/11/2022 »' \
  "$(requete echeances date=30/11/2022)"
verifier 'a day that is none' 'segur : date : AAAA-MM-JJ attendu, reçu « 2023-02-29 »' \
  "$(requete echeances date=2023-02-29)"

comparaison='couloir|poste|avant|apres|ecart|raison|statut_avant|statut_apres
officine|editeurs|15|15|0||publie|publie
officine|usages_ville|13|13.44|0.44|segur multiplie environ 21 000 pharmacies par 640 €, un maximum ; S5 imprime ce produit arrondi, 13 M€|publie|estime
officine|usages_hopital|–|–|||sans_objet|sans_objet
biologie|editeurs|9|9|0||publie|publie
biologie|usages_ville|11|?|-11|S4 met 11 M€ sous SUN-ES, l'\''argent de l'\''hôpital ; segur y voit la somme de l'\''édition initiale, et ne la compte plus en ville|publie|inconnu
biologie|usages_hopital|13|11|-2|SUN-ES, domaine D2 : comptes rendus de biologie|publie|publie
medecin|editeurs|25|25|0||publie|publie
medecin|usages_ville|254|254|0||estime|estime
medecin|usages_hopital|–|–|||sans_objet|sans_objet
hopital|editeurs|77|77|0||publie|publie
hopital|usages_ville|–|–|||sans_objet|sans_objet
hopital|usages_hopital|167|123|-44|SUN-ES, domaine D1 : documents de sortie|publie|publie
radiologie|editeurs|?|?|||inconnu|inconnu
radiologie|usages_ville|13|13|0||publie|publie
radiologie|usages_hopital|24|24|0|SUN-ES, domaine D3 : comptes rendus d'\''imagerie|publie|publie
mssante|editeurs|?|?|||inconnu|inconnu
mssante|usages_ville|–|–|||sans_objet|sans_objet
mssante|usages_hopital|?|52|52|SUN-ES, volet 2 : messagerie citoyenne, que segur met au couloir des opérateurs ; S0 ne le chiffre pas|inconnu|publie
medico_social|editeurs|?|?|||inconnu|inconnu
medico_social|usages_ville|?|?|||inconnu|inconnu
medico_social|usages_hopital|–|–|||sans_objet|sans_objet
medico_social|global|630|630|0|segur ajoute 600 M€ du Ségur et 30 M€ d'\''amorçage, que la CNSA imprime|publie|calcule
total||1251|1246.44|-4.56|laisse de côté les cases « ? », qui ne sont pas les mêmes dans les deux éditions|estime|estime'
verifier 'comparer' "$comparaison" "$(requete comparer)"
verifier 'comparer, said' "$comparaison" "$(requete comparer avant=initiale apres=revisee)"
verifier 'comparer with itself' '' \
  "$(requete comparer avant=revisee apres=revisee | cut -d'|' -f5 | grep -v '^0*$' | grep -v ecart)"
verifier 'comparer with none' 'segur : pas de « revise » pour apres
Proche : revisee' "$(requete comparer apres=revise)"

verifier 'provenance of 630' 'libelle|valeur|unite|statut|source|titre|url|publie_le|confiance|chiffre|note|contredit|imprime|lu_le|termes
budget, édition initiale, médico-social, global|630000000|euros|publie|S0|geer.fr, détail du budget du Ségur numérique par couloir|https://geer.fr/fr/le-detail-du-budget-du-segur-du-numerique-en-sante||D|budgets/initiale/medico_social/global|S0 imprime cette somme comme un total : la CNSA dit 600 M€ du Ségur, et 30 M€ de son amorçage, que segur compte hors des 2 Md€|600 000 000 (CNSA-ESMS)|630 M€ pour le secteur|2026-11|' \
  "$(requete provenance recherche=initiale/medico_social/global)"
verifier 'provenance in any case' "$(requete provenance recherche=dedalus)" "$(requete provenance recherche=DEDALUS)"
contenir 'provenance by source' 'plafonds/MSS/1' "$(requete provenance recherche=ARS-GE)"
verifier 'provenance of all' "$(($(sqlite3 -readonly "$REFERENCE" 'SELECT count(*) FROM chiffres') + 1))" \
  "$(requete provenance | wc -l)"
contenir 'provenance of a number of millions' 'budgets/initiale/medecin/usages_ville' \
  "$(requete provenance recherche=254)"
contenir 'provenance of a number' 'populations/radiologues|' "$(requete provenance recherche=6710)"
contenir 'provenance of an amount to the cent' 'tranches/MSS/1/app/0/par_unite' "$(requete provenance recherche=58.33)"
# What people type, found in names, values and the words of the sources. trouve SEARCH: the figures found, in order, three
# at most.
trouve() {
  requete provenance "recherche=$1" | sed 1d | cut -d'|' -f10 | sed 3q | tr '\n' ' ' | sed 's/ $//'
}
nbsp=$(printf '\302\240') fine=$(printf '\342\200\257')
medecins='budgets/initiale/medecin/usages_ville populations/medecins remunerations/medecin/montant'
verifier 'thousands apart' "$medecins" "$(trouve '127 000')"
verifier 'by a space that is not cut' "$medecins" "$(trouve "127${nbsp}000")"
verifier 'by a thin one' "$medecins" "$(trouve "127${fine}000")"
contenir 'with a decimal comma' 'tranches/RIS/1/exams/15000/par_unite' "$(requete provenance recherche=0,25)"
verifier 'millions, and in words' 'enveloppes/lgc_s1 parts_marche/cgm/LGC/1/montant_bas parts_marche/cgm/LGC/1/montant_haut' "$(trouve '8,5 M€')"
verifier 'millions in full' 'parts_marche/cgm/LGC/1/montant_bas parts_marche/cgm/LGC/1/montant_haut' \
  "$(trouve "8,5 millions d'euros")"
contenir 'milliards' 'enveloppes/programme' "$(requete provenance 'recherche=2 Md€')"
verifier 'milliards alone' 'enveloppes/partage' "$(trouve '1,4 milliard')"
verifier 'per cent' 'parts_marche/dedalus/SGL/1/part populations/sun_es_part' "$(trouve '82 %')"
verifier 'capitals and accents' "$(requete provenance recherche=médecins)" "$(requete provenance recherche=MEDECINS)"
contenir 'capitals and accents' 'populations/medecins|' "$(requete provenance recherche=MÉDECINS)"
contenir 'plural and singular' 'budgets/initiale/hopital/editeurs|' "$(requete provenance recherche=hôpitaux)"
contenir 'every word, in any order' 'populations/medecins|' "$(requete provenance 'recherche=libéraux médecin')"
verifier 'every word' '' "$(trouve 'médecin inexistant')"
contenir 'the ROSP' 'remunerations/medecin/montant|' "$(requete provenance recherche=ROSP)"
contenir 'and what the word means' 'rémunération sur objectifs de santé publique' "$(requete provenance recherche=rosp)"
verifier 'an acronym of a text' 'textes/plfss_2022/presentation glossaire/PLFSS' "$(trouve plfss)"
verifier 'what segur computes' "enveloppes_synthese/initiale/programme, l'amorçage" "$(trouve 749 | cut -d' ' -f1-2)"
verifier 'another' 'enveloppes_synthese/initiale/programme' "$(trouve '779 M€')"
contenir 'the total of a column' 'recapitulatif_montants/initiale/usages_ville' "$(requete provenance recherche=291)"
verifier 'a date as people write it' "$(trouve 2022-11-30)" "$(trouve 30/11/2022)"
contenir 'a date' 'jalons/LGC/1//commande/2022-11-30' "$(requete provenance recherche=30/11/2022)"
verifier 'nothing but spaces is everything' "$(requete provenance)" "$(requete provenance 'recherche=  ')"
lue=$(COLUMNS=200 "$RACINE/segur" requete provenance 'recherche=127 000')
contenir 'to read: thousands apart' '│     127 000 │ nombre' "$lue"
contenir 'to read: the words of the source' '│ environ 127 000 médecins en exercice' "$lue"
contenir 'to read: the source in full' '  S0 : geer.fr, détail du budget du Ségur numérique par couloir' \
  "$lue"

# What one client brings, and why.
verifier 'a client' 'dispositif|vague|compte|quantite|bas|montant|haut|avance|solde|ttc|a_partir_de|jusqu_a|forfait|par_unite|statut
SGL|1|sites du laboratoire|12|22500|22500|38565|6750|15750|27000|1|79|22500|0|hypothese' \
  "$(requete client dispositif=SGL quantite=12 | cut -d'|' -f1-15)"
verifier 'until when' 2022-11-30 "$(requete client dispositif=SGL quantite=12 | sed -n 2p | sed 's/.*|//')"
contenir 'why' "borne supposée : S4 parle de tranches, et n'imprime que le montant le plus bas et le plus haut" \
  "$(requete client dispositif=SGL quantite=12)"
verifier 'nothing bounds it' 'LGC|1|médecins équipés|3||1071.42||321.43|749.99|1285.7' \
  "$(requete client dispositif=LGC quantite=3 vague=1 | sed -n 2p | cut -d'|' -f1-10)"
verifier 'without its parameters' \
  "segur : il manque dispositif=… : code d'un dispositif à une seule assiette ; exemple : dispositif=SGL" \
  "$(requete client)"
verifier 'without one of them' \
  "segur : il manque quantite=… : ce que compte le barème : sites, examens, chiffre d'affaires… ; exemple : quantite=12" "$(requete client dispositif=SGL)"
verifier 'a quantity that is none' 'segur : sons_detail(): quantite : entier attendu, reçu TEXT « douze »' \
  "$(requete client dispositif=SGL quantite=douze)"
verifier 'a scale that is nowhere' \
  "segur : sons_detail(): DPI, vague 1 : barème introuvable dans nos sources ; il est dans : appel à financement (esante.gouv.fr/segur) ; le montant suit l'activité combinée des établissements" \
  "$(requete client dispositif=DPI quantite=12)"
contenir 'a dispositif that is none' 'pas de « SGM » pour dispositif' "$(requete client dispositif=SGM quantite=12)"
verifier 'an error is an error' 1 \
  "$("$RACINE/segur" requete client dispositif=DPI quantite=12 >/dev/null 2>&1 && echo 0 || echo $?)"

# What one must do, of one dispositif.
verifier 'requirements of one' 'DRIMBOX|2|date|dossier de référencement déposé||2025-09-10 12h|ANS-DB2|A
DRIMBOX|2|date|dossier de preuves déposé||2026-05-13 12h|ANS-DB2|A
DRIMBOX|2|date|échanges avec l'\''ANS terminés||2026-09-16 12h|ANS-DB2|A
DRIMBOX|2|date|avance demandée||2026-11-10 12h|ANS-DB2|A
DRIMBOX|2|date|prestation faite chez le client||2027-09-15 12h|ANS-DB2|A
DRIMBOX|2|date|solde demandé||2027-12-15 12h|ANS-DB2|A' "$(requete exigences dispositif=DRIMBOX | sed 1d)"
# The share of usage, in the other edition: 291 + 0.44 - 11 = 280.44 ; 280.44 / 2 000 = 14.022 % ; / 1 246.44 = 22.499
# %.
verifier 'usages revised' 'usages en ville (ROSP)|280440000|14.0|22.5' \
  "$(requete usages edition=revisee | sed -n 2p | cut -d'|' -f1-4)"

# Without a date is today, for all that depends on a day; and another day is another answer.
for nom in portefeuille portefeuille_total dossiers_echeances calendrier; do
  verifier "$nom without a date" "$(requete $nom --base "$dossier/base.db" "date=$(date +%F)")" \
    "$(requete $nom --base "$dossier/base.db")"
  verifier "$nom as a view" "$(requete $nom --base "$dossier/base.db")" \
    "$(sqlite3 -init /dev/null -readonly -header "$dossier/base.db" "SELECT * FROM $nom")"
  verifier "$nom on another day" autre \
    "$([ "$(requete $nom --base "$dossier/base.db" date=2022-06-01)" = "$(requete $nom --base "$dossier/base.db")" ] \
    && echo même || echo autre)"
done
verifier 'on the day itself' 'SGL|1|a_venir' \
  "$(requete dossiers_echeances --base "$dossier/base.db" date=2022-11-30 |
  awk -F'|' '$2 == "o" { print $3 "|" $4 "|" $7; exit }')"
verifier 'on the day after' 'SGL|1|forclos' \
  "$(requete dossiers_echeances --base "$dossier/base.db" date=2022-12-01 |
  awk -F'|' '$2 == "o" { print $3 "|" $4 "|" $7; exit }')"

verifier 'a parameter twice' 'segur : date est donné deux fois' "$(requete echeances date=2023-01-01 date=2023-01-02)"
verifier 'provenance of nothing' '' "$(requete provenance recherche=inexistant)"
contenir 'provenance of nothing, to read' 'Aucune ligne.' "$("$RACINE/segur" requete provenance recherche=inexistant)"
verifier 'every disagreement is told from both sides' \
  "$(sqlite3 -readonly "$REFERENCE" \
    "SELECT count(*) FROM (SELECT chiffre_a FROM desaccords UNION SELECT chiffre_b FROM desaccords
      UNION SELECT o.chiffre FROM objets AS o JOIN chiffres AS c ON c.chiffre = o.chiffre
        JOIN objets AS p ON p.objet = o.objet JOIN chiffres AS d ON d.chiffre = p.chiffre AND d.valeur <> c.valeur)")" \
  "$(requete provenance | awk -F'|' 'NR > 1 && $12 != "" { n++ } END { print n + 0 }')"

conclure injection
