-- Titre : Le budget case par case, en nombres, pour toutes les éditions
-- Répond à : quel montant dans chaque case, et qui le publie ?
-- Paramètres : aucun
-- Colonnes :
--   edition  état du budget
--   couloir  code du couloir
--   poste    editeurs, usages_ville, usages_hopital, ou global : total seul connu
--   montant  euros ; vide si la case n'a pas de chiffre
--   statut   chiffre, inconnu ou sans_objet
--   source   source de la case
SELECT edition, couloir, poste, montant, budgets.statut, budgets.source
FROM budgets
JOIN couloirs USING (couloir)
JOIN editions USING (edition)
ORDER BY editions.rowid, couloirs.rang,
         CASE poste WHEN 'editeurs' THEN 1 WHEN 'usages_ville' THEN 2 WHEN 'usages_hopital' THEN 3 ELSE 4 END;
