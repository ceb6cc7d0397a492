-- (domaine, volet, couloir, libelle, montant, source, confiance)
INSERT INTO sun_es VALUES ('D1',  1, 'hopital',    'documents de sortie',             123000000, 'HOSPITALIA', 'B');
INSERT INTO sun_es VALUES ('D2',  1, 'biologie',   'comptes rendus de biologie',       11000000, 'HOSPITALIA', 'B');
INSERT INTO sun_es VALUES ('D3',  1, 'radiologie', 'comptes rendus d''imagerie',       24000000, 'HOSPITALIA', 'B');
INSERT INTO sun_es VALUES ('MSS', 2, 'mssante',    'messagerie sécurisée de santé',    52000000, 'ARS-HDF', 'A');
