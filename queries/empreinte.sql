-- Titre : L'empreinte des chiffres que tient l'extension
-- Répond à : deux bases, ou une base et l'extension, tiennent-elles les mêmes chiffres ?
-- Thème : outil
-- Paramètres : aucun
-- Colonnes :
--   empreinte         seize chiffres hexadécimaux, que le moindre changement de chiffre modifie
--   baremes [nombre]  nombre de barèmes publiés ou supposés
WITH RECURSIVE
lignes(texte) AS (
  SELECT printf('%s %d %d %s %d %d %d %s %s %s', dispositif, vague, rang, assiette, a_partir_de,
                forfait_centimes, par_unite_centimes, tranches.statut, statut_borne, tranches.source)
  FROM tranches JOIN assiettes USING (dispositif, vague, assiette)
  UNION ALL SELECT printf('plafond %s %d %d %s', dispositif, vague, plafond_centimes, statut) FROM plafonds
  UNION ALL SELECT printf('extremes %s %d %d %d', dispositif, vague, bas_centimes, haut_centimes) FROM extremes
  UNION ALL SELECT printf('vague %d', vague) FROM vagues
  UNION ALL SELECT DISTINCT 'dispositif ' || dispositif FROM dispositifs
  UNION ALL SELECT printf('taux %s %d', taux, pour_cent) FROM taux
  UNION ALL SELECT printf('rosp %s %d', profession, montant) FROM remunerations
),
contenu AS MATERIALIZED (
  SELECT DISTINCT group_concat(texte, char(10)) OVER (
           ORDER BY texte ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS texte
  FROM lignes
),
-- Deux restes d'un même polynôme en deux points, caractère après caractère : du SQL ordinaire,
-- que toute base sait calculer, et qui suffit contre l'inadvertance.
restes(place, a, b) AS (
  SELECT 0, 0, 0
  UNION ALL
  SELECT place + 1,
         (a * 65599 + unicode(substr(texte, place + 1, 1))) % 2147483647,
         (b * 16777619 + unicode(substr(texte, place + 1, 1))) % 2147483629
  FROM restes CROSS JOIN contenu
  WHERE place < length(texte)
)
SELECT printf('%08x%08x', a, b) AS empreinte,
       (SELECT count(*) FROM (SELECT DISTINCT dispositif, vague FROM tranches)) AS baremes
FROM restes
WHERE place = (SELECT length(texte) FROM contenu);
