-- Titre : Mon portefeuille en une page
-- Répond à : que valent mes dossiers, qu'en est-il versé, à venir ou perdu, et de quoi faut-il se méfier ?
-- Thème : client
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-24
-- Colonnes :
--   ligne              ce qui est compté
--   dossiers [nombre]  combien de dossiers y ont quelque chose ; un dossier peut compter dans deux lignes, son avance
--      dans l'une, son solde dans l'autre
--   ht [€ HT]          montant, sans les dossiers qui n'en ont pas
--   bas [€ HT]         au moins, d'après ce qui est imprimé ; un dossier sans borne y compte pour zéro
--   haut [€ HT]        au plus, d'après ce qui est imprimé ; vide : un dossier n'a pas de borne
--   explication        ce que cela veut dire
-- Écran : ligne ht bas haut explication dossiers
-- Sources : dossiers_sources
-- Lecture : Montants en euros HT. « Au moins » et « au plus » sont ce que des sources
--   impriment. Un montant de SONS est un maximum (ANS-1265). Les six
--   lignes « dont » font la première. Ce qui est versé se déduit de l'état des
--   dossiers : segur ne lit pas vos comptes. Un dossier dont l'avance est versée et
--   non le solde est dans deux lignes.
WITH
jour AS (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour),
moities AS MATERIALIZED (
  SELECT dossier, d.dispositif, statut, raison,
    iif(sort = 'date', iif(dernier_jour < jour, 'forclos', 'a_venir'), sort) AS situation, jalon, echeance,
         date_commande > limite_commande IS TRUE AS tardive,
         CAST(round(100 * iif(part = 'avance', avance, solde)) AS INTEGER) AS ht,
           CAST(round(100 * iif(part = 'avance', avance_bas, solde_bas)) AS INTEGER) AS bas,
         CAST(round(100 * iif(part = 'avance', avance_haut, solde_haut)) AS INTEGER) AS haut
  FROM (SELECT dossier, dispositif, vague, etat, date_commande FROM dossiers) AS d
  JOIN (SELECT dossier, statut, raison, avance, solde, avance_bas, solde_bas, avance_haut, solde_haut
    FROM dossiers_montants) AS m USING (dossier)
  JOIN jalons_exiges AS j ON j.etat IS d.etat AND (j.dispositif, j.vague) = (d.dispositif, d.vague)
  CROSS JOIN jour
),
lignes(rang, code, ligne, explication) AS (
  VALUES (1, 'tout', 'Valeur de tous les dossiers', 'd''après les barèmes, ramenée au prix facturé'),
         (2, 'verse', 'dont versé', 'd''après l''état des dossiers'),
         (3, 'a_venir', 'dont à venir', 'la date du prochain jalon à tenir n''est pas passée'),
         (4, 'forclos', 'dont perdu',
           'cette date est passée, prospects compris ; que la somme soit alors perdue est imprimé pour l''officine, ' ||
           'et supposé ailleurs'),
         (5, 'echeance_inconnue', 'dont sans date limite sûre',
           'à vérifier auprès de l''ASP, ne pas compter comme acquis'),
         (6, 'abandonne', 'dont abandonné', 'l''état du dossier est « abandon »'),
         (7, 'etat_inconnu', 'dont état inconnu',
           'état vide, ou que segur ne connaît pas : il ne peut dire si c''est versé, dû ou perdu'),
         (8, 'possible', 'Versé, ou encore à venir', 'ce que vous aurez touché si tout ce qui est à venir arrive'),
         (9, 'hypothese', 'Montants supposés',
           'une borne, un taux ou un montant du barème n''est pas imprimé : `dossiers_hypotheses` dit lequel'),
         (10, 'tardive', 'Commandes trop tardives',
           'commande passée après la date limite : comptée ici telle quelle, à vérifier'),
         (11, 'sans_montant', 'Dossiers sans montant', NULL),
         (12, 'prochaine', 'Prochaine date limite', NULL)
),
-- Une moitié compte dans chaque ligne qui la veut : une seule lecture, car SQLite 3.54 refuse une requête de mille
-- curseurs.
comptees AS (
  SELECT code, moities.* FROM moities JOIN lignes ON CASE code
    WHEN 'tout' THEN 1
    WHEN 'possible' THEN situation IN ('verse', 'a_venir')
    WHEN 'hypothese' THEN statut = 'hypothese'
    WHEN 'tardive' THEN tardive
    WHEN 'sans_montant' THEN raison IS NOT NULL
    WHEN 'prochaine' THEN situation = 'a_venir'
      AND echeance = (SELECT min(echeance) FROM moities WHERE situation = 'a_venir')
    ELSE situation = code END
),
sommes AS (
  SELECT code, count(DISTINCT dossier) AS dossiers, sum(ht) AS ht, ifnull(sum(bas), 0) AS bas,
    iif(count(haut) = count(*), sum(haut), NULL) AS haut FROM comptees GROUP BY code
),
raisons AS (SELECT group_concat(raison || ' : ' || n, ' ; ') AS raisons
  FROM (SELECT raison, count(DISTINCT dossier) AS n FROM moities WHERE raison IS NOT NULL GROUP BY raison
  ORDER BY n DESC, raison))
SELECT ligne, iif(dossiers IS NULL AND code = 'prochaine', NULL, ifnull(dossiers, 0)) AS dossiers,
       iif(ht % 100, ht / 100.0, iif(dossiers IS NULL AND code NOT IN ('sans_montant', 'prochaine'), 0, ht / 100))
         AS ht,
       iif(bas % 100, bas / 100.0, iif(dossiers IS NULL AND code NOT IN ('sans_montant', 'prochaine'), 0, bas / 100))
         AS bas,
       iif(haut % 100, haut / 100.0, iif(dossiers IS NULL AND code NOT IN ('sans_montant', 'prochaine'), 0,
         haut / 100)) AS haut,
       CASE code WHEN 'sans_montant' THEN ifnull((SELECT raisons FROM raisons), 'aucun')
                 WHEN 'prochaine' THEN
                   ifnull((SELECT group_concat(quoi, ' ; ')
                   FROM (SELECT DISTINCT dispositif || ', ' || jalon || ' : ' || echeance AS quoi FROM comptees
                   WHERE code = 'prochaine' ORDER BY 1)),
                   'aucune : toutes les dates en vigueur sont passées, ou rien n''est dû')
                 ELSE explication END AS explication
FROM lignes LEFT JOIN sommes USING (code)
WHERE EXISTS (SELECT 1 FROM dossiers)
ORDER BY rang;
