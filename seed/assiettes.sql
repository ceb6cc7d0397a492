-- (dispositif, vague, assiette, rang, libelle, source)
INSERT INTO assiettes VALUES ('SGL',   1, 'sites',     1, 'sites du laboratoire', 'S4');
INSERT INTO assiettes VALUES ('LOINC', 1, 'instances', 1, 'instances de transcodage', 'S4');
INSERT INTO assiettes VALUES ('RIS',   1, 'exams',     1, 'examens produits par an par l''instance du logiciel, quel que soit le nombre de vacations et de radiologues', 'ANS-FAQ');
INSERT INTO assiettes VALUES ('LGO',   1, 'ca',        1, 'chiffre d''affaires annuel des médicaments remboursés, hors médicaments chers, en euros', 'S5');
INSERT INTO assiettes VALUES ('LGC',   1, 'medecins',  1, 'médecins équipés', 'S1');
INSERT INTO assiettes VALUES ('MSS',   1, 'app',       1, 'boîtes aux lettres applicatives déclarées au 30/06/2023', 'ARS-GE');
INSERT INTO assiettes VALUES ('MSS',   1, 'org',       2, 'boîtes aux lettres organisationnelles déclarées au 30/06/2023', 'ARS-GE');
INSERT INTO assiettes VALUES ('MSS',   1, 'perso',     3, 'boîtes aux lettres personnelles déclarées au 30/06/2023', 'ARS-GE');
INSERT INTO assiettes VALUES ('SAS',   1, 'client',    1, 'client, pour une somme forfaitaire', 'ANS-FAQ');
