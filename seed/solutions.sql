-- (date_comptage, couloir, dispositif, vague, nature, nombre, source, confiance)
INSERT INTO solutions VALUES ('2023-02-01', 'hopital',    'DPI',   1, 'solution',    36, 'BIO365', 'B');
INSERT INTO solutions VALUES ('2023-02-01', 'hopital',    'PFI',   1, 'solution',    26, 'BIO365', 'B');
INSERT INTO solutions VALUES ('2023-02-01', 'hopital',    'RI',    1, 'solution',    28, 'BIO365', 'B');
INSERT INTO solutions VALUES ('2023-02-01', 'radiologie', 'RIS',   1, 'solution',     9, 'BIO365', 'B');
INSERT INTO solutions VALUES ('2023-02-01', 'biologie',   'SGL',   1, 'solution',     7, 'BIO365', 'B');
INSERT INTO solutions VALUES ('2023-02-01', 'biologie',   'LOINC', 1, 'solution',     6, 'BIO365', 'B');
INSERT INTO solutions VALUES ('2023-02-01', NULL,         NULL,    1, 'total',      112, 'BIO365', 'B');
INSERT INTO solutions VALUES ('2023-12-14', 'hopital',    NULL,    1, 'solution',    90, 'MIND', 'B');
INSERT INTO solutions VALUES ('2023-12-14', 'medecin',    NULL,    1, 'solution',    43, 'MIND', 'B');
INSERT INTO solutions VALUES ('2023-12-14', 'biologie',   NULL,    1, 'solution',    13, 'MIND', 'B');
INSERT INTO solutions VALUES ('2023-12-14', 'officine',   NULL,    1, 'solution',    11, 'MIND', 'B');
INSERT INTO solutions VALUES ('2023-12-14', 'radiologie', NULL,    1, 'solution',    10, 'MIND', 'B');
INSERT INTO solutions VALUES ('2023-12-14', NULL,         NULL,    1, 'total',      167, 'MIND', 'B');
INSERT INTO solutions VALUES ('2023-12-14', NULL,         NULL,    1, 'entreprise', 103, 'MIND', 'B');
INSERT INTO solutions VALUES ('2023-12-14', NULL,         NULL,    1, 'produit',    138, 'MIND', 'B');
