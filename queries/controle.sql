-- Titre : Cette base et l'extension ont-elles les mêmes chiffres ?
-- Répond à : les fonctions et les vues vont-elles donner les mêmes montants ?
-- Thème : outil
-- Paramètres : aucun
-- Écran : accord differences base extension
-- Extension : nécessaire
-- Colonnes :
--   accord       oui ou non
--   base         empreinte des chiffres de la base
--   extension    empreinte des chiffres de l'extension
--   differences  les barèmes qui diffèrent, et leurs tranches hors des extrêmes imprimés ; « taux », « rosp », ou «
--      autre » ; vide si accord
WITH
ici AS (
  SELECT dispositif, vague, assiette, a_partir_de, forfait, par_unite, plafond, statut, source FROM baremes
),
la AS (
  SELECT dispositif, vague, assiette, a_partir_de, forfait, par_unite, plafond, statut, source FROM sons_detail
),
differents(nom) AS (
  SELECT dispositif || ' vague ' || vague FROM (SELECT * FROM ici EXCEPT SELECT * FROM la)
  UNION
  SELECT dispositif || ' vague ' || vague FROM (SELECT * FROM la EXCEPT SELECT * FROM ici)
  UNION
  -- Une tranche à vous, de sa première quantité à sa dernière, passe les extrêmes imprimés.
  SELECT dispositif || ' vague ' || vague || ' : à partir de ' || a_partir_de || ', hors des extrêmes imprimés'
  FROM (SELECT b.*, min(forfait + par_unite * a_partir_de, ifnull(plafond, 9e999)) * 100 AS premier,
               min(forfait + par_unite * ifnull(jusqu_a, 1000000000000), ifnull(plafond, 9e999)) * 100 AS dernier
        FROM baremes AS b)
  JOIN extremes USING (dispositif, vague)
  WHERE (round(premier) < bas_centimes OR round(dernier) > haut_centimes)
  UNION
  SELECT 'taux' FROM taux
  WHERE pour_cent <> CASE taux WHEN 'tva' THEN sons_ttc(100) - 100 WHEN 'solde' THEN sons_solde(100) END
  UNION
  SELECT 'rosp' WHERE (SELECT sum(montant) FROM remunerations) <> rosp_total()
),
empreintes AS (
  SELECT empreinte AS base, json_extract(segur_debug(), '$.empreinte') AS extension FROM empreinte
)
SELECT iif(base = extension, 'oui', 'non') AS accord, base, extension,
       iif(base = extension, NULL, ifnull((SELECT group_concat(nom, ' ; ') FROM differents), 'autre')) AS differences
FROM empreintes;
