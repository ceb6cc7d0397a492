-- The user's rows for dossiers_montants.attendu: every amount's shape, and every reason for none. One is that a scale
-- is found nowhere: of SGL, vague 2, it stays so here, whatever is found one day.
DELETE FROM tranches WHERE (dispositif, vague) = ('SGL', 2);
INSERT INTO dossiers (structure, dispositif, vague, quantite, quantite_2, quantite_3) VALUES
  ('labo de 12 sites',    'SGL',   1, 12, NULL, NULL),
  ('labo de 80 sites',    'SGL',   1, 80, NULL, NULL),
  ('centre d''imagerie',  'RIS',   1, 15001, NULL, NULL),
  ('opérateur',           'MSS',   1, 100, 50, 1000),
  ('grand opérateur',     'MSS',   1, 4172, 0, 0),
  ('région',              'SAS',   1, 1, NULL, NULL),
  ('trop de zéros',       'LOINC', 1, 1000000000000, NULL, NULL),
  ('sans site',           'SGL',   1, 0, NULL, NULL),
  ('sans quantité',       'SGL',   1, NULL, NULL, NULL),
  ('une seule des trois', 'MSS',   1, 100, NULL, NULL),
  ('une de trop',         'SGL',   1, 12, 1, NULL),
  ('deux de trop',        'SGL',   1, 12, NULL, 1),
  ('au-delà',             'SGL',   1, 1000000000001, NULL, NULL),
  ('hôpital',             'DPI',   1, 1, NULL, NULL),
  ('labo en vague 2',     'SGL',   2, 12, NULL, NULL),
  ('vague de trop',       'SGL',   4, 12, NULL, NULL),
  ('inconnu',             'XYZ',   1, 1, NULL, NULL),
  ('org négatif',         'MSS',   1, 0, -1, 0),
  ('trop de tout',        'MSS',   1, 1581000000000000, 4427000000000000, 9223372036854775807);
-- With an invoiced price, and flat sums. The extremes printed: SGL 22 500 and 38 565, RIS 3 750 and 58 279, LGO 625
-- and 875.
INSERT INTO dossiers (structure, dispositif, vague, quantite, quantite_2, quantite_3, prix_centimes) VALUES
  ('prix entre les deux',      'SGL',   1, 12, NULL, NULL, 3000000),
  ('prix sous le plus bas',    'SGL',   1, 12, NULL, NULL, 2000000),
  ('prix au plus bas',         'SGL',   1, 12, NULL, NULL, 2250000),
  ('prix au-dessus',           'SGL',   1, 12, NULL, NULL, 4000000),
  ('prix sous le montant',     'SGL',   1, 80, NULL, NULL, 3000000),
  ('prix sous un publié',      'LOINC', 1, 2, NULL, NULL, 599999),
  ('prix sur un publié',       'LOINC', 1, 2, NULL, NULL, 700000),
  ('cabinet sans prix',        'LGC',   1, 3, NULL, NULL, NULL),
  ('cabinet à bas prix',       'LGC',   1, 3, NULL, NULL, 100000),
  ('cabinet à haut prix',      'LGC',   1, 3, NULL, NULL, 200000),
  ('hôpital avec un prix',     'DPI',   1, 1, NULL, NULL, 5000000),
  ('quantité absente et prix', 'SGL',   1, NULL, NULL, NULL, 3000000),
  ('région sans quantité',     'SAS',   1, NULL, NULL, NULL, NULL),
  ('trois régions',            'SAS',   1, 3, NULL, NULL, NULL),
  ('prix nul',                 'SGL',   1, 12, NULL, NULL, 0),
  ('inconnu avec un prix',     'XYZ',   1, 1, NULL, NULL, 5000000),
  ('cabinet à prix nul',       'LGC',   1, 3, NULL, NULL, 0),
  ('sans site, avec un prix',  'SGL',   1, 0, NULL, NULL, 3000000),
  ('région de zéro',           'SAS',   1, 0, NULL, NULL, NULL);
