-- (statut, rang, libelle)
INSERT INTO statuts VALUES ('publie', 1, 'la source imprime ce chiffre, sans réserve ; ses mots sont dans `imprime` quand segur les a lus');
INSERT INTO statuts VALUES ('calcule', 2, 'produit ou somme que segur fait de chiffres qui ont chacun un statut');
INSERT INTO statuts VALUES ('estime', 3, 'la source l''imprime comme un ordre de grandeur, un maximum sous condition, une prévision ou son calcul');
INSERT INTO statuts VALUES ('hypothese', 4, 'segur le suppose, et dit pourquoi');
INSERT INTO statuts VALUES ('inconnu', 5, 'aucune de nos sources ne l''imprime');
