-- L'avance est le reste : 30 %, imprimé pour SAS seulement (100 000 = 30 000 + 70 000).
-- (taux, pour_cent, libelle, source, confiance)
INSERT INTO taux VALUES ('tva',   20, 'taxe ajoutée au montant HT pour donner le TTC', 'ANS-1265', 'A');
INSERT INTO taux VALUES ('solde', 70, 'part du montant HT versée après l''avance',     'GNIUS',    'A');
