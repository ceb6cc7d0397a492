-- The user's rows for dossiers_detail.attendu: one assiette, three, a flat sum, and quantities that reach no tranche.
INSERT INTO dossiers (structure, dispositif, quantite, quantite_2, quantite_3) VALUES
  ('laboratoire',   'SGL', 12,            NULL, NULL),
  ('opérateur',     'MSS', 100,           50,   1000),
  ('imagerie',      'RIS', 15001,         NULL, NULL),
  ('sans quantité', 'SGL', NULL,          NULL, NULL),
  ('trop peu',      'SGL', 0,             NULL, NULL),
  ('trop',          'SGL', 1000000000001, NULL, NULL),
  ('région',        'SAS', NULL,          NULL, NULL),
  ('sans barème',   'DPI', 1,             NULL, NULL);
