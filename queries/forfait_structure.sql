-- Titre : Le forfait structure des médecins, année par année
-- Répond à : combien de points, et combien d'euros par médecin ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   annee            année de la rémunération
--   rubrique         volet_1, volet_2, total, donum ; dmp : la part du DMP dans le volet 1
--   points [points]  nombre de points
--   calcul [€]       points × valeur du point, par médecin
--   imprime [€]      montant que la source imprime ; vide : aucun
--   ecart [€]        calcul − imprime
--   source           source de la ligne
--   statut              des points : publie, calcule…
--   note                ce qu'il faut savoir ; vide : rien à dire
--   cles             clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : annee rubrique points calcul imprime ecart source
-- Lecture : En euros par médecin et par an. calcul : points × la valeur du point, que la
--   table `unites` donne.
SELECT annee, rubrique, points, points * unites.montant AS calcul, f.montant AS imprime,
       points * unites.montant - f.montant AS ecart, f.source, c.statut, c.note,
       'forfait_structure/' || annee || '/' || rubrique || '/points ; unites/point'
         || iif(f.montant IS NULL, '', ' ; forfait_structure/' || annee || '/' || rubrique || '/montant') AS cles
FROM forfait_structure AS f
JOIN unites ON unites.unite = 'point'
JOIN chiffres AS c ON c.chiffre = 'forfait_structure/' || annee || '/' || rubrique || '/points'
ORDER BY f.rowid;
