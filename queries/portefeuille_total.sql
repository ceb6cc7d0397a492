-- Titre : Mon portefeuille, en tout
-- Répond à : que valent mes dossiers, entre quoi et quoi ; qu'est-ce qui est versé, à venir ou perdu ?
-- Thème : client
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-24
-- Colonnes :
--   part                   l'une des six parts du montant, puis total : leur somme, tous les dossiers
--   dossiers [nombre]      nombre de dossiers qui y ont quelque chose : l'avance d'un dossier et son solde peuvent
--      être dans deux parts
--   sans_montant [nombre]  combien d'entre eux n'ont pas de montant
--   sans_borne [nombre]    combien d'entre eux n'ont ni bas, ni haut
--   bas [€ HT]             au moins, d'après ce qui est imprimé ; un dossier sans borne y compte pour zéro
--   ht [€ HT]              montant, sans les dossiers sans_montant
--   haut [€ HT]            au plus, d'après ce qui est imprimé ; vide : un dossier n'a pas de borne
--   statut                 le pire de celui des montants : publie, calcule, estime ou hypothese
--   confiance              de A (officiel) à D, la pire de celle des montants
--   sens                   ce que la part compte
-- Écran : part ht bas haut dossiers ; statut sans_borne sans_montant sens confiance
-- Sources : dossiers_sources
-- Lecture : Montants en euros HT. Ceux des six premières lignes font le total ; un dossier
--   peut compter dans deux lignes, son avance dans l'une, son solde dans l'autre.
--   bas : au moins, d'après ce qui est imprimé, que ce soit versé, dû ou perdu ; un
--   dossier que rien ne borne y compte pour zéro. haut : au plus ; vide, si un dossier n'a pas de
--   borne. ht : d'après les barèmes, dont une part est supposée (statut
--   hypothese).
--   verse : déjà payé, d'après l'état du dossier. a_venir : la date du prochain
--   jalon à tenir n'est pas passée. forclos : perdu ; cette date est passée, la
--   somme ne peut plus être demandée. echeance_inconnue : pas versé, et aucune
--   date limite sûre ; à vérifier auprès de l'ASP, ne pas compter comme acquis.
--   abandonne : dossiers abandonnés. etat_inconnu : état vide, ou inconnu de
--   segur.
WITH
jour AS (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour),
situations(rang, part, sens) AS (
  VALUES (1, 'verse', 'déjà versé'),
         (2, 'a_venir', 'à demander avant une date'),
         (3, 'forclos', 'perdu, date passée'),
         (4, 'echeance_inconnue', 'sans date limite sûre'),
         (5, 'abandonne', 'dossiers abandonnés'),
         (6, 'etat_inconnu', 'état vide ou inconnu'),
         (7, 'total', 'tous les dossiers')
),
-- Une ligne par état, dispositif et vague : les avances y ont un même sort, les soldes aussi.
lignes AS (
  SELECT d.etat, d.dispositif, d.vague, count(*) AS dossiers, count(*) - count(ht) AS sans_montant,
    count(*) - count(bas) AS sans_borne,
         sum(CAST(round(bas * 100) AS INTEGER)) AS bas, sum(CAST(round(avance_bas * 100) AS INTEGER)) AS avance_bas,
         sum(CAST(round(ht * 100) AS INTEGER)) AS ht, sum(CAST(round(avance * 100) AS INTEGER)) AS avance,
         sum(CAST(round(haut * 100) AS INTEGER)) AS haut, sum(CAST(round(avance_haut * 100) AS INTEGER)) AS avance_haut,
         max(rang) AS pire, max(confiance) AS confiance
  FROM dossiers AS d JOIN dossiers_montants USING (dossier) LEFT JOIN statuts USING (statut)
  GROUP BY d.etat, d.dispositif, d.vague
),
moities AS (
  SELECT l.etat, l.dispositif, l.vague, iif(sort = 'date', iif(dernier_jour < jour, 'forclos', 'a_venir'), sort)
    AS part,
         dossiers, sans_montant, sans_borne, pire, confiance,
         iif(j.part = 'avance', avance_bas, bas - avance_bas) AS bas, iif(j.part = 'avance', avance, ht - avance)
           AS ht, iif(j.part = 'avance', avance_haut, haut - avance_haut) AS haut
  FROM lignes AS l JOIN jalons_exiges AS j ON j.etat IS l.etat AND (j.dispositif, j.vague) = (l.dispositif, l.vague)
  CROSS JOIN jour
),
parts AS (
  SELECT part, dossiers, sans_montant, sans_borne, sum(bas) AS bas, sum(ht) AS ht, sum(haut) AS haut, pire, confiance
    FROM moities GROUP BY etat, dispositif, vague, part
  UNION ALL
  SELECT 'total', dossiers, sans_montant, sans_borne, bas, ht, haut, pire, confiance FROM lignes
),
sommes AS (
  SELECT s.part, rang, sens, ifnull(sum(dossiers), 0) AS dossiers, ifnull(sum(sans_montant), 0) AS sans_montant,
    ifnull(sum(sans_borne), 0) AS sans_borne,
         ifnull(sum(bas), 0) AS bas, iif(sum(dossiers) = sum(sans_montant), NULL, ifnull(sum(ht), 0)) AS ht,
           iif(sum(sans_borne) > 0, NULL, ifnull(sum(haut), 0)) AS haut, max(pire) AS pire, max(confiance) AS confiance
  FROM situations AS s LEFT JOIN parts USING (part) GROUP BY s.part
)
SELECT part, dossiers, sans_montant, sans_borne,
       iif(bas % 100, bas / 100.0, bas / 100) AS bas, iif(ht % 100, ht / 100.0, ht / 100) AS ht,
         iif(haut % 100, haut / 100.0, haut / 100) AS haut,
       (SELECT statut FROM statuts WHERE statuts.rang = pire) AS statut, confiance, sens
FROM sommes WHERE EXISTS (SELECT 1 FROM dossiers)
ORDER BY rang;
