#!/bin/sh
# The query controle: this database and this extension agree; one cell changed in the database,
# and they do not, and it says where.
set -u
. "$RACINE/tests/outils.sh"

# controle CHANGE: « accord differences », after a change of the database.
controle() {
  cp "$REFERENCE" "$dossier/base.db"
  sqlite3 -batch -bail "$dossier/base.db" "$1" || exit 1
  sqlite3 -batch -bail -list -cmd ".load '$SEGUR_SO'" "$dossier/base.db" \
    <"$RACINE/queries/controle.sql" | cut -d'|' -f1,4
}

verifier 'reference' 'oui|' "$(controle '')"
verifier 'what C does not hold' 'oui|' \
  "$(controle "UPDATE budgets SET note = 'x'; UPDATE tranches SET motif = 'x' WHERE statut = 'hypothese'")"
verifier 'an amount' 'non|SGL vague 1' \
  "$(controle "UPDATE tranches SET forfait_centimes = forfait_centimes + 1 WHERE dispositif = 'SGL' AND vague = 1 AND a_partir_de = 1")"
verifier 'a unit price' 'non|LGC vague 1' \
  "$(controle "UPDATE tranches SET par_unite_centimes = 1 WHERE dispositif = 'LGC'")"
verifier 'a bound' 'non|RIS vague 1' "$(controle "UPDATE tranches SET a_partir_de = 15001 WHERE a_partir_de = 15000")"
verifier 'a status' 'non|LGO vague 1' \
  "$(controle "UPDATE tranches SET statut_borne = 'publie', motif = NULL WHERE a_partir_de = 1500000")"
verifier 'a source' 'non|LOINC vague 1' "$(controle "UPDATE tranches SET source = 'S0' WHERE dispositif = 'LOINC'")"
verifier 'a ceiling' 'non|MSS vague 1' "$(controle 'UPDATE plafonds SET plafond_centimes = 1')"
verifier 'an assumed ceiling' 'non|MSS vague 1' "$(controle "UPDATE plafonds SET statut = 'hypothese', motif = 'x'")"
verifier 'a vague' 'non|autre' \
  "$(controle "INSERT INTO vagues (vague, libelle, statut, source) VALUES (99, 'x', 'publie', 'S0')")"
verifier 'a dispositif' 'non|autre' \
  "$(controle "INSERT INTO dispositifs (dispositif, vague, logiciel, source) VALUES ('NEUF', 1, 'x', 'S0')")"
verifier 'no ceiling' 'non|MSS vague 1' "$(controle 'DELETE FROM plafonds')"
verifier 'a tranche less' 'non|SGL vague 1' "$(controle 'DELETE FROM tranches WHERE a_partir_de = 80 AND vague = 1')"
verifier 'a scale more' 'non|DPI vague 2' \
  "$(controle "INSERT INTO assiettes VALUES ('DPI', 2, 'lits', 1, 'lits', 'S0'); INSERT INTO tranches VALUES ('DPI', 2, 'lits', 1, 1, 1, 'publie', NULL, 'S0', 'D', 'publie')")"
verifier 'an extreme' 'non|autre' \
  "$(controle "UPDATE extremes SET haut_centimes = haut_centimes + 1 WHERE dispositif = 'SGL'")"
verifier 'no extremes' 'non|autre' "$(controle "DELETE FROM extremes WHERE dispositif = 'RIS'")"
# A tranche that passes the extremes, by its first quantity or by its last, is named.
verifier 'at an extreme' 'non|SGL vague 1' \
  "$(controle "UPDATE tranches SET forfait_centimes = 2250000 WHERE dispositif = 'SGL' AND vague = 1 AND a_partir_de = 80")"
verifier 'below the lowest' 'non|SGL vague 1 ; SGL vague 1 : à partir de 1, hors des extrêmes imprimés' \
  "$(controle "UPDATE tranches SET forfait_centimes = 2249999 WHERE dispositif = 'SGL' AND vague = 1 AND a_partir_de = 1")"
verifier 'above the highest' 'non|SGL vague 1 ; SGL vague 1 : à partir de 80, hors des extrêmes imprimés' \
  "$(controle "UPDATE tranches SET forfait_centimes = 3856501 WHERE dispositif = 'SGL' AND vague = 1 AND a_partir_de = 80")"
verifier 'printed, and above it' 'non|SGL vague 1 ; SGL vague 1 : à partir de 80, hors des extrêmes imprimés' \
  "$(controle "UPDATE tranches SET forfait_centimes = 3856501, statut_borne = 'publie', motif = NULL WHERE dispositif = 'SGL' AND vague = 1 AND a_partir_de = 80")"
verifier 'above it at last' 'non|RIS vague 1 ; RIS vague 1 : à partir de 15000, hors des extrêmes imprimés' \
  "$(controle "DELETE FROM tranches WHERE dispositif = 'RIS' AND vague = 1 AND a_partir_de = 233116")"
verifier 'a rate' 'non|taux' "$(controle "UPDATE taux SET pour_cent = 10 WHERE taux = 'tva'")"
verifier 'the other rate' 'non|taux' "$(controle "UPDATE taux SET pour_cent = 60 WHERE taux = 'solde'")"
verifier 'rosp' 'non|rosp' "$(controle "UPDATE remunerations SET montant = 1 WHERE profession = 'medecin'")"
verifier 'rosp, same sum' 'non|autre' \
  "$(controle "UPDATE remunerations SET montant = montant + iif(profession = 'medecin', 1, -1) WHERE profession IN ('medecin', 'radiologue')")"
verifier 'two' 'non|LGC vague 1 ; SGL vague 1' \
  "$(controle "UPDATE tranches SET source = 'S0' WHERE dispositif IN ('SGL', 'LGC') AND vague = 1")"
# An assumed ceiling is said, wherever an amount is.
cp "$REFERENCE" "$dossier/base.db"
verifier 'an assumed ceiling' 'hypothese|seuil lu de travers|hypothese' \
  "$(sqlite3 -batch -bail -list "$dossier/base.db" "
  UPDATE plafonds SET statut = 'hypothese', motif = 'seuil lu de travers';
  INSERT INTO dossiers (structure, dispositif, quantite, quantite_2, quantite_3) VALUES ('x', 'MSS', 9999, 0, 0);
  SELECT statut, motif, (SELECT statut FROM dossiers_montants) FROM baremes WHERE assiette = 'org'")"

# Where a tranche of the user's passes the extremes, printed or not: no bound but the amount, or the price, and the row
# says why.
cp "$REFERENCE" "$dossier/base.db"
verifier 'outside of the extremes' "1|10000|||hypothese|une tranche à vous passe les extrêmes imprimés : ni bas ni haut
2|10000|0|30000|hypothese|une tranche à vous passe les extrêmes imprimés ; au plus, le prix facturé
3|8000|0|8000|hypothese|une tranche à vous passe les extrêmes imprimés ; ramené au prix facturé
4|900|900|900|publie|hors des extrêmes imprimés
5|||||
sans_borne|2" "$(sqlite3 -batch -bail -list "$dossier/base.db" "
  UPDATE tranches SET forfait_centimes = 1000000 WHERE dispositif = 'SGL' AND vague = 1 AND a_partir_de = 1;
  UPDATE tranches SET forfait_centimes = 90000, statut_borne = 'publie', motif = NULL WHERE dispositif = 'LGO' AND vague = 1;
  DELETE FROM tranches WHERE dispositif = 'RIS' AND vague = 1;
  INSERT INTO dossiers (structure, dispositif, quantite, prix_centimes) VALUES ('a', 'SGL', 12, NULL), ('b', 'SGL', 12, 3000000),
    ('c', 'SGL', 12, 800000), ('d', 'LGO', 1, NULL), ('e', 'RIS', 1, NULL);
  SELECT dossier, ht, bas, haut, statut, remarque FROM dossiers_montants;
  SELECT 'sans_borne', sans_borne FROM portefeuille_total WHERE part = 'total'")"
verifier 'a scale without a tranche' 'barème introuvable dans nos sources' \
  "$(sqlite3 -readonly "$dossier/base.db" 'SELECT raison FROM dossiers_montants WHERE dossier = 5')"

# A figure taken out of the database does not take its disagreement along in silence.
verifier 'a figure taken out' 'chiffre absent|113000' "$(sqlite3 -batch -bail -list "$dossier/base.db" "
  DELETE FROM populations WHERE population = 'medecins'; SELECT verdict, valeur_b FROM ecarts LIMIT 1")"

conclure
