-- Titre : L'argent de chaque date limite, à venir ou perdu
-- Répond à : combien de mes dossiers, et combien d'argent, tiennent à chaque échéance, par trimestre ?
-- Thème : client
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-24
-- Colonnes :
--   trimestre              AAAA-T1 à AAAA-T4, ou « sans date » : aucune n'est en vigueur
--   echeance               date en vigueur du prochain jalon à tenir, et heure si elle est dite
--   dispositif             code du dispositif
--   vague                  numéro de la vague
--   jalon                  jalon à tenir ce jour-là
--   situation              a_venir ; forclos : la date est passée ; echeance_inconnue
--   dossiers [nombre]      nombre de dossiers
--   bas [€ HT]             au moins, avance et solde ; un dossier sans borne y compte pour zéro
--   ht [€ HT]              montant, avance et solde, sans les dossiers sans_montant
--   haut [€ HT]            au plus, avance et solde ; vide : un dossier n'a pas de borne
--   avance [€ HT]          part de ht qui est de l'avance
--   solde [€ HT]           part de ht qui est du solde
--   sans_montant [nombre]  combien de dossiers n'ont pas de montant
--   sans_borne [nombre]    combien de dossiers n'ont ni bas, ni haut
-- Total : calendrier_trimestres
-- Écran : trimestre echeance dispositif ht bas haut ; situation jalon dossiers avance solde
-- Sources : dossiers_sources
-- Lecture : Montants en euros HT de ce qui n'est pas versé. Avant la date d'aujourd'hui,
--   c'est perdu (situation forclos). Une même somme n'est comptée qu'une fois, au
--   prochain jalon à tenir : s'il est manqué, elle est perdue. « sans date » :
--   aucune date limite sûre n'est connue. Le jour où l'argent est versé n'est
--   dans aucune de nos sources.
WITH parts AS (
  SELECT dossier, dispositif, vague, jalon, echeance, part,
    iif(situation = 'echeance_inconnue', situation, iif(substr(echeance, 1, 10) < jour, 'forclos', 'a_venir'))
    AS situation,
         CAST(round(bas * 100) AS INTEGER) AS bas, CAST(round(ht * 100) AS INTEGER) AS ht,
           CAST(round(haut * 100) AS INTEGER) AS haut
  FROM dossiers_echeances CROSS JOIN (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour)
  WHERE situation IN ('a_venir', 'forclos', 'echeance_inconnue')
),
sommes AS (
  SELECT echeance, dispositif, vague, jalon, situation, count(DISTINCT dossier) AS dossiers,
    ifnull(sum(bas), 0) AS bas, sum(ht) AS ht,
         iif(count(haut) = count(*), sum(haut), NULL) AS haut,
           iif(count(ht) = 0, NULL, ifnull(sum(ht) FILTER (WHERE part = 'avance'), 0)) AS avance,
         count(DISTINCT iif(ht IS NULL, dossier, NULL)) AS sans_montant,
           count(DISTINCT iif(bas IS NULL, dossier, NULL)) AS sans_borne
  FROM parts GROUP BY echeance, dispositif, vague, jalon
)
SELECT ifnull(substr(echeance, 1, 4) || '-T' || ((CAST(substr(echeance, 6, 2) AS INTEGER) + 2) / 3), 'sans date')
  AS trimestre, echeance, dispositif, vague, jalon, situation, dossiers,
       iif(bas % 100, bas / 100.0, bas / 100) AS bas, iif(ht % 100, ht / 100.0, ht / 100) AS ht,
         iif(haut % 100, haut / 100.0, haut / 100) AS haut,
       iif(avance % 100, avance / 100.0, avance / 100) AS avance,
         iif((ht - avance) % 100, (ht - avance) / 100.0, (ht - avance) / 100) AS solde,
       sans_montant, sans_borne
FROM sommes
ORDER BY echeance NULLS LAST, dispositif, vague, jalon;
