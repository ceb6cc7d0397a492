#!/bin/sh
# The sources under an answer are those of its figures, no more and no less: of every query, with the parameters of its
# examples and every edition. The keys of a row are figures; a figure that a row shows as published is one of them.
set -u
. "$RACINE/tests/outils.sh"
segur=$(dirname "$SEGUR_SO")/segur
"$segur" nouveau "$dossier/base.db" >/dev/null
sqlite3 -batch -bail "$dossier/base.db" <"$RACINE/tests/sql/portefeuille.sql"
# The figures, read once.
sqlite3 -batch -bail "$dossier/lus.db" "ATTACH '$dossier/base.db' AS base; CREATE TABLE sources AS SELECT source, titre FROM base.sources;
  CREATE TABLE termes AS SELECT * FROM base.termes; CREATE TABLE chiffres AS SELECT chiffre, valeur, source FROM base.chiffres"

# citees QUERY PARAMETER…: the sources that a table to paste cites.
citees() {
  "$segur" requete "$@" -markdown --base "$dossier/base.db" 2>/dev/null | sed -n 's/^\* \([A-Z0-9\\-]*\) : .*/\1/p' |
    tr -d '\\' | sort -u
}

# attendues QUERY PARAMETER…: the sources that its rows call for, asked of the rows in JSON: of the figures of `cles`, and of
# what segur made them of; of a row without, what its columns « source… » name, by code or by title.
attendues() {
  "$segur" requete "$@" -json --base "$dossier/base.db" >"$dossier/lignes.json" 2>/dev/null
  sqlite3 -batch "$dossier/lus.db" "
    CREATE TEMP TABLE lignes AS SELECT value AS objet FROM json_each(readfile('$dossier/lignes.json'));
    CREATE TEMP TABLE cles AS WITH RECURSIVE coupes(cle, reste) AS (
      SELECT NULL, json_extract(objet, '\$.cles') || ' ; ' FROM lignes WHERE json_extract(objet, '\$.cles') <> ''
      UNION SELECT substr(reste, 1, instr(reste, ' ; ') - 1), substr(reste, instr(reste, ' ; ') + 3) FROM coupes
      WHERE reste <> '') SELECT DISTINCT cle FROM coupes WHERE cle IS NOT NULL;
    INSERT INTO cles SELECT terme FROM termes WHERE chiffre IN (SELECT cle FROM cles);
    SELECT source FROM chiffres WHERE chiffre IN (SELECT cle FROM cles)
    UNION SELECT s.source FROM lignes, json_each(objet) AS c JOIN sources AS s ON c.value IN (s.source, s.titre)
      WHERE c.key GLOB 'source*' AND ifnull(json_extract(objet, '\$.cles'), '') = ''
    UNION SELECT 'clé sans chiffre : ' || cle FROM cles WHERE cle NOT IN (SELECT chiffre FROM chiffres)
    ORDER BY 1"
}

# comparer NAME QUERY PARAMETER…
comparer() {
  verifier "$*" "$(attendues "$@")" "$(citees "$@")"
}

sqlite3 -readonly "$REFERENCE" "SELECT requete FROM requetes WHERE requete NOT GLOB 'fichier_*' AND sources IS NULL" >"$dossier/noms"
while read -r nom; do
  sqlite3 -readonly "$REFERENCE" "SELECT parametre || '=' || exemple FROM requetes_parametres
    WHERE requete = '$nom' AND exemple IS NOT NULL ORDER BY rang" >"$dossier/exemples"
  set -- "$nom"
  while read -r exemple; do set -- "$@" "$exemple"; done <"$dossier/exemples"
  comparer "$@"
  if grep -q '^edition=' "$dossier/exemples"; then
    for edition in $(sqlite3 -readonly "$REFERENCE" 'SELECT edition FROM editions'); do comparer "$nom" "edition=$edition"; done
  fi
  if ! grep -q obligatoire "$RACINE/queries/$nom.sql"; then comparer "$nom"; fi
done <"$dossier/noms"
for dispositif in SGL RIS LGO LGC LOINC SAS; do comparer client "dispositif=$dispositif" quantite=1; done
for mots in 167 13440000 779 radiologues Equasens ROSP; do comparer provenance "recherche=$mots"; done
verifier 'queries were compared' ok "$([ "$essais" -gt 50 ] && echo ok)"

# A figure shown, and published, is one of those of its row: the query, the column, what it holds beside its key.
while read -r nom colonne facteur; do
  essais=$((essais + 1))
  faux=$(sqlite3 -readonly "$REFERENCE" "WITH connus AS MATERIALIZED (SELECT chiffre, valeur FROM chiffres)
    SELECT '$nom.$colonne : ' || $colonne || ' : ' || cles FROM $nom AS v
    WHERE typeof($colonne) IN ('integer', 'real') AND $colonne <> 0 AND ifnull(cles, '') <> '' AND NOT EXISTS (SELECT 1 FROM connus AS c
      WHERE instr(' ; ' || v.cles || ' ; ', ' ; ' || c.chiffre || ' ; ')
      AND CAST(round(c.valeur * 100) AS INTEGER) = CAST(round(v.$colonne * 100 * $facteur) AS INTEGER))")
  if [ "$faux" ]; then
    echo "$faux"
    fautes=$((fautes + 1))
  fi
done <<'FIN'
recapitulatif_montants montant 1
rosp effectif 1
rosp unitaire 1
populations_synthese effectif 1
solutions_synthese nombre 1
forfait_structure_synthese points 1
forfait_structure_synthese imprime 1
deploiement nombre 1
deploiement parmi 1
par_medecin montant 1
recettes_editeurs montant 1
baremes forfait 1
baremes par_unite 1
baremes plafond 1
editeurs_synthese enveloppe 1
FIN

# Equal by chance: another figure that takes the same value takes no credit for it.
avant=$(citees recapitulatif)
sqlite3 -batch "$dossier/base.db" "UPDATE sun_es SET montant = 167000000 WHERE domaine = 'D1';
  UPDATE populations SET effectif = 77000000 WHERE population = 'essms'"
verifier 'two figures made equal' "$avant" "$(citees recapitulatif)"
verifier 'the founding edition is of the founding article' S0 "$(citees recapitulatif)"
# A row without figures says null, as the base does, and not an empty key.
"$segur" requete recapitulatif -json >"$dossier/vides.json"
verifier 'no key in JSON' '0|1' "$(sqlite3 :memory: "SELECT ifnull(sum(json_extract(value, '\$.cles') = ''), 0),
  sum(json_extract(value, '\$.cles') IS NULL) FROM json_each(readfile('$dossier/vides.json'))")"
conclure
