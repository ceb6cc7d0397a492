-- (population, libelle, effectif, annee, source, confiance)
INSERT INTO populations VALUES ('medecins',    'médecins libéraux ou mixtes', 127000, NULL, 'S0', 'D');
INSERT INTO populations VALUES ('radiologues', 'radiologues libéraux',          6710, NULL, 'S3', 'D');
INSERT INTO populations VALUES ('pharmacies',  'pharmacies d''officine',       21000, NULL, 'S5', 'C');
