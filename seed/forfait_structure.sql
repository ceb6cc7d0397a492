-- (annee, rubrique, points, montant, source, confiance)
INSERT INTO forfait_structure VALUES (2022, 'volet_1',  400, 2800, 'TAMM-2022', 'B');
INSERT INTO forfait_structure VALUES (2022, 'dmp',       40,  280, 'TAMM-2022', 'B');
INSERT INTO forfait_structure VALUES (2023, 'volet_1',  280, 1960, 'AMELI-2023', 'A');
INSERT INTO forfait_structure VALUES (2023, 'volet_2',  883, 6181, 'AMELI-2023', 'A');
INSERT INTO forfait_structure VALUES (2023, 'total',   1163, 8141, 'AMELI-2023', 'A');
INSERT INTO forfait_structure VALUES (2024, 'volet_1',  280, NULL, 'CEG-2024', 'B');
INSERT INTO forfait_structure VALUES (2024, 'total',   1115, 7805, 'CGM-2025', 'B');
INSERT INTO forfait_structure VALUES (2025, 'volet_1',  280, NULL, 'CEG-2024', 'B');
INSERT INTO forfait_structure VALUES (2025, 'total',   1115, 7805, 'CGM-2025', 'B');
INSERT INTO forfait_structure VALUES (2026, 'donum',    420, 2940, 'OLAQIN-2025', 'B');
