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
SELECT 'case absente', edition, couloir FROM editions CROSS JOIN couloirs WHERE (SELECT count(*) FROM budgets AS b WHERE (b.edition, b.couloir) = (editions.edition, couloirs.couloir) AND poste <> 'global') <> 3;
-- A couloir known as a whole has no figure in its parts, which would be counted twice.
SELECT 'compté deux fois', edition, couloir FROM budgets WHERE statut = 'chiffre' GROUP BY edition, couloir HAVING max(poste = 'global') AND count(*) > 1;
-- The founding column of usage in town is the remuneration of the professions.
SELECT 'usages_ville', couloir, b.montant, sum(r.montant) FROM budgets AS b LEFT JOIN remunerations AS r USING (couloir) WHERE edition = 'initiale' AND poste = 'usages_ville' GROUP BY couloir HAVING b.montant IS NOT sum(r.montant);
-- Every figure has a source and a trust: no table of amounts goes without the two columns.
SELECT 'chiffre sans source', t.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND (c.name GLOB '*montant*' OR c.name GLOB '*_centimes' OR c.name = 'effectif') GROUP BY t.name HAVING (SELECT count(*) FROM pragma_table_info(t.name) WHERE name IN ('source', 'confiance') AND "notnull") <> 2;
