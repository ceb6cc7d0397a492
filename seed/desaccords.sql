-- Les totaux imprimés ne sont pas ici : la requête ecarts les confronte aux totaux calculés.
-- (sujet, chiffre_a, chiffre_b, explication, source)
INSERT INTO desaccords VALUES ('médico-social', 'enveloppes/medico_social', 'budgets/initiale/medico_social/global', '600 du Ségur, et 30 d''amorçage par la CNSA', 'CNSA-ESMS');
INSERT INTO desaccords VALUES ('éditeurs des laboratoires', 'enveloppes/sgl_s0', 'enveloppes/sgl_s4', 'calcul de segur : 383 groupes au plus bas font 8,6 ; trois à huit au plus haut feraient 8,7', 'S4');
INSERT INTO desaccords VALUES ('usages des médecins libéraux', 'enveloppes/liberaux', 'budgets/initiale/medecin/usages_ville', NULL, 'SEGNUM-RE');
INSERT INTO desaccords VALUES ('biologie, en ville ou à l''hôpital', 'budgets/initiale/biologie/usages_ville', 'sun_es/D2', 'imprimé en ville par S0, mais c''est SUN-ES D2, de la biologie hospitalière : S4 le dit aussi', 'S4');
INSERT INTO desaccords VALUES ('usage par médecin, sur quelle période', 'remunerations/medecin/unitaire', 'unites/usage_2022_2023', 'S0 : pour 2023 ; S1 : annuel ; SEGNUM-RE : 2022 et 2023 ensemble', 'SEGNUM-RE');
INSERT INTO desaccords VALUES ('nombre de médecins', 'populations/medecins', 'populations/medecins_cnam', 'la CNAM compte un autre périmètre', 'MEDSCAPE');
INSERT INTO desaccords VALUES ('nombre de radiologues libéraux', 'populations/radiologues', 'populations/radiologues_exclusifs', 'la DREES compte ici les exclusivement libéraux', 'DREES-2023');
INSERT INTO desaccords VALUES ('part du marché des LGC éligibles', 'populations/lgc_eligibles_part', 'populations/lgc_eligibles_part_dns', NULL, 'QMED');
INSERT INTO desaccords VALUES ('SUN-ES, retenus à la fenêtre F1', 'populations/sun_es_retenus_f1', 'populations/sun_es_retenus_f1_bio365', NULL, 'BIO365');
INSERT INTO desaccords VALUES ('SUN-ES, retenus à la fenêtre F1', 'populations/sun_es_retenus_f1', 'populations/sun_es_retenus_f1_hospitalia', NULL, 'HOSPITALIA-2');
INSERT INTO desaccords VALUES ('usages des pharmaciens', 'budgets/initiale/officine/usages_ville', 'enveloppes/rosp_pharmaciens', '10 M€ par an, en gain potentiel ; S5 dit 13 M€ en 2023', 'PHARM13');
INSERT INTO desaccords VALUES ('établissements visés par ESMS numérique', 'populations/essms', 'populations/essms_ash', NULL, 'ASH');
INSERT INTO desaccords VALUES ('LGO, date des commandes', 'jalons/LGO/1//commande/2022-03-15', 'jalons/LGO/1//commande/2023-03-15', 'S5 imprime 2022 pour 2023', 'S5');
INSERT INTO desaccords VALUES ('LGC, date des preuves', 'jalons/LGC/1//preuves/2023-04-05', 'jalons/LGC/1//prestation/2023-04-28', 'S1 imprime des preuves dues avant la fin de la prestation : douteux', 'S1');
