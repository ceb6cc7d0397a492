-- (texte, titre, signature, publication, reference, source, confiance, presentation)
INSERT INTO textes VALUES ('arrete_medecins', 'arrêté du SONS de la vague 1, d''après S1 (médecins)', NULL, '2021-08-13', NULL, 'S1', 'D', NULL);
INSERT INTO textes VALUES ('arrete_radiologie', 'arrêté du Ségur, d''après S3 (radiologie)', NULL, '2021-08-11', NULL, 'S3', 'D', NULL);
INSERT INTO textes VALUES ('arrete_biologie', 'arrêté du Ségur, d''après S4 (biologie)', NULL, '2021-08-11', NULL, 'S4', 'D', NULL);
INSERT INTO textes VALUES ('avenant_9', 'avenant 9 à la convention médicale de 2016, entre l''Uncam et trois syndicats : usages numériques, VSM', '2021-07-30', NULL, 'articles 4 et 5', 'S2', 'D', NULL);
INSERT INTO textes VALUES ('plfss_2022', 'projet de loi de financement de la sécurité sociale pour 2022, de ses grands axes : il confirme et précise les budgets affectés par poste', NULL, NULL, NULL, 'S2', 'D', '2021-09-24');
INSERT INTO textes VALUES ('arrete_lgo', 'arrêté du SONS des officines (LGO)', '2022-02-02', NULL, NULL, 'ANS-FAQ', 'A', NULL);
INSERT INTO textes VALUES ('convention_pharmaciens', 'convention des pharmaciens, approuvée par arrêté', '2022-03-31', '2022-04-10', 'NOR SSAS2208506A', 'JO-OFF', 'A', NULL);
INSERT INTO textes VALUES ('arrete_essms', 'arrêté des établissements sociaux et médico-sociaux', '2022-08-16', '2022-09-14', NULL, 'ASH', 'B', NULL);
INSERT INTO textes VALUES ('arrete_dui_pde', 'arrêté du DUI, protection de l''enfance', '2022-09-07', '2022-09-30', 'NOR SPRD2214208A', 'JO-DUI-PDE', 'A', NULL);
INSERT INTO textes VALUES ('arrete_mss', 'arrêté des opérateurs MSSanté', '2022-09-09', '2022-09-18', 'NOR SPRD2226029A', 'JO-MSS', 'A', NULL);
INSERT INTO textes VALUES ('arrete_drimbox', 'arrêté de la DRIMbox, vague 2', '2025-02-20', NULL, NULL, 'ANS-DB2', 'A', NULL);
