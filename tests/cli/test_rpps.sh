#!/bin/sh
# ./segur importer rpps: the counts, and nothing of the persons.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"
fichier=$dossier/PS_LibreAcces_Personne_activite_202605120815.txt

# ecrire LINES: an extraction with the header of the real one and these rows:
# identifiant|profession|savoir-faire|mode.
ecrire() {
  {
    awk -v lignes=0 -f "$RACINE/tests/cli/generer_rpps.awk"
    printf '%s\n' "$1" | awk -F'|' 'BEGIN {
      nom["10"] = "Médecin"; nom["21"] = "Pharmacien"; nom["L"] = "Libéral"; nom["S"] = "Salarié"
      nom["SM26"] = "Médecine générale"; nom["SM54"] = "Radio-diagnostic"; nom["CAPA-A"] = "Compétence" }
    { printf "8|%s|8%s|DR|Docteur|M|Monsieur|NOMSECRET|PRENOM|%s|%s|C|Civil|S|x|%s|%s|%s|%s", $1, $1, $2, nom[$2], $3, nom[$3], $4, nom[$4]
      for (i = 20; i <= 56; i++) printf "|RUE SECRETE \"%d", i
      print "" }'
  } >"$fichier"
}

# 1. Distinct persons, at each level. Person 1 is twice a libéral, and once salaried; 2 has two
# specialities; 3 no mode of exercise; 5 is of two professions.
ecrire '80000000001|10|SM26|L
80000000001|10|SM26|L
80000000002|10|SM26|L
80000000001|10|SM26|S
80000000002|10|SM54|L
80000000003|10|CAPA-A|
80000000004|21||L
80000000005|21||S
80000000005|10|SM54|S'
voulu='rpps_10|RPPS : Médecin|4
rpps_10_l|RPPS : Médecin, Libéral|2
rpps_10_l_sm26|RPPS : Médecin, Libéral, Médecine générale|2
rpps_10_l_sm54|RPPS : Médecin, Libéral, Radio-diagnostic|1
rpps_10_s|RPPS : Médecin, Salarié|2
rpps_10_s_sm26|RPPS : Médecin, Salarié, Médecine générale|1
rpps_10_s_sm54|RPPS : Médecin, Salarié, Radio-diagnostic|1
rpps_10_sans|RPPS : Médecin, sans mode d'\''exercice|1
rpps_10_sans_capa_a|RPPS : Médecin, sans mode d'\''exercice, Compétence|1
rpps_10_tous_capa_a|RPPS : Médecin, Compétence|1
rpps_10_tous_sm26|RPPS : Médecin, Médecine générale|2
rpps_10_tous_sm54|RPPS : Médecin, Radio-diagnostic|2
rpps_21|RPPS : Pharmacien|2
rpps_21_l|RPPS : Pharmacien, Libéral|1
rpps_21_s|RPPS : Pharmacien, Salarié|1'
base_neuve
avant=$(lire 'SELECT count(*) FROM populations')
importer 0 rpps "$fichier"
contenir 'report' "PS_LibreAcces_Personne_activite_202605120815.txt : extraction du RPPS du 2026-05-12
9 lignes lues, 0 rejetée, " "$sortie"
contenir 'report' ' lignes par seconde
6 professionnels distincts par profession, en tout ; 15 effectifs dans la table populations' "$sortie"
verifier 'counts' "$voulu" "$(lire \
  "SELECT population, libelle, effectif FROM populations WHERE source = 'RPPS' ORDER BY 1")"
verifier 'dated, from a dated source' \
  '2026-05-12|A|2026-05-12|Annuaire Santé, RPPS, extraction PS_LibreAcces_Personne_activite' \
  "$(lire "SELECT DISTINCT date_comptage, confiance, date_publication, titre FROM populations JOIN sources USING (source) WHERE source = 'RPPS'")"
verifier 'the register' 'rpps|2026-05-12|reel|PS_LibreAcces_Personne_activite_202605120815.txt|9' \
  "$(lire 'SELECT * FROM registres')"
# One more: the word itself.
verifier 'found among the figures' 16 \
  "$("$segur" requete provenance recherche=RPPS -csv --base "$base" | sed 1d | wc -l)"

# 2. Nobody is in the file of the database, nor of the journal.
for secret in 80000000001 SECRET PRENOM Docteur; do
  verifier "personal data: $secret" 0 "$(cat "$base"* | grep -ac "$secret")"
done

# 3. Another extraction in place of the first; CRLF and a byte order mark; a date in an option.
ecrire '80000000001|10|SM26|L'
sed -i "s/\$/$(printf '\r')/; 1s/^/$(printf '\357\273\277')/" "$fichier"
mv "$fichier" "$dossier/extraction.txt"
importer 2 rpps "$dossier/extraction.txt"
contenir 'no date' "segur : la date de « extraction.txt » n'est pas dans son nom : --date AAAA-MM-JJ la donne" \
  "$erreurs"
importer 1 rpps "$dossier/extraction.txt" --date 2026-02-30
contenir 'no such day' "la date du fichier n'en est pas une : « 2026-02-30 »" "$erreurs"
importer 0 rpps "$dossier/extraction.txt" --date 2026-06-01
verifier 'replaced' "4|1|2026-06-01|2026-06-01|$((avant + 4))" \
  "$(lire "SELECT count(*), max(effectif), max(date_comptage),
  (SELECT date_publication FROM sources WHERE source = 'RPPS'), (SELECT count(*) FROM populations) FROM populations WHERE source = 'RPPS'")"

# What is the user's stays, and is not overwritten.
lire "INSERT INTO sources (source, titre, date_publication, url) VALUES ('MOI', 'x', NULL, NULL); INSERT INTO populations (population, libelle, effectif, date_comptage, source, confiance) VALUES ('mes_kines', 'x', 5, '2024', 'RPPS', 'D'),
  ('rpps_21', 'x', 7, '2024', 'MOI', 'D')"
importer 0 rpps "$dossier/extraction.txt" --date 2026-06-01
verifier "the user's rows" '5|7' \
  "$(lire "SELECT max(effectif) FILTER (WHERE population = 'mes_kines'), max(effectif) FILTER (WHERE population = 'rpps_21') FROM populations")"
ecrire '80000000001|21||L'
importer 1 rpps "$fichier"
contenir "the user's rows" "la population « rpps_21 » est déjà dans la base, d'après MOI" "$erreurs"
lire "DELETE FROM populations WHERE source = 'MOI'"

# 4. What is refused, with nothing changed.
etat=$(sha256sum <"$base")
refus() {
  importer 1 rpps "$fichier"
  contenir "refused: $1" "$1" "$erreurs"
  contenir "refused: $1" "segur : rien n'a été chargé" "$erreurs"
}
ecrire '80000000001|10|SM26|L
80000000002|10|SM26|L'
cp "$fichier" "$dossier/bon"
head -c -40 "$dossier/bon" >"$fichier"
refus ' : 2 lignes lues, 1 illisible'
contenir 'where' 'la première à la ligne 3 : fichier tronqué ou abîmé' "$erreurs"
sed '1s/Code mode exercice/Mode/' "$dossier/bon" >"$fichier"
refus "n'est pas une extraction du RPPS (PS_LibreAcces_Personne_activite) : pas de colonne « Code mode exercice »"
head -n 1 "$dossier/bon" >"$fichier"
refus 'aucun professionnel'
sed '2s/|80000000001|/||/' "$dossier/bon" >"$fichier"
refus 'la première à la ligne 2'
sed '2s/|80000000001|/|=fin|/' "$dossier/bon" >"$fichier"
refus 'la première à la ligne 2'
printf 'structure;dispositif\nx;SGL\n' >"$fichier"
refus 'pas de colonne « Identifiant PP »'
verifier 'nothing changed' "$etat" "$(sha256sum <"$base")"

# 5. It says how far it is on a terminal, and only of what takes more than a second.
cp "$dossier/bon" "$fichier"
verifier 'nothing of a short file' 0 \
  "$(script -qec "'$segur' importer rpps '$fichier' --base '$base'" /dev/null </dev/null 2>&1 | grep -c 'lecture :')"
verifier 'nothing without a terminal' '' "$("$segur" importer rpps "$fichier" --base "$base" 2>&1 >/dev/null)"

conclure imports
