-- Titre : Mon portefeuille, par éditeur, dispositif et état
-- Répond à : que valent mes dossiers, que reste-t-il à recevoir, avant quel jalon, et qu'est-ce qui est perdu ?
-- Thème : client
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-24
-- Colonnes :
--   editeur                        éditeur du logiciel ; vide : inconnu
--   dispositif                     code du dispositif
--   vague                          numéro de la vague
--   etat                           état des dossiers ; vide : inconnu
--   dossiers [nombre]              nombre de dossiers
--   sans_montant [nombre]          combien d'entre eux n'ont pas de montant : `dossiers_montants` dit pourquoi
--   ht [€ HT]                      montant
--   ttc [€ TTC]                    montant, taxe comprise
--   avance [€ HT]                  part payée d'avance, versée ou non
--   solde [€ HT]                   le reste, versé ou non
--   a_venir [€ HT]                 ce qui n'est pas versé, et dont la date en vigueur n'est pas passée
--   jalon                          prochain jalon à tenir, jamais passé ; vide : aucun, ou inconnu
--   echeance                       sa date en vigueur, et heure si elle est dite
--   statut                         le pire de celui des montants : publie, calcule, estime ou hypothese
--   confiance                      de A (officiel) à D, la pire de celle des montants
--   bas [€ HT]                     au moins, d'après ce qui est imprimé ; un dossier sans borne y compte pour zéro
--   haut [€ HT]                    au plus, d'après ce qui est imprimé ; vide : un dossier n'a pas de borne
--   sans_borne [nombre]            combien de dossiers n'ont ni bas, ni haut : `dossiers_montants` dit pourquoi
--   verse [€ HT]                   ce qui est versé
--   forclos [€ HT]                 ce qui est perdu : le jalon à tenir est passé
--   echeance_inconnue [€ HT]       ce qui n'est pas versé, et dont aucune date n'est en vigueur
--   abandonne [€ HT]               les dossiers abandonnés
--   etat_inconnu [€ HT]            les dossiers dont segur ne connaît pas l'état
--   verse_bas [€ HT]               part du bas qui est comptée dans verse
--   verse_haut [€ HT]              part du haut qui est comptée dans verse ; vide : un dossier n'a pas de borne
--   a_venir_bas [€ HT]             part du bas qui est comptée dans a_venir
--   a_venir_haut [€ HT]            part du haut qui est comptée dans a_venir ; vide : un dossier n'a pas de borne
--   forclos_bas [€ HT]             part du bas qui est comptée dans forclos
--   forclos_haut [€ HT]            part du haut qui est comptée dans forclos ; vide : un dossier n'a pas de borne
--   echeance_inconnue_bas [€ HT]   part du bas qui est comptée dans echeance_inconnue
--   echeance_inconnue_haut [€ HT]  part du haut qui est comptée dans echeance_inconnue ; vide : un dossier n'a pas de
--      borne
--   abandonne_bas [€ HT]           part du bas qui est comptée dans abandonne
--   abandonne_haut [€ HT]          part du haut qui est comptée dans abandonne ; vide : un dossier n'a pas de borne
--   etat_inconnu_bas [€ HT]        part du bas qui est comptée dans etat_inconnu
--   etat_inconnu_haut [€ HT]       part du haut qui est comptée dans etat_inconnu ; vide : un dossier n'a pas de borne
--   commandes_tardives [nombre]    dossiers commandés après la date limite : `dossiers_echeances` dit lesquels
-- Total : portefeuille_total
-- Écran : editeur dispositif etat ht a_venir forclos ; verse echeance_inconnue abandonne etat_inconnu dossiers
--      sans_montant echeance bas haut
-- Sources : dossiers_sources
-- Lecture : Montants en euros HT. Un montant de SONS est un maximum (ANS-1265). ht = verse
--   + a_venir + forclos (perdu) + echeance_inconnue + abandonne + etat_inconnu.
--   L'avance est calculée : ce qui reste du solde, que GNIUS dit ; le SAS et le DUI
--   l'impriment. Les montants ne comptent pas les dossiers sans_montant.
WITH
jour AS (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour),
limites AS (SELECT dispositif, vague, max(limite_commande) AS limite FROM jalons_exiges GROUP BY dispositif, vague),
lignes AS (
  SELECT d.editeur, d.dispositif, d.vague, d.etat, count(*) AS dossiers, count(*) - count(ht) AS sans_montant,
         sum(CAST(round(ht * 100) AS INTEGER)) AS ht, sum(CAST(round(ttc * 100) AS INTEGER)) AS ttc,
         sum(CAST(round(avance * 100) AS INTEGER)) AS avance, max(s.rang) AS pire, max(confiance) AS confiance,
         ifnull(sum(CAST(round(bas * 100) AS INTEGER)), 0) AS bas,
           ifnull(sum(CAST(round(avance_bas * 100) AS INTEGER)), 0) AS avance_bas,
         iif(count(haut) = count(*), sum(CAST(round(haut * 100) AS INTEGER)), NULL) AS haut,
         iif(count(haut) = count(*), sum(CAST(round(avance_haut * 100) AS INTEGER)), NULL) AS avance_haut,
         count(*) - count(bas) AS sans_borne, sum(ifnull(date_commande > limite, 0)) AS commandes_tardives
  FROM dossiers AS d JOIN dossiers_montants USING (dossier) LEFT JOIN statuts AS s USING (statut)
  LEFT JOIN limites AS l ON (l.dispositif, l.vague) = (d.dispositif, d.vague)
  GROUP BY d.editeur, d.dispositif, d.vague, d.etat
),
-- Les dossiers d'une ligne sont dans un même état : leurs avances ont un même sort, leurs soldes aussi.
sorts AS (
  SELECT etat, dispositif, vague, part, iif(sort = 'date', iif(dernier_jour < jour, 'forclos', 'a_venir'), sort)
    AS sort, jalon, echeance
  FROM jalons_exiges CROSS JOIN jour
),
comptes AS (
  SELECT l.*, a.sort AS a, s.sort AS s,
         CASE 'a_venir' WHEN a.sort THEN a.jalon WHEN s.sort THEN s.jalon END AS jalon, CASE 'a_venir'
           WHEN a.sort THEN a.echeance WHEN s.sort THEN s.echeance END AS echeance,
         ht - avance AS solde, bas - avance_bas AS solde_bas, haut - avance_haut AS solde_haut
  FROM lignes AS l
  JOIN sorts AS a ON a.etat IS l.etat AND (a.dispositif, a.vague, a.part) = (l.dispositif, l.vague, 'avance')
  JOIN sorts AS s ON s.etat IS l.etat AND (s.dispositif, s.vague, s.part) = (l.dispositif, l.vague, 'solde')
),
centimes AS (
  SELECT *,
         iif(a = 'verse', avance, 0) + iif(s = 'verse', solde, 0) AS verse,
         iif(a = 'verse', avance_bas, 0) + iif(s = 'verse', solde_bas, 0) AS verse_bas,
         iif(a = 'verse', avance_haut, 0) + iif(s = 'verse', solde_haut, 0) AS verse_haut,
         iif(a = 'a_venir', avance, 0) + iif(s = 'a_venir', solde, 0) AS a_venir,
         iif(a = 'a_venir', avance_bas, 0) + iif(s = 'a_venir', solde_bas, 0) AS a_venir_bas,
         iif(a = 'a_venir', avance_haut, 0) + iif(s = 'a_venir', solde_haut, 0) AS a_venir_haut,
         iif(a = 'forclos', avance, 0) + iif(s = 'forclos', solde, 0) AS forclos,
         iif(a = 'forclos', avance_bas, 0) + iif(s = 'forclos', solde_bas, 0) AS forclos_bas,
         iif(a = 'forclos', avance_haut, 0) + iif(s = 'forclos', solde_haut, 0) AS forclos_haut,
         iif(a = 'echeance_inconnue', avance, 0) + iif(s = 'echeance_inconnue', solde, 0) AS echeance_inconnue,
         iif(a = 'echeance_inconnue', avance_bas, 0) + iif(s = 'echeance_inconnue', solde_bas, 0)
           AS echeance_inconnue_bas,
         iif(a = 'echeance_inconnue', avance_haut, 0) + iif(s = 'echeance_inconnue', solde_haut, 0)
           AS echeance_inconnue_haut,
         iif(a = 'abandonne', avance, 0) + iif(s = 'abandonne', solde, 0) AS abandonne,
         iif(a = 'abandonne', avance_bas, 0) + iif(s = 'abandonne', solde_bas, 0) AS abandonne_bas,
         iif(a = 'abandonne', avance_haut, 0) + iif(s = 'abandonne', solde_haut, 0) AS abandonne_haut,
         iif(a = 'etat_inconnu', avance, 0) + iif(s = 'etat_inconnu', solde, 0) AS etat_inconnu,
         iif(a = 'etat_inconnu', avance_bas, 0) + iif(s = 'etat_inconnu', solde_bas, 0) AS etat_inconnu_bas,
         iif(a = 'etat_inconnu', avance_haut, 0) + iif(s = 'etat_inconnu', solde_haut, 0) AS etat_inconnu_haut
  FROM comptes
)
SELECT editeur, dispositif, vague, etat, dossiers, sans_montant,
       iif(ht % 100, ht / 100.0, ht / 100) AS ht, iif(ttc % 100, ttc / 100.0, ttc / 100) AS ttc,
       iif(avance % 100, avance / 100.0, avance / 100) AS avance, iif(solde % 100, solde / 100.0, solde / 100) AS solde,
       iif(a_venir % 100, a_venir / 100.0, a_venir / 100) AS a_venir, jalon, echeance,
         (SELECT statut FROM statuts WHERE statuts.rang = pire) AS statut, confiance,
       iif(bas % 100, bas / 100.0, bas / 100) AS bas, iif(haut % 100, haut / 100.0, haut / 100) AS haut, sans_borne,
       iif(verse % 100, verse / 100.0, verse / 100) AS verse,
       iif(forclos % 100, forclos / 100.0, forclos / 100) AS forclos,
       iif(echeance_inconnue % 100, echeance_inconnue / 100.0, echeance_inconnue / 100) AS echeance_inconnue,
       iif(abandonne % 100, abandonne / 100.0, abandonne / 100) AS abandonne,
       iif(etat_inconnu % 100, etat_inconnu / 100.0, etat_inconnu / 100) AS etat_inconnu,
       iif(verse_bas % 100, verse_bas / 100.0, verse_bas / 100) AS verse_bas,
         iif(verse_haut % 100, verse_haut / 100.0, verse_haut / 100) AS verse_haut,
       iif(a_venir_bas % 100, a_venir_bas / 100.0, a_venir_bas / 100) AS a_venir_bas,
         iif(a_venir_haut % 100, a_venir_haut / 100.0, a_venir_haut / 100) AS a_venir_haut,
       iif(forclos_bas % 100, forclos_bas / 100.0, forclos_bas / 100) AS forclos_bas,
         iif(forclos_haut % 100, forclos_haut / 100.0, forclos_haut / 100) AS forclos_haut,
       iif(echeance_inconnue_bas % 100, echeance_inconnue_bas / 100.0, echeance_inconnue_bas / 100)
         AS echeance_inconnue_bas, iif(echeance_inconnue_haut % 100, echeance_inconnue_haut / 100.0,
         echeance_inconnue_haut / 100) AS echeance_inconnue_haut,
       iif(abandonne_bas % 100, abandonne_bas / 100.0, abandonne_bas / 100) AS abandonne_bas,
         iif(abandonne_haut % 100, abandonne_haut / 100.0, abandonne_haut / 100) AS abandonne_haut,
       iif(etat_inconnu_bas % 100, etat_inconnu_bas / 100.0, etat_inconnu_bas / 100) AS etat_inconnu_bas,
         iif(etat_inconnu_haut % 100, etat_inconnu_haut / 100.0, etat_inconnu_haut / 100) AS etat_inconnu_haut,
       commandes_tardives
FROM centimes
ORDER BY editeur, dispositif, vague, (SELECT rang FROM etats WHERE etats.etat = centimes.etat), etat;
