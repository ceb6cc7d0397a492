-- Titre : Mon portefeuille, par éditeur, dispositif et état
-- Répond à : que valent mes dossiers, que reste-t-il à recevoir, et avant quel jalon ?
-- Paramètres : aucun
-- Colonnes :
--   editeur       éditeur du logiciel ; vide : inconnu
--   dispositif    code du dispositif
--   vague         numéro de la vague
--   etat          état des dossiers ; vide : inconnu
--   dossiers      nombre de dossiers
--   sans_montant  combien d'entre eux n'ont pas de montant : `dossiers_montants` dit pourquoi
--   ht            montant, en euros HT
--   ttc           montant, en euros TTC
--   avance        part payée d'avance, en euros HT, versée ou non
--   solde         le reste, en euros HT, versé ou non
--   a_venir       ce qui n'est pas encore versé, en euros HT ; vide : état que segur ne connaît pas
--   jalon         prochain jalon à tenir ; vide : aucun, ou inconnu
--   echeance      sa date en vigueur, et heure si elle est dite
--   statut        le pire de celui des montants : publie, calcule, estime ou hypothese
--   confiance     de A (officiel) à D, la pire de celle des montants
--   bas           au moins, d'après ce qui est imprimé, en euros HT ; un dossier sans borne y compte pour zéro
--   haut          au plus, d'après ce qui est imprimé, en euros HT ; vide : un dossier n'a pas de borne
--   sans_borne    combien de dossiers n'ont ni bas, ni haut : `dossiers_montants` dit pourquoi
-- Total : portefeuille_total
-- Lecture : un montant de SONS est un maximum (ANS-1265). L'avance est calculée : ce
--   qui reste du solde, que GNIUS dit ; seul le SAS l'imprime. Les montants ne
--   comptent pas les dossiers sans_montant. Les états que segur connaît sont dans
--   la table `etats`.
WITH
lignes AS (
  SELECT d.editeur, d.dispositif, d.vague, d.etat, count(*) AS dossiers, count(*) - count(ht) AS sans_montant,
         sum(CAST(round(ht * 100) AS INTEGER)) AS ht, sum(CAST(round(ttc * 100) AS INTEGER)) AS ttc,
         sum(CAST(round(avance * 100) AS INTEGER)) AS avance, max(s.rang) AS pire, max(confiance) AS confiance,
         ifnull(sum(CAST(round(bas * 100) AS INTEGER)), 0) AS bas, iif(count(haut) = count(*), sum(CAST(round(haut * 100) AS INTEGER)), NULL) AS haut,
         count(*) - count(bas) AS sans_borne
  FROM dossiers AS d JOIN dossiers_montants USING (dossier) LEFT JOIN statuts AS s USING (statut)
  GROUP BY d.editeur, d.dispositif, d.vague, d.etat
),
-- Le premier jalon, dans l'ordre des états, de ceux qui restent à tenir.
restes AS (
  SELECT e.etat, p.dispositif, p.vague, p.etape, p.echeance, min(suivant.rang) AS rang
  FROM etats AS e JOIN etats AS suivant ON suivant.rang > e.rang
  JOIN planning AS p ON p.etape = suivant.etat AND p.remplace IS NOT '?'
  GROUP BY e.etat, p.dispositif, p.vague
),
dus AS (
  SELECT lignes.*, CASE WHEN rang IS NOT NULL
           THEN iif(rang < (SELECT rang FROM etats WHERE etat = 'avance'), avance, 0)
              + iif(rang < (SELECT rang FROM etats WHERE etat = 'solde'), ht - avance, 0) END AS a_venir
  FROM lignes LEFT JOIN (SELECT etat, rang FROM etats) USING (etat)
)
SELECT editeur, dus.dispositif, dus.vague, dus.etat, dossiers, sans_montant,
       CASE WHEN ht % 100 THEN ht / 100.0 ELSE ht / 100 END AS ht,
       CASE WHEN ttc % 100 THEN ttc / 100.0 ELSE ttc / 100 END AS ttc,
       CASE WHEN avance % 100 THEN avance / 100.0 ELSE avance / 100 END AS avance,
       CASE WHEN (ht - avance) % 100 THEN (ht - avance) / 100.0 ELSE (ht - avance) / 100 END AS solde,
       CASE WHEN a_venir % 100 THEN a_venir / 100.0 ELSE a_venir / 100 END AS a_venir,
       etape AS jalon, echeance, (SELECT statut FROM statuts WHERE statuts.rang = pire) AS statut, confiance,
       CASE WHEN bas % 100 THEN bas / 100.0 ELSE bas / 100 END AS bas,
       CASE WHEN haut % 100 THEN haut / 100.0 ELSE haut / 100 END AS haut, sans_borne
FROM dus
LEFT JOIN restes ON (restes.etat, restes.dispositif, restes.vague) = (dus.etat, dus.dispositif, dus.vague)
ORDER BY editeur, dus.dispositif, dus.vague, (SELECT rang FROM etats WHERE etats.etat = dus.etat), dus.etat;
