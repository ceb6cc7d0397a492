-- Titre : Ce que l'on ne sait pas, ou n'a pas vérifié
-- Répond à : quels chiffres manquent, quel document les dirait, et lesquels n'ont pas été relus dans leur source ?
-- Paramètres : aucun
-- Colonnes :
--   manque      inconnu : aucune de nos sources ne l'imprime ; supposé, par segur ; non vérifié : pas relu dans sa source
--   chiffre     ce qui manque : table/clé
--   libelle     ce que ce serait, ou ce que c'est
--   document    ce qui le dirait ; vide : on ne sait pas
--   source      source du chiffre non vérifié ; de l'inconnu, qui dit qu'il existe
WITH inconnus AS (
  SELECT 1 AS rang, editions.rowid * 100 + couloirs.rang AS place, 'budgets/' || edition || '/' || couloir || '/' || poste AS chiffre,
         'budget, édition ' || edition || ', ' || nom || ', ' || poste || ifnull(' : ' || note, '') AS libelle,
         CASE WHEN couloir = 'medico_social' THEN 'le compte d''ESMS numérique, que tient la CNSA'
              WHEN poste = 'editeurs' THEN 'le compte de l''ASP, qui paie les éditeurs' WHEN poste = 'usages_ville' THEN 'le compte de la CNAM, qui paie les usages en ville'
                    ELSE 'le bilan de SUN-ES, par domaine' END AS document, b.source
  FROM budgets AS b JOIN couloirs USING (couloir) JOIN editions USING (edition) WHERE statut = 'inconnu'
  UNION ALL
  SELECT 2, vague, 'tranches/' || dispositif || '/' || vague, 'barème du ' || dispositif || ' (' || logiciel || '), vague ' || vague, af, source
  FROM dispositifs WHERE (dispositif, vague) NOT IN (SELECT dispositif, vague FROM tranches)
  UNION ALL
  SELECT 3, d.vague, chiffre, c.libelle || ifnull(' : ' || note, ''), af, c.source
  FROM chiffres AS c JOIN dispositifs AS d ON chiffre GLOB 'tranches/' || dispositif || '/' || vague || '/*'
  WHERE c.statut = 'hypothese'
)
SELECT iif(rang = 3, 'supposé', 'inconnu') AS manque, chiffre, libelle, document, source FROM (SELECT * FROM inconnus ORDER BY rang, place, chiffre)
UNION ALL
SELECT * FROM (
  SELECT 'non vérifié', chiffre, c.libelle, ifnull(url, titre), c.source
  FROM chiffres AS c JOIN sources USING (source)
  WHERE imprime IS NULL AND statut NOT IN ('calcule', 'hypothese')
  ORDER BY chiffre
);
