-- The last run beside the one before it on the same machine: how the ratios moved. From the folder of segur:
--   sqlite3 -box bench/resultats.db <bench/comparer.sql
WITH passages AS (
  SELECT passage, machine, row_number() OVER (PARTITION BY machine ORDER BY passage DESC) AS rang FROM resultats
    GROUP BY passage, machine
),
-- The machine that ran last.
derniers AS (
  SELECT passage, rang FROM passages WHERE rang <= 2
    AND machine = (SELECT machine FROM resultats ORDER BY passage DESC LIMIT 1)
)
SELECT question, cas, lignes, grandeur,
       max(ratio) FILTER (WHERE rang = 2) AS avant, max(ratio) FILTER (WHERE rang = 1) AS apres,
       printf('%+.1f %%', 100 * (max(ratio) FILTER (WHERE rang = 1) / max(ratio) FILTER (WHERE rang = 2) - 1)) AS ecart
FROM resultats JOIN derniers USING (passage)
WHERE cas NOT IN ('processus', 'chargement')
GROUP BY question, cas, lignes, grandeur
HAVING count(*) = 2
ORDER BY question, grandeur, apres;
