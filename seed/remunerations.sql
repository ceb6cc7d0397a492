-- (profession, couloir, montant, source, confiance, population, unitaire, source_unitaire, confiance_unitaire, note)
INSERT INTO remunerations VALUES ('medecin',    'medecin',    254000000, 'S0', 'D', 'medecins',    2000, 'S0', 'D',  'couvre 2022 et 2023 ensemble, d''après SEGNUM-RE');
INSERT INTO remunerations VALUES ('pharmacien', 'officine',    13000000, 'S0', 'D', 'pharmacies',   640, 'S5', 'C',  NULL);
INSERT INTO remunerations VALUES ('biologiste', 'biologie',    11000000, 'S0', 'D', NULL,          NULL, NULL, NULL, NULL);
INSERT INTO remunerations VALUES ('radiologue', 'radiologie',  13000000, 'S0', 'D', 'radiologues', NULL, NULL, NULL, '« presque 2 000 € » chacun d''après S3');
