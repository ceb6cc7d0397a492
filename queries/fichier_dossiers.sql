-- Titre : Ce qu'un fichier de dossiers contient, ligne par ligne
-- Répond à : de chaque ligne de mon fichier, quel dossier est lu, ou pourquoi n'y en a-t-il pas ?
-- Thème : outil
-- Paramètres :
--   :fichier [fichier]  un fichier CSV, dont la première ligne nomme les colonnes ; obligatoire ; exemple :
--      fichier=docs/dossiers.csv
-- Extension : nécessaire
-- Colonnes :
--   ligne                        numéro de la ligne dans le fichier
--   raison                       ce qui empêche de la lire ; vide : rien
--   reference                    numéro ou code du dossier chez vous ; vide : aucun
--   structure                    le client
--   dispositif                   code du dispositif
--   vague                        numéro de la vague, 1 si le fichier ne le dit pas
--   quantite [nombre]            quantité de la première assiette du barème
--   quantite_2 [nombre]          de la deuxième
--   quantite_3 [nombre]          de la troisième
--   editeur                      éditeur du logiciel
--   etat                         état du dossier ; tel qu'il est écrit, si segur ne le connaît pas
--   date_commande                date de la commande, AAAA-MM-JJ
--   prix_centimes [centimes HT]  prix facturé
--   remarque                     ce qui n'a pas été pris tel quel ; vide : rien
--   etat_lu                      l'état, tel qu'il est écrit
--   illisible                    1 si la ligne elle-même n'a pu être partagée en champs
-- Écran : ligne raison structure dispositif quantite etat ; prix_centimes date_commande
-- Lecture : `fichier_colonnes` dit comment chaque colonne est lue.
WITH
-- La première ligne nomme les colonnes.
titres AS MATERIALIZED (
  SELECT key + 1 AS place, value AS titre, sens
  FROM json_each((SELECT valeurs FROM csv_lignes(:fichier, '{"entete":false}') LIMIT 1))
  LEFT JOIN synonymes ON (genre, mot) = ('colonne', csv_mot(value))
),
-- Dans quel ordre les demander : c1 à c11, puis celles qui portent le nom d'une assiette.
voulues(rang, nom) AS (
  VALUES (1, 'reference'), (2, 'structure'), (3, 'dispositif'), (4, 'vague'), (5, 'quantite'), (6, 'quantite_2'),
    (7, 'quantite_3'),
         (8, 'editeur'), (9, 'etat'), (10, 'date_commande'), (11, 'prix')
  UNION ALL
  SELECT 11 + row_number() OVER (ORDER BY sens), sens FROM titres WHERE sens IN (SELECT assiette FROM assiettes)
    GROUP BY sens
),
demande AS MATERIALIZED (
  SELECT (SELECT count(*) FROM titres) AS largeur, json_object('ordre', json_group_array(place)) AS ordre
  FROM (SELECT ifnull((SELECT min(place) FROM titres WHERE sens = nom), 0) AS place FROM voulues ORDER BY rang)
),
-- De chaque dispositif, où le fichier donne ses assiettes, parmi ces dernières, et sous quel titre.
comptes AS MATERIALIZED (
  SELECT dispositif, vague, max(assiette = 'ca') AS euros, max(iif(a.rang = 1, p, NULL)) AS p1,
    max(iif(a.rang = 2, p, NULL)) AS p2,
         max(iif(a.rang = 3, p, NULL)) AS p3, max(iif(a.rang = 1, titre, NULL)) AS t1,
           max(iif(a.rang = 2, titre, NULL)) AS t2,
         max(iif(a.rang = 3, titre, NULL)) AS t3
  FROM assiettes_comptees AS a JOIN (SELECT nom, '$[' || (rang - 12) || ']' AS p FROM voulues WHERE rang > 11)
    ON nom = assiette
  JOIN (SELECT sens, titre, min(place) FROM titres GROUP BY sens) ON sens = assiette
  GROUP BY dispositif, vague
),
lignes AS (
  SELECT l.*, demande.largeur, upper(ifnull(c3, '')) AS dispositif, iif(ifnull(c4, '') = '', 1, csv_nombre(c4)) AS vague
  FROM demande CROSS JOIN csv_lignes(:fichier, ordre) AS l WHERE NOT vide OR faute IS NOT NULL
),
-- Une quantité a deux endroits où s'écrire : la colonne de l'assiette (a1), ou celle de la quantité (q1).
quantites AS (
  SELECT ligne, faute, champs, largeur, reste, dispositif, vague, c1, c2, c4, c8, c9, c10, c11,
    ifnull(euros, 0) AS euros, ifnull(t1, 'quantite') AS t1, ifnull(t2, 'quantite_2') AS t2, ifnull(t3, 'quantite_3')
    AS t3,
         iif(p1 IS NULL, NULL, nullif(json_extract(json_array(c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22,
           c23), p1), '')) AS a1,
         iif(p2 IS NULL, NULL, nullif(json_extract(json_array(c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22,
           c23), p2), '')) AS a2,
         iif(p3 IS NULL, NULL, nullif(json_extract(json_array(c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22,
           c23), p3), '')) AS a3,
         nullif(c5, '') AS q1, nullif(c6, '') AS q2, nullif(c7, '') AS q3
  FROM lignes AS l LEFT JOIN comptes USING (dispositif, vague)
),
valeurs AS (
  SELECT *, iif(euros AND a1 IS NOT NULL, csv_nombre(a1, 2) / 100, csv_nombre(ifnull(a1, q1))) AS n1,
    csv_nombre(ifnull(a2, q2)) AS n2,
         csv_nombre(ifnull(a3, q3)) AS n3, csv_nombre(nullif(c11, ''), 2) AS centimes,
         iif(c10 GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]', substr(c10, 7) || '-' || substr(c10, 4, 2) || '-'
           || substr(c10, 1, 2), nullif(c10, '')) AS jour
  FROM quantites
)
SELECT ligne,
       nullif(substr(ifnull(' ; ' || faute, '') || iif(faute IS NULL AND champs < largeur, ' ; il manque des champs',
         '') || ifnull(' ; champ de trop : « ' || reste || ' »', '')
         || iif(faute IS NOT NULL, '',
              iif(ifnull(c2, '') = '', ' ; structure : vide', '')
              || iif(dispositif IN (SELECT dispositif FROM dispositifs), '', ' ; dispositif : inconnu « '
                || dispositif || ' »')
              || CASE WHEN vague IS NULL THEN ' ; vague : nombre entier attendu, reçu « ' || c4 || ' »'
                WHEN vague NOT IN (SELECT vague FROM vagues) THEN ' ; vague : inconnue « ' || c4 || ' »' ELSE '' END
              || iif((n1 IS NULL, n2 IS NULL, n3 IS NULL) = (coalesce(a1, q1) IS NULL, coalesce(a2, q2) IS NULL,
                coalesce(a3, q3) IS NULL)
                       AND max(ifnull(n1, 0), ifnull(n2, 0), ifnull(n3, 0)) <= 1000000000000
                         AND coalesce(a1 || q1, a2 || q2, a3 || q3) IS NULL, '',
                   (SELECT group_concat(CASE WHEN nombre IS NULL AND texte IS NOT NULL THEN ' ; ' || nom
                     || ' : nombre entier attendu, reçu « ' || texte || ' »'
                                             WHEN nombre > 1000000000000 THEN ' ; ' || nom
                                               || ' : au-delà de 1000000000000, reçu « ' || texte || ' »' ELSE '' END
                                        || iif(autre IS NOT NULL AND csv_nombre(texte, 2) IS NOT csv_nombre(autre, 2),
                                          ' ; ' || nom || ' et quantite' || suite || ' disent deux choses : « '
                                          || texte || ' » et « ' || autre || ' »', ''), '')
                    FROM (SELECT t1 AS nom, '' AS suite, n1 AS nombre, ifnull(a1, q1) AS texte,
                      iif(a1 IS NULL, NULL, q1) AS autre
                          UNION ALL SELECT t2, '_2', n2, ifnull(a2, q2), iif(a2 IS NULL, NULL, q2) UNION ALL
                            SELECT t3, '_3', n3, ifnull(a3, q3), iif(a3 IS NULL, NULL, q3))))
              || CASE WHEN ifnull(c11, '') = '' THEN '' WHEN centimes IS NULL
                THEN ' ; prix : montant en euros de deux décimales au plus attendu, reçu « ' || c11 || ' »'
                      WHEN centimes > 100000000000000 THEN ' ; prix : au-delà de 1000000000000, reçu « ' || c11
                        || ' »' ELSE '' END
              || iif(jour IS date(jour, '+0 days'), '', ' ; date_commande : AAAA-MM-JJ ou JJ/MM/AAAA attendu, reçu « '
                || c10 || ' »')),
         4), '') AS raison,
       nullif(c1, '') AS reference, c2 AS structure, dispositif, vague, n1 AS quantite, n2 AS quantite_2,
         n3 AS quantite_3,
       nullif(c8, '') AS editeur, coalesce(s.sens, e.etat, nullif(c9, '')) AS etat, jour AS date_commande,
         centimes AS prix_centimes,
       iif(euros AND csv_nombre(a1, 2) % 100 > 0, t1 || ' : « ' || a1 || ' » ramené à l''euro', NULL) AS remarque,
         nullif(c9, '') AS etat_lu, faute IS NOT NULL AS illisible
FROM valeurs LEFT JOIN synonymes AS s ON (genre, mot) = ('etat', csv_mot(c9)) LEFT JOIN etats AS e
  ON e.etat = replace(csv_mot(c9), ' ', '_')
ORDER BY ligne;
