-- Titre : Le budget case par case, en nombres, par édition
-- Répond à : quel montant dans chaque case, et qui le publie ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   edition      état du budget : initiale (l'article fondateur) ou revisee
--   couloir      code du couloir
--   poste        editeurs, usages_ville, usages_hopital, ou global : total seul connu
--   montant [€]  montant de la case ; vide si elle n'a pas de chiffre
--   statut       publie, calcule, estime, hypothese, inconnu (« ? ») ou sans_objet (« – »)
--   source       source de la case
--   confiance    de A (officiel) à D (articles fondateurs seulement)
--   vague        seule vague que la case compte ; vide : toutes, ou non dit
--   note         précision de lecture, ou raison du changement ; vide : aucune
--   cles         clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : edition couloir poste montant statut ; source note
-- Lecture : En euros. inconnu : la case « ? » de l'article ; sans_objet : « – ».
WITH RECURSIVE lignees(edition, ancetre, recul) AS (
  SELECT edition, edition, 0 FROM editions
  UNION ALL
  SELECT lignees.edition, precedente, recul + 1
  FROM lignees JOIN editions ON editions.edition = ancetre
  WHERE precedente IS NOT NULL
),
-- Une édition garde les cases qu'elle ne change pas : min() choisit la ligne la plus proche.
cases AS (
  SELECT lignees.edition, couloir, poste, montant, statut, budgets.source, confiance, vague, note, ancetre, min(recul)
  FROM lignees JOIN budgets ON budgets.edition = ancetre
  GROUP BY lignees.edition, couloir, poste
)
SELECT edition, couloir, poste, montant, statut, cases.source, confiance, vague, note,
       iif(montant IS NULL, NULL, 'budgets/' || ancetre || '/' || couloir || '/' || poste) AS cles
FROM cases
JOIN couloirs USING (couloir)
JOIN editions USING (edition)
ORDER BY editions.rowid, couloirs.rang,
         CASE poste WHEN 'editeurs' THEN 1 WHEN 'usages_ville' THEN 2 WHEN 'usages_hopital' THEN 3 ELSE 4 END;
