-- Les 630 M€ du médico-social d'après S0 sont dans budgets ; l'écart de 749 M€ à 2 Md€ se calcule.
-- (enveloppe, libelle, nature, montant, partie_de, dispositif, vague, source, confiance)
INSERT INTO enveloppes VALUES ('programme',      'volet numérique du Ségur de la santé',             'annoncee', 2000000000, NULL,        NULL,  NULL, 'S2', 'A');
INSERT INTO enveloppes VALUES ('partage',        'partage des données de santé',                     'annoncee', 1400000000, 'programme', NULL,  NULL, 'S2', 'A');
INSERT INTO enveloppes VALUES ('medico_social',  'ESMS numérique, établissements médico-sociaux',    'annoncee',  600000000, 'programme', NULL,  NULL, 'S2', 'A');
INSERT INTO enveloppes VALUES ('amorcage_cnsa',  'phase d''amorçage d''ESMS numérique, par la CNSA', 'annoncee',   30000000, NULL,        NULL,  NULL, 'CNSA', 'B');
INSERT INTO enveloppes VALUES ('esms_projets',   'ESMS numérique, soutien direct aux projets',       'annoncee',  405000000, NULL,        NULL,  NULL, 'CNSA', 'B');
INSERT INTO enveloppes VALUES ('liberaux',       'usages des professionnels libéraux (avenant 9)',   'annoncee',  300000000, NULL,        NULL,  NULL, 'SEGNUM-RE', 'B');
INSERT INTO enveloppes VALUES ('sun_es',         'usages des établissements de santé (SUN-ES)',      'annoncee',  210000000, NULL,        NULL,  NULL, 'ARS-HDF', 'A');
INSERT INTO enveloppes VALUES ('sun_es_volet_1', 'SUN-ES, volet 1',                                  'annoncee',  158000000, 'sun_es',    NULL,  NULL, 'HOSPITALIA', 'B');
INSERT INTO enveloppes VALUES ('sons',           'SONS, paiement des éditeurs, annonce de 2021',     'annoncee',  465000000, NULL,        NULL,  NULL, 'TIC', 'B');
INSERT INTO enveloppes VALUES ('sons_vague_1',   'SONS engagé en vague 1',                           'engagee',   160000000, 'sons',      NULL,  NULL, 'OCC', 'B');
INSERT INTO enveloppes VALUES ('sgl_s0',         'éditeurs des laboratoires, dans le texte de S0',   'annoncee',    8600000, NULL,        'SGL', 1,    'S0', 'D');
INSERT INTO enveloppes VALUES ('sgl_s4',         'éditeurs des laboratoires, d''après S4',           'annoncee',    8700000, NULL,        'SGL', 1,    'S4', 'D');
