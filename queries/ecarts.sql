-- Titre : Ce qui ne tombe pas juste, et pourquoi
-- Répond à : chaque total imprimé est-il celui de ses cases, et quelles sources se contredisent ?
-- Thème : sources
-- Paramètres : aucun
-- Colonnes :
--   objet        ce qui est comparé
--   valeur_a     ce qui est imprimé (euros, nombre ou date)
--   source_a     par qui
--   valeur_b     ce qui se calcule des cases, ou l'autre chiffre (euros, nombre ou date)
--   source_b     par qui ; SEGUR : calcul de segur
--   verdict      d'un total : exact, arrondi, inexpliqué ; de deux sources : expliqué, désaccord, chiffre absent
--   explication  ce qui sépare les deux, quand on le sait ; d'un désaccord, ce que l'on en sait
--   dit          valeur_a et source_a, pour la lecture
--   contre       valeur_b et source_b, pour la lecture
--   chiffre_a    où est le premier dans la base : table/clé ; vide : ce n'est pas un chiffre seul
--   chiffre_b    où est l'autre ; vide : c'est une somme, ou ce n'en est pas un
--   cles         clés de ses chiffres et de ceux des sommes, dans `chiffres`, séparées par « ; »
-- Écran : objet dit contre explication verdict
-- Lecture : Ce qui diffère d'abord ; les totaux exacts tiennent en une ligne. Une case
--   imprimée v vaut de v − ½ à v + ½ million. D'un total : « arrondi », l'arrondi
--   de ses cases y suffit ; « inexpliqué », il n'y suffit pas. De deux sources :
--   « expliqué », l'explication suffit à la différence ; « désaccord », elle n'y
--   suffit pas, ou aucune de nos sources n'en donne. Une somme est de segur.
WITH
-- Les totaux de ligne que S0 imprime, et celui du médico-social, qui est une case.
lignes_imprimees(edition, montant, cle) AS (
  SELECT edition, montant, 'totaux_publies/' || edition || '/' || couloir || '/' || ifnull(poste, 'tous') AS cle
  FROM totaux_publies WHERE couloir IS NOT NULL
  UNION ALL SELECT edition, montant, 'budgets/' || edition || '/' || couloir || '/' || poste FROM budgets
  WHERE poste = 'global'
),
-- n cases de somme `calcule`, en face d'un total `publie` ; demi : la moitié du dernier chiffre imprimé ; combien
-- d'autres cases sont inconnues.
totaux(objet, chiffre_a, chiffre_b, publie, source_a, calcule, cles, n, demi, inconnues) AS (
  SELECT 'total imprimé, ' || ifnull(couloirs.nom, 'tous les couloirs') || ', ' || CASE t.poste
    WHEN 'editeurs' THEN 'éditeurs' WHEN 'usages_ville' THEN 'usages en ville' WHEN 'usages_hopital'
    THEN 'usages à l''hôpital' ELSE ifnull(t.poste, 'tous les postes') END,
         'totaux_publies/' || t.edition || '/' || ifnull(t.couloir, 'tous') || '/' || ifnull(t.poste, 'tous'),
         iif(t.couloir IS NOT NULL AND t.poste IS NOT NULL, 'budgets/', 'recapitulatif_montants/') || t.edition || '/'
           || iif(t.couloir IS NOT NULL AND t.poste IS NOT NULL, t.couloir || '/' || t.poste,
             coalesce(t.couloir, t.poste, 'total')),
         t.montant, t.source, sum(m.montant),
         (SELECT group_concat(cle, ' ; ') FROM (SELECT cles AS cle FROM recapitulatif_montants AS r
           WHERE r.edition = t.edition AND r.couloir = ifnull(t.couloir, r.couloir)
             AND r.poste = ifnull(t.poste, r.poste) ORDER BY cle)),
         count(m.montant), 500000,
           sum(m.statut = 'inconnu')
  FROM totaux_publies AS t
  LEFT JOIN couloirs USING (couloir)
  JOIN recapitulatif_montants AS m
    ON m.edition = t.edition AND m.couloir = ifnull(t.couloir, m.couloir) AND m.poste = ifnull(t.poste, m.poste)
  GROUP BY t.rowid
  UNION ALL
  SELECT 'total imprimé, somme des totaux de ligne', 'totaux_publies/initiale/tous/tous', NULL, t.montant, t.source,
         sum(l.montant), (SELECT group_concat(cle, ' ; ') FROM (SELECT cle FROM lignes_imprimees
           WHERE edition = 'initiale' ORDER BY cle)), count(*), 500000, 0
  FROM totaux_publies AS t
  JOIN lignes_imprimees AS l USING (edition)
  WHERE edition = 'initiale' AND t.couloir IS NULL AND t.poste IS NULL
  UNION ALL
  SELECT 'SUN-ES, annonce et usages à l''hôpital', 'enveloppes/sun_es',
    'recapitulatif_montants/initiale/usages_hopital', e.montant, e.source, sum(b.montant),
    (SELECT group_concat(cle, ' ; ') FROM (SELECT cles AS cle FROM recapitulatif_montants
      WHERE edition = 'initiale' AND poste = 'usages_hopital' ORDER BY cle)),
    count(b.montant), 500000, sum(b.statut = 'inconnu')
  FROM enveloppes AS e JOIN budgets AS b ON edition = 'initiale' AND poste = 'usages_hopital'
  WHERE enveloppe = 'sun_es'
  UNION ALL
  SELECT 'SUN-ES, annonce et domaines', 'enveloppes/sun_es', NULL, e.montant, e.source, sum(s.montant),
    (SELECT group_concat(cle, ' ; ') FROM (SELECT 'sun_es/' || domaine AS cle FROM sun_es ORDER BY cle)),
    count(*), 500000, 0
  FROM enveloppes AS e JOIN sun_es AS s WHERE enveloppe = 'sun_es'
  UNION ALL
  SELECT 'SUN-ES, volet 1 et ses domaines', 'enveloppes/sun_es_volet_1', NULL, e.montant, e.source, sum(s.montant),
    (SELECT group_concat(cle, ' ; ') FROM (SELECT 'sun_es/' || domaine AS cle FROM sun_es WHERE volet = 1
      ORDER BY cle)), count(*), 500000, 0
  FROM enveloppes AS e JOIN sun_es AS s ON volet = 1 WHERE enveloppe = 'sun_es_volet_1'
  UNION ALL
  SELECT 'programme et ses deux parts', 'enveloppes/programme', NULL, e.montant, e.source, sum(p.montant),
    'enveloppes/medico_social ; enveloppes/partage', count(*), 500000, 0
  FROM enveloppes AS e JOIN enveloppes AS p ON p.enveloppe IN ('partage', 'medico_social')
  WHERE e.enveloppe = 'programme'
  UNION ALL
  SELECT 'solutions référencées au ' || t.date_comptage,
    'solutions/' || t.date_comptage || '/' || t.vague || '/tous/tous/total', NULL, t.nombre, t.source, sum(s.nombre),
    (SELECT group_concat(cle, ' ; ') FROM (SELECT 'solutions/' || date_comptage || '/' || vague || '/' || couloir || '/'
      || ifnull(dispositif, 'tous') || '/solution' AS cle FROM solutions AS x
      WHERE x.date_comptage = t.date_comptage AND nature = 'solution' ORDER BY cle)), count(*), 0, 0
  FROM solutions AS t JOIN solutions AS s ON s.date_comptage = t.date_comptage AND s.nature = 'solution'
  WHERE t.nature = 'total' GROUP BY t.rowid
),
juges AS (
  SELECT *, CASE WHEN publie = calcule THEN 'exact'
                 WHEN calcule - n * demi < publie + demi AND publie - demi < calcule + n * demi THEN 'arrondi'
                 ELSE 'inexpliqué' END AS verdict
  FROM totaux
),
lignes(objet, valeur_a, source_a, valeur_b, source_b, verdict, explication, chiffre_a, chiffre_b, cles) AS (
  SELECT objet, publie, source_a, calcule, 'SEGUR', verdict,
         iif(verdict = 'arrondi', n || ' cases arrondies au million'
           || iif(inconnues, ', ou ce que vaudrait '
           || iif(inconnues = 1, 'la case inconnue', 'une des ' || inconnues || ' cases inconnues'), ''),
           replace(printf('%,d', abs(publie - calcule) / 1000000), ',', ' ')
             || ' M€ de différence : l''arrondi n''y suffit pas'
             || iif(inconnues, ' ; ' || inconnues || ' case inconnue manque à la somme', '')),
         chiffre_a, chiffre_b, chiffre_a || ' ; ' || cles
  FROM juges WHERE verdict <> 'exact'
  UNION ALL
  SELECT group_concat(objet, ' ; '), NULL, NULL, NULL, NULL, 'exact',
         count(*) || ' totaux imprimés sont ceux de leurs cases', NULL, NULL,
         group_concat(chiffre_a || ' ; ' || cles, ' ; ')
  FROM (SELECT * FROM juges ORDER BY objet) WHERE verdict = 'exact' GROUP BY verdict
  UNION ALL
  SELECT sujet, a.valeur, a.source, b.valeur, b.source,
         CASE WHEN a.valeur IS NULL OR b.valeur IS NULL THEN 'chiffre absent'
              WHEN explique = 'oui' THEN 'expliqué' ELSE 'désaccord' END, explication, chiffre_a, chiffre_b,
         chiffre_a || ' ; ' || chiffre_b
  FROM desaccords
  LEFT JOIN chiffres AS a ON a.chiffre = chiffre_a
  LEFT JOIN chiffres AS b ON b.chiffre = chiffre_b
  UNION ALL
  -- Ce que segur calcule, et ce que S0 imprime du même manque.
  SELECT 'ce qui manque aux 2 Md€', e.montant, e.source, s.manque, 'SEGUR', 'expliqué', s.remarque,
    'enveloppes/' || e.enveloppe, 'enveloppes_synthese/' || edition || '/' || s.enveloppe, s.cles
  FROM enveloppes AS e JOIN enveloppes_synthese AS s ON (s.enveloppe, s.edition) = ('programme', 'initiale')
    WHERE e.enveloppe = 'reserve_s0'
)
SELECT objet, valeur_a, source_a, valeur_b, source_b, verdict, explication,
       iif(typeof(valeur_a) = 'text', valeur_a, replace(printf('%,d', valeur_a), ',', char(0xA0)))
         || iif(source_a = 'SEGUR', ' (calcul de segur)', ' (' || source_a || ')') AS dit,
       iif(typeof(valeur_b) = 'text', valeur_b, replace(printf('%,d', valeur_b), ',', char(0xA0)))
         || iif(source_b = 'SEGUR', ' (calcul de segur)', ' (' || source_b || ')') AS contre,
       chiffre_a, chiffre_b, cles
FROM lignes
-- Ce qui diffère d'abord, ce qui est exact à la fin.
ORDER BY CASE verdict WHEN 'chiffre absent' THEN 0 WHEN 'inexpliqué' THEN 1 WHEN 'désaccord' THEN 2
  WHEN 'expliqué' THEN 3 WHEN 'arrondi' THEN 4 ELSE 5 END, objet, source_b;
