-- dossiers.sql: loads the user's dossiers from a CSV file; read by importer.sh, the data being
-- standard input. Parameters: :fichier its name, :rejets where the bad rows go ('' for all or
-- nothing), :fin the last line. It works in temporary tables until the last step; what it prints
-- is for the user, the reasons included when it stops.

-- 1. The file as it is: a missing field is NULL, an empty one is ''.
CREATE TEMP TABLE lu (c1 TEXT, c2 TEXT, c3 TEXT, c4 TEXT, c5 TEXT, c6 TEXT, c7 TEXT, c8 TEXT,
                      c9 TEXT, c10 TEXT, c11 TEXT, c12 TEXT, c13 TEXT, c14 TEXT, c15 TEXT, c16 TEXT);
.import /dev/stdin lu
.mode list
-- Faults are printed; then the second table, which takes none, stops the script.
CREATE TEMP TABLE fautes (motif TEXT NOT NULL);
CREATE TEMP TABLE arret (motif TEXT CHECK (motif IS NULL));

INSERT INTO fautes SELECT :fichier || ' : fichier tronqué, ou guillemet ouvert qui ne se referme pas'
  WHERE (SELECT c1 FROM lu ORDER BY rowid DESC LIMIT 1) IS NOT :fin;
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;
DELETE FROM lu WHERE rowid = (SELECT max(rowid) FROM lu);
-- An empty line, or one of separators alone, is no dossier.
DELETE FROM lu WHERE trim(c1 || ifnull(c2, '') || ifnull(c3, '') || ifnull(c4, '') || ifnull(c5, '') || ifnull(c6, '')
  || ifnull(c7, '') || ifnull(c8, '') || ifnull(c9, '') || ifnull(c10, '') || ifnull(c11, '') || ifnull(c12, '')
  || ifnull(c13, '') || ifnull(c14, '') || ifnull(c15, '') || ifnull(c16, '')) = '';

-- 2. The header. The names are those of the table, accents, capitals and spaces forgiven; a file
-- of rejected rows comes back with its two own columns.
CREATE TEMP TABLE connues (rang INTEGER, nom TEXT, exigee INTEGER);
INSERT INTO connues VALUES (-1, 'ligne', 0), (0, 'motif', 0), (1, 'structure', 1), (2, 'dispositif', 1), (3, 'vague', 0),
  (4, 'quantite', 0), (5, 'quantite_2', 0), (6, 'quantite_3', 0), (7, 'editeur', 0), (8, 'etat', 0), (9, 'date_commande', 0),
  (10, 'prix', 0);
CREATE TEMP TABLE colonnes AS
  SELECT key + 1 AS n, value AS titre,
         replace(replace(replace(lower(trim(value)), 'é', 'e'), 'É', 'e'), ' ', '_') AS nom
  FROM lu, json_each(json_array(c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16))
  WHERE lu.rowid = (SELECT min(rowid) FROM lu) AND trim(value) <> '';
INSERT INTO fautes
  SELECT :fichier || ' : colonne inconnue « ' || titre || ' » ; il y a : '
         || (SELECT group_concat(nom, ', ') FROM (SELECT nom FROM connues WHERE rang > 0 ORDER BY rang))
  FROM colonnes WHERE nom NOT IN (SELECT nom FROM connues)
  UNION ALL
  SELECT :fichier || ' : colonne « ' || nom || ' » donnée deux fois' FROM colonnes GROUP BY nom HAVING count(*) > 1
  UNION ALL
  SELECT :fichier || ' : la première ligne doit nommer les colonnes ; il manque « ' || nom || ' »'
  FROM connues WHERE exigee AND nom NOT IN (SELECT nom FROM colonnes)
  UNION ALL
  SELECT :fichier || ' : aucun dossier' WHERE (SELECT count(*) FROM lu) < 2;
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

-- 3. The rows under the names of the table, by an order written for this header. `ligne` is where
-- the row begins in the file: a field may hold line breaks.
.once ordre.sql
SELECT 'CREATE TEMP TABLE champs AS SELECT rowid AS place, '
  || (SELECT group_concat(ifnull('trim(c' || n || ')', 'NULL') || ' AS ' || connues.nom, ', ')
      FROM connues LEFT JOIN colonnes USING (nom) WHERE rang > 0)
  || ', c' || (SELECT max(n) FROM colonnes) || ' IS NULL AS court, '
  || (SELECT ifnull(group_concat('ifnull(c' || value || ', '''')', ' || '), '''''')
      FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]') WHERE value NOT IN (SELECT n FROM colonnes))
  || ' AS reste, rowid + ifnull(sum(length(tout) - length(replace(tout, char(10), ''''))) OVER '
  || '(ORDER BY rowid ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS ligne FROM (SELECT rowid, *, '
  || (SELECT group_concat('ifnull(c' || n || ', '''')', ' || ') FROM colonnes)
  || ' AS tout FROM lu) WHERE rowid > (SELECT min(rowid) FROM lu);';
.read ordre.sql

-- 4. The values: whole numbers with their spaces (12 000) or useless decimals (12000,00), a price with its cents (1 234,5 €), dates in
-- either order, empty for unknown.
CREATE TEMP TABLE nombres AS
  WITH textes(place, champ, texte) AS (
    SELECT place, 'vague', ifnull(nullif(vague, ''), '1') FROM champs
    UNION ALL SELECT place, 'quantite', quantite FROM champs WHERE quantite <> ''
    UNION ALL SELECT place, 'quantite_2', quantite_2 FROM champs WHERE quantite_2 <> ''
    UNION ALL SELECT place, 'quantite_3', quantite_3 FROM champs WHERE quantite_3 <> ''
  ),
  entiers AS MATERIALIZED (
    SELECT *, CASE WHEN e GLOB '*[,.]0' THEN substr(e, 1, length(e) - 2)
                   WHEN e GLOB '*[,.]00' THEN substr(e, 1, length(e) - 3) ELSE e END AS entier
    FROM (SELECT *, replace(replace(texte, char(0xA0), ' '), char(0x202F), ' ') AS e FROM textes)
  )
  SELECT place, champ, texte, CAST(replace(entier, ' ', '') AS INTEGER) AS valeur,
         entier <> '' AND entier NOT GLOB '*[^0-9]*'
         OR entier = replace(printf('%,d', CAST(replace(entier, ' ', '') AS INTEGER)), ',', ' ') AS lisible
  FROM entiers;
CREATE TEMP TABLE valeurs AS
  SELECT place, max(valeur) FILTER (WHERE lisible AND champ = 'vague') AS vague,
         max(valeur) FILTER (WHERE lisible AND champ = 'quantite') AS quantite,
         max(valeur) FILTER (WHERE lisible AND champ = 'quantite_2') AS quantite_2,
         max(valeur) FILTER (WHERE lisible AND champ = 'quantite_3') AS quantite_3,
         group_concat(CASE WHEN NOT lisible OR valeur < 0 THEN champ || ' : nombre entier attendu, reçu « ' || texte || ' »'
                           WHEN valeur > 1000000000000 THEN champ || ' : au-delà de 1000000000000, reçu « ' || texte || ' »'
                      END, ' ; ') AS motif
  FROM nombres GROUP BY place;
CREATE TEMP TABLE prix AS
  WITH textes AS (
    SELECT place, prix AS texte,
           replace(trim(replace(replace(replace(prix, char(0xA0), ' '), char(0x202F), ' '), '€', '')), ',', '.') AS e
    FROM champs WHERE prix <> ''
  ),
  parties AS (
    SELECT place, texte, iif(instr(e, '.'), substr(e, 1, instr(e, '.') - 1), e) AS entier,
           iif(instr(e, '.'), substr(e, instr(e, '.') + 1), '00') AS decimales FROM textes
  )
  SELECT place, iif(lisible, centimes, NULL) AS prix_centimes,
         CASE WHEN NOT lisible THEN 'prix : montant en euros de deux décimales au plus attendu, reçu « ' || texte || ' »'
              WHEN centimes > 100000000000000 THEN 'prix : au-delà de 1000000000000, reçu « ' || texte || ' »' END AS motif
  FROM (SELECT *, CAST(replace(entier, ' ', '') AS INTEGER) * 100 + CAST(substr(decimales || '0', 1, 2) AS INTEGER) AS centimes,
               (entier <> '' AND entier NOT GLOB '*[^0-9]*'
                OR entier = replace(printf('%,d', CAST(replace(entier, ' ', '') AS INTEGER)), ',', ' ') AND entier NOT GLOB '-*')
               AND decimales <> '' AND length(decimales) <= 2 AND decimales NOT GLOB '*[^0-9]*' AS lisible
        FROM parties);
CREATE TEMP TABLE lignes AS
  SELECT place, ligne, structure, upper(c.dispositif) AS dispositif, v.vague, v.quantite, v.quantite_2, v.quantite_3,
         nullif(editeur, '') AS editeur,
         ifnull((SELECT etats.etat FROM etats WHERE etats.etat = replace(replace(lower(c.etat), 'é', 'e'), 'É', 'e')),
                nullif(c.etat, '')) AS etat,
         nullif(CASE WHEN date_commande GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]'
           THEN substr(date_commande, 7) || '-' || substr(date_commande, 4, 2) || '-' || substr(date_commande, 1, 2)
           ELSE date_commande END, '') AS date_commande,
         c.date_commande AS date_lue, prix_centimes, court, reste,
         iif(v.motif IS NULL, p.motif, v.motif || ifnull(' ; ' || p.motif, '')) AS motif
  FROM champs AS c JOIN valeurs AS v USING (place) LEFT JOIN prix AS p USING (place);

-- 5. What is wrong with each row; from here on, nobody else writes. A good row that is in the base
-- already, or twice in the file, is not loaded again.
BEGIN IMMEDIATE;
CREATE TEMP TABLE raisons AS
  SELECT *, substr(
    iif(court, ' ; il manque des champs', '')
    || iif(reste <> '', ' ; champ de trop : « ' || reste || ' »', '')
    || iif(ifnull(structure, '') = '', ' ; structure : vide', '')
    || iif(dispositif IN (SELECT dispositif FROM dispositifs), '', ' ; dispositif : inconnu « ' || ifnull(dispositif, '') || ' »')
    || iif(vague IS NULL OR vague IN (SELECT vague FROM vagues), '', ' ; vague : inconnue « ' || vague || ' »')
    || ifnull(' ; ' || motif, '')
    || iif(date_commande IS date(date_commande, '+0 days'), '', ' ; date_commande : AAAA-MM-JJ ou JJ/MM/AAAA attendu, reçu « ' || date_lue || ' »'),
    4) AS raison
  FROM lignes;
CREATE TEMP TABLE doubles AS
  SELECT place, max(dossier) OVER memes AS deja, min(place) OVER memes AS premiere
  FROM (SELECT NULL AS dossier, place, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes
        FROM raisons WHERE raison = ''
        UNION ALL
        SELECT dossier, NULL, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes FROM dossiers)
  WINDOW memes AS (PARTITION BY structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes);
CREATE TEMP TABLE juges AS
  SELECT raisons.*,
         CASE WHEN raison <> '' THEN raison
              WHEN deja IS NOT NULL THEN 'déjà dans la base : dossier ' || deja
              WHEN premiere < raisons.place THEN 'identique à la ligne ' || (SELECT ligne FROM lignes AS l WHERE l.place = premiere)
         END AS rejet
  FROM raisons LEFT JOIN (SELECT * FROM doubles WHERE place IS NOT NULL) AS doubles USING (place);

-- 6. The bad rows as they were read, with where and why; then read again, for none to be lost on a
-- disk that is full.
.once ordre.sql
SELECT 'SELECT ligne, rejet AS motif' || ifnull(group_concat(', c' || n || ' AS "' || nom || '"', ''), '')
  || ' FROM juges JOIN lu ON lu.rowid = place WHERE rejet IS NOT NULL ORDER BY place;'
FROM (SELECT n, nom FROM colonnes WHERE nom NOT IN ('ligne', 'motif') ORDER BY n);
.mode csv
.separator ";" "\n"
.header on
.output --bom rejets.csv
.read ordre.sql
.output
.header off
CREATE TEMP TABLE relu (ligne TEXT);
.import rejets.csv relu
.mode list
INSERT INTO fautes SELECT 'le fichier des rejets n''a pu être écrit en entier'
  WHERE (SELECT count(*) FROM relu) <> (SELECT count(*) + (count(*) > 0) FROM juges WHERE rejet IS NOT NULL);

-- 7. All, or none.
CREATE TEMP TABLE comptes AS SELECT count(*) AS lues, count(*) - count(rejet) AS bonnes, count(rejet) AS rejetees FROM juges;
INSERT INTO fautes
  SELECT :fichier || ', ligne ' || ligne || ' : ' || rejet
  FROM (SELECT ligne, rejet FROM juges WHERE rejet IS NOT NULL ORDER BY place LIMIT 10) WHERE :rejets = '';
INSERT INTO fautes
  SELECT printf('%s : %d ligne%s lue%s, 0 chargée, %d à corriger%s', :fichier, lues, substr('s', 1, lues > 1),
                substr('s', 1, lues > 1), rejetees, iif(rejetees > 10, ' (les dix premières sont ci-dessus)', ''))
         || char(10) || '--rejets FICHIER charge les autres, et écrit celles-là avec leur motif'
  FROM comptes WHERE :rejets = '' AND rejetees > 0;
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

INSERT INTO dossiers (structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes)
  SELECT structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes
  FROM juges WHERE rejet IS NULL ORDER BY place;
INSERT INTO fautes SELECT 'des lignes ne sont pas entrées dans la base : un déclencheur (trigger) les écarte ?'
  FROM comptes WHERE changes() <> bonnes;
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;
COMMIT;

SELECT printf('%s : %d ligne%s lue%s, %d chargée%s, %d rejetée%s', :fichier, lues, substr('s', 1, lues > 1), substr('s', 1, lues > 1),
              bonnes, substr('s', 1, bonnes > 1), rejetees, substr('s', 1, rejetees > 1)) FROM comptes;
SELECT printf('Pour %d, l''état (« %s »…) n''est pas de ceux que segur connaît : leur montant à venir', count(*), min(etat))
  || char(10) || 'ne se calcule pas. États connus : ' || (SELECT group_concat(etat, ', ') FROM (SELECT etat FROM etats ORDER BY rang))
FROM juges WHERE rejet IS NULL AND etat NOT IN (SELECT etat FROM etats) HAVING count(*) > 0;
SELECT printf('Pour %d, la commande est datée d''après sa date limite :', count(*))
  || char(10) || './segur requete dossiers_echeances dit ' || iif(count(*) > 1, 'lesquelles.', 'laquelle.')
FROM juges JOIN (SELECT code, vague AS v, max(date_jalon) AS limite FROM planning
                 WHERE etape = 'commande' AND remplace IS NOT '?' AND dispositif = code GROUP BY code, vague) ON (code, v) = (dispositif, vague)
WHERE rejet IS NULL AND date_commande > limite HAVING count(*) > 0;
