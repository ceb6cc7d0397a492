-- (population, libelle, effectif, date_comptage, source, confiance)
INSERT INTO populations VALUES ('medecins',              'médecins libéraux ou mixtes',                                127000, NULL, 'S0', 'D');
INSERT INTO populations VALUES ('medecins_cnam',         'médecins libéraux, autre périmètre, environ',                113000, '2021', 'CNAM-SNDS', 'B');
INSERT INTO populations VALUES ('medecins_lgc',          'médecins utilisant l''un des 14 LGC éligibles',               70000, NULL, 'S1', 'D');
INSERT INTO populations VALUES ('medecins_sans_lgc',     'médecins sans solution compatible, environ',                  30000, NULL, 'S1', 'D');
INSERT INTO populations VALUES ('radiologues',           'radiologues libéraux',                                         6710, NULL, 'S3', 'D');
INSERT INTO populations VALUES ('radiologues_drees',     'radiologues, tous modes d''exercice',                          9038, '2022', 'DREES', 'A');
INSERT INTO populations VALUES ('radiologues_exclusifs', 'radiologues exclusivement libéraux',                           5120, '2022', 'DREES', 'A');
INSERT INTO populations VALUES ('sites_laboratoires',    'sites de laboratoires de biologie médicale',                   4444, NULL, 'S4', 'D');
INSERT INTO populations VALUES ('groupes_laboratoires',  'groupes juridiques de laboratoires',                            383, NULL, 'S4', 'D');
INSERT INTO populations VALUES ('pharmacies',            'pharmacies d''officine',                                      21000, NULL, 'S5', 'C');
INSERT INTO populations VALUES ('hopitaux_sons',         'hôpitaux éligibles au SONS',                                   2800, NULL, 'BIO365', 'B');
INSERT INTO populations VALUES ('essms',                 'établissements visés par ESMS numérique',                     36500, NULL, 'CNSA', 'B');
INSERT INTO populations VALUES ('sun_es_candidats_f1',   'candidats à la fenêtre F1 de SUN-ES',                           985, NULL, 'DSIH-5143', 'B');
INSERT INTO populations VALUES ('sun_es_retenus_f1',     'retenus à la fenêtre F1 de SUN-ES',                             875, NULL, 'DSIH-5143', 'B');
INSERT INTO populations VALUES ('sun_es_retenus',        'retenus à SUN-ES, toutes fenêtres : 82 % des éligibles',       2307, NULL, 'DSIH-5143', 'B');
