-- What must never be: each line is a query that gives a row for every fault.

-- A scale is whole: where one of its assiettes has a tranche, all have.
SELECT 'assiette sans tranche', dispositif, vague, assiette FROM assiettes AS a
  WHERE NOT EXISTS (SELECT 1 FROM tranches AS t WHERE (t.dispositif, t.vague, t.assiette)
  = (a.dispositif, a.vague, a.assiette));
-- A ceiling caps something.
SELECT 'plafond sans barème', dispositif, vague FROM plafonds AS p
  WHERE NOT EXISTS (SELECT 1 FROM tranches AS t WHERE (t.dispositif, t.vague) = (p.dispositif, p.vague));
-- The places of a scale's assiettes have no hole.
SELECT 'rang', dispositif, vague FROM assiettes GROUP BY dispositif, vague HAVING max(rang) <> count(*);
-- The default vague is the first.
SELECT 'vague 1 absente' WHERE (SELECT min(vague) FROM vagues) IS NOT 1;
-- Every couloir of an edition says something of each poste.
SELECT 'case absente', edition, couloir FROM editions CROSS JOIN couloirs
  WHERE (SELECT count(*) FROM recapitulatif_montants AS b WHERE (b.edition, b.couloir)
  = (editions.edition, couloirs.couloir) AND poste <> 'global') <> 3;
-- A couloir known as a whole has no figure in its parts, which would be counted twice.
SELECT 'compté deux fois', edition, couloir FROM recapitulatif_montants WHERE montant IS NOT NULL GROUP BY edition,
  couloir HAVING max(poste = 'global') AND count(*) > 1;
-- The founding column of usage in town is the remuneration of the professions.
SELECT 'usages_ville', couloir, b.montant, sum(r.montant) FROM budgets AS b LEFT JOIN remunerations AS r
  USING (couloir) WHERE edition = 'initiale' AND poste = 'usages_ville' GROUP BY couloir
  HAVING b.montant IS NOT sum(r.montant);
-- Where the revised edition and another table say the same thing, they agree.
SELECT 'SUN-ES', couloir, b.montant, s.montant FROM sun_es AS s LEFT JOIN budgets AS b USING (couloir)
  WHERE b.edition = 'revisee' AND poste = 'usages_hopital' AND b.montant IS NOT s.montant;
-- Every table of the reference with a number says where it comes from, and how far to trust it; neither can be left
-- out. The numbers that are a place, a vague, a year, a key, or how many arguments a function takes, are no figures.
SELECT 'chiffre sans source', nom FROM reference_objets WHERE genre = 'table'
  AND EXISTS (SELECT 1 FROM pragma_table_info(nom) WHERE type IN ('INTEGER', 'REAL')
    AND name NOT IN ('rang', 'vague', 'annee', 'volet', 'place', 'quantites') AND NOT pk)
  AND (SELECT count(*) FROM pragma_table_info(nom) WHERE name IN ('source', 'confiance') AND "notnull") <> 2;
-- The view chiffres holds every figure, once, with its source and its trust.
SELECT 'chiffre incomplet', chiffre FROM chiffres WHERE coalesce(chiffre, libelle, unite, statut, source, confiance)
  IS NULL OR valeur IS NULL OR confiance IS NULL OR source IS NULL OR libelle IS NULL;
SELECT 'chiffre double', chiffre FROM chiffres GROUP BY chiffre HAVING count(*) > 1;
SELECT 'chiffres oubliés', nom, n FROM (SELECT 'budgets' AS nom, count(montant) AS n FROM budgets UNION ALL
  SELECT 'totaux_publies', count(*) FROM totaux_publies UNION ALL SELECT 'enveloppes', count(*) FROM enveloppes
  UNION ALL SELECT 'populations', count(*) FROM populations UNION ALL SELECT 'remunerations',
  count(montant) + count(unitaire) FROM remunerations UNION ALL SELECT 'tranches',
  sum((forfait_centimes > 0) + (par_unite_centimes > 0)) + count(*)
  - (SELECT count(*) FROM (SELECT DISTINCT dispositif, vague, assiette FROM tranches)) FROM tranches UNION ALL
  SELECT 'plafonds', count(*) FROM plafonds UNION ALL SELECT 'extremes', 2 * count(*) FROM extremes UNION ALL
  SELECT 'taux', count(*) FROM taux UNION ALL SELECT 'forfait_structure', count(points) + count(montant)
  FROM forfait_structure UNION ALL SELECT 'unites', count(*) FROM unites UNION ALL SELECT 'sun_es', count(*)
  FROM sun_es UNION ALL SELECT 'fenetres_sun_es', 2 * count(*) FROM fenetres_sun_es UNION ALL SELECT 'parts_marche',
  count(part_dix_millieme) + count(clients) + count(montant_bas) + count(montant_haut) FROM parts_marche UNION ALL
  SELECT 'solutions', count(*) FROM solutions UNION ALL SELECT 'jalons', count(*) + count(heure) FROM jalons
  UNION ALL SELECT 'exigences', count(seuil_pour_cent) FROM exigences UNION ALL SELECT 'recettes', count(*)
  FROM recettes UNION ALL SELECT 'deploiements', count(*) FROM deploiements UNION ALL SELECT 'textes',
  count(signature) + count(publication) + count(presentation) FROM textes)
  WHERE n <> (SELECT count(*) FROM chiffres WHERE chiffre GLOB nom || '/*');
-- Each side of a disagreement is a figure.
SELECT 'désaccord sans chiffre', sujet FROM desaccords WHERE chiffre_a NOT IN (SELECT chiffre FROM chiffres)
  OR chiffre_b NOT IN (SELECT chiffre FROM chiffres);

-- What segur calculates is what its terms make, from left to right; it is credited to segur, and to it alone; its
-- status and its trust are the worst of theirs, and a calculation at best. Each term is a figure.
WITH RECURSIVE suite(chiffre, rang, valeur) AS (
  SELECT DISTINCT chiffre, 0, 0 FROM termes
  UNION ALL
  SELECT s.chiffre, t.rang, CASE operation WHEN '+' THEN s.valeur + c.valeur WHEN '-' THEN s.valeur - c.valeur
    ELSE s.valeur * c.valeur END
  FROM suite AS s JOIN termes AS t ON (t.chiffre, t.rang) = (s.chiffre, s.rang + 1)
  JOIN chiffres AS c ON c.chiffre = t.terme
)
SELECT 'calcul', c.chiffre, c.valeur, s.valeur FROM chiffres AS c LEFT JOIN suite AS s ON s.chiffre = c.chiffre
  AND s.rang = (SELECT max(rang) FROM termes AS t WHERE t.chiffre = c.chiffre)
  WHERE (c.source = 'SEGUR' AND c.statut <> 'hypothese' OR c.chiffre IN (SELECT chiffre FROM termes))
    AND c.valeur IS NOT s.valeur;
SELECT 'calcul sans segur', chiffre, source FROM chiffres WHERE (source = 'SEGUR' AND statut <> 'hypothese')
  <> (chiffre IN (SELECT chiffre FROM termes));
-- What segur supposes is its own, and says why.
SELECT 'supposé par un autre', chiffre, source FROM chiffres
  WHERE statut = 'hypothese' AND (source <> 'SEGUR' OR confiance <> 'D' OR note IS NULL);
SELECT 'terme sans chiffre', chiffre, terme FROM termes WHERE terme NOT IN (SELECT chiffre FROM chiffres)
  OR chiffre NOT IN (SELECT chiffre FROM chiffres);
SELECT 'calcul trop sûr', c.chiffre, c.statut, c.confiance FROM chiffres AS c JOIN statuts AS s USING (statut)
  WHERE c.source = 'SEGUR' AND (s.rang <> (SELECT max(2, max(p.rang)) FROM termes AS t JOIN chiffres AS d
    ON d.chiffre = t.terme JOIN statuts AS p ON p.statut = d.statut WHERE t.chiffre = c.chiffre)
  OR c.confiance <> (SELECT max(d.confiance) FROM termes AS t JOIN chiffres AS d ON d.chiffre = t.terme
    WHERE t.chiffre = c.chiffre));
-- The figures of one thing: each is one, and two that differ stand in desaccords, themselves or others of the thing
-- that say as much. And a thing has more than one.
SELECT 'objet sans chiffre', chiffre FROM objets WHERE chiffre NOT IN (SELECT chiffre FROM chiffres);
SELECT 'objet seul', objet FROM objets GROUP BY objet HAVING count(*) < 2;
WITH lus AS MATERIALIZED (SELECT chiffre, valeur, source, unite FROM chiffres)
SELECT 'contradiction cachée', a.chiffre, b.chiffre FROM objets AS a JOIN objets AS b USING (objet)
  JOIN lus AS x ON x.chiffre = a.chiffre JOIN lus AS y ON y.chiffre = b.chiffre
  WHERE a.chiffre < b.chiffre AND x.valeur <> y.valeur AND x.source <> y.source AND x.unite = y.unite
  AND NOT EXISTS (SELECT 1 FROM desaccords AS d JOIN objets AS o ON o.chiffre = d.chiffre_a
    JOIN lus AS v ON v.chiffre = d.chiffre_a JOIN lus AS w ON w.chiffre = d.chiffre_b
    WHERE o.objet = a.objet AND (v.valeur, w.valeur) IN ((x.valeur, y.valeur), (y.valeur, x.valeur)));

-- What only arranges what others hold, against that.
-- baremes: each tranche once, in euros; it ends one below the next bound; its status is the worst of its amounts, its
-- two bounds and the ceiling.
SELECT 'baremes', t.* FROM tranches AS t LEFT JOIN plafonds AS p USING (dispositif, vague)
  WHERE 1 <> (SELECT count(*) FROM baremes AS b
  WHERE (b.dispositif, b.vague, b.assiette, b.a_partir_de) = (t.dispositif, t.vague, t.assiette, t.a_partir_de)
    AND CAST(round(b.forfait * 100) AS INTEGER) = forfait_centimes AND CAST(round(b.par_unite * 100) AS INTEGER)
      = par_unite_centimes
    AND CAST(round(b.plafond * 100) AS INTEGER) IS plafond_centimes AND b.source = t.source
    AND b.jusqu_a + 1 IS (SELECT min(s.a_partir_de) FROM tranches AS s WHERE (s.dispositif, s.vague, s.assiette)
      = (t.dispositif, t.vague, t.assiette) AND s.a_partir_de > t.a_partir_de)
    AND (b.statut_montant, b.statut_borne) = (t.statut, t.statut_borne)
    AND (SELECT rang FROM statuts AS s WHERE s.statut = b.statut)
      = (SELECT max(rang) FROM statuts AS s WHERE s.statut IN (t.statut, t.statut_borne, p.statut) OR s.statut =
      (SELECT statut_borne FROM tranches AS n WHERE (n.dispositif, n.vague, n.assiette)
        = (t.dispositif, t.vague, t.assiette) AND n.a_partir_de > t.a_partir_de ORDER BY n.a_partir_de LIMIT 1))
    AND b.confiance = max(t.confiance, ifnull(p.confiance, 'A')) AND (b.statut = 'hypothese') <= (b.motif IS NOT NULL));
SELECT 'baremes', count(*) FROM baremes HAVING count(*) <> (SELECT count(*) FROM tranches);
-- baremes_json: each scale of one assiette and no ceiling, its tranches in order.
SELECT 'baremes_json', dispositif, vague FROM baremes AS b WHERE plafond IS NULL AND (dispositif, vague) NOT
  IN (SELECT dispositif, vague FROM assiettes WHERE rang > 1)
  AND 1 <> (SELECT count(*) FROM baremes_json AS j, json_each(bareme) AS e WHERE (j.dispositif, j.vague)
    = (b.dispositif, b.vague)
    AND e.key = (SELECT count(*) FROM baremes AS c WHERE (c.dispositif, c.vague) = (b.dispositif, b.vague)
      AND c.a_partir_de < b.a_partir_de)
    AND json_extract(e.value, '$.a_partir_de') = a_partir_de AND json_extract(e.value, '$.forfait') = forfait
      AND json_extract(e.value, '$.par_unite') = par_unite);
SELECT 'baremes_json', j.dispositif, j.vague FROM baremes_json AS j, json_each(bareme) AS e GROUP BY 2, 3
  HAVING count(*) <> (SELECT count(*) FROM baremes AS b WHERE (b.dispositif, b.vague) = (j.dispositif, j.vague)
    AND plafond IS NULL);
-- empreinte: sixteen digits, and the number of scales. (test_controle sees it change.)
SELECT 'empreinte', empreinte, baremes FROM empreinte WHERE length(empreinte) <> 16 OR empreinte GLOB '*[^0-9a-f]*'
  OR baremes <> (SELECT count(*) FROM (SELECT DISTINCT dispositif, vague FROM tranches));
-- planning: each milestone that none replaces, once; the others are in `remplace` of those that replace them.
SELECT 'planning', j.* FROM jalons AS j
  WHERE NOT EXISTS (SELECT 1 FROM jalons AS s WHERE (s.dispositif, s.vague, s.variante, s.etape, s.remplace)
  = (j.dispositif, j.vague, j.variante, j.etape, j.date_jalon))
  AND 1 <> (SELECT count(*) FROM planning AS p WHERE (p.dispositif, p.vague, p.etape, p.source)
    = (trim(j.dispositif || ' ' || j.variante), j.vague, j.etape, j.source)
    AND substr(echeance, 1, 10) = date_jalon AND p.remplace IS iif(doute IS NULL, j.remplace, '?')
    AND (p.code, p.date_jalon, p.confiance) = (j.dispositif, j.date_jalon, j.confiance) AND (length(echeance) > 10)
      = (heure IS NOT NULL) AND (heure IS NULL OR CAST(substr(echeance, 12) AS INTEGER) = CAST(heure AS INTEGER)));
SELECT 'planning', count(*) FROM planning HAVING count(*) <> (SELECT count(*) FROM jalons)
  - (SELECT count(DISTINCT dispositif || vague || variante || etape || remplace) FROM jalons
  WHERE remplace IS NOT NULL);
-- forfait_structure_synthese: points at the value of the point.
SELECT 'forfait_structure_synthese', f.* FROM forfait_structure AS f
  WHERE 1 <> (SELECT count(*) FROM forfait_structure_synthese AS s WHERE (s.annee, s.rubrique, s.points, s.source)
  = (f.annee, f.rubrique, f.points, f.source)
  AND s.imprime IS f.montant AND s.calcul = f.points * (SELECT montant FROM unites WHERE unite = 'point')
    AND s.ecart IS s.calcul - f.montant);
-- sun_es_synthese: each domain, the sum of each volet, the total.
SELECT 'sun_es_synthese', s.* FROM sun_es AS s
  WHERE 1 <> (SELECT count(*) FROM sun_es_synthese AS v WHERE (v.volet, v.domaine, v.libelle, v.montant, v.source)
  = (s.volet, s.domaine, s.libelle, s.montant, s.source));
SELECT 'sun_es_synthese', volet FROM sun_es GROUP BY volet HAVING sum(montant) IS
  NOT (SELECT v.montant FROM sun_es_synthese AS v WHERE v.volet = sun_es.volet AND domaine IS NULL);
SELECT 'sun_es_synthese', montant FROM sun_es_synthese WHERE volet = 'total'
  AND montant <> (SELECT sum(montant) FROM sun_es);
-- recapitulatif_montants: the cell of the edition, or else that of the one before it.
SELECT 'recapitulatif_montants', m.* FROM recapitulatif_montants AS m JOIN editions AS e USING (edition)
  WHERE NOT EXISTS (SELECT 1 FROM (
  SELECT * FROM budgets AS b WHERE (b.edition, b.couloir, b.poste) = (m.edition, m.couloir, m.poste)
  UNION ALL SELECT * FROM budgets AS b WHERE (b.edition, b.couloir, b.poste) = (e.precedente, m.couloir, m.poste)
    LIMIT 1) AS c
  WHERE c.montant IS m.montant AND (c.statut, c.source, c.confiance) = (m.statut, m.source, m.confiance)
    AND c.vague IS m.vague AND c.note IS m.note);
SELECT 'recapitulatif_montants', edition, couloir, poste FROM budgets WHERE (edition, couloir, poste) NOT
  IN (SELECT edition, couloir, poste FROM recapitulatif_montants);

-- What bounds an amount: every amount of the reference that its source does not print, from the first quantity of its
-- tranche to the last, is between the extremes of its scale; and the extremes of a scale bound a tranche.
SELECT 'hors des extrêmes', b.dispositif, b.vague, a_partir_de FROM baremes AS b JOIN extremes AS e
  USING (dispositif, vague), (SELECT 0 AS fin UNION SELECT 1) WHERE b.statut <> 'publie'
  AND NOT ifnull(CAST(round((forfait + par_unite * iif(fin, ifnull(jusqu_a, 1000000000000), a_partir_de)) * 100)
  AS INTEGER) BETWEEN bas_centimes AND haut_centimes, 0);
SELECT 'extrêmes sans barème', dispositif, vague FROM extremes WHERE (dispositif, vague) NOT
  IN (SELECT dispositif, vague FROM tranches);
-- dossiers_montants: what is certain holds the amount, and is the amount when that is published; portefeuille and its
-- total sum it.
SELECT 'dossiers_montants', dossier FROM dossiers_montants WHERE ht NOT BETWEEN bas AND haut
  OR (statut = 'publie' AND (bas, ht) IS NOT (ht, haut)) OR (bas IS NULL) <> (haut IS NULL)
  OR (raison IS NULL AND haut IS NULL AND remarque IS NULL);
-- dossiers_detail makes the same sum, to the ceiling and the price: what a flat sum counts is said in both.
SELECT 'dossiers_detail', dossier FROM dossiers_montants JOIN dossiers USING (dossier)
  JOIN (SELECT dossier, CAST(min(sum(round(montant * 100)), ifnull(round(max(plafond) * 100), 9e18)) AS INTEGER)
  AS somme, count(*) > count(montant) AS incomplet FROM dossiers_detail GROUP BY dossier) USING (dossier)
  WHERE ht IS NOT NULL AND (incomplet OR CAST(round(ht * 100) AS INTEGER) <> min(somme, ifnull(prix_centimes, somme)));
SELECT 'portefeuille_total', t.* FROM portefeuille_total AS t WHERE part = 'total'
  AND ((dossiers, sans_montant, sans_borne) <> (SELECT sum(dossiers), sum(sans_montant), sum(sans_borne)
  FROM portefeuille)
  OR (round(bas * 100), round(ht * 100), round(haut * 100)) IS
    NOT (SELECT round(sum(bas) * 100), round(sum(ht) * 100),
    iif(count(haut) = count(*), round(sum(haut) * 100), NULL) FROM portefeuille));

-- What is paid, due and lost makes the amount, low and high alike: of each dossier, of each line of the portfolio, of
-- all of it.
SELECT 'parts d''un dossier', m.dossier FROM dossiers_montants AS m LEFT JOIN (
    SELECT dossier, count(*) AS n, sum(round(bas * 100)) AS bas, sum(round(ht * 100)) AS ht, sum(round(haut * 100))
      AS haut FROM dossiers_echeances GROUP BY dossier) AS e USING (dossier)
  WHERE n IS NOT 2 OR (round(m.bas * 100), round(m.ht * 100), round(m.haut * 100)) IS NOT (e.bas, e.ht, e.haut);
SELECT 'parts d''une ligne', editeur, dispositif, vague, etat FROM portefeuille
  WHERE round(ht * 100) IS NOT round(verse * 100) + round(a_venir * 100) + round(forclos * 100)
    + round(echeance_inconnue * 100) + round(abandonne * 100) + round(etat_inconnu * 100)
     OR round(bas * 100) IS NOT round(verse_bas * 100) + round(a_venir_bas * 100) + round(forclos_bas * 100)
       + round(echeance_inconnue_bas * 100) + round(abandonne_bas * 100) + round(etat_inconnu_bas * 100)
     OR round(haut * 100) IS NOT round(verse_haut * 100) + round(a_venir_haut * 100) + round(forclos_haut * 100)
       + round(echeance_inconnue_haut * 100) + round(abandonne_haut * 100) + round(etat_inconnu_haut * 100);
SELECT 'parts du total', t.part FROM portefeuille_total AS t LEFT JOIN (
    SELECT situation, count(DISTINCT dossier) AS dossiers, sum(round(bas * 100)) AS bas, sum(round(ht * 100)) AS ht,
      iif(count(haut) = count(*), sum(round(haut * 100)), NULL) AS haut FROM dossiers_echeances GROUP BY situation)
      AS e ON situation = part
  WHERE part <> 'total' AND (t.dossiers <> ifnull(e.dossiers, 0) OR round(t.bas * 100) <> ifnull(e.bas, 0)
    OR round(t.ht * 100) IS NOT iif(t.dossiers, e.ht, 0) OR round(t.haut * 100) IS NOT iif(t.dossiers, e.haut, 0));
SELECT 'parts du total', 'somme' FROM portefeuille_total GROUP BY NULL HAVING count(*) <> 7 OR sum(round(ht * 100))
  FILTER (WHERE part <> 'total') IS NOT sum(round(ht * 100)) FILTER (WHERE part = 'total')
  OR sum(round(bas * 100)) FILTER (WHERE part <> 'total') IS NOT sum(round(bas * 100)) FILTER (WHERE part = 'total');
-- A line says the same of its dossiers as they do: in all, for each part of each state.
SELECT 'portefeuille', p.dispositif, p.vague, p.etat
  FROM (SELECT dispositif, vague, etat, sum(round(a_venir * 100)) AS a_venir, sum(round(forclos * 100)) AS forclos,
  sum(commandes_tardives) AS tardives FROM portefeuille GROUP BY dispositif, vague, etat) AS p
  JOIN (SELECT dispositif, vague, etat, sum(iif(situation = 'a_venir', round(ht * 100), 0)) AS a_venir,
    sum(iif(situation = 'forclos', round(ht * 100), 0)) AS forclos,
    count(DISTINCT iif(remarque IS NULL, NULL, dossier)) AS tardives FROM dossiers_echeances GROUP BY dispositif,
    vague, etat) AS e
    ON (e.dispositif, e.vague) = (p.dispositif, p.vague) AND e.etat IS p.etat
  WHERE ifnull(p.a_venir, 0) <> ifnull(e.a_venir, 0) OR ifnull(p.forclos, 0) <> ifnull(e.forclos, 0)
    OR p.tardives <> e.tardives;
-- The next milestone is never past, nor is one lost that is not.
SELECT 'jalon passé', editeur, jalon, echeance FROM portefeuille WHERE substr(echeance, 1, 10)
  < date('now', 'localtime') OR (jalon IS NULL) <> (echeance IS NULL);
SELECT 'dossiers_echeances', dossier, part FROM dossiers_echeances WHERE (situation = 'forclos' AND jours >= 0)
  OR (situation = 'a_venir' AND jours < 0) OR (situation IN ('a_venir', 'forclos')) <> (jours IS NOT NULL)
  OR (jours IS NULL) <> (jalon IS NULL);
-- calendrier: once each sum that is not paid; its quarters sum it.
SELECT 'calendrier', ht FROM (SELECT ifnull(sum(round(ht * 100)), 0) AS ht, ifnull(sum(round(bas * 100)), 0) AS bas,
  ifnull(sum(round(avance * 100)), 0) + ifnull(sum(round(solde * 100)), 0) AS deux FROM calendrier)
  WHERE ht <> (SELECT ifnull(sum(round(ht * 100)), 0) FROM portefeuille_total
    WHERE part IN ('a_venir', 'forclos', 'echeance_inconnue'))
    OR bas <> (SELECT ifnull(sum(round(bas * 100)), 0) FROM portefeuille_total
    WHERE part IN ('a_venir', 'forclos', 'echeance_inconnue')) OR deux <> ht;
SELECT 'calendrier_trimestres', q.trimestre FROM calendrier_trimestres AS q
  JOIN (SELECT trimestre, sum(round(bas * 100)) AS bas, ifnull(sum(round(ht * 100)), 0) AS ht,
  iif(count(haut) = count(*), sum(round(haut * 100)), NULL) AS haut, ifnull(sum(round(avance * 100)), 0) AS avance
  FROM (SELECT * FROM calendrier UNION ALL SELECT 'total', echeance, dispositif, vague, jalon, situation, dossiers,
  bas, ht, haut, avance, solde, sans_montant, sans_borne FROM calendrier) GROUP BY trimestre) AS c USING (trimestre)
  WHERE (round(q.bas * 100), ifnull(round(q.ht * 100), 0), round(q.haut * 100), ifnull(round(q.avance * 100), 0),
    round(q.ht * 100)) IS NOT (c.bas, c.ht, c.haut, c.avance, round(q.avance * 100) + round(q.solde * 100));
SELECT 'calendrier_trimestres', count(*) FROM calendrier_trimestres GROUP BY NULL
  HAVING count(*) <> (SELECT count(*) + 1 FROM (SELECT DISTINCT trimestre FROM calendrier))
  OR max(iif(trimestre = 'total', ifnull(round(forclos * 100), 0), -1))
  <> (SELECT ifnull(round(ht * 100), 0) FROM portefeuille_total WHERE part = 'forclos');
-- jalons_exiges: two lines for each state of each dispositif that a dossier has.
SELECT 'jalons_exiges', count(*) FROM jalons_exiges GROUP BY NULL
  HAVING count(*) <> 2 * (SELECT count(*) FROM (SELECT DISTINCT etat, dispositif, vague FROM dossiers));

-- What a figure is, and what its source prints.
-- Every line of `releves` is of a figure, and every figure of the reference has a status, said once: by its row or
-- there.
SELECT 'relevé sans chiffre', chiffre FROM releves WHERE chiffre NOT IN (SELECT chiffre FROM chiffres);
SELECT 'statut absent', chiffre FROM chiffres AS c WHERE chiffre NOT GLOB 'budgets/*'
  AND chiffre NOT GLOB 'tranches/*' AND chiffre NOT GLOB 'plafonds/*'
  AND NOT EXISTS (SELECT 1 FROM releves AS r WHERE (r.chiffre, r.source) = (c.chiffre, c.source)
  AND r.statut IS NOT NULL);
SELECT 'relevé d''une autre source', r.chiffre, r.source, c.source FROM releves AS r JOIN chiffres AS c
  USING (chiffre) WHERE r.source <> c.source;
SELECT 'statut dit deux fois', chiffre FROM releves WHERE statut IS NOT NULL
  AND (chiffre GLOB 'budgets/*' OR chiffre GLOB 'tranches/*' OR chiffre GLOB 'plafonds/*');
SELECT 'statut inconnu', chiffre, statut FROM chiffres WHERE statut NOT IN (SELECT statut FROM statuts);
-- What is computed or assumed has no words to copy.
SELECT 'composé', chiffre, imprime FROM chiffres WHERE statut IN ('calcule', 'hypothese') AND imprime IS NOT NULL;
-- An order of magnitude, in words of the source, is an estimate.
SELECT 'approché', chiffre, imprime FROM chiffres WHERE statut = 'publie'
  AND (imprime GLOB '*environ*' OR imprime GLOB '*de l_ordre*' OR ' ' || imprime GLOB '*[^u]près de*'
  OR imprime GLOB '*plus de*');
-- A source is cited, or is not there; one that was read has a page, or is one of the founding articles.
SELECT 'source non citée', source FROM sources
  WHERE source NOT IN (SELECT source FROM chiffres UNION SELECT source FROM vagues UNION SELECT source FROM couloirs
  UNION SELECT source FROM dispositifs UNION SELECT source FROM assiettes UNION SELECT source FROM editions UNION
  SELECT source FROM budgets UNION SELECT source FROM editeurs UNION SELECT source FROM exigences UNION SELECT source
  FROM desaccords UNION SELECT source FROM logiciels UNION SELECT source FROM lacunes UNION SELECT source_definition
  FROM couloirs WHERE source_definition IS NOT NULL UNION SELECT source FROM textes
  UNION SELECT source FROM glossaire WHERE source IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM enveloppes WHERE instr(periode, sources.source))
    AND NOT EXISTS (SELECT 1 FROM dispositifs WHERE instr(af, sources.source));
SELECT 'page non relue', chiffre, c.source FROM chiffres AS c WHERE imprime IS NOT NULL AND lu_le IS NULL;
SELECT 'accueil', source, url FROM sources WHERE url NOT GLOB 'http*://*/*?*';
-- A disagreement is one: of values, or of what they count.
SELECT 'désaccord vide', sujet FROM desaccords JOIN chiffres AS a ON a.chiffre = chiffre_a JOIN chiffres AS b
  ON b.chiffre = chiffre_b WHERE a.valeur = b.valeur AND explication IS NULL;
-- The sums say what they are: what is missing of the programme is what its parts miss; the lines of comparer make its
-- total.
SELECT 'enveloppes_synthese', edition FROM enveloppes_synthese GROUP BY edition HAVING sum(manque)
  FILTER (WHERE enveloppe = 'programme') <> sum(manque) FILTER (WHERE enveloppe NOT IN ('programme', 'hors_programme'))
  OR sum(identifie) FILTER (WHERE enveloppe <> 'programme') <> (SELECT sum(montant) FROM recapitulatif_montants AS m
    WHERE m.edition = enveloppes_synthese.edition);
SELECT 'comparer', sum(ecart) FROM comparer WHERE couloir <> 'total'
  HAVING abs(sum(ecart) - (SELECT ecart FROM comparer WHERE couloir = 'total')) > 1e-9
  OR abs(sum(ecart) - (SELECT apres - avant FROM comparer WHERE couloir = 'total')) > 1e-9;
-- No amount has a better status or trust than a part of it: the totals of rosp.
SELECT 'rosp', statut FROM rosp WHERE profession = 'total'
  AND ((SELECT rang FROM statuts AS s WHERE s.statut = rosp.statut)
  < (SELECT max(rang) FROM rosp AS r JOIN statuts USING (statut) WHERE profession <> 'total')
  OR confiance < (SELECT max(confiance) FROM rosp AS r WHERE profession <> 'total') OR statut = 'publie');
-- manques: every unknown cell and every scale that was found nowhere, with what would say it; every figure that no
-- words prove.
SELECT 'manques', edition, couloir, poste FROM budgets AS b WHERE statut = 'inconnu'
  AND ('budgets/' || edition || '/' || couloir || '/' || poste IN (SELECT chiffre FROM manques
    WHERE manque = 'inconnu' AND document IS NOT NULL)) <> (NOT EXISTS (SELECT 1 FROM budgets AS c
    WHERE (c.couloir, c.poste) = (b.couloir, b.poste) AND c.montant IS NOT NULL));
SELECT 'manques', dispositif, vague FROM dispositifs WHERE (dispositif, vague) NOT
  IN (SELECT dispositif, vague FROM tranches) AND 'tranches/' || dispositif || '/' || vague NOT
  IN (SELECT chiffre FROM manques WHERE manque = 'inconnu' AND document IS NOT NULL);
SELECT 'manques', chiffre FROM chiffres WHERE statut = 'hypothese'
  AND chiffre NOT IN (SELECT chiffre FROM manques WHERE manque = 'supposé');
SELECT 'manques', chiffre FROM chiffres WHERE imprime IS NULL AND statut NOT IN ('calcule', 'hypothese')
  AND source <> 'SEGUR'
  AND chiffre NOT IN (SELECT chiffre FROM manques WHERE manque = 'non vérifié');
SELECT 'manques', lacune FROM lacunes WHERE 'lacunes/' || lacune NOT
  IN (SELECT chiffre FROM manques WHERE manque = 'sans réponse');
-- echeances, provenance: without a parameter, what is still due by the machine's day, and every figure.
SELECT 'echeances', * FROM echeances WHERE jours < 0 OR etape IN ('enrolement', 'ouverture');
SELECT 'provenance', count(*) FROM provenance GROUP BY NULL HAVING count(*) <> (SELECT count(*) FROM chiffres)
  OR count(DISTINCT chiffre) <> count(*) OR min(chiffre IN (SELECT chiffre FROM chiffres)) = 0;
-- The questions on a table: each of its rows once, with who says it.
SELECT 'populations_synthese', p.population FROM populations AS p
  WHERE 1 <> (SELECT count(*) FROM populations_synthese AS s JOIN sources USING (titre)
  WHERE (s.population, s.libelle, effectif, unite, source, s.confiance)
  = (p.population, p.libelle, p.effectif, p.unite, p.source, p.confiance));
SELECT 'populations_synthese', count(*) FROM populations_synthese GROUP BY NULL
  HAVING count(*) <> (SELECT count(*) FROM populations)
  OR count(contredit) <> (SELECT count(*) FROM populations WHERE 'populations/' || population
  IN (SELECT chiffre_a FROM desaccords UNION SELECT chiffre_b FROM desaccords));
SELECT 'sources_synthese', s.source FROM sources AS s
  WHERE 1 <> (SELECT count(*) FROM sources_synthese AS v WHERE v.source = s.source AND v.titre = s.titre
  AND v.url IS s.url AND v.lu_le IS s.lu_le
  AND chiffres = (SELECT count(*) FROM chiffres AS c WHERE c.source = s.source)
    AND verifies = (SELECT count(*) FROM chiffres AS c WHERE c.source = s.source AND imprime IS NOT NULL));
SELECT 'sources_synthese', count(*) FROM sources_synthese GROUP BY NULL
  HAVING count(*) <> (SELECT count(*) FROM sources) OR sum(chiffres) <> (SELECT count(*) FROM chiffres);
SELECT 'glossaire_synthese', g.mot FROM glossaire AS g
  WHERE 1 <> (SELECT count(*) FROM glossaire_synthese AS v WHERE v.mot = g.mot AND v.definition = g.definition
  AND v.developpe IS g.developpe AND (v.titre IS NULL) = (g.source IS NULL));
SELECT 'solutions_synthese', s.rowid FROM solutions AS s
  WHERE 1 <> (SELECT count(*) FROM solutions_synthese AS v WHERE (v.date_comptage, v.vague, v.nature, v.nombre)
  = (s.date_comptage, s.vague, s.nature, s.nombre) AND v.dispositif IS s.dispositif
  AND v.couloir IS (SELECT nom FROM couloirs WHERE couloirs.couloir = s.couloir));
-- One more: the eligible LGC, whose names nobody gives.
SELECT 'solutions_synthese', count(*) FROM solutions_synthese GROUP BY NULL
  HAVING count(*) <> (SELECT count(*) FROM solutions) + 1 OR count(remarque) <> 1
  OR max(iif(nature = 'éligible', nombre, 0)) <> (SELECT effectif FROM populations WHERE population = 'lgc_eligibles');
SELECT 'exigences_synthese', e.exigence FROM exigences AS e
  WHERE 1 <> (SELECT count(*) FROM exigences_synthese AS v
  WHERE (v.dispositif, v.vague, qui, v.libelle, v.source, v.confiance)
  = (e.dispositif, e.vague, e.nature, e.libelle, e.source, e.confiance) AND seuil IS seuil_pour_cent);
-- And each date by which something is due, but the doubtful and the postponed ones.
SELECT 'exigences_synthese', count(*) FROM exigences_synthese WHERE qui = 'date' GROUP BY NULL
  HAVING count(*) <> (SELECT count(*) FROM planning WHERE remplace IS NOT '?'
  AND etape NOT IN ('enrolement', 'ouverture')) OR count(avant) <> count(*);
-- chronologie: each text, each milestone that none replaces, both ends of each window.
SELECT 'chronologie', count(*) FROM chronologie GROUP BY NULL HAVING count(*) <> (SELECT count(signature)
  + count(publication) + count(presentation) FROM textes) + (SELECT count(*) FROM planning)
  + 2 * (SELECT count(*) FROM fenetres_sun_es)
  OR count(date) <> count(*) OR count(quoi) <> count(*);
-- Each stage that a milestone may have is there to be named.
SELECT 'étape sans nom', etape FROM etapes WHERE NOT instr((SELECT sql FROM sqlite_schema WHERE name = 'jalons'),
  '''' || etape || '''');
SELECT 'chronologie', j.dispositif, etape FROM planning AS j
  WHERE NOT EXISTS (SELECT 1 FROM chronologie AS c WHERE (c.date, c.dispositif, c.vague, c.source)
  = (j.echeance, j.dispositif, j.vague, j.source));

-- What nobody prints, but a reading of ours: S0's column of the vendors is of the first vague (« pour la vague 1 »);
-- the first bound of a scale is the least that there is.
SELECT 'vague des éditeurs', couloir FROM budgets WHERE edition = 'initiale'
  AND vague IS NOT iif(poste = 'editeurs', 1, NULL);
SELECT 'première borne', dispositif, vague FROM tranches AS t WHERE statut_borne <> 'publie'
  AND NOT EXISTS (SELECT 1 FROM tranches AS u WHERE (u.dispositif, u.vague, u.assiette)
  = (t.dispositif, t.vague, t.assiette) AND u.a_partir_de < t.a_partir_de);
-- The base holds each saved query: that of each view, under its name; a parameter that is required, or the extension,
-- makes no view.
SELECT 'requetes', name FROM sqlite_schema WHERE type = 'view' AND name IN (SELECT nom FROM reference_objets)
  AND name NOT IN (SELECT vue FROM requetes WHERE vue IS NOT NULL);
SELECT 'requetes', requete FROM requetes
  WHERE (vue IS NULL) <> (extension OR requete IN (SELECT requete FROM requetes_parametres WHERE obligatoire))
  OR instr(sql, 'SELECT') = 0 OR vue NOT IN (SELECT name FROM sqlite_schema WHERE type = 'view');
