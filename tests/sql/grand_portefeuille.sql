-- The portfolio of the issue: 200 SGL of 1 to 200 sites, 100 RIS of 1 000 to 100 000 exams and more, 10 LGC, 5 LOINC,
-- 3 SAS.
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
INSERT INTO dossiers (structure, dispositif, quantite)
SELECT 'x', 'SGL', i FROM n UNION ALL SELECT 'x', 'RIS', 1000 * i FROM n WHERE i <= 100 UNION ALL SELECT 'x', 'LGC', i
  FROM n WHERE i <= 10
UNION ALL SELECT 'x', 'LOINC', i FROM n WHERE i <= 5 UNION ALL SELECT 'x', 'SAS', NULL FROM n WHERE i <= 3;
