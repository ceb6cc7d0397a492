-- Les 630 M€ du médico-social d'après S0 sont dans budgets ; les 2 Md€ sont, d'après S0, « à répartir entre éditeurs, PS
-- libéraux et établissements » : c'est ce que dit partie_de.
-- (enveloppe, libelle, nature, montant, partie_de, dispositif, vague, source, confiance, periode)
INSERT INTO enveloppes VALUES ('programme', 'volet numérique du Ségur de la santé', 'annoncee', 2000000000, NULL, NULL, NULL, 'ARS-HDF', 'A', '5 ans à partir de 2020 (S2)');
INSERT INTO enveloppes VALUES ('partage', 'partage des données de santé', 'annoncee', 1400000000, 'programme', NULL, NULL, 'S2', 'D', '3 ans (TIC-5330)');
INSERT INTO enveloppes VALUES ('medico_social', 'secteur social et médico-social : ESMS numérique, dont une part aux éditeurs de DUI', 'annoncee', 600000000, 'programme', NULL, NULL, 'CNSA-ESMS', 'A', '2021 à 2025 ; 6 ans (TIC-5330)');
INSERT INTO enveloppes VALUES ('amorcage_cnsa', 'phase d''amorçage d''ESMS numérique, engagée par la CNSA', 'annoncee', 30000000, NULL, NULL, NULL, 'CNSA-ESMS', 'A', '2021');
INSERT INTO enveloppes VALUES ('esms_projets', 'ESMS numérique, soutien direct aux projets, sur les 630 M€', 'annoncee', 405000000, NULL, NULL, NULL, 'CNSA', 'B', '2021 à 2025');
INSERT INTO enveloppes VALUES ('liberaux', 'usages des médecins libéraux (avenant 9)', 'annoncee', 300000000, 'programme', NULL, NULL, 'SEGNUM-RE', 'B', NULL);
INSERT INTO enveloppes VALUES ('sun_es', 'usages des établissements de santé (SUN-ES)', 'annoncee', 210000000, 'programme', NULL, NULL, 'ARS-HDF', 'A', NULL);
INSERT INTO enveloppes VALUES ('sun_es_volet_1', 'SUN-ES, volet 1 : alimentation du DMP', 'annoncee', 158000000, 'sun_es', NULL, NULL, 'ARS-HDF', 'A', NULL);
INSERT INTO enveloppes VALUES ('sons', 'SONS, paiement des éditeurs, annonce de 2021', 'annoncee', 465000000, 'programme', NULL, NULL, 'TIC', 'B', 'toutes les vagues');
INSERT INTO enveloppes VALUES ('sons_vague_1', 'SONS engagé en vague 1', 'engagee', 160000000, 'sons', NULL, NULL, 'OCC', 'B', 'vague 1');
INSERT INTO enveloppes VALUES ('sgl_s0', 'éditeurs des laboratoires, dans le texte de S0', 'annoncee', 8600000, NULL, 'SGL', 1, 'S0', 'D', 'vague 1');
INSERT INTO enveloppes VALUES ('sgl_s4', 'éditeurs des laboratoires, d''après S4', 'annoncee', 8700000, NULL, 'SGL', 1, 'S4', 'D', 'vague 1');
INSERT INTO enveloppes VALUES ('lgo_s5_bas', 'éditeurs des officines, d''après S5, au plus bas', 'annoncee', 13000000, NULL, 'LGO', 1, 'S5', 'C', 'vague 1');
INSERT INTO enveloppes VALUES ('lgo_s5_haut', 'éditeurs des officines, d''après S5, au plus haut', 'annoncee', 18000000, NULL, 'LGO', 1, 'S5', 'C', 'vague 1');
INSERT INTO enveloppes VALUES ('liberaux_s0', 'usages des médecins libéraux, d''après S0', 'annoncee', 300000000, 'programme', NULL, NULL, 'S0', 'D', NULL);
INSERT INTO enveloppes VALUES ('reserve_s0', 'ce qui manque aux 2 Md€ d''après S0 : « il s''agit probablement de la réserve de budget pour les vagues 2 et 3 »', 'annoncee', 750000000, NULL, NULL, NULL, 'S0', 'D', 'vagues 2 et 3');
INSERT INTO enveloppes VALUES ('rosp_pharmaciens', 'ROSP numérique des pharmaciens, par an', 'annoncee', 10000000, NULL, NULL, NULL, 'PHARM13', 'B', 'chaque année, à partir de 2022');
INSERT INTO enveloppes VALUES ('esms_2024', 'ESMS numérique, équipement, année 2024', 'annoncee', 87000000, NULL, NULL, NULL, 'ASH', 'B', '2024');
INSERT INTO enveloppes VALUES ('lgc_s1', 'éditeurs des médecins, d''après S1, de l''ordre de', 'annoncee', 25000000, NULL, 'LGC', 1, 'S1', 'D', 'vague 1');
INSERT INTO enveloppes VALUES ('sun_es_biologie_s4', 'SUN-ES, part de la biologie médicale, d''après S4', 'annoncee', 11000000, NULL, NULL, NULL, 'S4', 'D', NULL);
INSERT INTO enveloppes VALUES ('radiologues_s3', 'usages des radiologues libéraux, d''après S3, environ', 'annoncee', 13000000, NULL, NULL, NULL, 'S3', 'D', NULL);
INSERT INTO enveloppes VALUES ('officines_s5', 'usages des officines, d''après S5, arrondi', 'annoncee', 13000000, NULL, NULL, NULL, 'S5', 'C', '2023');
INSERT INTO enveloppes VALUES ('medico_social_cnsa', 'ESMS numérique, 630 M€ d''après l''Atlas de la CNSA que cite ehpadia', 'annoncee', 630000000, NULL, NULL, NULL, 'CNSA', 'B', '2021 à 2025');
INSERT INTO enveloppes VALUES ('esms_mayotte', 'ESMS numérique, crédits du Ségur d''après l''ARS de Mayotte', 'annoncee', 630000000, NULL, NULL, NULL, 'ARS-MAYOTTE', 'A', '2021 à 2025');
INSERT INTO enveloppes VALUES ('hopital_equipement', 'équipement des hôpitaux (GAM, DPI, PFI), environ ; la page ne dit pas quelles vagues', 'annoncee', 210000000, NULL, NULL, NULL, 'FEHAP', 'B', NULL);
INSERT INTO enveloppes VALUES ('sun_es_hdf', 'SUN-ES, part des Hauts-de-France, environ', 'annoncee', 13500000, 'sun_es', NULL, NULL, 'ARS-HDF', 'A', NULL);
INSERT INTO enveloppes VALUES ('sun_es_2022_278', 'SUN-ES, délégation de la circulaire DGOS/R1/2022/278 du 23/12/2022 : Mayotte, Guadeloupe, Martinique, Guyane', 'annoncee', 1673800, NULL, NULL, NULL, 'DGOS-278', 'A', 'fenêtres 1 et 2');
INSERT INTO enveloppes VALUES ('esms_2022_278', 'ESMS numérique, délégation de la circulaire DGOS/R1/2022/278 du 23/12/2022', 'annoncee', 37720900, NULL, NULL, NULL, 'DGOS-278', 'A', '2022');
INSERT INTO enveloppes VALUES ('esms_2025_initiale', 'ESMS numérique, année 2025, enveloppe initiale', 'annoncee', 83000000, NULL, NULL, NULL, 'DSIH-5985', 'B', '2025');
INSERT INTO enveloppes VALUES ('esms_2025', 'ESMS numérique, année 2025, enveloppe portée à', 'annoncee', 86000000, NULL, NULL, NULL, 'DSIH-5985', 'B', '2025');
INSERT INTO enveloppes VALUES ('esms_2025_projets', 'année 2025, pour le programme ESMS numérique, sur les 86 M€', 'annoncee', 76500000, 'esms_2025', NULL, NULL, 'DSIH-5985', 'B', '2025');
INSERT INTO enveloppes VALUES ('esms_2025_ars', 'année 2025, pour le programme ESMS numérique, part déléguée aux ARS', 'annoncee', 63500000, 'esms_2025_projets', NULL, NULL, 'DSIH-5985', 'B', '2025');
INSERT INTO enveloppes VALUES ('esms_2025_sons', 'année 2025, sur les 86 M€, pour abonder le SONS', 'annoncee', 6500000, 'esms_2025', NULL, NULL, 'DSIH-5985', 'B', '2025');
INSERT INTO enveloppes VALUES ('esms_2025_innovation', 'année 2025, sur les 86 M€, innovation numérique médico-sociale', 'annoncee', 1500000, 'esms_2025', NULL, NULL, 'DSIH-5985', 'B', '2025');
INSERT INTO enveloppes VALUES ('esms_2025_regions', 'année 2025, sur les 86 M€, ressources Ségur en région', 'annoncee', 1500000, 'esms_2025', NULL, NULL, 'DSIH-5985', 'B', '2025');
