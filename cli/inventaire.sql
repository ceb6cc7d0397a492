-- inventaire.sql: what segur had put in a file that says it itself: of version 3 or later.
INSERT INTO inventaire_objets SELECT genre, nom, colonnes FROM main.reference_objets;
INSERT INTO inventaire_lignes SELECT nom, cle, empreinte FROM main.reference_lignes;
