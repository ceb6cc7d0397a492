-- Titre : Les montants « par médecin », et ce qui les sépare
-- Répond à : deux mille euros, huit mille, trois cent cinquante : qui paie, à qui, par an ou une fois ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   montant [€]  par médecin
--   quoi         ce qui est payé
--   qui_paie     qui paie
--   a_qui        à qui
--   quand        par an, ou une fois
--   source       source du montant
--   statut       publie, calcule, estime ou hypothese
--   confiance    de A (officiel) à D
--   cles         clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : montant quoi qui_paie a_qui quand statut ; source
-- Lecture : En euros. Ils ne s'ajoutent pas : le SONS va à l'éditeur, le forfait structure
--   et l'usage au médecin, et l'usage est une part du forfait structure d'après
--   certaines sources.
WITH lignes(rang, chiffre, quoi, qui_paie, a_qui, quand) AS (
  VALUES (1, 'tranches/LGC/1/medecins/1/par_unite', 'SONS, vague 1', 'l''État', 'l''éditeur', 'une fois'),
         (2, 'unites/lgc_urps', 'prix de la mise à jour', 'le médecin, s''il la paie', 'l''éditeur', 'une fois'),
         (3, 'remunerations/medecin/unitaire', 'usage numérique', 'l''assurance maladie', 'le médecin', '2023, dit S0'),
         (4, 'unites/usage_annuel', 'usage numérique', 'l''assurance maladie', 'le médecin',
           'par an, dès 2023, dit S1'),
         (5, 'unites/usage_2022_2023', 'usage numérique', 'l''assurance maladie', 'le médecin',
           '2022 et 2023 ensemble'),
         (6, 'forfait_structure/2023/total/montant', 'forfait structure, au plus', 'l''assurance maladie', 'le médecin',
           'par an, en 2023'),
         (7, 'forfait_structure/2025/total/montant', 'forfait structure, au plus', 'l''assurance maladie', 'le médecin',
           'par an, avant la DONUM'),
         (8, 'forfait_structure/2026/donum/montant', 'DONUM', 'l''assurance maladie', 'le médecin',
           'par an, au plus, dès 2026'),
         (9, 'unites/vsm_50', 'VSM, la moitié des patients en ALD', 'l''assurance maladie', 'le médecin', 'une fois'),
         (10, 'unites/vsm_90', 'VSM, presque tous', 'l''assurance maladie', 'le médecin', 'une fois')
)
SELECT valeur AS montant, quoi, qui_paie, a_qui, quand, source, statut, confiance, chiffre AS cles
FROM lignes JOIN chiffres USING (chiffre)
ORDER BY rang;
