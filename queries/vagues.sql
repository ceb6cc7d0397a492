-- Titre : La vague 1 à côté de la vague 2
-- Répond à : qu'est-ce qui change d'une vague à l'autre, et que sait-on de chacune ?
-- Thème : regles
-- Paramètres : aucun
-- Colonnes :
--   sujet    ce qui est comparé
--   vague_1  pour la vague 1 ; vide : rien n'en est dit
--   vague_2  pour la vague 2 ; vide : rien n'en est dit
-- Écran : sujet vague_1 vague_2
-- Lecture : Aucun montant de la vague 2 n'est dans nos sources. Une vague 3 est
--   seulement supposée par S0 (table `vagues`).
WITH lignes(rang, sujet, vague, texte) AS (
  SELECT 1, 'ce qu''elle est', vague, libelle FROM vagues
  UNION ALL
  SELECT 2, 'premier texte ou première année', vague, debut FROM vagues
  UNION ALL
  SELECT 3, 'clôture du guichet', vague, fin FROM vagues
  UNION ALL
  SELECT 4, 'dispositifs', vague, group_concat(dispositif, ', ')
    FROM (SELECT vague, dispositif FROM dispositifs ORDER BY vague, dispositif) GROUP BY vague
  UNION ALL
  SELECT 5, 'barèmes dans nos sources', vague, group_concat(dispositif, ', ')
    FROM (SELECT DISTINCT vague, dispositif FROM tranches ORDER BY vague, dispositif) GROUP BY vague
  UNION ALL
  SELECT 6, 'barèmes introuvables', vague, group_concat(dispositif, ', ')
  FROM (SELECT vague, dispositif FROM dispositifs WHERE (dispositif, vague) NOT
    IN (SELECT dispositif, vague FROM tranches) ORDER BY vague, dispositif) GROUP BY vague
  UNION ALL
  -- Une enveloppe engagée cite sa vague par son nom : sons_vague_1.
  SELECT 7, 'SONS engagé', v.vague, replace(printf('%,d', e.montant), ',', ' ') || ' € (' || e.source || ')'
  FROM vagues AS v JOIN enveloppes AS e ON e.nature = 'engagee' AND e.periode = 'vague ' || v.vague
  UNION ALL
  SELECT 8, 'solutions référencées', vague, group_concat(nombre || ' au ' || date_comptage || ' (' || source || ')',
    ' ; ')
  FROM (SELECT * FROM solutions WHERE nature = 'total' ORDER BY vague, date_comptage) GROUP BY vague
  UNION ALL
  SELECT 9, 'première date, dernière date', vague, min(substr(echeance, 1, 10)) || ', '
    || max(substr(echeance, 1, 10)) FROM planning WHERE remplace IS NOT '?' GROUP BY vague
  UNION ALL
  SELECT 10, 'exigences connues', vague, CAST(count(*) AS TEXT) FROM exigences GROUP BY vague
)
SELECT sujet, max(iif(vague = 1, texte, NULL)) AS vague_1, max(iif(vague = 2, texte, NULL)) AS vague_2
FROM lignes GROUP BY rang, sujet
ORDER BY rang;
