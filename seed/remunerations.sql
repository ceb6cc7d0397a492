-- (profession, couloir, montant, source, confiance, population, unitaire, source_unitaire, confiance_unitaire, note)
INSERT INTO remunerations VALUES ('medecin', 'medecin', 254000000, 'S0', 'D', 'medecins', 2000, 'S0', 'D', 'S0 : pour 2023 ; S1 : annuel ; SEGNUM-RE : 2022 et 2023 ensemble. Les 127 000 peuvent compter les 6 710 radiologues, comptés encore plus bas');
INSERT INTO remunerations VALUES ('pharmacien', 'officine', 13000000, 'S0', 'D', 'pharmacies', 640, 'S5', 'C', '640 € est un maximum par officine');
INSERT INTO remunerations VALUES ('biologiste', 'biologie', 11000000, 'S0', 'D', NULL, NULL, NULL, NULL, 'argent de l''hôpital : S4 le dit de SUN-ES ; S0 l''imprime en ville, l''édition révisée le retire');
INSERT INTO remunerations VALUES ('radiologue', 'radiologie', 13000000, 'S0', 'D', 'radiologues', NULL, NULL, NULL, 'S3 : environ ; « presque 2 000 € » chacun, pour les comptes rendus d''imagerie mis au DMP');
