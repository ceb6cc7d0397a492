-- (statut, rang, libelle)
INSERT INTO statuts VALUES ('publie', 1, 'la source imprime exactement ce chiffre');
INSERT INTO statuts VALUES ('calcule', 2, 'produit ou somme que segur fait de chiffres qui ont chacun un statut');
INSERT INTO statuts VALUES ('estime', 3, 'la source l''imprime comme un ordre de grandeur, ou comme son estimation');
INSERT INTO statuts VALUES ('hypothese', 4, 'segur le suppose, et dit pourquoi');
INSERT INTO statuts VALUES ('inconnu', 5, 'personne, parmi nos sources, ne l''imprime');
