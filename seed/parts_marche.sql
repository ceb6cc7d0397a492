-- (editeur, dispositif, vague, part_dix_millieme, clients, montant_bas, montant_haut, source, confiance)
INSERT INTO parts_marche VALUES ('dedalus',    'SGL', 1, 8200, NULL,    NULL,    NULL, 'S4', 'D');
INSERT INTO parts_marche VALUES ('clarisys',   'SGL', 1,  458, NULL,    NULL,    NULL, 'S4', 'D');
INSERT INTO parts_marche VALUES ('cgm',        'LGC', 1, NULL, NULL, 8500000, 8500000, 'S1', 'D');
INSERT INTO parts_marche VALUES ('equasens',   'LGO', 1, 4000, 9000, 5200000, 7300000, 'S5', 'C');
INSERT INTO parts_marche VALUES ('everys',     'LGO', 1, NULL, 6400, 3600000, 5000000, 'S5', 'C');
INSERT INTO parts_marche VALUES ('smart_rx',   'LGO', 1, NULL, NULL, 2500000, 3500000, 'S5', 'C');
INSERT INTO parts_marche VALUES ('cerp_rouen', 'LGO', 1, NULL, NULL,  800000, 1400000, 'S5', 'C');
INSERT INTO parts_marche VALUES ('isipharm',   'LGO', 1, NULL, 1300,    NULL,    NULL, 'MONIT-LGO', 'B');
