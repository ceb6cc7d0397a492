-- dossiers.sql: loads the user's dossiers from a CSV file; read by importer.sh, which puts in the current folder colonnes.sql and
-- lignes.sql: the saved queries fichier_colonnes and fichier_dossiers, each as a temporary table. Parameters: :fichier, its bytes;
-- :nom, its name; :rejets, where the bad rows go ('' for all or nothing); :essai, 1 to change nothing; :remplacer, 1 to delete the
-- dossiers that the file has no more, after a copy, which copie.sql makes. What it prints is for the user, the reasons included when
-- it stops.

.mode list
-- Faults are printed; then the second table, which takes none, stops the script.
CREATE TEMP TABLE fautes (motif TEXT NOT NULL);
CREATE TEMP TABLE arret (motif TEXT CHECK (motif IS NULL));

-- 1. The columns, as they are read.
.read colonnes.sql
INSERT INTO fautes SELECT DISTINCT :nom || ' : ' || faute FROM colonnes WHERE faute IS NOT NULL;
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

-- 2. The rows. From here on, nobody else writes.
BEGIN IMMEDIATE;
CREATE TEMP TABLE faits (ordre INTEGER);
.read copie.sql
.read lignes.sql
INSERT INTO fautes SELECT :nom || ' : aucun dossier' WHERE NOT EXISTS (SELECT 1 FROM lignes);
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

-- A line that has no reading cannot be put aside without a loss.
INSERT INTO fautes SELECT :nom || ', ligne ' || ligne || ' : ' || raison FROM (SELECT ligne, raison FROM lignes WHERE illisible ORDER BY ligne LIMIT 10);
INSERT INTO fautes SELECT printf('%s : %d ligne%s lue%s, 0 chargée, %d à corriger', :nom, count(*), substr('s', 1, count(*) > 1), substr('s', 1, count(*) > 1), sum(raison IS NOT NULL))
  FROM lignes GROUP BY NULL HAVING sum(illisible) > 0;
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

-- What the file says nothing of is not compared, nor changed: of a row, a quantity is said by its own column, or by that of what its
-- scale counts.
CREATE TEMP TABLE dites AS
  SELECT 'vague' IN (SELECT lue FROM colonnes) AS vague, 'editeur' IN (SELECT lue FROM colonnes) AS editeur, 'etat' IN (SELECT lue FROM colonnes) AS etat,
         'date_commande' IN (SELECT lue FROM colonnes) AS date_commande, 'prix' IN (SELECT lue FROM colonnes) AS prix;
CREATE TEMP TABLE masques (dispositif, vague, d1, d2, d3, PRIMARY KEY (dispositif, vague));
INSERT INTO masques
  SELECT dispositif, vague, 'quantite' IN (SELECT lue FROM colonnes) OR max(ifnull(rang = 1 AND assiette IN (SELECT lue FROM colonnes), 0)),
         'quantite_2' IN (SELECT lue FROM colonnes) OR max(ifnull(rang = 2 AND assiette IN (SELECT lue FROM colonnes), 0)), 'quantite_3' IN (SELECT lue FROM colonnes) OR max(ifnull(rang = 3 AND assiette IN (SELECT lue FROM colonnes), 0))
  FROM (SELECT DISTINCT dispositif, vague FROM lignes UNION SELECT dispositif, vague FROM dossiers) AS d
  LEFT JOIN (SELECT dispositif AS de, vague AS v, rang, assiette FROM assiettes) AS a
    ON de = dispositif AND v = (SELECT min(x.vague) FROM assiettes AS x WHERE x.dispositif = d.dispositif AND (x.vague = d.vague OR (d.dispositif, d.vague) NOT IN (SELECT dispositif, vague FROM assiettes)))
  GROUP BY dispositif, vague;
CREATE TEMP TABLE lus (ligne INTEGER PRIMARY KEY, raison, reference, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes);
INSERT INTO lus
  SELECT ligne, raison, reference, structure, dispositif, vague, iif(d1, quantite, NULL), iif(d2, quantite_2, NULL), iif(d3, quantite_3, NULL),
         l.editeur, l.etat, l.date_commande, prix_centimes
  FROM lignes AS l LEFT JOIN masques USING (dispositif, vague);
CREATE TEMP TABLE connus (dossier INTEGER PRIMARY KEY, reference, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes);
INSERT INTO connus
  SELECT dossier, b.reference, structure, dispositif, b.vague, iif(d1, quantite, NULL), iif(d2, quantite_2, NULL), iif(d3, quantite_3, NULL),
         iif(d.editeur, b.editeur, NULL), iif(d.etat, b.etat, NULL), iif(d.date_commande, b.date_commande, NULL), iif(d.prix, prix_centimes, NULL)
  FROM dossiers AS b LEFT JOIN masques USING (dispositif, vague) CROSS JOIN dites AS d;
CREATE INDEX temp.lus_cle ON lus (structure, dispositif, vague);
CREATE INDEX temp.connus_cle ON connus (structure, dispositif, vague);
CREATE INDEX temp.connus_reference ON connus (reference);

-- 3. Who is who: each row that can be read, and the dossier that it is, if there is one.
CREATE TEMP TABLE sorts (ligne INTEGER PRIMARY KEY, dossier INTEGER UNIQUE, rejet TEXT);
INSERT INTO sorts (ligne, rejet) SELECT ligne, raison FROM lus WHERE raison IS NOT NULL;
-- The same row twice in the file, or the same reference.
INSERT INTO sorts (ligne, rejet)
  SELECT ligne, 'identique à la ligne ' || premiere
  FROM (SELECT ligne, min(ligne) OVER (PARTITION BY reference, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes) AS premiere
        FROM lus WHERE raison IS NULL) WHERE premiere < ligne;
INSERT INTO sorts (ligne, rejet)
  SELECT ligne, 'reference « ' || reference || ' » donnée à plusieurs lignes : ' || (SELECT group_concat(ligne, ', ') FROM lus AS m WHERE m.reference = l.reference AND m.raison IS NULL)
  FROM lus AS l WHERE raison IS NULL AND ligne NOT IN (SELECT ligne FROM sorts)
    AND reference IN (SELECT reference FROM lus WHERE raison IS NULL AND ligne NOT IN (SELECT ligne FROM sorts) GROUP BY reference HAVING count(*) > 1);
-- A reference alone identifies.
INSERT INTO sorts (ligne, dossier)
  SELECT ligne, min(dossier) FROM lus JOIN connus USING (reference) WHERE ligne NOT IN (SELECT ligne FROM sorts) GROUP BY ligne;
-- Then equal rows, one for one, but of two references.
INSERT INTO sorts (ligne, dossier)
  SELECT l.ligne, c.dossier
  FROM (SELECT *, row_number() OVER (PARTITION BY structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes ORDER BY ligne) AS n FROM lus WHERE ligne NOT IN (SELECT ligne FROM sorts)) AS l
  JOIN (SELECT *, row_number() OVER (PARTITION BY structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes ORDER BY dossier) AS n FROM connus
        WHERE dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL)) AS c
    ON (c.structure, c.dispositif, c.vague, c.n) = (l.structure, l.dispositif, l.vague, l.n) AND c.quantite IS l.quantite AND c.quantite_2 IS l.quantite_2 AND c.quantite_3 IS l.quantite_3
   AND c.editeur IS l.editeur AND c.etat IS l.etat AND c.date_commande IS l.date_commande AND c.prix_centimes IS l.prix_centimes
  WHERE l.reference IS NULL OR c.reference IS NULL;
-- What is left of each client, dispositif and vague: rows, dossiers that are nobody's yet, those without a reference, all of them. A row
-- to correct is one of them: until it is, nobody can tell the others.
CREATE TEMP TABLE restes AS
  SELECT structure, dispositif, vague, count(*) FILTER (WHERE raison IS NULL) AS lignes, min(ligne) FILTER (WHERE raison IS NOT NULL) AS fautive, group_concat(ligne, ', ') AS toutes,
         (SELECT count(*) FROM connus AS c WHERE (c.structure, c.dispositif, c.vague) = (l.structure, l.dispositif, l.vague) AND dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL)) AS libres,
         (SELECT count(*) FROM connus AS c WHERE (c.structure, c.dispositif, c.vague) = (l.structure, l.dispositif, l.vague) AND reference IS NULL AND dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL)) AS anonymes,
         (SELECT count(*) FROM connus AS c WHERE (c.structure, c.dispositif, c.vague) = (l.structure, l.dispositif, l.vague)) AS dossiers
  FROM lus AS l WHERE raison IS NOT NULL OR ligne NOT IN (SELECT ligne FROM sorts) GROUP BY structure, dispositif, vague;
CREATE INDEX temp.restes_cle ON restes (structure, dispositif, vague);
INSERT INTO sorts (ligne, rejet)
  SELECT ligne, 'même client que la ligne ' || fautive || ', qui est à corriger : les deux ensemble, ou une colonne reference'
  FROM lus JOIN restes USING (structure, dispositif, vague)
  WHERE fautive IS NOT NULL AND ligne NOT IN (SELECT ligne FROM sorts) AND (lus.reference IS NULL OR anonymes > 0);
-- One against one is the same dossier, which takes the reference if it has none.
INSERT INTO sorts (ligne, dossier)
  SELECT ligne, (SELECT dossier FROM connus AS c WHERE (c.structure, c.dispositif, c.vague) = (l.structure, l.dispositif, l.vague) AND (l.reference IS NULL OR c.reference IS NULL) AND dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL))
  FROM lus AS l JOIN restes AS r USING (structure, dispositif, vague) WHERE l.ligne NOT IN (SELECT ligne FROM sorts) AND lignes = 1 AND iif(l.reference IS NULL, libres, anonymes) = 1;
-- All are new where the base has none of that client, or has only others by their references; else nobody can tell.
INSERT INTO sorts (ligne, rejet)
  SELECT l.ligne, CASE WHEN dossiers = 0 OR (l.reference IS NOT NULL AND (anonymes = 0 OR :remplacer)) THEN NULL
         WHEN l.reference IS NOT NULL THEN 'la base a de ce client les dossiers ' || (SELECT group_concat(dossier, ', ') FROM connus AS c WHERE (c.structure, c.dispositif, c.vague) = (r.structure, r.dispositif, r.vague) AND reference IS NULL)
              || ', sans reference : --remplacer met ceux du fichier à leur place'
         ELSE 'plusieurs dossiers de ce client : ' || iif(lignes > 1, 'lignes ', 'ligne ') || toutes || ', et dans la base '
              || (SELECT group_concat(dossier, ', ') FROM connus AS c WHERE (c.structure, c.dispositif, c.vague) = (r.structure, r.dispositif, r.vague)) || ' : ajoutez une colonne reference' END
  FROM lus AS l JOIN restes AS r USING (structure, dispositif, vague) WHERE l.ligne NOT IN (SELECT ligne FROM sorts);
-- What a row changes of the dossier that it is.
CREATE TEMP TABLE changements AS
  SELECT ligne, dossier, l.reference IS NOT NULL AND l.reference IS NOT c.reference AS reference, l.structure IS NOT c.structure AS structure, l.dispositif IS NOT c.dispositif AS dispositif, d.vague AND l.vague IS NOT c.vague AS vague,
         (l.quantite, l.quantite_2, l.quantite_3) IS NOT (c.quantite, c.quantite_2, c.quantite_3) AS quantite, l.editeur IS NOT c.editeur AS editeur, l.etat IS NOT c.etat AS etat,
         l.date_commande IS NOT c.date_commande AS date_commande, l.prix_centimes IS NOT c.prix_centimes AS prix
  FROM sorts JOIN lus AS l USING (ligne) JOIN connus AS c USING (dossier) CROSS JOIN dites AS d;
DELETE FROM changements WHERE NOT (reference OR structure OR dispositif OR vague OR quantite OR editeur OR etat OR date_commande OR prix);

-- 4. The bad rows as they were read, with where and why, as a file that can be corrected and come back; then read again, for none to
-- be lost on a disk that is full.
CREATE TEMP TABLE rejets (rang INTEGER PRIMARY KEY, texte TEXT);
CREATE TEMP TABLE notres AS SELECT place FROM colonnes WHERE (place, lue) IN (VALUES (1, 'ligne'), (2, 'motif'));
INSERT INTO rejets (texte)
  SELECT iif(ligne IS NULL, 'ligne;motif', ligne || ';"' || replace(rejet, '"', '""') || '"')
    || ifnull((SELECT group_concat(texte, '') FROM (SELECT ';' || iif(value <> '' AND value NOT GLOB '*[^!#$%&()*+,./0-9:<=>?@A-Z[\^_`a-z{|}~-]*', value, '"' || replace(value, '"', '""') || '"') AS texte
                                                   FROM json_each(valeurs) WHERE key + 1 NOT IN (SELECT place FROM notres) ORDER BY key)), '')
  FROM (SELECT NULL AS ligne, NULL AS rejet, (SELECT valeurs FROM csv_lignes(:fichier, '{"entete":false}') LIMIT 1) AS valeurs WHERE EXISTS (SELECT 1 FROM sorts WHERE rejet IS NOT NULL)
        UNION ALL
        SELECT f.ligne, rejet, f.valeurs FROM csv_lignes(:fichier, '{"entete":false}') AS f JOIN sorts USING (ligne) WHERE rejet IS NOT NULL);
.output --bom rejets.csv
SELECT texte FROM rejets ORDER BY rang;
.output
INSERT INTO fautes SELECT 'le fichier des rejets n''a pu être écrit en entier'
  WHERE (SELECT count(*) FROM rejets) > 0 AND length(readfile('rejets.csv')) IS NOT 3 + (SELECT sum(length(CAST(texte AS BLOB)) + 1) FROM rejets);

-- 5. All, or none.
CREATE TEMP TABLE comptes AS
  SELECT (SELECT count(*) FROM lus) AS lues, count(*) FILTER (WHERE rejet IS NULL AND dossier IS NULL) AS ajoutes, (SELECT count(*) FROM changements) AS changes,
         count(*) FILTER (WHERE rejet IS NULL) AS bonnes, count(rejet) AS rejetees,
         (SELECT count(*) FROM connus) - count(dossier) AS absents
  FROM sorts;
INSERT INTO fautes
  SELECT :nom || ', ligne ' || ligne || ' : ' || rejet
  FROM (SELECT ligne, rejet FROM sorts WHERE rejet IS NOT NULL ORDER BY ligne LIMIT 10) WHERE :rejets = '';
INSERT INTO fautes
  SELECT printf('%s : %d ligne%s lue%s, 0 chargée, %d à corriger%s', :nom, lues, substr('s', 1, lues > 1),
                substr('s', 1, lues > 1), rejetees, iif(rejetees > 10, ' (les dix premières sont ci-dessus)', ''))
         || char(10) || '--rejets FICHIER charge les autres, et écrit celles-là avec leur motif'
  FROM comptes WHERE :rejets = '' AND rejetees > 0;
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;

UPDATE dossiers SET reference = ifnull(l.reference, dossiers.reference), structure = l.structure, dispositif = l.dispositif, vague = iif(d.vague, l.vague, dossiers.vague),
    quantite = iif(d1, l.quantite, dossiers.quantite), quantite_2 = iif(d2, l.quantite_2, dossiers.quantite_2), quantite_3 = iif(d3, l.quantite_3, dossiers.quantite_3),
    editeur = iif(d.editeur, l.editeur, dossiers.editeur), etat = iif(d.etat, l.etat, dossiers.etat),
    date_commande = iif(d.date_commande, l.date_commande, dossiers.date_commande), prix_centimes = iif(d.prix, l.prix_centimes, dossiers.prix_centimes)
  FROM changements AS c JOIN lus AS l USING (ligne) JOIN masques AS m ON (m.dispositif, m.vague) = (l.dispositif, l.vague) CROSS JOIN dites AS d WHERE c.dossier = dossiers.dossier AND NOT :essai;
INSERT INTO fautes SELECT 'des lignes ne sont pas entrées dans la base : un déclencheur (trigger) les écarte ?'
  FROM comptes WHERE changes() <> changes AND NOT :essai;
INSERT INTO dossiers (reference, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes)
  SELECT reference, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande, prix_centimes
  FROM lus JOIN sorts USING (ligne) WHERE rejet IS NULL AND dossier IS NULL AND NOT :essai ORDER BY ligne;
INSERT INTO fautes SELECT 'des lignes ne sont pas entrées dans la base : un déclencheur (trigger) les écarte ?'
  FROM comptes WHERE changes() <> ajoutes AND NOT :essai AND NOT EXISTS (SELECT 1 FROM fautes);
SELECT motif FROM fautes;
INSERT INTO arret SELECT motif FROM fautes;
DELETE FROM dossiers WHERE :remplacer AND NOT :essai AND dossier IN (SELECT dossier FROM connus) AND dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL);
COMMIT;

-- 6. What there is to say.
SELECT printf('%s : %d ligne%s lue%s, %d chargée%s, %d rejetée%s', :nom, lues, substr('s', 1, lues > 1), substr('s', 1, lues > 1),
              bonnes, substr('s', 1, bonnes > 1), rejetees, substr('s', 1, rejetees > 1)) FROM comptes;
SELECT printf('%d ajouté%s, %d mis à jour%s, %d inchangé%s ; %d absent%s du fichier, %s%s', ajoutes, substr('s', 1, ajoutes > 1), changes,
              ifnull(' (' || (SELECT group_concat(nom, ', ') FROM (SELECT column1 AS nom FROM (VALUES ('reference'), ('structure'), ('dispositif'), ('vague'), ('quantite'), ('editeur'), ('etat'), ('date_commande'), ('prix'))
                 WHERE (SELECT max(CASE column1 WHEN 'reference' THEN reference WHEN 'structure' THEN structure WHEN 'dispositif' THEN dispositif WHEN 'vague' THEN vague WHEN 'quantite' THEN quantite
                                                WHEN 'editeur' THEN editeur WHEN 'etat' THEN etat WHEN 'date_commande' THEN date_commande ELSE prix END) FROM changements))) || ')', ''),
              bonnes - ajoutes - changes, substr('s', 1, bonnes - ajoutes - changes > 1), absents, substr('s', 1, absents > 1), iif(:remplacer, 'supprimé', 'gardé'), substr('s', 1, absents > 1))
FROM comptes WHERE bonnes > ajoutes OR absents > 0;
SELECT 'Colonne « ' || replace(titre, char(10), ' ') || ' » ' || iif(lue IS NULL OR lue IN ('ligne', 'motif'), 'ignorée', 'lue comme ' || lue) || '.' FROM colonnes
WHERE place IS NOT NULL AND place NOT IN (SELECT place FROM notres) AND (lue IS NULL OR lue IN ('ligne', 'motif') OR NOT exacte) ORDER BY place;
SELECT '« ' || etat_lu || ' » lu comme ' || etat || printf(' : %d ligne%s', count(*), substr('s', 1, count(*) > 1)) FROM lignes JOIN sorts USING (ligne)
WHERE rejet IS NULL AND etat IN (SELECT etat FROM etats) AND replace(replace(lower(etat_lu), 'é', 'e'), 'É', 'e') <> etat GROUP BY etat_lu ORDER BY count(*) DESC, etat_lu;
SELECT remarque || printf(' : %d ligne%s de ce genre', count(*), substr('s', 1, count(*) > 1)) FROM lignes JOIN sorts USING (ligne) WHERE rejet IS NULL AND remarque IS NOT NULL GROUP BY NULL HAVING count(*) > 0;
SELECT printf('Pour %d, l''état (« %s »…) n''est pas de ceux que segur connaît : leur montant à venir', count(*), min(etat))
  || char(10) || 'ne se calcule pas. États connus : ' || (SELECT group_concat(etat, ', ') FROM (SELECT etat FROM etats ORDER BY rang))
FROM lus JOIN sorts USING (ligne) WHERE rejet IS NULL AND etat NOT IN (SELECT etat FROM etats) HAVING count(*) > 0;
SELECT 'États inconnus : ' || group_concat('« ' || etat || ' » : ' || n, ', ') || '.'
FROM (SELECT etat, count(*) AS n FROM lus JOIN sorts USING (ligne) WHERE rejet IS NULL AND etat NOT IN (SELECT etat FROM etats) GROUP BY etat ORDER BY n DESC, etat) HAVING count(*) > 1;
SELECT printf('Pour %d, la commande est datée d''après sa date limite :', count(*))
  || char(10) || './segur requete dossiers_echeances dit ' || iif(count(*) > 1, 'lesquelles.', 'laquelle.')
FROM lus JOIN sorts USING (ligne) JOIN (SELECT code, vague AS v, max(date_jalon) AS limite FROM planning
                 WHERE etape = 'commande' AND remplace IS NOT '?' AND dispositif = code GROUP BY code, vague) ON (code, v) = (dispositif, vague)
WHERE rejet IS NULL AND date_commande > limite HAVING count(*) > 0;
SELECT 'Essai : rien n''a été changé.' WHERE :essai;
