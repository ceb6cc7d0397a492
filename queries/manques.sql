-- Titre : Ce que l'on ne sait pas, ou n'a pas vérifié
-- Répond à : qu'est-ce qui n'est pas publié, quel document le dirait, et quels chiffres n'ont pas été relus dans leur
--      source ?
-- Thème : sources
-- Paramètres : aucun
-- Colonnes :
--   manque    sans réponse : on le demande, aucune de nos sources ne le dit ; inconnu : aucune ne l'imprime ;
--      supposé, par segur ; non vérifié : pas relu
--   chiffre   ce qui manque : table/clé
--   libelle   ce que ce serait, ou ce que c'est, et ce que l'on sait à la place
--   document  ce qui le dirait ; vide : on ne sait pas
--   source    source du chiffre non vérifié ; de l'inconnu, qui dit qu'il existe
-- Écran : manque libelle document
-- Lecture : « sans réponse » : on ne sait pas, et voici qui le dirait. « inconnu » :
--   aucune de nos sources ne l'imprime. « supposé » : segur le suppose, et dit
--   pourquoi. « non vérifié » : pas relu dans sa source.
WITH inconnus AS (
  SELECT 0 AS rang, rowid AS place, 'lacunes/' || lacune AS chiffre, question || ifnull(' On sait : ' || connu, '')
    AS libelle, document, source FROM lacunes
  UNION ALL
  SELECT 1, editions.rowid * 100 + couloirs.rang, 'budgets/' || edition || '/' || couloir || '/' || poste,
         'budget, édition ' || edition || ', ' || nom || ', ' || poste || ifnull(' : ' || note, ''),
         CASE WHEN couloir = 'medico_social' THEN 'le compte d''ESMS numérique, que tient la CNSA'
              WHEN poste = 'editeurs' THEN 'le compte de l''ASP, qui paie les éditeurs' WHEN poste = 'usages_ville'
                THEN 'le compte de la CNAM, qui paie les usages en ville'
                    ELSE 'le bilan de SUN-ES, par domaine' END, b.source
  FROM budgets AS b JOIN couloirs USING (couloir) JOIN editions USING (edition) WHERE statut = 'inconnu'
  -- Une case que l'édition d'après chiffre n'est pas sans source.
  AND NOT EXISTS (SELECT 1 FROM budgets AS c WHERE (c.couloir, c.poste) = (b.couloir, b.poste)
    AND c.montant IS NOT NULL)
  UNION ALL
  SELECT 2, vague, 'tranches/' || dispositif || '/' || vague, 'barème du ' || dispositif || ' (' || logiciel
    || '), vague ' || vague, af, source
  FROM dispositifs WHERE (dispositif, vague) NOT IN (SELECT dispositif, vague FROM tranches)
  UNION ALL
  SELECT 3, d.vague, chiffre, c.libelle || ifnull(' : ' || note, ''), af, c.source
  FROM chiffres AS c JOIN dispositifs AS d ON chiffre GLOB 'tranches/' || dispositif || '/' || vague || '/*'
  WHERE c.statut = 'hypothese'
)
SELECT CASE rang WHEN 0 THEN 'sans réponse' WHEN 3 THEN 'supposé' ELSE 'inconnu' END AS manque, chiffre, libelle,
  document, source FROM (SELECT * FROM inconnus ORDER BY rang, place, chiffre)
UNION ALL
SELECT * FROM (
  SELECT 'non vérifié', chiffre, c.libelle, ifnull(url, titre), c.source
  FROM chiffres AS c JOIN sources USING (source)
  WHERE imprime IS NULL AND statut NOT IN ('calcule', 'hypothese') AND c.source <> 'SEGUR'
  ORDER BY chiffre
);
