-- (etape, rang, genre, libelle)
INSERT INTO etapes VALUES ('dossier',       1, 'dernier jour', 'dossier de référencement déposé');
INSERT INTO etapes VALUES ('preuves',       2, 'dernier jour', 'dossier de preuves déposé');
INSERT INTO etapes VALUES ('echanges',      3, 'dernier jour', 'échanges avec l''ANS terminés');
INSERT INTO etapes VALUES ('referencement', 4, 'dernier jour', 'logiciel référencé par l''ANS');
INSERT INTO etapes VALUES ('commande',      5, 'dernier jour', 'commande du client passée');
INSERT INTO etapes VALUES ('avance',        6, 'dernier jour', 'avance demandée');
INSERT INTO etapes VALUES ('prestation',    7, 'dernier jour', 'prestation faite chez le client');
INSERT INTO etapes VALUES ('solde',         8, 'dernier jour', 'solde demandé');
INSERT INTO etapes VALUES ('enrolement',    9, 'ouverture', 'demandes d''enrôlement');
INSERT INTO etapes VALUES ('ouverture',    10, 'ouverture', 'demandes d''avance');
