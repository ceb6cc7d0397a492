-- The user's rows for portefeuille.attendu: each state, an unknown one, no vendor, no amount.
INSERT INTO dossiers (structure, dispositif, vague, quantite, editeur, etat) VALUES
  ('a', 'SGL', 1, 12,    'Dedalus',  'commande'),
  ('b', 'SGL', 1, 80,    'Dedalus',  'commande'),
  ('c', 'SGL', 1, 1,     'Dedalus',  'avance'),
  ('d', 'SGL', 1, 1,     'Dedalus',  'prestation'),
  ('e', 'RIS', 1, 15001, NULL,       'en cours'),
  ('f', 'LGO', 1, 1,     'Equasens', 'prospect'),
  ('g', 'LGO', 1, 1,     'Equasens', 'solde'),
  ('h', 'LGO', 1, 1,     'Equasens', 'abandon'),
  ('i', 'LGO', 1, 0,     'Equasens', NULL),
  ('j', 'DPI', 2, 1,     'X',        'prospect'),
  ('k', 'RIS', 1, 15001, 'Y',        'solde'),
  ('l', 'RIS', 1, 15001, 'Y',        'solde'),
  ('m', 'RIS', 1, 15001, 'Y',        'solde'),
  ('n', 'RIS', 1, NULL,  'Y',        'solde');
