-- Titre : La vague 1 à côté de la vague 2
-- Répond à : qu'est-ce qui change d'une vague à l'autre, et que sait-on de chacune ?
-- Thème : regles
-- Paramètres : aucun
-- Colonnes :
--   sujet    ce qui est comparé
--   vague_1  pour la vague 1 ; vide : rien n'en est dit
--   vague_2  pour la vague 2 ; vide : rien n'en est dit
--   cles     clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : sujet vague_1 vague_2
-- Lecture : Aucun barème de la vague 2 n'est dans nos sources. Une vague 3 est
--   seulement supposée par S0 (table `vagues`).
WITH lignes(rang, sujet, vague, texte, cles) AS (
  SELECT 1, 'ce qu''elle est', vague, libelle, NULL FROM vagues
  UNION ALL
  SELECT 2, 'premier texte ou première année', vague, debut, NULL FROM vagues
  UNION ALL
  SELECT 3, 'clôture du guichet, hors médico-social, MSSanté et SAS', vague, fin, NULL FROM vagues
  UNION ALL
  SELECT 4, 'dispositifs', vague, group_concat(dispositif, ', '), NULL
    FROM (SELECT vague, dispositif FROM dispositifs ORDER BY vague, dispositif) GROUP BY vague
  UNION ALL
  SELECT 5, 'barèmes publiés', vague, group_concat(dispositif, ', '), NULL
  FROM (SELECT vague, dispositif FROM baremes GROUP BY vague, dispositif HAVING min(statut = 'publie')
    ORDER BY vague, dispositif) GROUP BY vague
  UNION ALL
  SELECT 5.5, 'barèmes supposés, en partie ou en tout', vague, group_concat(dispositif, ', '), NULL
  FROM (SELECT vague, dispositif FROM baremes GROUP BY vague, dispositif HAVING NOT min(statut = 'publie')
    ORDER BY vague, dispositif) GROUP BY vague
  UNION ALL
  SELECT 6, 'barèmes introuvables dans nos sources', vague, group_concat(dispositif, ', '), NULL
  FROM (SELECT vague, dispositif FROM dispositifs WHERE (dispositif, vague) NOT
    IN (SELECT dispositif, vague FROM tranches) ORDER BY vague, dispositif) GROUP BY vague
  UNION ALL
  -- Une enveloppe engagée cite sa vague par son nom : sons_vague_1.
  SELECT 7, 'SONS engagé', v.vague, replace(printf('%,d', e.montant), ',', ' ') || ' € (' || e.source || ')',
         'enveloppes/' || enveloppe
  FROM vagues AS v JOIN enveloppes AS e ON e.nature = 'engagee' AND e.periode = 'vague ' || v.vague
  UNION ALL
  SELECT 8, 'solutions référencées', vague, group_concat(nombre || ' au ' || date_comptage || ' (' || source || ')',
    ' ; '), group_concat('solutions/' || date_comptage || '/' || vague || '/tous/tous/total', ' ; ')
  FROM (SELECT * FROM solutions WHERE nature = 'total' ORDER BY vague, date_comptage) GROUP BY vague
  UNION ALL
  SELECT 9, 'première date, dernière date', vague, min(substr(echeance, 1, 10)) || ', '
    || max(substr(echeance, 1, 10)),
    (SELECT cles FROM planning AS p WHERE p.vague = planning.vague AND p.remplace IS NOT '?'
      ORDER BY date_jalon LIMIT 1)
    || ' ; ' || (SELECT cles FROM planning AS p WHERE p.vague = planning.vague AND p.remplace IS NOT '?'
      ORDER BY date_jalon DESC LIMIT 1)
  FROM planning WHERE remplace IS NOT '?' GROUP BY vague
  UNION ALL
  SELECT 10, 'exigences connues', vague, CAST(count(*) AS TEXT), NULL FROM exigences
    WHERE exigence NOT IN ('non_eligible', 'mssante_patient') GROUP BY vague
)
SELECT sujet, max(iif(vague = 1, texte, NULL)) AS vague_1, max(iif(vague = 2, texte, NULL)) AS vague_2,
  group_concat(cles, ' ; ') FILTER (WHERE vague IN (1, 2)) AS cles
FROM lignes GROUP BY rang, sujet
ORDER BY rang;
