-- Titre : Les barèmes SONS, tranche par tranche
-- Répond à : que paie l'État à l'éditeur pour un client, et qu'est-ce qui est supposé ?
-- Thème : regles
-- Paramètres : aucun
-- Colonnes :
--   dispositif            code du dispositif
--   vague                 numéro de la vague
--   assiette              ce que le barème compte
--   a_partir_de [nombre]  borne basse de la tranche, comprise
--   jusqu_a [nombre]      dernière quantité de la tranche ; vide : sans limite
--   forfait [€ HT]        part fixe
--   par_unite [€ HT]      prix d'une unité
--   plafond [€ HT]        montant le plus haut d'un client ; vide : aucun
--   statut                de ce que touche un client de la tranche : le pire des deux suivants, de la borne d'après et
--      du plafond
--   motif                 raison de l'hypothèse
--   source                source du montant
--   statut_montant        des montants de la tranche
--   statut_borne          de sa borne basse
--   confiance             de A (officiel) à D (articles fondateurs seulement), la pire de la tranche et du plafond
--   cles                  clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : dispositif assiette a_partir_de forfait par_unite statut ; plafond vague source motif
-- Lecture : En euros HT : forfait + par_unite × quantité, de la tranche atteinte.
--   hypothese : la borne où la tranche commence ou finit est supposée, ou le
--   montant lui-même ; motif dit lequel, et pourquoi. Le plafond du MSS porte
--   sur la somme de ses trois lignes. LOINC : S4 imprime un prix « pour l'instance »,
--   sans « HT » ; le compter par instance est une lecture.
WITH bornees AS (
  SELECT tranches.*, lead(a_partir_de) OVER bornes AS suivante, lead(statut_borne) OVER bornes AS statut_suivant,
    lead(motif) OVER bornes AS motif_suivant, min(a_partir_de) OVER bornes AS premiere,
    'tranches/' || dispositif || '/' || vague || '/' || assiette || '/' AS cle
  FROM tranches WINDOW bornes AS (PARTITION BY dispositif, vague, assiette ORDER BY a_partir_de)
)
SELECT dispositif, vague, assiette, a_partir_de, suivante - 1 AS jusqu_a,
       CASE WHEN forfait_centimes % 100 THEN forfait_centimes / 100.0 ELSE forfait_centimes / 100 END AS forfait,
       CASE WHEN par_unite_centimes % 100 THEN par_unite_centimes / 100.0 ELSE par_unite_centimes / 100 END
         AS par_unite,
       CASE WHEN plafond_centimes % 100 THEN plafond_centimes / 100.0 ELSE plafond_centimes / 100 END AS plafond,
       -- Le pire : un seuil ou un plafond supposé suffit à rendre le montant incertain.
       (SELECT statut FROM statuts WHERE statut IN (b.statut, statut_borne, statut_suivant, p.statut)
         ORDER BY statuts.rang DESC LIMIT 1) AS statut,
       coalesce(b.motif, p.motif, motif_suivant) AS motif, b.source, b.statut AS statut_montant, statut_borne,
       max(b.confiance, ifnull(p.confiance, '')) AS confiance,
       -- Ses montants, sa borne si ce n'est pas la première, la suivante, le plafond.
       ltrim(iif(forfait_centimes, ' ; ' || cle || a_partir_de || '/forfait', '')
         || iif(par_unite_centimes, ' ; ' || cle || a_partir_de || '/par_unite', '')
         || iif(a_partir_de > premiere, ' ; ' || cle || a_partir_de || '/borne', '')
         || ifnull(' ; ' || cle || suivante || '/borne', '')
         || iif(plafond_centimes, ' ; plafonds/' || dispositif || '/' || vague, ''), ' ;') AS cles
FROM bornees AS b
JOIN assiettes AS a USING (dispositif, vague, assiette)
LEFT JOIN plafonds AS p USING (dispositif, vague)
ORDER BY dispositif, vague, a.rang, a_partir_de;
