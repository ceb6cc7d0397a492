-- Titre : Mon portefeuille par éditeur, puis par dispositif
-- Répond à : quel éditeur et quel dispositif pèsent le plus, et qu'y a-t-il de versé, à venir ou perdu ?
-- Thème : client
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-24
-- Colonnes :
--   axe                       éditeur, dispositif, puis total
--   nom                       nom de l'éditeur, ou code du dispositif ; vide : inconnu, ou tous
--   dossiers [nombre]         nombre de dossiers
--   sans_montant [nombre]     combien d'entre eux n'ont pas de montant : `dossiers_montants` dit pourquoi
--   ht [€ HT]                 montant, sans les dossiers sans_montant
--   part [%]                  part du total, au dixième
--   bas [€ HT]                au moins, d'après ce qui est imprimé ; un dossier sans borne y compte pour zéro
--   haut [€ HT]               au plus, d'après ce qui est imprimé ; vide : un dossier n'a pas de borne
--   verse [€ HT]              ce qui est versé
--   a_venir [€ HT]            ce qui n'est pas versé, et dont la date en vigueur n'est pas passée
--   forclos [€ HT]            ce qui est perdu : le jalon à tenir est passé
--   echeance_inconnue [€ HT]  ce qui n'est pas versé, et dont aucune date n'est en vigueur
--   abandonne [€ HT]          les dossiers abandonnés
--   etat_inconnu [€ HT]       les dossiers dont segur ne connaît pas l'état
-- Écran : axe nom dossiers ht part forclos ; verse a_venir sans_montant bas haut echeance_inconnue abandonne
--      etat_inconnu
-- Sources : dossiers_sources
-- Lecture : Montants en euros HT. Chaque dossier compte une fois chez son éditeur et une
--   fois dans son dispositif ; le total les compte tous une fois. ht = verse +
--   a_venir + forclos (perdu) + echeance_inconnue + abandonne + etat_inconnu.
WITH
jour AS (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour),
-- L'avance et le solde de chaque dossier, en centimes.
moities AS MATERIALIZED (
  SELECT dossier, d.editeur, d.dispositif, m.ht IS NULL AS sans_montant,
    iif(sort = 'date', iif(dernier_jour < jour, 'forclos', 'a_venir'), sort) AS situation,
         CAST(round(100 * iif(part = 'avance', avance, solde)) AS INTEGER) AS ht,
           CAST(round(100 * iif(part = 'avance', avance_bas, solde_bas)) AS INTEGER) AS bas,
         CAST(round(100 * iif(part = 'avance', avance_haut, solde_haut)) AS INTEGER) AS haut
  FROM (SELECT dossier, editeur, dispositif, vague, etat FROM dossiers) AS d
  JOIN (SELECT dossier, ht, avance, solde, avance_bas, solde_bas, avance_haut, solde_haut FROM dossiers_montants) AS m
    USING (dossier)
  JOIN jalons_exiges AS j ON j.etat IS d.etat AND (j.dispositif, j.vague) = (d.dispositif, d.vague)
  CROSS JOIN jour
),
axes AS (
  SELECT 1 AS rang, 'éditeur' AS axe, editeur AS nom, * FROM moities
  UNION ALL
  SELECT 2, 'dispositif', dispositif, * FROM moities
  UNION ALL
  SELECT 3, 'total', NULL, * FROM moities
),
sommes AS (
  SELECT rang, axe, nom, count(*) / 2 AS dossiers, sum(sans_montant) / 2 AS sans_montant, sum(ht) AS ht,
    ifnull(sum(bas), 0) AS bas,
         iif(count(haut) = count(*), sum(haut), NULL) AS haut,
         -- Rien : zéro. Rien dont on connaisse le montant : inconnu.
         iif(sum(situation = 'verse') = 0, 0, sum(iif(situation = 'verse', ht, NULL))) AS verse,
         iif(sum(situation = 'a_venir') = 0, 0, sum(iif(situation = 'a_venir', ht, NULL))) AS a_venir,
         iif(sum(situation = 'forclos') = 0, 0, sum(iif(situation = 'forclos', ht, NULL))) AS forclos,
         iif(sum(situation = 'echeance_inconnue') = 0, 0, sum(iif(situation = 'echeance_inconnue', ht, NULL)))
           AS echeance_inconnue,
         iif(sum(situation = 'abandonne') = 0, 0, sum(iif(situation = 'abandonne', ht, NULL))) AS abandonne,
         iif(sum(situation = 'etat_inconnu') = 0, 0, sum(iif(situation = 'etat_inconnu', ht, NULL))) AS etat_inconnu
  FROM axes GROUP BY rang, axe, nom
)
SELECT axe, nom, dossiers, sans_montant, iif(ht % 100, ht / 100.0, ht / 100) AS ht,
  round(100.0 * ht / (SELECT s.ht FROM sommes AS s WHERE s.rang = 3), 1) AS part,
       iif(bas % 100, bas / 100.0, bas / 100) AS bas, iif(haut % 100, haut / 100.0, haut / 100) AS haut,
       iif(verse % 100, verse / 100.0, verse / 100) AS verse, iif(a_venir % 100, a_venir / 100.0, a_venir / 100)
         AS a_venir,
       iif(forclos % 100, forclos / 100.0, forclos / 100) AS forclos,
         iif(echeance_inconnue % 100, echeance_inconnue / 100.0, echeance_inconnue / 100) AS echeance_inconnue,
       iif(abandonne % 100, abandonne / 100.0, abandonne / 100) AS abandonne,
         iif(etat_inconnu % 100, etat_inconnu / 100.0, etat_inconnu / 100) AS etat_inconnu
FROM sommes
ORDER BY rang, sommes.ht DESC NULLS LAST, nom;
