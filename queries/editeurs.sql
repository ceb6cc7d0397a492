-- Titre : Le SONS de chaque éditeur, au plus bas et au plus haut
-- Répond à : combien pour Dedalus, CGM, Equasens… à côté de l'enveloppe de leur dispositif ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   editeur           nom de l'éditeur
--   dispositif        code du dispositif
--   base              d'où vient le calcul : montant imprimé, part du marché, ou nombre de clients
--   bas [€ HT]        au plus bas
--   haut [€ HT]       au plus haut ; vide si rien ne le borne
--   enveloppe [€ HT]  du dispositif, au plus haut ; vide si elle n'est pas connue
--   source            source de la base
--   statut            publie, ou estime : une part ou un nombre de clients donne un ordre de grandeur, au cent millier
--      d'euros
--   confiance         de A (officiel) à D, la pire de ce dont le montant est fait
--   note              ce que mesure la base ; vide : rien à dire
-- Écran : editeur dispositif bas haut statut base source ; enveloppe note
-- Lecture : En euros HT, pour les seuls éditeurs dont nos sources parlent. base : d'où
--   vient le calcul ; part : part de télétransmission, qui n'est pas tout à fait
--   celle du marché ; clients : nombre de clients. Un montant au statut estime est
--   un ordre de grandeur, au cent millier d'euros. Des éditeurs de l'hôpital,
--   aucune de nos sources ne dit rien.
WITH enveloppes_dispositif AS (
  -- L'enveloppe du dispositif ; à défaut, la case des éditeurs de son couloir, s'il y est seul.
  SELECT d.dispositif, d.vague,
         ifnull(min(e.montant), b.montant) AS basse, ifnull(max(e.montant), b.montant) AS haute,
         ifnull(max(e.confiance), max(b.confiance)) AS confiance
  FROM dispositifs AS d
  LEFT JOIN enveloppes AS e ON (e.dispositif, e.vague) = (d.dispositif, d.vague)
  LEFT JOIN budgets AS b
    ON b.couloir = d.couloir AND poste = 'editeurs' AND edition = 'initiale'
   AND (SELECT count(*) FROM dispositifs WHERE couloir = d.couloir AND vague = d.vague) = 1
  GROUP BY d.dispositif, d.vague
),
-- Ce que vaut un client, au plus bas et au plus haut, d'après ce qui est imprimé, en centimes.
prix AS (SELECT dispositif, vague, confiance, bas_centimes AS bas, haut_centimes AS haut FROM extremes),
bases AS (
  SELECT p.*, nom, CASE WHEN montant_bas IS NOT NULL THEN 'montant' WHEN part_dix_millieme IS NOT NULL THEN 'part'
    ELSE 'clients' END AS base,
         basse, haute, e.confiance AS confiance_enveloppe, prix.bas AS prix_bas, prix.haut AS prix_haut,
           prix.confiance AS confiance_prix
  FROM parts_marche AS p
  JOIN (SELECT editeur, nom FROM editeurs) USING (editeur)
  JOIN enveloppes_dispositif AS e USING (dispositif, vague)
  LEFT JOIN prix USING (dispositif, vague)
)
-- Ce qui est multiplié n'est connu qu'à peu près : arrondi au cent millier.
SELECT nom AS editeur, dispositif, base,
       CASE base WHEN 'montant' THEN montant_bas
         WHEN 'part' THEN CAST(round(basse * part_dix_millieme / 1e9) AS INTEGER) * 100000
                 ELSE CAST(round(clients * prix_bas / 1e7) AS INTEGER) * 100000 END AS bas,
       CASE base WHEN 'montant' THEN montant_haut
         WHEN 'part' THEN CAST(round(haute * part_dix_millieme / 1e9) AS INTEGER) * 100000
                 ELSE CAST(round(clients * prix_haut / 1e7) AS INTEGER) * 100000 END AS haut,
       haute AS enveloppe, c.source, iif(base = 'montant', c.statut, 'estime') AS statut,
       max(c.confiance, ifnull(CASE base WHEN 'part' THEN confiance_enveloppe WHEN 'clients' THEN confiance_prix END,
         '')) AS confiance, c.note
FROM bases
JOIN chiffres AS c ON c.chiffre = 'parts_marche/' || bases.editeur || '/' || dispositif || '/' || vague || '/'
  || iif(base = 'montant', 'montant_bas', base)
ORDER BY dispositif, haut DESC, editeur;
