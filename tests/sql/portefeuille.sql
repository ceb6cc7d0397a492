-- The user's rows for what depends on a day: each state, an unknown one, no vendor, no amount, no date in force,
-- orders too late.
INSERT INTO dossiers (structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande)
  VALUES
  ('a', 'SGL', 1, 12,    NULL, NULL, 'Dedalus',  'commande',   '2022-11-30'),
  ('b', 'SGL', 1, 80,    NULL, NULL, 'Dedalus',  'commande',   NULL),
  ('c', 'SGL', 1, 1,     NULL, NULL, 'Dedalus',  'avance',     '2022-12-31'),
  ('d', 'SGL', 1, 1,     NULL, NULL, 'Dedalus',  'prestation', NULL),
  ('e', 'RIS', 1, 15001, NULL, NULL, NULL,       'en cours',   NULL),
  ('f', 'LGO', 1, 1,     NULL, NULL, 'Equasens', 'prospect',   NULL),
  ('g', 'LGO', 1, 1,     NULL, NULL, 'Equasens', 'solde',      '2023-03-15'),
  ('h', 'LGO', 1, 1,     NULL, NULL, 'Equasens', 'abandon',    '2023-03-16'),
  ('i', 'LGO', 1, 0,     NULL, NULL, 'Equasens', NULL,         NULL),
  ('j', 'DPI', 2, 1,     NULL, NULL, 'X',        'prospect',   NULL),
  ('k', 'RIS', 1, 15001, NULL, NULL, 'Y',        'solde',      NULL),
  ('l', 'RIS', 1, 15001, NULL, NULL, 'Y',        'solde',      NULL),
  ('m', 'RIS', 1, 15001, NULL, NULL, 'Y',        'solde',      NULL),
  ('n', 'RIS', 1, NULL,  NULL, NULL, 'Y',        'solde',      NULL),
  ('o', 'SGL', 1, 12,    NULL, NULL, 'Dedalus',  'prospect',   NULL),
  ('p', 'MSS', 1, 100,   50,   1000, 'Z',        'commande',   '2023-01-01'),
  ('q', 'LGO', 1, 1,     NULL, NULL, 'Equasens', 'prestation', NULL),
  ('r', 'SGL', 1, 12,    NULL, NULL, 'Dedalus',  'commande',   '2022-12-01');
