-- L'avance est le reste : 30 %, imprimé pour SAS (100 000 = 30 000 + 70 000) et pour DUI.
-- (taux, pour_cent, libelle, source, confiance)
INSERT INTO taux VALUES ('tva',   20, 'taxe ajoutée au montant HT pour donner le TTC', 'ANS-1265', 'A');
INSERT INTO taux VALUES ('solde', 70, 'part du montant versée au solde, après l''avance', 'GNIUS-SOLDE', 'A');
