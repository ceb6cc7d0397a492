-- Titre : Mes dossiers, un par ligne
-- Répond à : de chaque dossier, que vaut-il, qu'en est-il versé, à venir ou perdu, avant quelle date, et pourquoi
--      n'a-t-il pas de montant ?
-- Thème : client
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-24
-- Colonnes :
--   dossier             numéro du dossier dans cette base
--   reference           numéro ou code du dossier chez vous ; vide : aucun
--   structure           le client
--   editeur             éditeur du logiciel ; vide : inconnu
--   dispositif          code du dispositif
--   vague               numéro de la vague
--   etat                état du dossier, tel que le fichier le dit ; vide : inconnu
--   quantite [nombre]   quantité de la première assiette
--   compte              ce que cette quantité compte
--   date_commande       date de la commande, AAAA-MM-JJ ; vide : inconnue
--   prix [€ HT]         prix facturé ; vide : inconnu
--   ht [€ HT]           montant ; vide : il n'y en a pas, raison le dit
--   bas [€ HT]          au moins, d'après ce qui est imprimé ; vide : rien ne le borne
--   haut [€ HT]         au plus, d'après ce qui est imprimé ; vide : rien ne le borne
--   verse [€ HT]        part du montant qui est versée, d'après l'état
--   a_venir [€ HT]      part dont la date en vigueur n'est pas passée
--   forclos [€ HT]      part qui est perdue : le jalon à tenir est passé
--   incertain [€ HT]    le reste : sans date limite sûre, abandonné, ou état inconnu
--   echeance            prochaine date à tenir, et heure si elle est dite ; vide : aucune, ou rien n'est dû
--   statut              le pire de ce dont le montant est fait : publie, calcule, estime ou hypothese
--   raison              ce qui empêche de donner un montant ; vide sinon
--   remarque            d'où viennent le bas et le haut, et ce qu'il faut vérifier ; vide : rien à dire
-- Écran : structure dispositif ht forclos echeance ; editeur etat reference quantite bas haut verse a_venir incertain
--      raison remarque
-- Sources : dossiers_sources
-- Lecture : Montants en euros HT. ht = verse + a_venir + forclos (perdu) + incertain.
WITH
jour AS (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour),
moities AS (
  SELECT d.dossier, iif(sort = 'date', iif(dernier_jour < jour, 'forclos', 'a_venir'), sort) AS situation, echeance,
    dernier_jour,
         CAST(round(100 * iif(part = 'avance', avance, solde)) AS INTEGER) AS ht, date_commande > limite_commande
           IS TRUE AS tardive, limite_commande
  FROM (SELECT dossier, dispositif, vague, etat, date_commande FROM dossiers) AS d
  JOIN (SELECT dossier, avance, solde FROM dossiers_montants) AS m USING (dossier)
  JOIN jalons_exiges AS j ON j.etat IS d.etat AND (j.dispositif, j.vague) = (d.dispositif, d.vague)
  CROSS JOIN jour
),
parts AS MATERIALIZED (
  -- D'un dossier sans montant, ce qui est là n'est pas zéro : c'est inconnu.
  SELECT dossier, iif(sum(situation = 'verse' AND ht IS NULL), NULL, sum(iif(situation = 'verse', ht, 0))) AS verse,
         iif(sum(situation = 'a_venir' AND ht IS NULL), NULL, sum(iif(situation = 'a_venir', ht, 0))) AS a_venir,
         iif(sum(situation = 'forclos' AND ht IS NULL), NULL, sum(iif(situation = 'forclos', ht, 0))) AS forclos,
         iif(sum(situation NOT IN ('verse', 'a_venir', 'forclos') AND ht IS NULL), NULL,
           sum(iif(situation NOT IN ('verse', 'a_venir', 'forclos'), ht, 0))) AS incertain,
           min(iif(situation = 'a_venir', echeance, NULL)) AS echeance,
         iif(max(tardive), 'commande passée après la date limite du ' || max(limite_commande), NULL) AS tardive
  FROM moities GROUP BY dossier
)
SELECT d.dossier, reference, d.structure, editeur, d.dispositif, d.vague, etat, d.quantite, libelle AS compte,
  date_commande,
       iif(prix_centimes % 100, prix_centimes / 100.0, prix_centimes / 100) AS prix, ht, bas, haut,
       iif(verse % 100, verse / 100.0, verse / 100) AS verse, iif(a_venir % 100, a_venir / 100.0, a_venir / 100)
         AS a_venir,
       iif(forclos % 100, forclos / 100.0, forclos / 100) AS forclos,
         iif(incertain % 100, incertain / 100.0, incertain / 100) AS incertain, echeance,
       statut, raison, nullif(ifnull(tardive, '') || iif(tardive IS NOT NULL AND remarque IS NOT NULL, ' ; ', '')
         || ifnull(remarque, ''), '') AS remarque
FROM dossiers AS d
JOIN (SELECT dossier, ht, bas, haut, statut, raison, remarque FROM dossiers_montants) AS m USING (dossier)
JOIN parts USING (dossier)
LEFT JOIN assiettes AS a ON (a.dispositif, a.vague, a.rang) = (d.dispositif, d.vague, 1)
ORDER BY d.dossier;
