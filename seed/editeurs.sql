-- (editeur, nom, logiciel, source)
INSERT INTO editeurs VALUES ('dedalus',    'Dedalus',    NULL,         'S4');
INSERT INTO editeurs VALUES ('clarisys',   'Clarisys',   NULL,         'S4');
INSERT INTO editeurs VALUES ('cgm',        'groupe CGM', NULL,         'S1');
INSERT INTO editeurs VALUES ('equasens',   'Equasens',   'Pharmagest', 'S5');
INSERT INTO editeurs VALUES ('everys',     'Everys',     'Winpharma',  'S5');
INSERT INTO editeurs VALUES ('smart_rx',   'Smart Rx',   NULL,         'S5');
INSERT INTO editeurs VALUES ('cerp_rouen', 'CERP Rouen', NULL,         'S5');
INSERT INTO editeurs VALUES ('isipharm',   'Isipharm',   'LEO',        'MONIT-LGO');
