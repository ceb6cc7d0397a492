-- Les recettes sont celles du groupe Equasens (LGO, et aussi DPI, LGC, DUI) ou de sa partie Pharmagest (officine) : comptées dans ses
-- comptes, non versées ce jour-là. Les deux dernières sont des calculs de segur : leurs termes sont dans termes.sql.
-- (recette, editeur, periode, perimetre, libelle, montant, source, confiance)
INSERT INTO recettes VALUES ('equasens_2022', 'equasens', '2022', 'groupe', 'Equasens, recettes du Ségur en 2022', 7300000, 'EQS-BOURSE', 'B');
INSERT INTO recettes VALUES ('equasens_t4_2022', 'equasens', '2022-T4', 'groupe', 'Equasens, recettes du Ségur au quatrième trimestre 2022', 4800000, 'EQS-BOURSE', 'B');
INSERT INTO recettes VALUES ('pharmagest_t4_2022', 'equasens', '2022-T4', 'Pharmagest', 'Pharmagest, recettes du Ségur au quatrième trimestre 2022', 2000000, 'EQS-BOURSE', 'B');
INSERT INTO recettes VALUES ('equasens_2023', 'equasens', '2023', 'groupe', 'Equasens, recettes du Ségur en 2023', 3200000, 'EQS-BOURSE', 'B');
INSERT INTO recettes VALUES ('equasens_t1_2023', 'equasens', '2023-T1', 'groupe', 'Equasens, recettes du Ségur au premier trimestre 2023', 1400000, 'EQS-T1-2024', 'B');
INSERT INTO recettes VALUES ('pharmagest_t1_2023', 'equasens', '2023-T1', 'Pharmagest', 'Pharmagest, recettes du Ségur au premier trimestre 2023', 900000, 'EQS-T1-2024', 'B');
INSERT INTO recettes VALUES ('equasens_s1_2023', 'equasens', '2023-S1', 'groupe', 'Equasens, recettes du Ségur au premier semestre 2023', 2600000, 'EQS-S1-2024', 'B');
INSERT INTO recettes VALUES ('equasens_t4_2023', 'equasens', '2023-T4', 'groupe', 'Equasens, recettes du Ségur au quatrième trimestre 2023', 200000, 'EQS-BOURSE', 'B');
INSERT INTO recettes VALUES ('pharmagest_t4_2023', 'equasens', '2023-T4', 'Pharmagest', 'Pharmagest, recettes du Ségur au quatrième trimestre 2023', 130000, 'EQS-BOURSE', 'B');
INSERT INTO recettes VALUES ('equasens_t1_2024', 'equasens', '2024-T1', 'groupe', 'Equasens, recettes du Ségur au premier trimestre 2024', 300000, 'EQS-T1-2024', 'B');
INSERT INTO recettes VALUES ('pharmagest_t1_2024', 'equasens', '2024-T1', 'Pharmagest', 'Pharmagest, recettes du Ségur au premier trimestre 2024', 100000, 'EQS-T1-2024', 'B');
INSERT INTO recettes VALUES ('equasens_s1_2024', 'equasens', '2024-S1', 'groupe', 'Equasens, recettes du Ségur au premier semestre 2024', 600000, 'EQS-S1-2024', 'B');
INSERT INTO recettes VALUES ('equasens_s1_2026', 'equasens', '2026-S1', 'groupe, vague 2', 'Equasens, recettes du Ségur, vague 2, au premier semestre 2026', 600000, 'EQS-S1-2026', 'C');
INSERT INTO recettes VALUES ('officine_bas', 'equasens', '2022-T4 à 2024-S1', 'officine, au moins', 'Equasens, recettes du Ségur pour l''officine jusqu''à juin 2024, au moins', 3130000, 'SEGUR', 'B');
INSERT INTO recettes VALUES ('officine_haut', 'equasens', '2022-T4 à 2024-S1', 'officine, au plus', 'Equasens, recettes du Ségur pour l''officine jusqu''à juin 2024, au plus', 5030000, 'SEGUR', 'B');
