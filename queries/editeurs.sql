-- Titre : Le SONS de chaque éditeur, et ce qu'on en imprime
-- Répond à : combien pour Dedalus, CGM, Equasens… à côté de l'enveloppe de leur dispositif ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   editeur           nom de l'éditeur
--   dispositif        code du dispositif
--   base              d'où vient le montant : montant imprimé, part (de télétransmission), ou nombre de clients
--   bas [€]        au plus bas ; vide : un seul montant, approché, ou rien ne le borne
--   haut [€]       au plus haut ; vide : un seul montant, approché, ou rien ne le borne
--   enveloppe [€]  du dispositif, au plus haut ; vide si elle n'est pas connue
--   source            qui l'imprime ; SEGUR : calcul de segur, qui multiplie
--   statut            estime : maximum, prévision ou ordre de grandeur de la source ; hypothese : segur le suppose
--   confiance         de A (officiel) à D, la pire de ce dont le montant est fait
--   note              sa condition, ou ce que mesure la base ; vide : rien à dire
--   montant [€]    environ, quand un seul montant est imprimé ou calculé ; vide : entre bas et haut
--   cles              clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : editeur dispositif bas montant haut statut source ; enveloppe base note
-- Lecture : En euros, pour les seuls éditeurs dont nos sources parlent : elles n'impriment
--   pas « HT », sauf MONIT, dont le prix d'une officine est HT. Aucun n'est ce qu'un
--   éditeur a reçu (`recettes_editeurs`). Ceux de S5 sont des maximums : si
--   tous les éditeurs sont référencés et toutes les officines les adoptent. Une
--   part de télétransmission n'est pas celle du SONS : segur le suppose, et
--   arrondit au cent millier.
WITH enveloppes_dispositif AS (
  -- L'enveloppe du dispositif ; à défaut, la case des éditeurs de son couloir, s'il y est seul.
  SELECT d.dispositif, d.vague,
         ifnull(min(e.montant), b.montant) AS basse, ifnull(max(e.montant), b.montant) AS haute,
         ifnull(max(e.confiance), max(b.confiance)) AS confiance,
         ifnull(group_concat('enveloppes/' || e.enveloppe, ' ; '),
           'budgets/initiale/' || d.couloir || '/editeurs') AS cles
  FROM dispositifs AS d
  LEFT JOIN enveloppes AS e ON (e.dispositif, e.vague) = (d.dispositif, d.vague)
  LEFT JOIN budgets AS b
    ON b.couloir = d.couloir AND poste = 'editeurs' AND edition = 'initiale'
   AND (SELECT count(*) FROM dispositifs WHERE couloir = d.couloir AND vague = d.vague) = 1
  GROUP BY d.dispositif, d.vague
),
-- Ce que vaut un client, au plus bas et au plus haut, d'après ce qui est imprimé, en centimes.
prix AS (
  SELECT dispositif, vague, confiance, bas_centimes AS bas, 'extremes/' || dispositif || '/' || vague || '/bas' AS cles
  FROM extremes
),
bases AS (
  SELECT p.*, nom, CASE WHEN montant_bas IS NOT NULL THEN 'montant' WHEN part_dix_millieme IS NOT NULL THEN 'part'
    ELSE 'clients' END AS base,
         basse, haute, e.confiance AS confiance_enveloppe, e.cles AS cles_enveloppe, prix.bas AS prix_bas,
           prix.confiance AS confiance_prix, prix.cles AS cles_prix,
         'parts_marche/' || editeur || '/' || dispositif || '/' || vague || '/' AS cle
  FROM parts_marche AS p
  JOIN (SELECT editeur, nom FROM editeurs) USING (editeur)
  JOIN enveloppes_dispositif AS e USING (dispositif, vague)
  LEFT JOIN prix USING (dispositif, vague)
)
-- Ce qui est multiplié n'est connu qu'à peu près : arrondi au cent millier. « plus de » n'a pas de haut.
SELECT nom AS editeur, dispositif, base,
       CASE WHEN base = 'montant' AND montant_bas < montant_haut THEN montant_bas
            WHEN base = 'clients' THEN CAST(round(clients * prix_bas / 1e7) AS INTEGER) * 100000 END AS bas,
       iif(base = 'montant' AND montant_bas < montant_haut, montant_haut, NULL) AS haut,
       haute AS enveloppe, iif(base = 'montant', c.source, 'SEGUR') AS source,
       -- « plus de », fois un prix : pas mieux que l'un ni l'autre.
       iif(base = 'part', 'hypothese', c.statut) AS statut,
       max(c.confiance, ifnull(CASE base WHEN 'part' THEN confiance_enveloppe WHEN 'clients' THEN confiance_prix END,
         '')) AS confiance, c.note,
       CASE WHEN base = 'montant' AND montant_bas = montant_haut THEN montant_bas
            WHEN base = 'part' THEN CAST(round(haute * part_dix_millieme / 1e9) AS INTEGER) * 100000 END AS montant,
       cle || CASE base WHEN 'montant' THEN 'montant_bas ; ' || cle || 'montant_haut' ELSE base END
         || iif(base = 'clients', ' ; ' || cles_prix, '') || ' ; ' || cles_enveloppe AS cles
FROM bases
JOIN chiffres AS c ON c.chiffre = cle || iif(base = 'montant', 'montant_bas', base)
ORDER BY dispositif, ifnull(haut, montant) DESC, editeur;
