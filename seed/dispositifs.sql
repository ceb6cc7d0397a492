-- (dispositif, vague, couloir, code_ans, logiciel, arrete, nor, source)
INSERT INTO dispositifs VALUES ('LGO',     1, 'officine',      NULL, 'logiciel de gestion d''officine', '2022-02-02', NULL, 'ANS-FAQ');
INSERT INTO dispositifs VALUES ('SGL',     1, 'biologie',      NULL, 'système de gestion de laboratoire', '2021-08-11', NULL, 'S4');
INSERT INTO dispositifs VALUES ('LOINC',   1, 'biologie',      NULL, 'transcodage LOINC du catalogue d''analyses', NULL, NULL, 'S4');
INSERT INTO dispositifs VALUES ('LGC',     1, 'medecin',       'REM-MDV-LGC-Va1', 'logiciel de gestion de cabinet', '2021-08-13', NULL, 'S1');
INSERT INTO dispositifs VALUES ('DPI',     1, 'hopital',       NULL, 'dossier patient informatisé', '2021-08', NULL, 'ANS-850');
INSERT INTO dispositifs VALUES ('PFI',     1, 'hopital',       NULL, 'plateforme d''intermédiation', '2021-08', NULL, 'ANS-850');
INSERT INTO dispositifs VALUES ('RI',      1, 'hopital',       NULL, 'référentiel d''identités', NULL, NULL, 'BIO365');
INSERT INTO dispositifs VALUES ('RIS',     1, 'radiologie',    NULL, 'système d''information de radiologie', '2021-08-11', NULL, 'S3');
INSERT INTO dispositifs VALUES ('MSS',     1, 'mssante',       NULL, 'messagerie sécurisée MSSanté d''un opérateur', '2022-09-09', 'SPRD2226029A', 'JO-MSS');
INSERT INTO dispositifs VALUES ('DUI',     1, 'medico_social', NULL, 'dossier usager informatisé ; arrêté de la protection de l''enfance', '2022-09-07', 'SPRD2214208A', 'JO-DUI-PDE');
INSERT INTO dispositifs VALUES ('SAS',     1, NULL,            NULL, 'service d''accès aux soins, transverse', NULL, NULL, 'ANS-FAQ');
INSERT INTO dispositifs VALUES ('DPI',     2, 'hopital',       'HOP-DPI-Va2', 'dossier patient informatisé', NULL, NULL, 'ANS-5557');
INSERT INTO dispositifs VALUES ('PFI',     2, 'hopital',       NULL, 'plateforme d''intermédiation', NULL, NULL, 'ANS-5557');
INSERT INTO dispositifs VALUES ('DRIMBOX', 2, 'radiologie',    'IMG-DB-Va2', 'DRIMbox, partage des images', '2025-02-20', NULL, 'ANS-DB2');
