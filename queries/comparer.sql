-- Titre : Deux éditions du budget, case par case
-- Répond à : qu'est-ce qui a changé, de combien, et pourquoi ?
-- Paramètres :
--   :avant [editions]  code d'une édition ; sans elle, initiale ; exemple : avant=initiale
--   :apres [editions]  code d'une autre ; sans elle, revisee ; exemple : apres=revisee
-- Colonnes :
--   couloir  code du couloir
--   poste    editeurs, usages_ville, usages_hopital ou global
--   avant    millions d'euros ; « ? » inconnu, « – » sans objet
--   apres    millions d'euros ; « ? » inconnu, « – » sans objet
--   ecart    apres − avant, en millions d'euros ; vide si l'un n'est pas un chiffre
--   raison   ce qui fait changer la case ; vide si l'édition la garde
WITH cases AS (
  SELECT *, CASE statut WHEN 'chiffre' THEN CAST(printf('%!.15g', montant / 1e6) AS NUMERIC)
                        WHEN 'inconnu' THEN '?' ELSE '–' END AS texte
  FROM recapitulatif_montants
)
SELECT a.couloir, a.poste, a.texte AS avant, b.texte AS apres,
       CASE WHEN b.montant - a.montant IS NOT NULL
            THEN CAST(printf('%!.15g', (b.montant - a.montant) / 1e6) AS NUMERIC) END AS ecart,
       -- La note d'une case que l'édition porte elle-même.
       (SELECT note FROM budgets WHERE (budgets.edition, budgets.couloir, budgets.poste) = (b.edition, b.couloir, b.poste)
        AND b.edition <> a.edition AND precedente IS NOT NULL) AS raison
FROM cases AS a
JOIN cases AS b USING (couloir, poste)
JOIN editions ON editions.edition = b.edition
JOIN couloirs USING (couloir)
WHERE a.edition = ifnull(nullif(:avant, ''), 'initiale') AND b.edition = ifnull(nullif(:apres, ''), 'revisee')
ORDER BY rang, CASE poste WHEN 'editeurs' THEN 1 WHEN 'usages_ville' THEN 2 WHEN 'usages_hopital' THEN 3 ELSE 4 END;
