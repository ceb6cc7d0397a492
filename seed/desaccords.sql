-- Les totaux imprimés ne sont pas ici : la requête ecarts les confronte aux totaux calculés.
-- (sujet, chiffre_a, chiffre_b, explication, source)
INSERT INTO desaccords VALUES ('médico-social', 'enveloppes/medico_social', 'budgets/initiale/medico_social/global', '600 du Ségur, et 30 d''amorçage par la CNSA', 'CNSA');
INSERT INTO desaccords VALUES ('éditeurs des laboratoires', 'enveloppes/sgl_s0', 'enveloppes/sgl_s4', '8,6 : 383 groupes au montant le plus bas ; 8,7 : quelques-uns au plus haut', 'S4');
INSERT INTO desaccords VALUES ('usages des libéraux', 'enveloppes/liberaux', 'totaux_publies/initiale/tous/usages_ville', NULL, 'SEGNUM-RE');
INSERT INTO desaccords VALUES ('biologie, en ville ou à l''hôpital', 'budgets/initiale/biologie/usages_ville', 'sun_es/D2', 'imprimé en ville, mais c''est SUN-ES D2, de la biologie hospitalière', 'HOSPITALIA');
INSERT INTO desaccords VALUES ('nombre de médecins', 'populations/medecins', 'populations/medecins_cnam', 'la CNAM compte un autre périmètre', 'CNAM-SNDS');
INSERT INTO desaccords VALUES ('nombre de radiologues libéraux', 'populations/radiologues', 'populations/radiologues_exclusifs', 'la DREES compte ici les exclusivement libéraux', 'DREES');
INSERT INTO desaccords VALUES ('usages des officines', 'budgets/initiale/officine/usages_ville', 'budgets/revisee/officine/usages_ville', 'S0 arrondit au million', 'S5');
INSERT INTO desaccords VALUES ('SONS par médecin', 'tranches/LGC/1/medecins/1/par_unite', 'unites/lgc_urps', 'le forfait officiel n''est pas publié : une division et un ordre de grandeur', 'URPS-OCC');
INSERT INTO desaccords VALUES ('LGO, date des commandes', 'jalons/LGO/1//commande/2022-03-15', 'jalons/LGO/1//commande/2023-03-15', 'S5 imprime 2022 pour 2023', 'S5');
INSERT INTO desaccords VALUES ('LGC, date des preuves', 'jalons/LGC/1//preuves/2023-04-05', 'jalons/LGC/1//prestation/2023-04-28', 'S1 imprime des preuves dues avant la fin de la prestation : douteux', 'S1');
