-- Les totaux imprimés ne sont pas ici : la requête ecarts les confronte aux totaux calculés.
-- (sujet, chiffre_a, chiffre_b, explication, source)
INSERT INTO desaccords VALUES ('médico-social', 'enveloppes/medico_social', 'budgets/initiale/medico_social/global', '600 M€ viennent du Ségur, et 30 M€ d''amorçage de la CNSA', 'CNSA-ESMS');
INSERT INTO desaccords VALUES ('éditeurs des laboratoires', 'enveloppes/sgl_s0', 'enveloppes/sgl_s4', 'segur calcule : 383 groupes au montant le plus bas font 8,6 M€ ; si trois à huit d''entre eux sont au plus haut, cela fait 8,7 M€', 'S4');
INSERT INTO desaccords VALUES ('usages des médecins libéraux', 'enveloppes/liberaux', 'budgets/initiale/medecin/usages_ville', NULL, 'SEGNUM-RE');
INSERT INTO desaccords VALUES ('biologie, en ville ou à l''hôpital', 'budgets/initiale/biologie/usages_ville', 'sun_es/D2', 'S0 imprime cette somme en ville ; c''est SUN-ES, domaine D2, la biologie de l''hôpital, et S4 le dit aussi', 'S4');
INSERT INTO desaccords VALUES ('usage par médecin, sur quelle période', 'remunerations/medecin/unitaire', 'unites/usage_2022_2023', 'S0 le dit pour 2023, S1 pour chaque année, SEGNUM-RE pour 2022 et 2023 ensemble', 'SEGNUM-RE');
INSERT INTO desaccords VALUES ('nombre de médecins', 'populations/medecins', 'populations/medecins_cnam', 'la CNAM compte un autre périmètre', 'MEDSCAPE');
INSERT INTO desaccords VALUES ('nombre de radiologues libéraux', 'populations/radiologues', 'populations/radiologues_exclusifs', 'la DREES ne compte ici que ceux qui sont seulement libéraux', 'DREES-2023');
INSERT INTO desaccords VALUES ('part du marché des LGC éligibles', 'populations/lgc_eligibles_part', 'populations/lgc_eligibles_part_dns', NULL, 'QMED');
INSERT INTO desaccords VALUES ('SUN-ES, retenus à la fenêtre F1', 'populations/sun_es_retenus_f1', 'populations/sun_es_retenus_f1_bio365', NULL, 'BIO365');
INSERT INTO desaccords VALUES ('SUN-ES, retenus à la fenêtre F1', 'populations/sun_es_retenus_f1', 'populations/sun_es_retenus_f1_hospitalia', NULL, 'HOSPITALIA-2');
INSERT INTO desaccords VALUES ('usages des pharmaciens', 'budgets/initiale/officine/usages_ville', 'enveloppes/rosp_pharmaciens', 'PHARM13 donne 10 M€ par an, comme gain possible ; S5 donne 13 M€ en 2023', 'PHARM13');
INSERT INTO desaccords VALUES ('établissements visés par ESMS numérique', 'populations/essms', 'populations/essms_ash', NULL, 'ASH');
INSERT INTO desaccords VALUES ('LGO, date des commandes', 'jalons/LGO/1//commande/2022-03-15', 'jalons/LGO/1//commande/2023-03-15', 'S5 écrit 2022 au lieu de 2023', 'S5');
INSERT INTO desaccords VALUES ('LGC, date des preuves', 'jalons/LGC/1//preuves/2023-04-05', 'jalons/LGC/1//prestation/2023-04-28', 'S1 demande des preuves avant la fin de la prestation : cette date est douteuse', 'S1');
