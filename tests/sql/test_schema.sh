#!/bin/sh
# The schema refuses what it must: each line is the error expected, then a statement.
set -u
base=$(mktemp)
trap 'rm -f "$base"' EXIT
cp "$REFERENCE" "$base"
fautes=0 cas=0

while IFS='|' read -r attendu ordre; do
  cas=$((cas + 1))
  obtenu=$(sqlite3 -batch -bail -cmd 'PRAGMA foreign_keys=ON' "$base" "BEGIN; $ordre; ROLLBACK" 2>&1)
  case $obtenu in
    *"$attendu"*) ;;
    *)
      printf '%s\n  expected %s\n  got      %s\n' "$ordre" "$attendu" "$obtenu"
      fautes=$((fautes + 1))
      ;;
  esac
done <<'FIN'
CHECK constraint failed: source GLOB|INSERT INTO sources VALUES ('s0', 'x', NULL, NULL, NULL)
CHECK constraint failed: source GLOB|INSERT INTO sources VALUES ('S_0', 'x', NULL, NULL, NULL)
UNIQUE constraint failed|INSERT INTO sources VALUES ('S0', 'x', NULL, NULL, NULL)
NOT NULL constraint failed|INSERT INTO sources VALUES ('S9', NULL, NULL, NULL, NULL)
CHECK constraint failed: date_publication|INSERT INTO sources VALUES ('S9', 'x', 'undated', NULL, NULL)
CHECK constraint failed: date_publication|INSERT INTO sources VALUES ('S9', 'x', '2023-02-30', NULL, NULL)
CHECK constraint failed: date_publication|INSERT INTO sources VALUES ('S9', 'x', '2023-13', NULL, NULL)
CHECK constraint failed: url|INSERT INTO sources VALUES ('S9', 'x', NULL, 'geer.fr', NULL)
CHECK constraint failed: vague >= 1|INSERT INTO vagues VALUES (0, 'x', NULL, NULL, 'publie', 'S0')
CHECK constraint failed: statut IN|INSERT INTO vagues VALUES (4, 'x', NULL, NULL, 'sure', 'S0')
CHECK constraint failed: debut|INSERT INTO vagues VALUES (4, 'x', 'bientôt', NULL, 'publie', 'S0')
CHECK constraint failed: fin|INSERT INTO vagues VALUES (4, 'x', NULL, '2023-11-31', 'publie', 'S0')
FOREIGN KEY constraint failed|INSERT INTO vagues VALUES (4, 'x', NULL, NULL, 'publie', 'S9')
CHECK constraint failed: couloir GLOB|INSERT INTO couloirs VALUES ('', 8, 'X', 'X', 'x', 'S0', NULL, NULL)
CHECK constraint failed: length(abrege)|INSERT INTO couloirs VALUES ('x', 8, 'X', 'Quinze lettres.', 'x', 'S0', NULL, NULL)
UNIQUE constraint failed: couloirs.rang|INSERT INTO couloirs VALUES ('x', 7, 'X', 'X', 'x', 'S0', NULL, NULL)
CHECK constraint failed: dispositif GLOB|INSERT INTO dispositifs VALUES ('Dpi', 1, NULL, NULL, 'x', NULL, NULL, 'S0', NULL)
CHECK constraint failed: arrete|INSERT INTO dispositifs VALUES ('X', 1, NULL, NULL, 'x', '11/08/2021', NULL, 'S0', NULL)
FOREIGN KEY constraint failed|INSERT INTO dispositifs VALUES ('X', 9, NULL, NULL, 'x', NULL, NULL, 'S0', NULL)
FOREIGN KEY constraint failed|INSERT INTO dispositifs VALUES ('X', 1, 'rue', NULL, 'x', NULL, NULL, 'S0', NULL)
UNIQUE constraint failed: dispositifs.code_ans|UPDATE dispositifs SET code_ans = 'IMG-DB-Va2' WHERE dispositif = 'RIS'
FOREIGN KEY constraint failed|INSERT INTO assiettes VALUES ('RI', 2, 'exams', 1, 'x', 'S0')
UNIQUE constraint failed: assiettes.dispositif|INSERT INTO assiettes VALUES ('RIS', 1, 'salles', 1, 'x', 'S0')
CHECK constraint failed: rang BETWEEN 1 AND 3|INSERT INTO assiettes VALUES ('RIS', 1, 'salles', 0, 'x', 'S0')
CHECK constraint failed: rang BETWEEN 1 AND 3|INSERT INTO assiettes VALUES ('MSS', 1, 'autres', 4, 'x', 'S0')
CHECK constraint failed: assiette GLOB|INSERT INTO assiettes VALUES ('RIS', 1, 'Salles', 2, 'x', 'S0')
FOREIGN KEY constraint failed|INSERT INTO tranches VALUES ('SGL', 1, 'lits', 1, 1, 0, 'publie', NULL, 'S0', 'D', 'publie')
UNIQUE constraint failed: tranches|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 80, 1, 0, 'publie', NULL, 'S0', 'D', 'publie')
CHECK constraint failed: a_partir_de|INSERT INTO tranches VALUES ('SGL', 1, 'sites', -1, 1, 0, 'publie', NULL, 'S0', 'D', 'publie')
CHECK constraint failed: a_partir_de|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 1000000000001, 1, 0, 'publie', NULL, 'S0', 'D', 'publie')
CHECK constraint failed: forfait_centimes|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, -1, 0, 'publie', NULL, 'S0', 'D', 'publie')
CHECK constraint failed: par_unite_centimes|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 1000001, 'publie', NULL, 'S0', 'D', 'publie')
cannot store REAL value in INTEGER column|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1.5, 0, 'publie', NULL, 'S0', 'D', 'publie')
CHECK constraint failed: (statut = 'hypothese' OR|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 0, 'hypothese', NULL, 'S0', 'D', 'publie')
CHECK constraint failed: (statut = 'hypothese' OR|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 0, 'publie', 'x', 'S0', 'D', 'publie')
CHECK constraint failed: confiance|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 0, 'publie', NULL, 'S0', 'E', 'publie')
FOREIGN KEY constraint failed|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 0, 'publie', NULL, 'S9', 'D', 'publie')
CHECK constraint failed: plafond_centimes|INSERT INTO plafonds VALUES ('SGL', 1, 0, 'publie', NULL, 'S0', 'D')
CHECK constraint failed: (statut = 'hypothese')|INSERT INTO plafonds VALUES ('SGL', 1, 1, 'hypothese', NULL, 'S0', 'D')
CHECK constraint failed: bas_centimes <= haut_centimes|INSERT INTO extremes VALUES ('LOINC', 1, 2, 1, 'S4', 'D')
CHECK constraint failed: bas_centimes BETWEEN|INSERT INTO extremes VALUES ('LOINC', 1, -1, 1, 'S4', 'D')
CHECK constraint failed: haut_centimes BETWEEN|INSERT INTO extremes VALUES ('LOINC', 1, 0, 0, 'S4', 'D')
UNIQUE constraint failed: extremes|INSERT INTO extremes VALUES ('SGL', 1, 1, 2, 'S4', 'D')
FOREIGN KEY constraint failed|INSERT INTO extremes VALUES ('LOINC', 9, 1, 2, 'S4', 'D')
FOREIGN KEY constraint failed|INSERT INTO extremes VALUES ('LOINC', 1, 1, 2, 'S9', 'D')
NOT NULL constraint failed|INSERT INTO extremes VALUES ('LOINC', 1, 1, 2, NULL, 'D')
CHECK constraint failed: confiance|INSERT INTO extremes VALUES ('LOINC', 1, 1, 2, 'S4', 'E')
CHECK constraint failed: prix_centimes|INSERT INTO dossiers (structure, dispositif, prix_centimes) VALUES ('x', 'SGL', -1)
CHECK constraint failed: prix_centimes|INSERT INTO dossiers (structure, dispositif, prix_centimes) VALUES ('x', 'SGL', 100000000000001)
cannot store REAL value in INTEGER column|INSERT INTO dossiers (structure, dispositif, prix_centimes) VALUES ('x', 'SGL', 1.5)
CHECK constraint failed: taux IN|INSERT INTO taux VALUES ('avance', 30, 'x', 'S0', 'D')
CHECK constraint failed: pour_cent BETWEEN|UPDATE taux SET pour_cent = 101 WHERE taux = 'tva'
CHECK constraint failed: date_commande|INSERT INTO dossiers (structure, dispositif, date_commande) VALUES ('x', 'SGL', '30/11/2022')
cannot store TEXT value in INTEGER column|INSERT INTO dossiers (structure, dispositif, quantite) VALUES ('x', 'SGL', 'douze')
CHECK constraint failed: edition GLOB|INSERT INTO editions VALUES ('2023', NULL, 'x', 'S0')
FOREIGN KEY constraint failed|INSERT INTO editions VALUES ('finale', 'avant', 'x', 'S0')
CHECK constraint failed: precedente <> edition|INSERT INTO editions VALUES ('boucle', 'boucle', 'x', 'S0')
CHECK constraint failed: (statut IN ('inconnu'|UPDATE budgets SET montant = NULL WHERE montant = 15000000
CHECK constraint failed: (statut IN ('inconnu'|UPDATE budgets SET montant = 0 WHERE statut = 'inconnu'
CHECK constraint failed: poste <> 'global'|INSERT INTO budgets VALUES ('initiale', 'mssante', 'global', NULL, 'inconnu', NULL, 'S0', 'D', NULL)
CHECK constraint failed: poste IN|INSERT INTO budgets VALUES ('initiale', 'mssante', 'total', 1, 'publie', NULL, 'S0', 'D', NULL)
CHECK constraint failed: montant >= 0|UPDATE budgets SET montant = -1 WHERE montant = 15000000
UNIQUE constraint failed: index 'totaux_publies_un_seul'|INSERT INTO totaux_publies VALUES ('initiale', NULL, NULL, 1, 'S0', 'D')
UNIQUE constraint failed: index 'totaux_publies_un_seul'|INSERT INTO totaux_publies VALUES ('initiale', 'officine', NULL, 1, 'S0', 'D')
CHECK constraint failed: nature IN|INSERT INTO enveloppes VALUES ('x', 'x', 'promise', 1, NULL, NULL, NULL, 'S0', 'D', NULL)
FOREIGN KEY constraint failed|INSERT INTO enveloppes VALUES ('x', 'x', 'annoncee', 1, 'y', NULL, NULL, 'S0', 'D', NULL)
FOREIGN KEY constraint failed|INSERT INTO enveloppes VALUES ('x', 'x', 'annoncee', 1, NULL, 'SGL', 9, 'S0', 'D', NULL)
CHECK constraint failed: (dispositif IS NULL)|INSERT INTO enveloppes VALUES ('x', 'x', 'annoncee', 1, NULL, 'SGL', NULL, 'S0', 'D', NULL)
CHECK constraint failed: effectif >= 0|INSERT INTO populations VALUES ('x', 'x', -1, NULL, 'S0', 'D', 'nombre')
CHECK constraint failed: date_comptage|INSERT INTO populations VALUES ('x', 'x', 1, '2026-02-30', 'S0', 'D', 'nombre')
CHECK constraint failed: etat GLOB|INSERT INTO etats VALUES ('Payé', 7, 'x')
UNIQUE constraint failed: etats.rang|INSERT INTO etats VALUES ('paye', 5, 'x')
CHECK constraint failed: registre IN|INSERT INTO registres VALUES ('adeli', '2026-05-12', 'reel', 'x', 1)
CHECK constraint failed: date_registre|INSERT INTO registres VALUES ('rpps', '12/05/2026', 'reel', 'x', 1)
CHECK constraint failed: nature IN|INSERT INTO registres VALUES ('rpps', '2026-05-12', 'vrai', 'x', 1)
CHECK constraint failed: lignes >= 0|INSERT INTO registres VALUES ('rpps', '2026-05-12', 'reel', 'x', -1)
CHECK constraint failed: finess <> ''|INSERT INTO etablissements (finess, finess_ej, nom, categorie) VALUES ('', '1', 'x', '611')
CHECK constraint failed: finess_ej <> ''|INSERT INTO etablissements (finess, finess_ej, nom, categorie) VALUES ('1', '', 'x', '611')
FOREIGN KEY constraint failed|INSERT INTO etablissements (finess, finess_ej, nom, categorie) VALUES ('1', '1', 'x', '611')
CHECK constraint failed: (unitaire IS NULL)|UPDATE remunerations SET unitaire = 1 WHERE profession = 'radiologue'
CHECK constraint failed: unitaire IS NULL|UPDATE remunerations SET unitaire = 1, source_unitaire = 'S0', confiance_unitaire = 'D' WHERE profession = 'biologiste'
CHECK constraint failed: (unitaire IS NULL) = (confiance|UPDATE remunerations SET confiance_unitaire = NULL WHERE profession = 'medecin'
CHECK constraint failed: rubrique IN|INSERT INTO forfait_structure VALUES (2022, 'volet_3', 1, NULL, 'S0', 'D')
CHECK constraint failed: annee BETWEEN|INSERT INTO forfait_structure VALUES (22, 'total', 1, NULL, 'S0', 'D')
CHECK constraint failed: volet IN|UPDATE sun_es SET volet = 3 WHERE domaine = 'D1'
UNIQUE constraint failed: sun_es.couloir|UPDATE sun_es SET couloir = 'hopital' WHERE domaine = 'D2'
CHECK constraint failed: fenetre GLOB|INSERT INTO fenetres_sun_es VALUES ('5', '2023-09', '2023-10', 'S0', 'D')
CHECK constraint failed: debut <= fin|INSERT INTO fenetres_sun_es VALUES ('F5', '2023-10', '2023-09', 'S0', 'D')
CHECK constraint failed: debut|INSERT INTO fenetres_sun_es VALUES ('F5', '2023-13', '2023-14', 'S0', 'D')
CHECK constraint failed: part_dix_millieme|INSERT INTO parts_marche VALUES ('cgm', 'SGL', 1, 10001, NULL, NULL, NULL, 'S0', 'D')
CHECK constraint failed: (montant_bas IS NULL)|INSERT INTO parts_marche VALUES ('cgm', 'SGL', 1, NULL, NULL, 2, 1, 'S0', 'D')
CHECK constraint failed: (montant_bas IS NULL)|INSERT INTO parts_marche VALUES ('cgm', 'SGL', 1, NULL, NULL, 2, NULL, 'S0', 'D')
CHECK constraint failed: coalesce|INSERT INTO parts_marche VALUES ('cgm', 'SGL', 1, NULL, NULL, NULL, NULL, 'S0', 'D')
FOREIGN KEY constraint failed|INSERT INTO parts_marche VALUES ('cgm', 'SGL', 99, 1, NULL, NULL, NULL, 'S0', 'D')
CHECK constraint failed: (nature = 'solution')|INSERT INTO solutions VALUES ('2023-02-01', NULL, NULL, 1, 'solution', 1, 'S0', 'D')
CHECK constraint failed: date_comptage|INSERT INTO solutions VALUES ('2023-02', 'hopital', NULL, 1, 'solution', 1, 'S0', 'D')
UNIQUE constraint failed: index 'solutions_une_seule'|INSERT INTO solutions VALUES ('2023-12-14', NULL, NULL, 1, 'total', 1, 'S0', 'D')
CHECK constraint failed: etape IN|INSERT INTO jalons VALUES ('SGL', 1, '', 'fin', '2023-01-01', NULL, NULL, NULL, 'S0', 'D')
CHECK constraint failed: date_jalon|INSERT INTO jalons VALUES ('SGL', 1, '', 'solde', '2023-02-29', NULL, NULL, NULL, 'S0', 'D')
CHECK constraint failed: heure|INSERT INTO jalons VALUES ('SGL', 1, '', 'avance', '2023-01-01', '14h', NULL, NULL, 'S0', 'D')
CHECK constraint failed: heure|INSERT INTO jalons VALUES ('SGL', 1, '', 'avance', '2023-01-01', '25:00', NULL, NULL, 'S0', 'D')
CHECK constraint failed: remplace < date_jalon|INSERT INTO jalons VALUES ('SGL', 1, '', 'solde', '2023-01-01', NULL, '2023-04-28', NULL, 'S0', 'D')
FOREIGN KEY constraint failed|INSERT INTO jalons VALUES ('SGL', 1, '', 'solde', '2024-01-01', NULL, '2023-04-29', NULL, 'S0', 'D')
CHECK constraint failed: doute IS NULL|INSERT INTO jalons VALUES ('SGL', 1, '', 'solde', '2024-01-01', NULL, '2023-12-14', 'illisible', 'S0', 'D')
CHECK constraint failed: seuil_pour_cent|UPDATE exigences SET seuil_pour_cent = 101 WHERE exigence = 'usage_dmp'
CHECK constraint failed: nature IN|UPDATE exigences SET nature = 'loi' WHERE exigence = 'usage_dmp'
FOREIGN KEY constraint failed|INSERT INTO desaccords VALUES ('x', 'a', 'b', NULL, 'S9', 'non')
CHECK constraint failed: explique|INSERT INTO desaccords VALUES ('x', 'a', 'b', NULL, 'S0', 'oui')
CHECK constraint failed: (definition IS NULL)|INSERT INTO couloirs VALUES ('x', 8, 'X', 'X', 'x', 'S0', 'x', NULL)
CHECK constraint failed: operation|INSERT INTO termes VALUES ('x', 1, '/', 'y')
CHECK constraint failed: rang|INSERT INTO termes VALUES ('x', 0, '+', 'y')
CHECK constraint failed: objet|INSERT INTO objets VALUES ('x', 'Deux mots')
CHECK constraint failed: montant|INSERT INTO recettes VALUES ('x', 'cgm', '2022', 'groupe', 'x', -1, 'S0', 'D')
FOREIGN KEY constraint failed|INSERT INTO recettes VALUES ('x', 'nul', '2022', 'groupe', 'x', 1, 'S0', 'D')
CHECK constraint failed: unite|INSERT INTO deploiements VALUES ('x', NULL, 1, 'x', 1, 'euros', '2023-09-21', 'S0', 'D')
CHECK constraint failed: date_comptage|INSERT INTO deploiements VALUES ('x', NULL, 1, 'x', 1, 'nombre', '2023', 'S0', 'D')
UNIQUE constraint failed|INSERT INTO logiciels VALUES ('SGL', 2, 'Glims 10', 'x', NULL, 'S0', 'D')
CHECK constraint failed: confiance|INSERT INTO logiciels VALUES ('SGL', 1, 'x', 'x', NULL, 'S0', 'E')
CHECK constraint failed: lu_le|INSERT INTO sources VALUES ('S9', 'x', NULL, NULL, 'hier')
FOREIGN KEY constraint failed|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 0, 'sure', NULL, 'S0', 'D', 'publie')
FOREIGN KEY constraint failed|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 0, 'publie', NULL, 'S0', 'D', 'sure')
CHECK constraint failed: statut <> 'inconnu'|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 0, 'inconnu', NULL, 'S0', 'D', 'publie')
CHECK constraint failed: (statut = 'hypothese' OR|INSERT INTO tranches VALUES ('SGL', 1, 'sites', 2, 1, 0, 'publie', NULL, 'S0', 'D', 'hypothese')
CHECK constraint failed: statut IN|UPDATE budgets SET statut = 'chiffre' WHERE montant IS NOT NULL
FOREIGN KEY constraint failed|UPDATE budgets SET vague = 99 WHERE poste = 'editeurs'
CHECK constraint failed: unite IN|INSERT INTO populations VALUES ('x', 'x', 1, NULL, 'S0', 'D', 'mille')
CHECK constraint failed: length(imprime)|INSERT INTO releves VALUES ('x', NULL, '', NULL, NULL, NULL, NULL, 'S0', NULL)
CHECK constraint failed: imprime IS NOT NULL OR|INSERT INTO releves VALUES ('x', NULL, NULL, 'M€', NULL, NULL, NULL, 'S0', NULL)
CHECK constraint failed: place >= 1|INSERT INTO releves VALUES ('x', NULL, '1', NULL, NULL, 0, NULL, 'S0', NULL)
FOREIGN KEY constraint failed|INSERT INTO releves VALUES ('x', 'sur', '1', NULL, NULL, NULL, NULL, 'S0', NULL)
CHECK constraint failed: signature|INSERT INTO textes VALUES ('x', 'x', 'hier', NULL, NULL, 'S0', 'D', NULL)
CHECK constraint failed: presentation|INSERT INTO textes VALUES ('x', 'x', NULL, NULL, NULL, 'S0', 'D', '2021-13-01')
CHECK constraint failed: publication|INSERT INTO textes VALUES ('x', 'x', NULL, '2021-02-30', NULL, 'S0', 'D', NULL)
UNIQUE constraint failed: glossaire|INSERT INTO glossaire VALUES ('SONS', NULL, 'x', NULL)
CHECK constraint failed: genre IN|INSERT INTO reference_objets VALUES ('x', 'autre', NULL, 'x')
FIN

# Every column of every table and view says what it means, on its line.
sans=$(sqlite3 -init /dev/null -readonly "$REFERENCE" \
  "SELECT m.name || '.' || c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
  WHERE m.type IN ('table', 'view') AND (m.name, c.name) NOT IN (SELECT nom, colonne FROM reference_colonnes WHERE sens <> ''
    UNION SELECT vue, colonne FROM requetes JOIN requetes_colonnes USING (requete) WHERE libelle <> '')")
if [ -n "$sans" ]; then
  printf 'columns without a meaning:\n%s\n' "$sans"
  fautes=$((fautes + 1))
fi

# The schema does not change in silence: its digest is kept under its version, and under that of each release.
version=$(sqlite3 -init /dev/null -readonly -separator '	' "$REFERENCE" 'SELECT * FROM reference_schema')
kept=$RACINE/tests/sql/schemas.tsv
if ! cut -f 1,2 "$kept" | grep -qxF "$version"; then
  numero=${version%%	*}
  case $(awk -F'\t' -v v="$numero" '$1 == v { print $3 }' "$kept") in
    -) echo "the schema of version $numero, which no release has, changed: ./segur test --accepter keeps its digest, ${version#*	}" ;;
    '') echo "version $numero of the schema is not in tests/sql/schemas.tsv: ./segur test --accepter adds it; keep a base of the version before in tests/bases" ;;
    *) echo "the schema of version $numero, which was released, changed: PRAGMA user_version + 1 in schema.sql, and keep a base of the version before in tests/bases" ;;
  esac
  fautes=$((fautes + 1))
fi
# What a release had is upgraded: a base of each is kept, and the program knows its version.
for numero in 2 $(awk -F'\t' '$3 != "-" { print $1 }' "$kept"); do
  if [ ! -s "$RACINE/tests/bases/version-$numero.db.gz" ] ||
    ! grep -q "^static const int RELEASED\[\] = {.*\b$numero\b" "$RACINE/cli/base/base.c"; then
    echo "version $numero was released: a base of it is missing in tests/bases, or the version in cli/base/base.c"
    fautes=$((fautes + 1))
  fi
done

echo "$cas statements, $fautes wrong"
[ "$fautes" = 0 ] && [ "$cas" -gt 50 ]
