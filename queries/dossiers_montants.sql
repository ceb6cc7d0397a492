-- Titre : Le montant de chaque dossier
-- Répond à : que vaut chacun de mes dossiers, entre quoi et quoi, et sinon pourquoi ne peut-on le dire ?
-- Thème : client
-- Paramètres : aucun
-- Colonnes :
--   dossier             numéro du dossier
--   structure           le client
--   dispositif          code du dispositif
--   vague               numéro de la vague
--   quantite [nombre]   quantité de la première assiette
--   ht [€ HT]           montant d'après le barème, ramené au prix facturé
--   ttc [€ TTC]         montant, taxe comprise
--   avance [€ HT]       part versée à la commande
--   solde [€ HT]        le reste : avance + solde = ht
--   statut              le pire de ce dont le montant est fait : publie, calcule, estime ou hypothese
--   raison              ce qui empêche de donner un montant ; vide sinon
--   confiance           de A (officiel) à D, la pire de ce dont le montant est fait
--   bas [€ HT]          au moins, d'après ce qui est imprimé ; vide : rien ne le borne
--   haut [€ HT]         au plus, d'après ce qui est imprimé ; vide : rien ne le borne
--   remarque            d'où viennent le bas et le haut, et ce qui n'a pas été compté ; vide : rien à dire
--   avance_bas [€ HT]   part du bas versée à la commande
--   avance_haut [€ HT]  part du haut versée à la commande
--   solde_bas [€ HT]    le reste du bas : avance_bas + solde_bas = bas
--   solde_haut [€ HT]   le reste du haut : avance_haut + solde_haut = haut
-- Écran : structure dispositif ht raison ; bas haut quantite avance solde statut remarque dossier
-- Sources : dossiers_sources
-- Lecture : Un montant de SONS est un maximum : il n'est jamais plus haut que le prix
--   facturé, s'il est connu.
--
-- MATERIALIZED : l'étape est calculée une fois, sans quoi SQLite recopie l'expression de la
-- raison dans chacune des colonnes qui en dépendent.
WITH
-- Une somme forfaitaire : une seule tranche, sans prix d'unité. La quantité n'y compte pas, et son absence non plus.
forfaitaires AS (
  SELECT dispositif, vague FROM tranches GROUP BY dispositif, vague HAVING count(*) = 1 AND max(par_unite_centimes)
    = 0 AND max(a_partir_de) <= 1
),
-- Une ligne par dossier et par assiette de son barème : la quantité et la tranche atteinte.
quantites AS (
  SELECT dossier, dispositif, vague, assiette,
         -- Au-delà de 10^12, la raison suffit, et rien ne dépasse un entier.
         min(CASE rang WHEN 1 THEN ifnull(quantite,
           iif((dispositif, vague) IN (SELECT dispositif, vague FROM forfaitaires), 1, NULL)) WHEN 2 THEN quantite_2
           WHEN 3 THEN quantite_3 END, 1000000000001) AS q
  FROM dossiers JOIN assiettes USING (dispositif, vague)
),
clients AS (
  SELECT dossier, count(*) AS demandees, count(q) AS donnees, count(tranches.a_partir_de) AS atteintes,
         max(q) AS plus_grande, max(statuts.rang) AS pire, max(baremes.confiance) AS confiance,
         sum(forfait_centimes + par_unite_centimes * q) AS somme
  FROM quantites
  LEFT JOIN tranches
    ON (tranches.dispositif, tranches.vague, tranches.assiette)
      = (quantites.dispositif, quantites.vague, quantites.assiette)
   AND tranches.a_partir_de = (SELECT max(a_partir_de) FROM tranches AS t
                      WHERE (t.dispositif, t.vague, t.assiette)
                          = (quantites.dispositif, quantites.vague, quantites.assiette)
                        AND t.a_partir_de <= q)
  LEFT JOIN baremes
    ON (baremes.dispositif, baremes.vague, baremes.assiette, baremes.a_partir_de)
      = (tranches.dispositif, tranches.vague, tranches.assiette, tranches.a_partir_de)
  LEFT JOIN statuts ON statuts.statut = baremes.statut
  GROUP BY dossier
),
juges AS MATERIALIZED (
  SELECT dossiers.*, clients.confiance, (SELECT statut FROM statuts WHERE rang = pire) AS statut,
    min(somme, ifnull(plafond_centimes, somme)) AS centimes,
         CASE WHEN dispositif NOT IN (SELECT dispositif FROM dispositifs) THEN 'dispositif inconnu'
              WHEN vague NOT IN (SELECT vague FROM vagues) THEN 'vague inconnue'
              WHEN demandees IS NULL OR (dispositif, vague) NOT IN (SELECT dispositif, vague FROM tranches)
                THEN 'barème introuvable dans nos sources'
              WHEN donnees < demandees THEN 'quantité absente'
              WHEN quantite_2 IS NOT NULL AND demandees < 2
                OR quantite_3 IS NOT NULL AND demandees < 3 THEN 'quantité en trop'
              WHEN plus_grande > 1000000000000 THEN 'quantité au-delà de 1000000000000'
              WHEN atteintes < demandees THEN 'quantité au-dessous du barème'
         END AS raison
  FROM dossiers
  LEFT JOIN clients USING (dossier)
  LEFT JOIN plafonds USING (dispositif, vague)
),
-- Le montant du barème ; et ce qui le borne : lui-même s'il est publié, sinon les extrêmes imprimés, même sans
-- quantité, sinon rien.
bornes AS MATERIALIZED (
  SELECT *, iif(statut = 'publie', montant, iif(dehors, NULL, bas_imprime)) AS bas_bareme,
         iif(statut = 'publie', montant, iif(dehors, NULL, haut_imprime)) AS haut_bareme
  FROM (SELECT juges.*, iif(raison IS NULL, centimes, NULL) AS montant,
               iif(ifnull(raison, 'quantité absente') = 'quantité absente', bas_centimes, NULL) AS bas_imprime,
               iif(ifnull(raison, 'quantité absente') = 'quantité absente', haut_centimes, NULL) AS haut_imprime,
               raison IS NULL AND (centimes < bas_centimes OR centimes > haut_centimes) IS TRUE AS dehors
        FROM juges LEFT JOIN extremes USING (dispositif, vague))
),
-- Puis ramené au prix facturé : il borne aussi ce que rien d'autre ne borne.
ramenes AS MATERIALIZED (
  SELECT *, min(montant, ifnull(prix_centimes, montant)) AS ht,
         CASE WHEN prix_centimes IS NULL OR faux THEN bas_bareme ELSE min(ifnull(bas_bareme, 0), prix_centimes) END
           AS bas,
         CASE WHEN prix_centimes IS NULL OR faux THEN haut_bareme
           ELSE min(ifnull(haut_bareme, prix_centimes), prix_centimes) END AS haut
  FROM (SELECT *, raison NOT IN ('barème introuvable dans nos sources', 'quantité absente') IS TRUE AS faux FROM bornes)
),
-- En centimes, au plus proche : l'avance est arrondie, le solde est le reste. Les centaines sont
-- comptées à part, pour que rien ne dépasse un entier.
montants AS MATERIALIZED (
  SELECT ramenes.*, ht + ht / 100 * tva + (ht % 100 * tva + 50) / 100 AS ttc,
         ht / 100 * (100 - taux_solde) + (ht % 100 * (100 - taux_solde) + 50) / 100 AS avance,
         bas / 100 * (100 - taux_solde) + (bas % 100 * (100 - taux_solde) + 50) / 100 AS avance_bas,
         haut / 100 * (100 - taux_solde) + (haut % 100 * (100 - taux_solde) + 50) / 100 AS avance_haut
  FROM ramenes
  CROSS JOIN (SELECT max(pour_cent) FILTER (WHERE taux = 'tva') AS tva,
                     max(pour_cent) FILTER (WHERE taux = 'solde') AS taux_solde FROM taux)
)
SELECT dossier, structure, dispositif, vague, quantite,
       CASE WHEN ht % 100 THEN ht / 100.0 ELSE ht / 100 END AS ht,
       CASE WHEN ttc % 100 THEN ttc / 100.0 ELSE ttc / 100 END AS ttc,
       CASE WHEN avance % 100 THEN avance / 100.0 ELSE avance / 100 END AS avance,
       CASE WHEN (ht - avance) % 100 THEN (ht - avance) / 100.0 ELSE (ht - avance) / 100 END AS solde,
       -- Au plus bas des montants imprimés ou au-dessous, le prix suffit à dire le montant.
       CASE WHEN raison IS NULL
            THEN iif(prix_centimes <= ifnull(bas_bareme, 0) AND (statut <> 'publie' OR prix_centimes < montant),
              'calcule', statut) END AS statut,
       raison, iif(raison IS NULL, confiance, NULL) AS confiance,
       CASE WHEN bas % 100 THEN bas / 100.0 ELSE bas / 100 END AS bas,
       CASE WHEN haut % 100 THEN haut / 100.0 ELSE haut / 100 END AS haut,
       nullif(substr(CASE WHEN dehors AND statut = 'publie' THEN ' ; hors des extrêmes imprimés'
                          WHEN dehors THEN ' ; une tranche à vous passe les extrêmes imprimés' ELSE '' END
                     || CASE WHEN haut IS NULL AND dehors THEN ' : ni bas ni haut'
                             WHEN haut IS NULL
                               AND raison IS NULL THEN ' ; ni bas ni haut : aucune source n''imprime de borne'
                               ELSE '' END
                     || CASE WHEN prix_centimes < montant THEN ' ; ramené au prix facturé'
                             WHEN prix_centimes < ifnull(haut_bareme, prix_centimes + 1)
                               AND NOT faux THEN ' ; au plus, le prix facturé' ELSE '' END
                     || iif(raison IS NULL AND quantite <> 1 AND (dispositif, vague)
                       IN (SELECT dispositif, vague FROM forfaitaires),
                            ' ; somme forfaitaire : la quantité n''est pas comptée', ''),
                     4), '') AS remarque,
       iif(avance_bas % 100, avance_bas / 100.0, avance_bas / 100) AS avance_bas,
       iif(avance_haut % 100, avance_haut / 100.0, avance_haut / 100) AS avance_haut,
       iif((bas - avance_bas) % 100, (bas - avance_bas) / 100.0, (bas - avance_bas) / 100) AS solde_bas,
       iif((haut - avance_haut) % 100, (haut - avance_haut) / 100.0, (haut - avance_haut) / 100) AS solde_haut
FROM montants
ORDER BY dossier;
