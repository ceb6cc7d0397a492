-- (dispositif, vague, couloir, code_ans, logiciel, arrete, nor, source, af)
INSERT INTO dispositifs VALUES ('LGO',     1, 'officine',      NULL, 'logiciel de gestion d''officine', '2022-02-02', NULL, 'ANS-FAQ', 'af-pha-lgo-va1.pdf (esante.gouv.fr)');
INSERT INTO dispositifs VALUES ('SGL',     1, 'biologie',      NULL, 'système de gestion de laboratoire', '2021-08-11', NULL, 'S4', 'appel à financement de la biologie, ou son fichier de calcul (esante.gouv.fr/segur)');
INSERT INTO dispositifs VALUES ('LOINC',   1, 'biologie',      NULL, 'transcodage LOINC du catalogue d''analyses', NULL, NULL, 'S4', 'af-bio-loinc-va1.pdf, version 1.4 du 07/04/2023 (esante.gouv.fr)');
INSERT INTO dispositifs VALUES ('LGC',     1, 'medecin',       'REM-MDV-LGC-Va1', 'logiciel de gestion de cabinet', '2021-08', NULL, 'S1', 'appel à financement du LGC (esante.gouv.fr/segur)');
INSERT INTO dispositifs VALUES ('DPI',     1, 'hopital',       NULL, 'dossier patient informatisé', '2021-08', NULL, 'ANS-850', 'appel à financement (esante.gouv.fr/segur) ; le montant suit l''activité combinée des établissements');
INSERT INTO dispositifs VALUES ('PFI',     1, 'hopital',       NULL, 'plateforme d''intermédiation', '2021-08', NULL, 'ANS-850', 'appel à financement (esante.gouv.fr/segur) ; le montant suit l''activité combinée des établissements');
INSERT INTO dispositifs VALUES ('RI',      1, 'hopital',       NULL, 'référentiel d''identités', NULL, NULL, 'BIO365', 'appel à financement (esante.gouv.fr/segur) ; le montant suit l''activité combinée des établissements');
INSERT INTO dispositifs VALUES ('RIS',     1, 'radiologie',    NULL, 'système d''information de radiologie', '2021-08-11', NULL, 'S3', 'service de calcul de l''ANS, sur demande (ANS-1265)');
INSERT INTO dispositifs VALUES ('MSS',     1, 'mssante',       NULL, 'messagerie sécurisée MSSanté d''un opérateur', '2022-09-09', 'SPRD2226029A', 'JO-MSS', 'annexe de l''arrêté SPRD2226029A');
INSERT INTO dispositifs VALUES ('DUI',     1, 'medico_social', NULL, 'dossier usager informatisé ; arrêté de la protection de l''enfance', '2022-09-07', 'SPRD2214208A', 'JO-DUI-PDE', 'appel à financement du DUI (esante.gouv.fr/segur)');
INSERT INTO dispositifs VALUES ('SAS',     1, NULL,            NULL, 'service d''accès aux soins, transverse', NULL, NULL, 'ANS-FAQ', NULL);
INSERT INTO dispositifs VALUES ('DPI',     2, 'hopital',       'HOP-DPI-Va2', 'dossier patient informatisé', NULL, NULL, 'ANS-5557', 'annexe 3 de l''arrêté, et base des établissements éligibles (ANS-5557)');
INSERT INTO dispositifs VALUES ('PFI',     2, 'hopital',       NULL, 'plateforme d''intermédiation', NULL, NULL, 'ANS-5557', 'annexe 3 de l''arrêté, et base des établissements éligibles (ANS-5557)');
INSERT INTO dispositifs VALUES ('RIS',     2, 'radiologie',    NULL, 'système d''information de radiologie', NULL, NULL, 'ANS-IMG2', 'appel à financement de l''imagerie, vague 2 (esante.gouv.fr) ; le service de calcul de l''ANS donne la tranche');
INSERT INTO dispositifs VALUES ('DRIMBOX', 2, 'radiologie',    'IMG-DB-Va2', 'DRIMbox, partage des images', '2025-02-20', NULL, 'ANS-DB2', 'annexe 3 de l''arrêté du 20/02/2025');
INSERT INTO dispositifs VALUES ('LGC',     2, 'medecin',       'REM-MDV-LGC-Va2', 'logiciel de gestion de cabinet', NULL, NULL, 'GOJA', 'DSR-MDV-LGC-Va2.pdf et REM-MDV-LGC-Va2.xlsx (esante.gouv.fr)');
INSERT INTO dispositifs VALUES ('DUI',     2, 'medico_social', 'REM-MS-DUI-Va2', 'dossier usager informatisé', NULL, NULL, 'ANS-5557', 'REM-MS-DUI-Va2 (esante.gouv.fr)');
