-- (unite, libelle, montant, source, confiance)
INSERT INTO unites VALUES ('point', 'un point du forfait structure', 7, 'GNIUS', 'A');
INSERT INTO unites VALUES ('vsm_50', 'VSM, une fois, dès 50 % des patients en ALD', 1500, 'FMF-VSM', 'B');
INSERT INTO unites VALUES ('vsm_90', 'VSM, une fois, dès 90 % des patients en ALD', 3000, 'FMF-VSM', 'B');
INSERT INTO unites VALUES ('lgc_urps', 'prix de la mise à jour d''un LGC, par médecin, environ : ce n''est pas un montant de SONS', 400, 'URPS-OCC', 'B');
INSERT INTO unites VALUES ('usage_annuel', 'usage numérique par médecin de ville, par an, d''après S1, de l''ordre de', 2000, 'S1', 'D');
INSERT INTO unites VALUES ('usage_2022_2023', 'usage numérique par médecin de ville, 2022 et 2023 ensemble, d''après SEGNUM-RE, près de', 2000, 'SEGNUM-RE', 'B');
INSERT INTO unites VALUES ('usage_radiologue', 'usage par radiologue libéral : comptes rendus d''imagerie au DMP, presque', 2000, 'S3', 'D');
INSERT INTO unites VALUES ('lgo_leader', 'SONS du LGO, en tout, HT, que devrait recevoir le leader du secteur, d''après le Collectif', 6000000, 'PHARFR', 'B');
INSERT INTO unites VALUES ('lgo_petit', 'SONS du LGO, en tout, pour un éditeur d''une centaine de pharmacies', 70000, 'PHARFR', 'B');
INSERT INTO unites VALUES ('essms_equipement', 'ESMS numérique 2024, équipement d''un établissement, au plus', 10000, 'ASH', 'B');
INSERT INTO unites VALUES ('fami_socle', 'FAMI, par an, cinq indicateurs socles : paramédicaux, sages-femmes, chirurgiens-dentistes', 490, 'ANGIIL', 'B');
INSERT INTO unites VALUES ('fami_coordonne', 'FAMI, par an, exercice coordonné, en plus', 100, 'ANGIIL', 'B');
INSERT INTO unites VALUES ('fami_plafond', 'FAMI, par an, au plus, dit un député début 2022', 590, 'NOSDEPUTES', 'B');
INSERT INTO unites VALUES ('forfait_2023_depute', 'forfait structure 2023, par médecin, annoncé par un député avant la convention', 10325, 'NOSDEPUTES', 'B');
