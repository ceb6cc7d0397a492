-- Titre : Le SONS de chaque éditeur, au plus bas et au plus haut
-- Répond à : combien pour Dedalus, CGM, Equasens… à côté de l'enveloppe de leur dispositif ?
-- Paramètres : aucun
-- Colonnes :
--   editeur     nom de l'éditeur
--   dispositif  code du dispositif
--   base        d'où vient le calcul : montant publié, part du marché, ou nombre de clients
--   bas         au plus bas, en euros HT
--   haut        au plus haut, en euros HT ; vide si rien ne le borne
--   enveloppe   du dispositif, au plus haut, en euros HT ; vide si elle n'est pas connue
--   source      source de la base
WITH enveloppes_dispositif AS (
  -- L'enveloppe du dispositif ; à défaut, la case des éditeurs de son couloir, s'il y est seul.
  SELECT dispositif, vague,
         ifnull(min(e.montant), b.montant) AS basse, ifnull(max(e.montant), b.montant) AS haute
  FROM dispositifs AS d
  LEFT JOIN enveloppes AS e USING (dispositif, vague)
  LEFT JOIN budgets AS b
    ON b.couloir = d.couloir AND poste = 'editeurs' AND edition = 'initiale'
   AND (SELECT count(*) FROM dispositifs WHERE couloir = d.couloir AND vague = d.vague) = 1
  GROUP BY dispositif, vague
),
-- Ce que vaut un client, au plus bas et au plus haut : rien au plus haut si la dernière tranche monte.
prix AS (
  SELECT dispositif, vague, min(forfait + par_unite * a_partir_de) AS bas,
         CASE WHEN max(jusqu_a IS NULL AND par_unite > 0) = 0
              THEN max(forfait + par_unite * ifnull(jusqu_a, a_partir_de)) END AS haut
  FROM baremes GROUP BY dispositif, vague HAVING count(DISTINCT assiette) = 1
)
SELECT nom AS editeur, dispositif,
       CASE WHEN montant_bas IS NOT NULL THEN 'publié'
            WHEN part_dix_millieme IS NOT NULL THEN 'part'
            ELSE 'clients' END AS base,
       CAST(coalesce(montant_bas, round(basse * part_dix_millieme / 10000.0), clients * prix.bas) AS INTEGER) AS bas,
       CAST(coalesce(montant_haut, round(haute * part_dix_millieme / 10000.0), clients * prix.haut) AS INTEGER) AS haut,
       haute AS enveloppe, p.source
FROM parts_marche AS p
JOIN editeurs USING (editeur)
JOIN enveloppes_dispositif USING (dispositif, vague)
LEFT JOIN prix USING (dispositif, vague)
ORDER BY dispositif, haut DESC;
