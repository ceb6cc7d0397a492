-- Le détenteur de l'annexe officielle remplace ici une hypothèse : une ligne par tranche.
-- (dispositif, vague, assiette, a_partir_de, forfait_centimes, par_unite_centimes, statut, motif, source, confiance, statut_borne)
INSERT INTO tranches VALUES ('SGL',   1, 'sites',          1,  2250000,      0, 'publie',    NULL, 'S4', 'D', 'publie');
INSERT INTO tranches VALUES ('SGL',   1, 'sites',         80,  3856500,      0, 'publie',    'borne supposée : S4 parle de tranches, et n''imprime que le montant le plus bas et le plus haut. Cinq groupes de 80 sites ou plus feraient ses 8,7 M€ ; trois à huit groupes au montant le plus haut aussi', 'S4', 'D', 'hypothese');
INSERT INTO tranches VALUES ('LOINC', 1, 'instances',      1,        0, 350000, 'publie',    NULL, 'S4', 'D', 'publie');
INSERT INTO tranches VALUES ('RIS',   1, 'exams',          1,   375000,      0, 'publie',    NULL, 'S3', 'D', 'publie');
INSERT INTO tranches VALUES ('RIS',   1, 'exams',      15000,        0,     25, 'hypothese', 'taux supposé : S3 n''imprime que le montant le plus bas et le plus haut ; 0,25 € par examen les relie', 'SEGUR', 'D', 'hypothese');
INSERT INTO tranches VALUES ('RIS',   1, 'exams',     233116,  5827900,      0, 'publie',    'borne supposée : montant publié le plus haut, atteint à 233 116 examens au taux supposé de 0,25 €', 'S3', 'D', 'hypothese');
INSERT INTO tranches VALUES ('LGO',   1, 'ca',             1,    62500,      0, 'publie',    NULL, 'MONIT', 'B', 'publie');
INSERT INTO tranches VALUES ('LGO',   1, 'ca',       1500000,    87500,      0, 'publie',    'borne supposée : 36 % de pharmacies au-dessus feraient les 15 M€ de S0 pour 21 000 ; arrondis au million, de 26 à 45 %', 'MONIT', 'B', 'hypothese');
INSERT INTO tranches VALUES ('LGC',   1, 'medecins',       1,        0,  35714, 'hypothese', 'montant supposé : 25 M€ pour 70 000 médecins, d''après S1 ; le forfait officiel est dans l''appel à financement', 'SEGUR', 'D', 'publie');
-- MSSanté : la part fixe est portée par la première assiette.
INSERT INTO tranches VALUES ('MSS',   1, 'app',            0,   666667,   5833, 'publie',    NULL, 'ARS-GE', 'A', 'publie');
INSERT INTO tranches VALUES ('MSS',   1, 'org',            0,        0,   2083, 'publie',    NULL, 'ARS-GE', 'A', 'publie');
INSERT INTO tranches VALUES ('MSS',   1, 'perso',          0,        0,    500, 'publie',    NULL, 'ARS-GE', 'A', 'publie');
INSERT INTO tranches VALUES ('SAS',   1, 'client',         1, 10000000,      0, 'publie',    NULL, 'ANS-FAQ', 'A', 'publie');
