-- Titre : Les barèmes SONS, tranche par tranche
-- Répond à : que paie l'État à l'éditeur pour un client, et qu'est-ce qui est supposé ?
-- Paramètres : aucun
-- Colonnes :
--   dispositif   code du dispositif
--   vague        numéro de la vague
--   assiette     ce que le barème compte
--   a_partir_de  borne basse de la tranche, comprise
--   jusqu_a      dernière quantité de la tranche ; vide : sans limite
--   forfait      part fixe, en euros HT
--   par_unite    prix d'une unité, en euros HT
--   plafond      montant le plus haut d'un client, en euros HT ; vide : aucun
--   statut       publie ou hypothese
--   motif        raison de l'hypothèse
--   source       source du montant
SELECT dispositif, vague, assiette, a_partir_de,
       lead(a_partir_de) OVER (PARTITION BY dispositif, vague, assiette ORDER BY a_partir_de) - 1 AS jusqu_a,
       CASE WHEN forfait_centimes % 100 THEN forfait_centimes / 100.0 ELSE forfait_centimes / 100 END AS forfait,
       CASE WHEN par_unite_centimes % 100 THEN par_unite_centimes / 100.0 ELSE par_unite_centimes / 100 END AS par_unite,
       CASE WHEN plafond_centimes % 100 THEN plafond_centimes / 100.0 ELSE plafond_centimes / 100 END AS plafond,
       -- Un plafond supposé fait du barème entier une hypothèse.
       CASE WHEN plafonds.statut = 'hypothese' THEN 'hypothese' ELSE tranches.statut END AS statut,
       ifnull(tranches.motif, plafonds.motif) AS motif, tranches.source
FROM tranches
JOIN assiettes USING (dispositif, vague, assiette)
LEFT JOIN plafonds USING (dispositif, vague)
ORDER BY dispositif, vague, rang, a_partir_de;
