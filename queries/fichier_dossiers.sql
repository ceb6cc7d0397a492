-- Titre : Ce qu'un fichier de dossiers contient, ligne par ligne
-- Répond à : de chaque ligne de mon fichier, quel dossier est lu, ou pourquoi n'y en a-t-il pas ?
-- Paramètres :
--   :fichier [fichier]  un fichier CSV, dont la première ligne nomme les colonnes ; obligatoire ; exemple : fichier=docs/dossiers.csv
-- Extension : nécessaire
-- Colonnes :
--   ligne          numéro de la ligne dans le fichier
--   raison         ce qui empêche de la lire ; vide : rien
--   reference      numéro ou code du dossier chez vous ; vide : aucun
--   structure      le client
--   dispositif     code du dispositif
--   vague          numéro de la vague, 1 si le fichier ne le dit pas
--   quantite       quantité de la première assiette du barème
--   quantite_2     de la deuxième
--   quantite_3     de la troisième
--   editeur        éditeur du logiciel
--   etat           état du dossier ; tel qu'il est écrit, si segur ne le connaît pas
--   date_commande  date de la commande, AAAA-MM-JJ
--   prix_centimes  prix facturé, en centimes HT
--   remarque       ce qui n'a pas été pris tel quel ; vide : rien
--   etat_lu        l'état, tel qu'il est écrit
--   illisible      1 si la ligne elle-même n'a pu être partagée en champs
-- Écran : ligne raison structure dispositif quantite etat ; prix_centimes date_commande
-- Lecture : `fichier_colonnes` dit comment chaque colonne est lue.
WITH RECURSIVE
-- La première ligne nomme les colonnes : chacune, en minuscules, sans accents ni signes.
titres(n, titre, mot, rang) AS (
  SELECT key + 1, value, lower(value), 0 FROM json_each((SELECT valeurs FROM csv_lignes(:fichier, '{"entete":false}') LIMIT 1))
  UNION ALL
  SELECT n, titre, replace(mot, lettre, simple), titres.rang + 1 FROM titres JOIN lettres ON lettres.rang = titres.rang + 1
),
colonnes AS MATERIALIZED (
  SELECT n, titre, sens FROM titres JOIN synonymes AS s ON genre = 'colonne' AND s.mot = trim(titres.mot) WHERE titres.rang = (SELECT max(rang) FROM lettres)
),
-- Dans quel ordre les demander : c1 à c11, puis une par assiette.
voulues(place, nom) AS (
  VALUES (1, 'reference'), (2, 'structure'), (3, 'dispositif'), (4, 'vague'), (5, 'quantite'), (6, 'quantite_2'), (7, 'quantite_3'),
         (8, 'editeur'), (9, 'etat'), (10, 'date_commande'), (11, 'prix')
  UNION ALL
  SELECT 11 + row_number() OVER (ORDER BY assiette), assiette FROM (SELECT DISTINCT assiette FROM assiettes WHERE assiette IN (SELECT sens FROM colonnes) ORDER BY assiette LIMIT 12)
),
largeur(nombre) AS MATERIALIZED (SELECT count(*) FROM titres WHERE rang = 0),
ordre(demande) AS MATERIALIZED (
  SELECT json_object('ordre', json_group_array(place)) FROM (
    SELECT v.place AS ordre, ifnull((SELECT min(n) FROM colonnes WHERE sens = v.nom), 0) AS place
    FROM (SELECT p.place, nom FROM (WITH RECURSIVE p(place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM p WHERE place < 23) SELECT place FROM p) AS p LEFT JOIN voulues USING (place)) AS v ORDER BY 1)
),
lu AS (
  SELECT ligne, faute, champs, reste, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23,
         replace(replace(ifnull(c4, ''), char(0xA0), ' '), char(0x202F), ' ') AS v, upper(ifnull(c3, '')) AS code FROM ordre CROSS JOIN csv_lignes(:fichier, demande) AS l WHERE NOT vide OR faute IS NOT NULL
),
-- La vague décide des assiettes que le barème compte, donc des colonnes qui le concernent.
situes AS (
  SELECT lu.*, CASE WHEN v = '' THEN 1 WHEN v NOT GLOB '*[^0-9]*' AND length(v) < 10 THEN CAST(v AS INTEGER) END AS vague
  FROM lu
),
-- La place et le titre de la colonne de chaque assiette du dossier ; une vague sans barème compte ce que compte la première qui en a un.
besoins AS MATERIALIZED (
  SELECT d.dispositif, d.vague, max(iif(rang = 1, place, NULL)) AS p1, max(iif(rang = 2, place, NULL)) AS p2, max(iif(rang = 3, place, NULL)) AS p3,
         max(iif(rang = 1, titre, NULL)) AS t1, max(iif(rang = 2, titre, NULL)) AS t2, max(iif(rang = 3, titre, NULL)) AS t3, max(rang = 1 AND assiette = 'ca') AS euros
  FROM (SELECT dispositif, v.vague FROM (SELECT DISTINCT dispositif FROM assiettes) CROSS JOIN vagues AS v) AS d
  JOIN assiettes AS a ON a.dispositif = d.dispositif AND a.vague = (SELECT min(x.vague) FROM assiettes AS x WHERE x.dispositif = d.dispositif AND (x.vague = d.vague OR (d.dispositif, d.vague) NOT IN (SELECT dispositif, vague FROM assiettes)))
  JOIN voulues ON nom = assiette AND place > 11 JOIN (SELECT sens, titre, min(n) FROM colonnes GROUP BY sens) ON sens = assiette GROUP BY d.dispositif, d.vague
),
textes AS (
  SELECT ligne, faute, champs, reste, v, code, s.vague, c1, c2, c4, c5, c6, c7, c8, c9, c10, c11, ifnull(euros, 0) AS euros,
         nullif(CASE p1 WHEN 12 THEN c12 WHEN 13 THEN c13 WHEN 14 THEN c14 WHEN 15 THEN c15 WHEN 16 THEN c16 WHEN 17 THEN c17 WHEN 18 THEN c18 WHEN 19 THEN c19 WHEN 20 THEN c20 WHEN 21 THEN c21 WHEN 22 THEN c22 WHEN 23 THEN c23 END, '') AS a1,
         nullif(CASE p2 WHEN 12 THEN c12 WHEN 13 THEN c13 WHEN 14 THEN c14 WHEN 15 THEN c15 WHEN 16 THEN c16 WHEN 17 THEN c17 WHEN 18 THEN c18 WHEN 19 THEN c19 WHEN 20 THEN c20 WHEN 21 THEN c21 WHEN 22 THEN c22 WHEN 23 THEN c23 END, '') AS a2,
         nullif(CASE p3 WHEN 12 THEN c12 WHEN 13 THEN c13 WHEN 14 THEN c14 WHEN 15 THEN c15 WHEN 16 THEN c16 WHEN 17 THEN c17 WHEN 18 THEN c18 WHEN 19 THEN c19 WHEN 20 THEN c20 WHEN 21 THEN c21 WHEN 22 THEN c22 WHEN 23 THEN c23 END, '') AS a3,
         t1, t2, t3
  FROM situes AS s LEFT JOIN besoins AS b ON (b.dispositif, b.vague) = (s.code, s.vague)
),
-- Un entier s'écrit avec ses milliers séparés, ou des décimales nulles.
nombres AS MATERIALIZED (
  SELECT *, replace(replace(ifnull(a1, c5), char(0xA0), ' '), char(0x202F), ' ') AS q1, replace(replace(ifnull(a2, c6), char(0xA0), ' '), char(0x202F), ' ') AS q2,
         replace(replace(ifnull(a3, c7), char(0xA0), ' '), char(0x202F), ' ') AS q3,
         replace(trim(replace(replace(c11, char(0xA0), ' '), char(0x202F), ' '), ' €'), ',', '.') AS p
  FROM textes
),
entiers AS (
  SELECT *, CASE WHEN q1 GLOB '*[,.]0' THEN substr(q1, 1, length(q1) - 2) WHEN q1 GLOB '*[,.]00' THEN substr(q1, 1, length(q1) - 3)
                 WHEN euros AND a1 IS NOT NULL AND q1 GLOB '*[0-9][,.][0-9]' THEN substr(q1, 1, length(q1) - 2) WHEN euros AND a1 IS NOT NULL AND q1 GLOB '*[0-9][,.][0-9][0-9]' THEN substr(q1, 1, length(q1) - 3) ELSE q1 END AS e1,
         CASE WHEN q2 GLOB '*[,.]0' THEN substr(q2, 1, length(q2) - 2) WHEN q2 GLOB '*[,.]00' THEN substr(q2, 1, length(q2) - 3) ELSE q2 END AS e2,
         CASE WHEN q3 GLOB '*[,.]0' THEN substr(q3, 1, length(q3) - 2) WHEN q3 GLOB '*[,.]00' THEN substr(q3, 1, length(q3) - 3) ELSE q3 END AS e3,
         iif(instr(p, '.'), substr(p, 1, instr(p, '.') - 1), p) AS pe, iif(instr(p, '.'), substr(p, instr(p, '.') + 1), '00') AS pd
  FROM nombres
),
valeurs AS MATERIALIZED (
  SELECT *, CAST(replace(e1, ' ', '') AS INTEGER) AS n1, CAST(replace(e2, ' ', '') AS INTEGER) AS n2, CAST(replace(e3, ' ', '') AS INTEGER) AS n3,
         CAST(replace(pe, ' ', '') AS INTEGER) * 100 + CAST(substr(pd || '0', 1, 2) AS INTEGER) AS centimes
  FROM entiers
),
-- Ce qui se lit : 1 ; ce qui ne se lit pas : 0.
lisibles AS (
  SELECT *, e1 IS NOT NULL AND (e1 <> '' AND e1 NOT GLOB '*[^0-9]*' OR e1 = replace(printf('%,d', n1), ',', ' ') AND e1 NOT GLOB '-*') AS l1,
         e2 IS NOT NULL AND (e2 <> '' AND e2 NOT GLOB '*[^0-9]*' OR e2 = replace(printf('%,d', n2), ',', ' ') AND e2 NOT GLOB '-*') AS l2,
         e3 IS NOT NULL AND (e3 <> '' AND e3 NOT GLOB '*[^0-9]*' OR e3 = replace(printf('%,d', n3), ',', ' ') AND e3 NOT GLOB '-*') AS l3,
         (pe <> '' AND pe NOT GLOB '*[^0-9]*' OR pe = replace(printf('%,d', CAST(replace(pe, ' ', '') AS INTEGER)), ',', ' ') AND pe NOT GLOB '-*')
         AND pd <> '' AND length(pd) <= 2 AND pd NOT GLOB '*[^0-9]*' AS lp,
         CASE WHEN c10 GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' THEN substr(c10, 7) || '-' || substr(c10, 4, 2) || '-' || substr(c10, 1, 2) ELSE nullif(c10, '') END AS jour
  FROM valeurs
),
-- Les états, chacun une fois.
etats_lus(lu, mot, rang) AS (
  SELECT DISTINCT c9, lower(c9), 0 FROM ordre CROSS JOIN csv_lignes(:fichier, demande) WHERE c9 <> ''
  UNION ALL
  SELECT lu, replace(mot, lettre, simple), etats_lus.rang + 1 FROM etats_lus JOIN lettres ON lettres.rang = etats_lus.rang + 1
),
etats_compris AS MATERIALIZED (
  SELECT e.lu, coalesce(s.sens, t.etat, e.lu) AS etat
  FROM etats_lus AS e LEFT JOIN synonymes AS s ON genre = 'etat' AND s.mot = trim(e.mot) LEFT JOIN etats AS t ON replace(t.etat, '_', ' ') = trim(e.mot)
  WHERE e.rang = (SELECT max(rang) FROM lettres)
)
SELECT ligne,
       nullif(substr(ifnull(' ; ' || faute, '')
         || iif(faute IS NULL AND champs < nombre, ' ; il manque des champs', '') || ifnull(' ; champ de trop : « ' || reste || ' »', '')
         || iif(faute IS NOT NULL, '',
              iif(ifnull(c2, '') = '', ' ; structure : vide', '')
              || iif(code IN (SELECT dispositif FROM dispositifs), '', ' ; dispositif : inconnu « ' || code || ' »')
              || CASE WHEN vague IS NULL THEN ' ; vague : nombre entier attendu, reçu « ' || c4 || ' »' WHEN vague NOT IN (SELECT vague FROM vagues) THEN ' ; vague : inconnue « ' || vague || ' »' ELSE '' END
              || CASE WHEN ifnull(q1, '') = '' THEN '' WHEN NOT l1 THEN ' ; ' || iif(a1 IS NULL, 'quantite', t1) || ' : nombre entier attendu, reçu « ' || ifnull(a1, c5) || ' »'
                      WHEN n1 > 1000000000000 THEN ' ; ' || iif(a1 IS NULL, 'quantite', t1) || ' : au-delà de 1000000000000, reçu « ' || ifnull(a1, c5) || ' »' ELSE '' END
              || CASE WHEN ifnull(q2, '') = '' THEN '' WHEN NOT l2 THEN ' ; ' || iif(a2 IS NULL, 'quantite_2', t2) || ' : nombre entier attendu, reçu « ' || ifnull(a2, c6) || ' »'
                      WHEN n2 > 1000000000000 THEN ' ; ' || iif(a2 IS NULL, 'quantite_2', t2) || ' : au-delà de 1000000000000, reçu « ' || ifnull(a2, c6) || ' »' ELSE '' END
              || CASE WHEN ifnull(q3, '') = '' THEN '' WHEN NOT l3 THEN ' ; ' || iif(a3 IS NULL, 'quantite_3', t3) || ' : nombre entier attendu, reçu « ' || ifnull(a3, c7) || ' »'
                      WHEN n3 > 1000000000000 THEN ' ; ' || iif(a3 IS NULL, 'quantite_3', t3) || ' : au-delà de 1000000000000, reçu « ' || ifnull(a3, c7) || ' »' ELSE '' END
              || CASE WHEN a1 IS NOT NULL AND nullif(c5, '') IS NOT NULL AND CAST(replace(replace(replace(replace(a1, ' ', ''), char(0xA0), ''), char(0x202F), ''), ',', '.') AS REAL) <> CAST(replace(replace(replace(replace(c5, ' ', ''), char(0xA0), ''), char(0x202F), ''), ',', '.') AS REAL)
                      THEN ' ; ' || t1 || ' et quantite disent deux choses : « ' || a1 || ' » et « ' || c5 || ' »' ELSE '' END
              || CASE WHEN a2 IS NOT NULL AND nullif(c6, '') IS NOT NULL AND CAST(replace(replace(replace(replace(a2, ' ', ''), char(0xA0), ''), char(0x202F), ''), ',', '.') AS REAL) <> CAST(replace(replace(replace(replace(c6, ' ', ''), char(0xA0), ''), char(0x202F), ''), ',', '.') AS REAL)
                      THEN ' ; ' || t2 || ' et quantite_2 disent deux choses : « ' || a2 || ' » et « ' || c6 || ' »' ELSE '' END
              || CASE WHEN a3 IS NOT NULL AND nullif(c7, '') IS NOT NULL AND CAST(replace(replace(replace(replace(a3, ' ', ''), char(0xA0), ''), char(0x202F), ''), ',', '.') AS REAL) <> CAST(replace(replace(replace(replace(c7, ' ', ''), char(0xA0), ''), char(0x202F), ''), ',', '.') AS REAL)
                      THEN ' ; ' || t3 || ' et quantite_3 disent deux choses : « ' || a3 || ' » et « ' || c7 || ' »' ELSE '' END
              || CASE WHEN ifnull(c11, '') = '' THEN '' WHEN NOT lp THEN ' ; prix : montant en euros de deux décimales au plus attendu, reçu « ' || c11 || ' »'
                      WHEN centimes > 100000000000000 THEN ' ; prix : au-delà de 1000000000000, reçu « ' || c11 || ' »' ELSE '' END
              || iif(jour IS date(jour, '+0 days'), '', ' ; date_commande : AAAA-MM-JJ ou JJ/MM/AAAA attendu, reçu « ' || c10 || ' »')),
         4), '') AS raison,
       nullif(c1, '') AS reference, c2 AS structure, code AS dispositif, vague, iif(l1, n1, NULL) AS quantite, iif(l2, n2, NULL) AS quantite_2, iif(l3, n3, NULL) AS quantite_3,
       nullif(c8, '') AS editeur, (SELECT etat FROM etats_compris WHERE lu = c9) AS etat, jour AS date_commande, iif(c11 <> '' AND lp, centimes, NULL) AS prix_centimes,
       iif(euros AND a1 IS NOT NULL AND q1 GLOB '*[,.]*' AND q1 NOT GLOB '*[,.]0' AND q1 NOT GLOB '*[,.]00', t1 || ' : « ' || a1 || ' » ramené à l''euro', NULL) AS remarque, nullif(c9, '') AS etat_lu, faute IS NOT NULL AS illisible
FROM lisibles CROSS JOIN largeur
ORDER BY ligne;
