-- Des noms que des pages publiques donnent. L'ANS tient la liste entière, que nos sources n'impriment pas.
-- (dispositif, vague, logiciel, editeur, numero, source, confiance)
INSERT INTO logiciels VALUES ('SGL', 1, 'Kalisil 4.0', 'Dedalus', NULL, 'BIO365-1BIS', 'B');
INSERT INTO logiciels VALUES ('SGL', 1, 'Hexalis 5.0', 'Dedalus', NULL, 'BIO365-1BIS', 'B');
INSERT INTO logiciels VALUES ('SGL', 1, 'Lamweb 05.02', 'Histone', NULL, 'BIO365-1BIS', 'B');
INSERT INTO logiciels VALUES ('SGL', 1, 'Tdnexlabs V2', 'Technidata', NULL, 'BIO365-1BIS', 'B');
INSERT INTO logiciels VALUES ('SGL', 1, 'Edgelab 7.0.1', 'Inlog', NULL, 'BIO365-1BIS', 'B');
INSERT INTO logiciels VALUES ('SGL', 1, 'Glims 10', 'MIPS', NULL, 'BIO365-1BIS', 'B');
INSERT INTO logiciels VALUES ('SGL', 1, 'Molis 441-SP6', 'CGM', NULL, 'BIO365-1BIS', 'B');
INSERT INTO logiciels VALUES ('LGC', 1, 'MédiStory 4', 'Equasens', NULL, 'EQS-2022', 'B');
INSERT INTO logiciels VALUES ('LGC', NULL, 'DESMOS 3.3', 'Orisha Healthcare', '27f99871b4', 'ORISHA', 'C');
INSERT INTO logiciels VALUES ('DPI', 2, 'Hopital Manager', 'Softway Medical', NULL, 'HOSP-MANAGER', 'C');
