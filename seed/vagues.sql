-- (vague, libelle, debut, fin, statut, source)
INSERT INTO vagues VALUES (1, 'première vague ; guichet clos le 14/12/2023, hors médico-social, MSSanté et SAS', '2021-08-11', '2023-12-14', 'publie', 'OCC');
INSERT INTO vagues VALUES (2, 'hôpital d''abord, puis imagerie et médecine de ville en 2025 ; aussi DRIMbox, LGC des sages-femmes, chirurgiens-dentistes et paramédicaux, DUI', '2024', NULL, 'publie', 'ANS-5557');
INSERT INTO vagues VALUES (3, 'seulement supposée par S0 (« vagues 2 et 3 »)', NULL, NULL, 'hypothese', 'S0');
