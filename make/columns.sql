-- columns.sql: what each column of a table means, from the comment beside it in schema.sql; read once, by fabriquer.c,
-- when the tables are there. Those of the views are in requetes_colonnes.
INSERT INTO reference_colonnes
  WITH RECURSIVE lignes(nom, n, ligne, reste) AS (
    SELECT name, 0, '', sql || char(10) FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL
    UNION ALL
    SELECT nom, n + 1, substr(reste, 1, instr(reste, char(10)) - 1), substr(reste, instr(reste, char(10)) + 1)
    FROM lignes WHERE reste <> ''
  ),
  -- An element of the declaration begins where a line has two blanks before it; what follows, with more, goes on with
  -- it.
  elements AS (
    SELECT nom, n, sum(ligne GLOB '  [^ ]*' OR ligne GLOB ')*') OVER (PARTITION BY nom ORDER BY n) AS element,
           trim(iif(instr(ligne, '--'), substr(ligne, 1, instr(ligne, '--') - 1), ligne)) AS nue,
           iif(instr(ligne, '-- '), substr(ligne, instr(ligne, '-- ') + 3), '') AS sens
    FROM lignes WHERE n > 1
  ),
  declarees AS (
    SELECT nom, rtrim(group_concat(nue, ' '), ', ') AS definition, group_concat(sens, ' ')
             FILTER (WHERE premiere OR nue = '') AS sens
    FROM (SELECT *, n = min(n) OVER (PARTITION BY nom, element) AS premiere FROM elements ORDER BY nom, n)
    GROUP BY nom, element
  )
  SELECT nom, c.name, c.cid + 1, c.type, CASE
           WHEN declarees.sens LIKE '%AAAA%' OR declarees.sens LIKE 'date %' THEN 'date'
           WHEN c.type = 'TEXT' OR declarees.sens LIKE '%ou date%' THEN NULL
           WHEN declarees.sens LIKE '%centimes%' THEN 'centimes HT'
           WHEN declarees.sens LIKE '%euros HT%' THEN '€ HT'
           WHEN declarees.sens LIKE '%euros%' THEN '€'
           WHEN declarees.sens LIKE '%pour cent%' THEN '%'
           WHEN declarees.sens LIKE '%dix-millièmes%' THEN 'dix-millièmes'
           WHEN declarees.sens LIKE 'nombre%' OR declarees.sens LIKE '%effectif%' THEN 'nombre' END,
         declarees.sens, iif(genre = 'utilisateur', definition, NULL)
  FROM declarees JOIN pragma_table_info(nom) AS c ON definition GLOB c.name || ' *' JOIN reference_objets USING (nom);
