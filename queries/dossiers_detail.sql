-- Titre : Le montant de chaque dossier, assiette par assiette
-- Répond à : quelle tranche s'applique à chaque quantité d'un dossier, et que lui ajoute-t-elle ?
-- Thème : client
-- Paramètres : aucun
-- Colonnes :
--   dossier               numéro du dossier
--   structure             le client
--   dispositif            code du dispositif
--   vague                 numéro de la vague
--   assiette              ce qui est compté
--   quantite [nombre]     combien le dossier en a ; vide : inconnu
--   a_partir_de [nombre]  borne basse de la tranche qui s'applique, comprise ; vide : aucune
--   jusqu_a [nombre]      dernière quantité de la tranche ; vide : sans limite
--   forfait [€ HT]        part fixe
--   par_unite [€ HT]      prix d'une unité
--   montant [€ HT]        ce que l'assiette ajoute : forfait + par_unite × quantite
--   plafond [€ HT]        montant le plus haut du dossier, toutes assiettes comprises ; vide : aucun
--   statut                de ce que l'assiette ajoute : publie, calcule, estime ou hypothese
--   source                source du montant
-- Écran : structure assiette quantite forfait par_unite montant ; dispositif statut dossier
-- Lecture : En euros HT. Le montant d'un dossier est la somme de ceux de ses assiettes,
--   ramenée au plafond, puis au prix facturé : `dossiers_montants` le donne. Un
--   dossier dont le barème est introuvable n'est pas ici.
WITH
-- Une somme forfaitaire : une seule tranche, sans prix d'unité ; sans quantité, elle compte un client.
forfaitaires AS (
  SELECT dispositif, vague FROM tranches GROUP BY dispositif, vague HAVING count(*) = 1 AND max(par_unite_centimes)
    = 0 AND max(a_partir_de) <= 1
),
quantites AS (
  SELECT dossier, structure, dispositif, vague, assiette, rang,
         CASE rang WHEN 1 THEN ifnull(quantite,
           iif((dispositif, vague) IN (SELECT dispositif, vague FROM forfaitaires), 1, NULL))
                   WHEN 2 THEN quantite_2 WHEN 3 THEN quantite_3 END AS quantite
  FROM dossiers JOIN assiettes USING (dispositif, vague)
),
details AS (
  SELECT q.*, b.a_partir_de, jusqu_a, forfait, par_unite, plafond, b.statut, b.source,
    forfait_centimes + par_unite_centimes * quantite AS centimes
  FROM quantites AS q
  LEFT JOIN baremes AS b
    ON (b.dispositif, b.vague, b.assiette) = (q.dispositif, q.vague, q.assiette)
   AND quantite BETWEEN b.a_partir_de AND ifnull(jusqu_a, 1000000000000)
  LEFT JOIN tranches AS t
    ON (t.dispositif, t.vague, t.assiette, t.a_partir_de) = (b.dispositif, b.vague, b.assiette, b.a_partir_de)
)
SELECT dossier, structure, dispositif, vague, assiette, quantite, a_partir_de, jusqu_a, forfait, par_unite,
       CASE WHEN centimes % 100 THEN centimes / 100.0 ELSE centimes / 100 END AS montant, plafond, statut, source
FROM details
ORDER BY dossier, rang;
