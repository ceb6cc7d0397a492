-- (etat, rang, libelle)
INSERT INTO etats VALUES ('prospect',   1, 'pas encore commandé');
INSERT INTO etats VALUES ('commande',   2, 'commandé, rien de versé');
INSERT INTO etats VALUES ('avance',     3, 'avance versée');
INSERT INTO etats VALUES ('prestation', 4, 'prestation faite, avance versée');
INSERT INTO etats VALUES ('solde',      5, 'solde versé');
INSERT INTO etats VALUES ('abandon',    6, 'abandonné : plus rien à venir');
