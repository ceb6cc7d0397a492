-- Titre : Tous les chiffres, un par ligne, avec leur source
-- Répond à : quels chiffres segur tient-il, que valent-ils, et que dit leur source, mot pour mot ?
-- Thème : sources
-- Paramètres : aucun
-- Colonnes :
--   chiffre             où il est : table/clé
--   libelle             ce qu'il compte
--   valeur [ci-contre]  nombre, ou date : `unite` dit de quoi
--   unite               euros, euros HT, pour cent, points, date…
--   statut              publie, calcule, estime, hypothese ou inconnu : `statuts` dit ce que cela veut dire
--   source              source du chiffre
--   publie_le           date de la source ; vide : non datée
--   confiance           de A (officiel) à D (articles fondateurs seulement)
--   note                motif d'une hypothèse, doute ou précision ; vide : rien à dire
--   imprime             les mots de la source ; vide : aucun texte lu, le chiffre n'est pas vérifié
--   lu_le               jour ou mois où la source a été lue ; vide : non relue
-- Écran : chiffre valeur unite statut source imprime
-- Le statut est celui de la ligne ; à défaut, celui de `releves` ; à défaut, 'publie' : un chiffre à vous, que votre
-- source dit.
WITH tous(chiffre, libelle, valeur, unite, statut, source, confiance, note) AS (
  SELECT 'budgets/' || edition || '/' || couloir || '/' || poste,
         'budget, édition ' || edition || ', ' || nom || ', ' || poste, montant, 'euros', statut, b.source, confiance,
           note
  FROM budgets AS b JOIN couloirs USING (couloir) WHERE montant IS NOT NULL
  UNION ALL
  SELECT 'totaux_publies/' || edition || '/' || ifnull(couloir, 'tous') || '/' || ifnull(poste, 'tous'),
         'total imprimé, édition ' || edition || ', ' || ifnull(nom, 'tous les couloirs') || ', '
           || ifnull(poste, 'tous les postes'),
         montant, 'euros', NULL, t.source, confiance, NULL
  FROM totaux_publies AS t LEFT JOIN couloirs USING (couloir)
  UNION ALL
  SELECT 'enveloppes/' || enveloppe, libelle, montant, 'euros', NULL, source, confiance, periode FROM enveloppes
  UNION ALL
  SELECT 'populations/' || population, libelle, effectif, unite, NULL, source, confiance, NULL FROM populations
  UNION ALL
  SELECT 'remunerations/' || profession || '/montant', 'ROSP, usages en ville, ' || profession, montant, 'euros',
    NULL, source, confiance, note
  FROM remunerations
  UNION ALL
  SELECT 'remunerations/' || profession || '/unitaire', 'ROSP, usages en ville, '
    || ifnull(libelle_unitaire, 'par ' || profession), unitaire,
    'euros', NULL, source_unitaire, confiance_unitaire, note
  FROM remunerations WHERE unitaire IS NOT NULL
  UNION ALL
  -- Une tranche a deux montants, chacun nul ou non, et une borne ; la première borne est la plus petite quantité qui
  -- soit.
  SELECT 'tranches/' || dispositif || '/' || vague || '/' || assiette || '/' || a_partir_de || '/' || element,
         'SONS ' || dispositif || ', à partir de ' || a_partir_de || ' (' || assiette || '), ' || element,
         CASE element WHEN 'forfait' THEN forfait WHEN 'par_unite' THEN par_unite ELSE a_partir_de END,
         CASE WHEN element <> 'borne' THEN 'euros HT' WHEN assiette = 'ca' THEN 'euros' ELSE 'nombre' END,
         iif(element = 'borne', t.statut_borne, t.statut), t.source,
           t.confiance,
         CASE WHEN iif(element = 'borne', t.statut_borne, t.statut) = 'hypothese' THEN t.motif END
  FROM tranches AS t JOIN baremes USING (dispositif, vague, assiette, a_partir_de)
  CROSS JOIN (SELECT 'forfait' AS element UNION ALL SELECT 'par_unite' UNION ALL SELECT 'borne')
  WHERE CASE element WHEN 'forfait' THEN forfait <> 0 WHEN 'par_unite' THEN par_unite <> 0
        ELSE a_partir_de > (SELECT min(a_partir_de) FROM tranches AS premiere
                            WHERE (premiere.dispositif, premiere.vague, premiere.assiette)
                              = (t.dispositif, t.vague, t.assiette)) END
  UNION ALL
  SELECT 'plafonds/' || dispositif || '/' || vague, 'SONS ' || dispositif || ', plafond',
         CASE WHEN plafond_centimes % 100 THEN plafond_centimes / 100.0 ELSE plafond_centimes / 100 END, 'euros HT',
           statut, source, confiance, motif
  FROM plafonds
  UNION ALL
  SELECT 'extremes/' || dispositif || '/' || vague || '/' || borne, 'SONS ' || dispositif || ', montant le plus '
    || borne,
         CASE WHEN centimes % 100 THEN centimes / 100.0 ELSE centimes / 100 END, 'euros HT', NULL, source, confiance,
           NULL
  FROM (SELECT *, 'bas' AS borne, bas_centimes AS centimes FROM extremes UNION ALL SELECT *, 'haut', haut_centimes
    FROM extremes)
  UNION ALL
  SELECT 'taux/' || taux, libelle, pour_cent, 'pour cent', NULL, source, confiance, NULL FROM taux
  UNION ALL
  SELECT 'forfait_structure/' || annee || '/' || rubrique || '/points', 'forfait structure ' || annee || ', '
    || rubrique, points, 'points', NULL, source, confiance, NULL
  FROM forfait_structure
  UNION ALL
  SELECT 'forfait_structure/' || annee || '/' || rubrique || '/montant', 'forfait structure ' || annee || ', '
    || rubrique, montant, 'euros', NULL, source, confiance, NULL
  FROM forfait_structure WHERE montant IS NOT NULL
  UNION ALL
  SELECT 'unites/' || unite, libelle, montant, 'euros', NULL, source, confiance, NULL FROM unites
  UNION ALL
  SELECT 'sun_es/' || domaine, 'SUN-ES ' || domaine || ', ' || libelle, montant, 'euros', NULL, source, confiance,
    NULL FROM sun_es
  UNION ALL
  SELECT 'fenetres_sun_es/' || fenetre || '/' || borne, 'SUN-ES, fenêtre ' || fenetre || ', ' || borne,
         CASE borne WHEN 'debut' THEN debut ELSE fin END, 'mois', NULL, source, confiance, NULL
  FROM fenetres_sun_es CROSS JOIN (SELECT 'debut' AS borne UNION ALL SELECT 'fin')
  UNION ALL
  SELECT 'parts_marche/' || editeur || '/' || dispositif || '/' || vague || '/' || element,
         nom || ', ' || dispositif || ', ' || element, valeur, unite, NULL, source, confiance, NULL
  FROM (SELECT *, 'part' AS element, CASE WHEN part_dix_millieme % 100 THEN part_dix_millieme / 100.0
    ELSE part_dix_millieme / 100 END AS valeur, 'pour cent' AS unite FROM parts_marche
        UNION ALL SELECT *, 'clients', clients, 'nombre' FROM parts_marche
        UNION ALL SELECT *, 'montant_bas', montant_bas, 'euros' FROM parts_marche
        UNION ALL SELECT *, 'montant_haut', montant_haut, 'euros' FROM parts_marche)
  JOIN (SELECT editeur, nom FROM editeurs) USING (editeur)
  WHERE valeur IS NOT NULL
  UNION ALL
  SELECT 'solutions/' || date_comptage || '/' || vague || '/' || ifnull(couloir, 'tous') || '/'
    || ifnull(dispositif, 'tous') || '/' || nature,
         nature || ' au ' || date_comptage || ', ' || coalesce(dispositif, couloir, 'en tout'), nombre, 'nombre',
           NULL, source, confiance, NULL
  FROM solutions
  UNION ALL
  SELECT 'jalons/' || dispositif || '/' || vague || '/' || variante || '/' || etape || '/' || date_jalon,
         'jalon ' || trim(dispositif || ' ' || variante) || ', vague ' || vague || ', ' || genre || ' : ' || libelle,
         date_jalon, 'date', NULL, source, confiance, doute
  FROM jalons JOIN etapes USING (etape)
  UNION ALL
  SELECT 'jalons/' || dispositif || '/' || vague || '/' || variante || '/' || etape || '/' || date_jalon || '/heure',
         'jalon ' || trim(dispositif || ' ' || variante) || ', vague ' || vague || ', ' || genre || ' : ' || libelle
           || ', heure',
         heure, 'heure', NULL, source, confiance, doute
  FROM jalons JOIN etapes USING (etape) WHERE heure IS NOT NULL
  UNION ALL
  SELECT 'exigences/' || dispositif || '/' || vague || '/' || exigence, libelle, seuil_pour_cent, 'pour cent', NULL,
    source, confiance, NULL
  FROM exigences WHERE seuil_pour_cent IS NOT NULL
  UNION ALL
  SELECT 'recettes/' || recette, libelle, montant, 'euros', NULL, source, confiance, NULL FROM recettes
  UNION ALL
  SELECT 'deploiements/' || deploiement, 'vague ' || vague || ', ' || libelle, nombre, unite, NULL, source, confiance,
    NULL
  FROM deploiements
  UNION ALL
  SELECT 'textes/' || texte || '/' || acte, titre || ', ' || replace(acte, 'pre', 'pré'), jour, 'date', NULL, source,
    confiance, NULL
  FROM (SELECT *, 'signature' AS acte, signature AS jour FROM textes UNION ALL SELECT *, 'publication', publication
    FROM textes UNION ALL SELECT *, 'presentation', presentation FROM textes)
  WHERE jour IS NOT NULL
)
SELECT tous.chiffre, tous.libelle, valeur, tous.unite, coalesce(tous.statut, r.statut, 'publie') AS statut, s.source,
  s.date_publication AS publie_le,
       ifnull(r.confiance, tous.confiance) AS confiance, ifnull(note || ' ; ' || r.motif, ifnull(note, r.motif))
         AS note, imprime, lu_le
FROM tous
-- Les mots d'une source ne disent rien du chiffre d'une autre.
LEFT JOIN releves AS r ON r.chiffre = tous.chiffre AND (r.source = tous.source OR r.confiance IS NOT NULL)
JOIN sources AS s ON s.source = ifnull(r.source, tous.source)
ORDER BY tous.chiffre;
