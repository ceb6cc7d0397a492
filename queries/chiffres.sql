-- Titre : Tous les chiffres, un par ligne, avec leur source
-- Répond à : quels chiffres segur tient-il, et d'où viennent-ils ?
-- Paramètres : aucun
-- Colonnes :
--   chiffre    où il est : table/clé
--   libelle    ce qu'il compte
--   valeur     nombre, ou date
--   unite      euros, euros HT, pour cent, points, date…
--   statut     publie ou hypothese
--   source     source du chiffre
--   publie_le  date de la source ; vide : non datée
--   confiance  de A (officiel) à D (articles fondateurs seulement)
--   note       motif d'une hypothèse, doute ou précision ; vide : rien à dire
WITH tous(chiffre, libelle, valeur, unite, statut, source, confiance, note) AS (
  SELECT 'budgets/' || edition || '/' || couloir || '/' || poste,
         'budget, édition ' || edition || ', ' || nom || ', ' || poste, montant, 'euros', 'publie', b.source, confiance, note
  FROM budgets AS b JOIN couloirs USING (couloir) WHERE statut = 'chiffre'
  UNION ALL
  SELECT 'totaux_publies/' || edition || '/' || ifnull(couloir, 'tous') || '/' || ifnull(poste, 'tous'),
         'total imprimé, édition ' || edition || ', ' || ifnull(nom, 'tous les couloirs') || ', ' || ifnull(poste, 'tous les postes'),
         montant, 'euros', 'publie', t.source, confiance, NULL
  FROM totaux_publies AS t LEFT JOIN couloirs USING (couloir)
  UNION ALL
  SELECT 'enveloppes/' || enveloppe, libelle, montant, 'euros', 'publie', source, confiance, NULL FROM enveloppes
  UNION ALL
  SELECT 'populations/' || population, libelle, effectif, 'nombre', 'publie', source, confiance, NULL FROM populations
  UNION ALL
  SELECT 'remunerations/' || profession || '/montant', 'usages en ville, ' || profession, montant, 'euros', 'publie', source, confiance, note
  FROM remunerations
  UNION ALL
  SELECT 'remunerations/' || profession || '/unitaire', 'usages en ville, par ' || profession, unitaire, 'euros', 'publie', source_unitaire, confiance_unitaire, note
  FROM remunerations WHERE unitaire IS NOT NULL
  UNION ALL
  SELECT 'tranches/' || dispositif || '/' || vague || '/' || assiette || '/' || a_partir_de || '/' || element,
         'SONS ' || dispositif || ', à partir de ' || a_partir_de || ' (' || assiette || '), ' || element,
         CASE element WHEN 'forfait' THEN forfait ELSE par_unite END, 'euros HT', b.statut, b.source, confiance, b.motif
  FROM baremes AS b JOIN tranches USING (dispositif, vague, assiette, a_partir_de)
  CROSS JOIN (SELECT 'forfait' AS element UNION ALL SELECT 'par_unite')
  WHERE CASE element WHEN 'forfait' THEN forfait ELSE par_unite END <> 0
  UNION ALL
  SELECT 'plafonds/' || dispositif || '/' || vague, 'SONS ' || dispositif || ', plafond',
         CASE WHEN plafond_centimes % 100 THEN plafond_centimes / 100.0 ELSE plafond_centimes / 100 END, 'euros HT', statut, source, confiance, motif
  FROM plafonds
  UNION ALL
  SELECT 'taux/' || taux, libelle, pour_cent, 'pour cent', 'publie', source, confiance, NULL FROM taux
  UNION ALL
  SELECT 'forfait_structure/' || annee || '/' || rubrique || '/points', 'forfait structure ' || annee || ', ' || rubrique, points, 'points', 'publie', source, confiance, NULL
  FROM forfait_structure
  UNION ALL
  SELECT 'forfait_structure/' || annee || '/' || rubrique || '/montant', 'forfait structure ' || annee || ', ' || rubrique, montant, 'euros', 'publie', source, confiance, NULL
  FROM forfait_structure WHERE montant IS NOT NULL
  UNION ALL
  SELECT 'unites/' || unite, libelle, montant, 'euros', 'publie', source, confiance, NULL FROM unites
  UNION ALL
  SELECT 'sun_es/' || domaine, 'SUN-ES ' || domaine || ', ' || libelle, montant, 'euros', 'publie', source, confiance, NULL FROM sun_es
  UNION ALL
  SELECT 'fenetres_sun_es/' || fenetre || '/' || borne, 'SUN-ES, fenêtre ' || fenetre || ', ' || borne,
         CASE borne WHEN 'debut' THEN debut ELSE fin END, 'mois', 'publie', source, confiance, NULL
  FROM fenetres_sun_es CROSS JOIN (SELECT 'debut' AS borne UNION ALL SELECT 'fin')
  UNION ALL
  SELECT 'parts_marche/' || editeur || '/' || dispositif || '/' || vague || '/' || element,
         nom || ', ' || dispositif || ', ' || element, valeur, unite, 'publie', source, confiance, NULL
  FROM (SELECT *, 'part' AS element, CASE WHEN part_dix_millieme % 100 THEN part_dix_millieme / 100.0 ELSE part_dix_millieme / 100 END AS valeur, 'pour cent' AS unite FROM parts_marche
        UNION ALL SELECT *, 'clients', clients, 'nombre' FROM parts_marche
        UNION ALL SELECT *, 'montant_bas', montant_bas, 'euros' FROM parts_marche
        UNION ALL SELECT *, 'montant_haut', montant_haut, 'euros' FROM parts_marche)
  JOIN (SELECT editeur, nom FROM editeurs) USING (editeur)
  WHERE valeur IS NOT NULL
  UNION ALL
  SELECT 'solutions/' || date_comptage || '/' || vague || '/' || ifnull(couloir, 'tous') || '/' || ifnull(dispositif, 'tous') || '/' || nature,
         nature || ' au ' || date_comptage || ', ' || coalesce(dispositif, couloir, 'en tout'), nombre, 'nombre', 'publie', source, confiance, NULL
  FROM solutions
  UNION ALL
  SELECT 'jalons/' || dispositif || '/' || vague || '/' || variante || '/' || etape || '/' || date_jalon,
         'jalon ' || trim(dispositif || ' ' || variante) || ', vague ' || vague || ', ' || etape,
         date_jalon, 'date', 'publie', source, confiance, doute
  FROM jalons
  UNION ALL
  SELECT 'exigences/' || dispositif || '/' || vague || '/' || exigence, libelle, seuil_pour_cent, 'pour cent', 'publie', source, confiance, NULL
  FROM exigences WHERE seuil_pour_cent IS NOT NULL
)
SELECT chiffre, libelle, valeur, unite, statut, source, date_publication AS publie_le, confiance, note
FROM tous JOIN sources USING (source)
ORDER BY chiffre;
