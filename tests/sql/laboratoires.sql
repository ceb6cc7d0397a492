-- A register for laboratoires.attendu: groups of 1, 79 and 80 laboratories, and a pharmacy.
INSERT INTO registres VALUES ('finess', '2026-05-12', 'reel', 'x.csv', 161);
INSERT INTO categories VALUES ('611', 'Laboratoire', '1', 'x'), ('620', 'Pharmacie', '2', 'x');
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 161)
INSERT INTO etablissements (finess, finess_ej, nom, categorie)
SELECT printf('%09d', i), CASE WHEN i = 1 THEN 'UN' WHEN i <= 80 THEN 'SOIXANTE-DIX-NEUF' ELSE 'QUATRE-VINGTS' END, 'x',
       iif(i = 161, '620', '611') FROM n;
