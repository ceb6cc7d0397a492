-- The clients that every engine values, the same to the row: what is drawn comes from the number of the row. @SERIE@
-- gives the numbers, in the dialect of each.
CREATE TABLE clients (dispositif TEXT, quantite BIGINT, sites BIGINT, app BIGINT, org BIGINT, perso BIGINT);
INSERT INTO clients
SELECT CASE i % 6 WHEN 0 THEN 'SGL' WHEN 1 THEN 'LOINC' WHEN 2 THEN 'RIS' WHEN 3 THEN 'LGO' WHEN 4 THEN 'LGC'
  ELSE 'SAS' END,
       CASE i % 6 WHEN 0 THEN 1 + i * 7919 % 130 WHEN 1 THEN 1 + i * 7919 % 40 WHEN 2 THEN 1 + i * 104729 % 300000
         WHEN 3 THEN 1 + i * 15485863 % 3000000 WHEN 4 THEN 1 + i * 7919 % 30 ELSE 1 END,
       1 + i * 7919 % 130, i * 7919 % 4300, i * 104729 % 11700, i * 1299709 % 48700
FROM (SELECT CAST(value AS BIGINT) AS i FROM @SERIE@) AS n;
CREATE TABLE echelle (dispositif TEXT, debut BIGINT, fin BIGINT, forfait BIGINT, par_unite BIGINT,
  PRIMARY KEY (dispositif, debut));
INSERT INTO echelle VALUES @TRANCHES@;
