-- De quoi parlent les requêtes.
INSERT INTO themes (theme, rang, titre) VALUES
  ('argent',  1, 'Où va l''argent'),
  ('sources', 2, 'D''où viennent les chiffres, ce qui manque, ce qui se contredit'),
  ('regles',  3, 'Les barèmes, les règles et les dates'),
  ('client',  4, 'Un client, un portefeuille'),
  ('outil',   5, 'Pour qui construit un outil');
