-- (couloir, rang, libelle, abrege, nom, source)
INSERT INTO couloirs VALUES ('officine',      1, 'Officines',          'Officines',     'officine', 'S0');
INSERT INTO couloirs VALUES ('biologie',      2, 'Laboratoires',       'Laboratoires',  'biologie médicale', 'S0');
INSERT INTO couloirs VALUES ('medecin',       3, 'Médecins',           'Médecins',      'médecin de ville', 'S0');
INSERT INTO couloirs VALUES ('hopital',       4, 'Hôpitaux',           'Hôpitaux',      'hôpital', 'S0');
INSERT INTO couloirs VALUES ('radiologie',    5, 'Radiologie',         'Radiologie',    'radiologie (imagerie)', 'S0');
INSERT INTO couloirs VALUES ('mssante',       6, 'Opérateurs MSSanté', 'Opér. MSSanté', 'opérateurs MSSanté', 'S0');
INSERT INTO couloirs VALUES ('medico_social', 7, 'Médico-social',      'Médico-social', 'médico-social', 'S0');
