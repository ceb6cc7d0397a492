-- (texte, titre, signature, publication, reference, source)
INSERT INTO textes VALUES ('convention_2016', 'convention nationale des médecins libéraux, dont l''avenant 9 est une suite', '2016-08-25', NULL, NULL, 'AMELI-AV9');
INSERT INTO textes VALUES ('arretes_2021', 'arrêtés du SONS de la vague 1 : SGL, LOINC, RIS, LGC, DPI, PFI', '2021-08-11', '2021-08-13', NULL, 'S1');
INSERT INTO textes VALUES ('avenant_9', 'avenant 9 à la convention de 2016, entre l''Uncam et trois syndicats : usages numériques, VSM', '2021-07-30', NULL, 'articles 4 et 5', 'AMELI-AV9');
INSERT INTO textes VALUES ('plfss_2022', 'projet de loi de financement de la sécurité sociale pour 2022, présenté ce jour : il confirme les budgets', '2021-09-24', NULL, NULL, 'S2');
INSERT INTO textes VALUES ('arrete_lgo', 'arrêté du SONS des officines (LGO)', '2022-02-02', NULL, NULL, 'ANS-FAQ');
INSERT INTO textes VALUES ('convention_pharmaciens', 'convention des pharmaciens, approuvée par arrêté', '2022-03-31', '2022-04-10', 'NOR SSAS2208506A', 'JO-OFF');
INSERT INTO textes VALUES ('arrete_essms', 'arrêté des établissements sociaux et médico-sociaux', '2022-08-16', '2022-09-14', NULL, 'ASH');
INSERT INTO textes VALUES ('arrete_dui_pde', 'arrêté du DUI, protection de l''enfance', '2022-09-07', '2022-09-30', 'NOR SPRD2214208A', 'JO-DUI-PDE');
INSERT INTO textes VALUES ('arrete_mss', 'arrêté des opérateurs MSSanté', '2022-09-09', '2022-09-18', 'NOR SPRD2226029A', 'JO-MSS');
INSERT INTO textes VALUES ('arrete_drimbox', 'arrêté de la DRIMbox, vague 2', '2025-02-20', NULL, NULL, 'ANS-DB2');
