-- Titre : Ce qui est annoncé, identifié, et ce qui manque
-- Répond à : où sont les 2 Md€, et l'enveloppe des éditeurs ?
-- Paramètres : aucun
-- Colonnes :
--   enveloppe  code de l'enveloppe
--   edition    état du budget auquel on la compare
--   annonce    montant annoncé, en euros
--   engage     montant engagé que l'on connaît, en euros ; vide : aucun
--   identifie  somme des cases connues du budget, en euros
--   manque     annonce − identifie, en euros
WITH identifies(enveloppe, edition, identifie) AS (
  SELECT 'programme', edition, sum(montant) FROM recapitulatif_montants GROUP BY edition
  UNION ALL
  SELECT 'sons', edition, sum(montant) FROM recapitulatif_montants WHERE poste = 'editeurs' GROUP BY edition
)
SELECT enveloppe, edition, e.montant AS annonce,
       (SELECT sum(montant) FROM enveloppes AS p WHERE p.partie_de = e.enveloppe AND nature = 'engagee') AS engage,
       identifie, e.montant - identifie AS manque
FROM enveloppes AS e
JOIN identifies USING (enveloppe)
JOIN editions USING (edition)
ORDER BY e.rowid, editions.rowid;
