-- What must never be: each line is a query that gives a row for every fault.

-- A scale is whole: where one of its assiettes has a tranche, all have.
SELECT 'assiette sans tranche', dispositif, vague, assiette FROM assiettes AS a WHERE NOT EXISTS (SELECT 1 FROM tranches AS t WHERE (t.dispositif, t.vague, t.assiette) = (a.dispositif, a.vague, a.assiette));
-- A ceiling caps something.
SELECT 'plafond sans barème', dispositif, vague FROM plafonds AS p WHERE NOT EXISTS (SELECT 1 FROM tranches AS t WHERE (t.dispositif, t.vague) = (p.dispositif, p.vague));
-- The places of a scale's assiettes have no hole.
SELECT 'rang', dispositif, vague FROM assiettes GROUP BY dispositif, vague HAVING max(rang) <> count(*);
-- The default vague is the first.
SELECT 'vague 1 absente' WHERE (SELECT min(vague) FROM vagues) IS NOT 1;
-- Every couloir of an edition says something of each poste.
SELECT 'case absente', edition, couloir FROM editions CROSS JOIN couloirs WHERE (SELECT count(*) FROM recapitulatif_montants AS b WHERE (b.edition, b.couloir) = (editions.edition, couloirs.couloir) AND poste <> 'global') <> 3;
-- A couloir known as a whole has no figure in its parts, which would be counted twice.
SELECT 'compté deux fois', edition, couloir FROM recapitulatif_montants WHERE statut = 'chiffre' GROUP BY edition, couloir HAVING max(poste = 'global') AND count(*) > 1;
-- The founding column of usage in town is the remuneration of the professions.
SELECT 'usages_ville', couloir, b.montant, sum(r.montant) FROM budgets AS b LEFT JOIN remunerations AS r USING (couloir) WHERE edition = 'initiale' AND poste = 'usages_ville' GROUP BY couloir HAVING b.montant IS NOT sum(r.montant);
-- Where the revised edition and another table say the same thing, they agree.
SELECT 'SUN-ES', couloir, b.montant, s.montant FROM sun_es AS s LEFT JOIN budgets AS b USING (couloir) WHERE b.edition = 'revisee' AND poste = 'usages_hopital' AND b.montant IS NOT s.montant;
SELECT 'officine', b.montant FROM budgets AS b JOIN remunerations ON profession = 'pharmacien' JOIN populations USING (population) WHERE edition = 'revisee' AND b.couloir = 'officine' AND poste = 'usages_ville' AND b.montant <> effectif * unitaire;
SELECT 'ESMS', b.montant FROM budgets AS b WHERE edition = 'revisee' AND poste = 'global' AND montant <> (SELECT sum(montant) FROM enveloppes WHERE enveloppe IN ('medico_social', 'amorcage_cnsa'));
-- Every table of the reference with a number says where it comes from, and how far to trust it; neither can be left out. The
-- numbers that are a place, a vague, a year or a key are no figures.
SELECT 'chiffre sans source', nom FROM reference_objets WHERE genre = 'table'
  AND EXISTS (SELECT 1 FROM pragma_table_info(nom) WHERE type IN ('INTEGER', 'REAL') AND name NOT IN ('rang', 'vague', 'annee', 'volet') AND NOT pk)
  AND (SELECT count(*) FROM pragma_table_info(nom) WHERE name IN ('source', 'confiance') AND "notnull") <> 2;
-- The view chiffres holds every figure, once, with its source and its trust.
SELECT 'chiffre incomplet', chiffre FROM chiffres WHERE coalesce(chiffre, libelle, unite, statut, source, confiance) IS NULL OR valeur IS NULL OR confiance IS NULL OR source IS NULL OR libelle IS NULL;
SELECT 'chiffre double', chiffre FROM chiffres GROUP BY chiffre HAVING count(*) > 1;
SELECT 'chiffres oubliés', nom, n FROM (SELECT 'budgets' AS nom, count(montant) AS n FROM budgets UNION ALL SELECT 'totaux_publies', count(*) FROM totaux_publies UNION ALL SELECT 'enveloppes', count(*) FROM enveloppes UNION ALL SELECT 'populations', count(*) FROM populations UNION ALL SELECT 'remunerations', count(montant) + count(unitaire) FROM remunerations UNION ALL SELECT 'tranches', sum((forfait_centimes > 0) + (par_unite_centimes > 0)) FROM tranches UNION ALL SELECT 'plafonds', count(*) FROM plafonds UNION ALL SELECT 'taux', count(*) FROM taux UNION ALL SELECT 'forfait_structure', count(points) + count(montant) FROM forfait_structure UNION ALL SELECT 'unites', count(*) FROM unites UNION ALL SELECT 'sun_es', count(*) FROM sun_es UNION ALL SELECT 'fenetres_sun_es', 2 * count(*) FROM fenetres_sun_es UNION ALL SELECT 'parts_marche', count(part_dix_millieme) + count(clients) + count(montant_bas) + count(montant_haut) FROM parts_marche UNION ALL SELECT 'solutions', count(*) FROM solutions UNION ALL SELECT 'jalons', count(*) FROM jalons UNION ALL SELECT 'exigences', count(seuil_pour_cent) FROM exigences) WHERE n <> (SELECT count(*) FROM chiffres WHERE chiffre GLOB nom || '/*');
-- Each side of a disagreement is a figure.
SELECT 'désaccord sans chiffre', sujet FROM desaccords WHERE chiffre_a NOT IN (SELECT chiffre FROM chiffres) OR chiffre_b NOT IN (SELECT chiffre FROM chiffres);
