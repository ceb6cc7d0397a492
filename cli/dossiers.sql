-- dossiers.sql: loads the user's dossiers from a CSV file; run by importer.c, which says what becomes of the rows of a
-- statement by the name of its first column (script.h). Parameters: :fichier, what is read; :nom, its name; :rejets, 1
-- if the bad rows are to be put aside; :essai, 1 to change nothing; :remplacer, 1 to delete the dossiers that the file
-- has no more.

-- 1. The columns and the lines, as they are read. A line that has no reading cannot be put aside without a loss.
SELECT 'fichier_colonnes' AS requete, 'colonnes';
SELECT DISTINCT :nom || ' : ' || faute AS faute FROM colonnes WHERE faute IS NOT NULL;
SELECT 'fichier_dossiers' AS requete, 'lignes';
SELECT :nom || ' : aucun dossier' AS faute WHERE NOT EXISTS (SELECT 1 FROM lignes);
SELECT * FROM (SELECT :nom || ', ligne ' || ligne || ' : ' || raison AS faute FROM lignes WHERE illisible
  ORDER BY ligne LIMIT 10)
UNION ALL
SELECT printf('%s : %d ligne%s lue%s, 0 chargée, %d à corriger', :nom, count(*), substr('s', 1, count(*) > 1),
  substr('s', 1, count(*) > 1), count(raison))
FROM lignes GROUP BY NULL HAVING sum(illisible) > 0;

-- 2. The dossiers of the base, from here on nobody else's to write. What the file says nothing of is not compared, nor
-- changed: a quantity is said by its own column, or by that of what the scale of the dispositif counts.
BEGIN IMMEDIATE;
CREATE TEMP TABLE dites AS
  SELECT max(lue = 'vague') AS vague, max(lue = 'editeur') AS editeur, max(lue = 'etat') AS etat,
    max(lue = 'date_commande') AS date_commande,
         max(lue = 'prix') AS prix, max(lue = 'quantite') AS q1, max(lue = 'quantite_2') AS q2,
           max(lue = 'quantite_3') AS q3
  FROM colonnes;
CREATE TEMP TABLE comptees AS
  SELECT dispositif, vague, max(rang = 1) AS q1, max(rang = 2) AS q2, max(rang = 3) AS q3
  FROM assiettes_comptees WHERE assiette IN (SELECT lue FROM colonnes) GROUP BY dispositif, vague;
CREATE TEMP TABLE connus (dossier INTEGER PRIMARY KEY, reference, structure, dispositif, vague, quantite, quantite_2,
  quantite_3, editeur, etat, date_commande, prix_centimes);
INSERT INTO connus
  SELECT dossier, reference, structure, d.dispositif, d.vague, iif(m.q1 OR c.q1, quantite, NULL),
    iif(m.q2 OR c.q2, quantite_2, NULL), iif(m.q3 OR c.q3, quantite_3, NULL),
         iif(m.editeur, d.editeur, NULL), iif(m.etat, d.etat, NULL), iif(m.date_commande, d.date_commande, NULL),
           iif(m.prix, prix_centimes, NULL)
  FROM main.dossiers AS d CROSS JOIN dites AS m LEFT JOIN comptees AS c ON (c.dispositif, c.vague)
    = (d.dispositif, d.vague);
CREATE INDEX temp.connus_cle ON connus (structure, dispositif, vague);
-- Of a file that does not say the vague, it is that of the dossiers of the client, if they are all of one.
UPDATE lignes SET vague = ifnull((SELECT min(c.vague) FROM connus AS c WHERE (c.structure, c.dispositif)
  = (lignes.structure, lignes.dispositif) GROUP BY NULL HAVING min(c.vague) = max(c.vague)), vague)
  WHERE NOT (SELECT vague FROM dites) AND EXISTS (SELECT 1 FROM connus WHERE vague <> 1);
CREATE INDEX temp.lignes_cle ON lignes (structure, dispositif, vague);
CREATE INDEX temp.lignes_reference ON lignes (reference) WHERE reference IS NOT NULL;
CREATE INDEX temp.connus_reference ON connus (reference) WHERE reference IS NOT NULL;

-- 3. Who is who. Of each row that is no new dossier: the dossier that it is, or why it is none. rang: its rowid in
-- `lignes`.
CREATE TEMP TABLE sorts (rang INTEGER PRIMARY KEY, dossier INTEGER, rejet TEXT);
CREATE UNIQUE INDEX temp.sorts_dossier ON sorts (dossier) WHERE dossier IS NOT NULL;
INSERT INTO sorts (rang, rejet) SELECT rowid, raison FROM lignes WHERE raison IS NOT NULL;
-- Of a client one of whose rows says neither its dispositif nor its vague, nobody can tell the others until it is
-- corrected.
CREATE TEMP TABLE indecis AS
  SELECT structure, min(ligne) AS ligne, count(*) > count(reference) AS anonyme FROM lignes
  WHERE raison IS NOT NULL AND structure <> ''
    AND (vague IS NULL OR dispositif NOT IN (SELECT dispositif FROM dispositifs)
    OR vague NOT IN (SELECT vague FROM vagues)) GROUP BY structure;
INSERT INTO sorts (rang, rejet)
  SELECT l.rowid, 'même client que la ligne ' || i.ligne
    || ', qui est à corriger : les deux ensemble, ou une colonne reference'
  FROM indecis AS i CROSS JOIN lignes AS l USING (structure) WHERE raison IS NULL AND (l.reference IS NULL OR anonyme);
-- Clients that are several in the file, or in the base.
CREATE TEMP TABLE homonymes (structure, dispositif, vague, PRIMARY KEY (structure, dispositif, vague)) WITHOUT ROWID;
INSERT INTO homonymes
  SELECT structure, dispositif, vague FROM lignes WHERE structure IS NOT NULL AND vague IS NOT NULL
    GROUP BY structure, dispositif, vague HAVING count(*) > 1
  UNION SELECT structure, dispositif, vague FROM connus GROUP BY structure, dispositif, vague HAVING count(*) > 1;
-- The same row twice in the file, or the same reference.
INSERT INTO sorts (rang, rejet)
  SELECT rang, 'identique à la ligne ' || premiere
  FROM (SELECT l.rowid AS rang, ligne, min(ligne)
    OVER (PARTITION BY structure, dispositif, vague, reference, quantite, quantite_2, quantite_3, editeur, etat,
    date_commande, prix_centimes) AS premiere
        FROM homonymes CROSS JOIN lignes AS l USING (structure, dispositif, vague) WHERE raison IS NULL)
          WHERE premiere < ligne;
INSERT INTO sorts (rang, rejet)
  SELECT l.rowid, 'reference « ' || reference || ' » donnée à plusieurs lignes : '
    || (SELECT group_concat(ligne, ', ') FROM lignes AS m WHERE m.reference = l.reference AND m.raison IS NULL)
  FROM lignes AS l WHERE reference IS NOT NULL AND raison IS NULL AND rowid NOT IN (SELECT rang FROM sorts)
    AND reference IN (SELECT reference FROM lignes WHERE reference IS NOT NULL AND raison IS NULL
      AND rowid NOT IN (SELECT rang FROM sorts) GROUP BY reference HAVING count(*) > 1);
-- A reference alone identifies.
INSERT INTO sorts (rang, dossier)
  SELECT l.rowid, min(dossier) FROM lignes AS l CROSS JOIN connus USING (reference)
  WHERE l.reference IS NOT NULL AND l.rowid NOT IN (SELECT rang FROM sorts) GROUP BY l.rowid;
-- Then a client that is one row of the file, and one dossier that may be the same.
INSERT INTO sorts (rang, dossier)
  SELECT l.rowid, dossier FROM connus AS c CROSS JOIN lignes AS l USING (structure, dispositif, vague)
  WHERE (l.reference IS NULL OR c.reference IS NULL) AND l.rowid NOT IN (SELECT rang FROM sorts)
    AND dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM homonymes AS h WHERE (h.structure, h.dispositif, h.vague)
      = (c.structure, c.dispositif, c.vague));

-- What is left of the clients that are several, or whose dossier is another row's; with the rows to correct, since
-- until they are, nobody can tell the others.
CREATE TEMP TABLE melees AS
  SELECT l.rowid AS rang, l.* FROM lignes AS l WHERE (raison IS NOT NULL OR rowid NOT IN (SELECT rang FROM sorts))
    AND ((structure, dispositif, vague) IN (SELECT structure, dispositif, vague FROM homonymes)
      OR (structure, dispositif, vague) IN (SELECT structure, dispositif, vague FROM connus));
CREATE INDEX temp.melees_cle ON melees (structure, dispositif, vague);
-- Equal rows, one for one, but of two references.
INSERT INTO sorts (rang, dossier)
  SELECT rang, dossier
  FROM (SELECT *, row_number() OVER (PARTITION BY structure, dispositif, vague, quantite, quantite_2, quantite_3,
    editeur, etat, date_commande, prix_centimes ORDER BY reference IS NOT NULL, ligne) AS n
        FROM melees WHERE raison IS NULL) AS l
  JOIN (SELECT *, row_number() OVER (PARTITION BY structure, dispositif, vague, quantite, quantite_2, quantite_3,
    editeur, etat, date_commande, prix_centimes ORDER BY reference IS NOT NULL, dossier) AS n
        FROM homonymes CROSS JOIN connus USING (structure, dispositif, vague)
          WHERE dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL)) AS c
    USING (structure, dispositif, vague, n)
  WHERE (l.quantite, l.quantite_2, l.quantite_3, l.editeur, l.etat, l.date_commande, l.prix_centimes)
    IS (c.quantite, c.quantite_2, c.quantite_3, c.editeur, c.etat, c.date_commande, c.prix_centimes)
    AND (l.reference IS NULL OR c.reference IS NULL);
-- Of each client: rows, the first to correct; dossiers that are nobody's yet, those without a reference, all of them.
CREATE TEMP TABLE restes AS
  SELECT m.*, count(dossier) FILTER (WHERE dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL))
    AS libres,
         count(dossier) FILTER (WHERE reference IS NULL
           AND dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL)) AS anonymes,
         group_concat(dossier, ', ') AS dossiers, group_concat(iif(reference IS NULL, dossier, NULL), ', ')
           AS sans_reference
  FROM (SELECT structure, dispositif, vague, count(*) FILTER (WHERE raison IS NULL) AS lignes, min(ligne)
    FILTER (WHERE raison IS NOT NULL) AS fautive, max(raison IS NOT NULL AND reference IS NULL) AS fautive_anonyme,
    group_concat(ligne, ', ') AS toutes
        FROM melees WHERE raison IS NOT NULL OR rang NOT IN (SELECT rang FROM sorts) GROUP BY structure, dispositif,
          vague) AS m
  LEFT JOIN connus USING (structure, dispositif, vague)
  GROUP BY structure, dispositif, vague;
CREATE INDEX temp.restes_cle ON restes (structure, dispositif, vague);
INSERT INTO sorts (rang, rejet)
  SELECT rang, 'même client que la ligne ' || fautive
    || ', qui est à corriger : les deux ensemble, ou une colonne reference'
  FROM melees AS l JOIN restes USING (structure, dispositif, vague)
  WHERE fautive IS NOT NULL AND rang NOT IN (SELECT rang FROM sorts)
    AND (l.reference IS NULL OR anonymes > 0 OR fautive_anonyme);
-- One against one is the same dossier, which takes the reference if it has none.
INSERT INTO sorts (rang, dossier)
  SELECT rang, dossier
  FROM melees AS l JOIN restes USING (structure, dispositif, vague) JOIN connus AS c
    USING (structure, dispositif, vague)
  WHERE rang NOT IN (SELECT rang FROM sorts) AND lignes = 1 AND iif(l.reference IS NULL, libres, anonymes) = 1
    AND (l.reference IS NULL OR c.reference IS NULL)
      AND dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL);
-- All are new where the base has none of that client, or has only others by their references, which are other rows of
-- the file; else nobody can tell.
INSERT INTO sorts (rang, rejet)
  SELECT rang, iif(l.reference IS NOT NULL, 'la base a de ce client les dossiers ' || sans_reference
    || ', sans reference : --remplacer met ceux du fichier à leur place',
                   'plusieurs dossiers de ce client : ' || iif(lignes > 1, 'lignes ', 'ligne ') || toutes
                     || ', et dans la base ' || dossiers || ' : ajoutez une colonne reference')
  FROM melees AS l JOIN restes USING (structure, dispositif, vague)
  WHERE rang NOT IN (SELECT rang FROM sorts) AND dossiers IS NOT NULL
    AND NOT iif(l.reference IS NULL, libres = 0 AND sans_reference IS NULL, anonymes = 0 OR :remplacer);

-- 4. What there is to count, and what a row changes of the dossier that it is.
CREATE TEMP TABLE changements AS
  SELECT rang, s.dossier, l.reference IS NOT NULL AND l.reference IS NOT c.reference AS reference,
    l.structure IS NOT c.structure AS structure, l.dispositif IS NOT c.dispositif AS dispositif,
         d.vague AND l.vague IS NOT c.vague AS vague, (l.quantite, l.quantite_2, l.quantite_3) IS
           NOT (c.quantite, c.quantite_2, c.quantite_3) AS quantite, l.editeur IS NOT c.editeur AS editeur,
         l.etat IS NOT c.etat AS etat, l.date_commande IS NOT c.date_commande AS date_commande,
           l.prix_centimes IS NOT c.prix_centimes AS prix
  FROM sorts AS s CROSS JOIN lignes AS l ON l.rowid = rang CROSS JOIN connus AS c ON c.dossier = s.dossier CROSS
    JOIN dites AS d;
DELETE FROM changements WHERE NOT (reference OR structure OR dispositif OR vague OR quantite OR editeur OR etat
  OR date_commande OR prix);
CREATE TEMP TABLE comptes AS
  SELECT lues, lues - count(rang) AS ajoutes, (SELECT count(*) FROM changements) AS changes,
    lues - count(rejet) AS bonnes, count(rejet) AS rejetees,
         (SELECT count(*) FROM connus) - count(dossier) AS absents
  FROM (SELECT count(*) AS lues FROM lignes) LEFT JOIN sorts;

CREATE TEMP TABLE rejetees (ligne INTEGER PRIMARY KEY, rejet);
INSERT INTO rejetees SELECT ligne, rejet FROM sorts CROSS JOIN lignes ON lignes.rowid = rang WHERE rejet IS NOT NULL;

-- All, or none; or the bad rows as they were read, with where and why, as a file that can be corrected and come back.
SELECT * FROM (SELECT :nom || ', ligne ' || ligne || ' : ' || rejet AS faute FROM rejetees WHERE NOT :rejets
  ORDER BY ligne LIMIT 10)
UNION ALL
SELECT printf('%s : %d ligne%s lue%s, 0 chargée, %d à corriger%s', :nom, lues, substr('s', 1, lues > 1),
  substr('s', 1, lues > 1), rejetees, iif(rejetees > 10, ' (les dix premières sont ci-dessus)', ''))
  || char(10) || '--rejets FICHIER charge les autres, et écrit celles-là avec leur motif'
FROM comptes WHERE NOT :rejets AND rejetees > 0;
CREATE TEMP TABLE notres AS SELECT place FROM colonnes WHERE (place, lue) IN (VALUES (1, 'ligne'), (2, 'motif'));
SELECT :nom || ', ligne ' || ligne || ' : ' || rejet AS message
  FROM (SELECT ligne, rejet FROM rejetees WHERE :rejets AND :essai ORDER BY ligne LIMIT 10);
SELECT iif(rejet IS NULL, 'ligne;motif', ligne || ';"' || replace(rejet, '"', '""') || '"')
  || ifnull((SELECT group_concat(texte, '')
    FROM (SELECT ';' || iif(value <> '' AND value NOT GLOB '*[^!#$%&()*+,./0-9:<=>?@A-Z[\^_`a-z{|}~-]*', value,
    '"' || replace(value, '"', '""') || '"') AS texte
                                                 FROM json_each(valeurs)
                                                   WHERE key + 1 NOT IN (SELECT place FROM notres) ORDER BY key)),
                                                   '') AS rejet
FROM (SELECT NULL AS ligne, NULL AS rejet, (SELECT valeurs FROM csv_lignes(:fichier, '{"entete":false}') LIMIT 1)
  AS valeurs WHERE EXISTS (SELECT 1 FROM rejetees)
      UNION ALL
      SELECT f.ligne, rejet, f.valeurs FROM csv_lignes(:fichier, '{"entete":false}') AS f CROSS JOIN rejetees
        USING (ligne) WHERE EXISTS (SELECT 1 FROM rejetees))
WHERE NOT :essai;

-- 5. What is written.
SELECT 1 AS copie FROM comptes WHERE :remplacer AND NOT :essai AND absents > 0;
UPDATE main.dossiers SET reference = ifnull(l.reference, dossiers.reference), structure = l.structure,
  dispositif = l.dispositif, vague = iif(m.vague, l.vague, dossiers.vague),
    quantite = iif(m.q1 OR c.q1, l.quantite, dossiers.quantite),
      quantite_2 = iif(m.q2 OR c.q2, l.quantite_2, dossiers.quantite_2),
    quantite_3 = iif(m.q3 OR c.q3, l.quantite_3, dossiers.quantite_3),
      editeur = iif(m.editeur, l.editeur, dossiers.editeur), etat = iif(m.etat, l.etat, dossiers.etat),
    date_commande = iif(m.date_commande, l.date_commande, dossiers.date_commande),
      prix_centimes = iif(m.prix, l.prix_centimes, dossiers.prix_centimes)
  FROM changements AS x CROSS JOIN lignes AS l ON l.rowid = rang CROSS JOIN dites AS m LEFT JOIN comptees AS c
    ON (c.dispositif, c.vague) = (l.dispositif, l.vague)
  WHERE x.dossier = dossiers.dossier AND NOT :essai;
SELECT 'des lignes ne sont pas entrées dans la base : un déclencheur (trigger) les écarte ?' AS faute FROM comptes
  WHERE changes() <> changes AND NOT :essai;
INSERT INTO main.dossiers (reference, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat,
  date_commande, prix_centimes)
  SELECT reference, structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande,
    prix_centimes
  FROM lignes WHERE rowid NOT IN (SELECT rang FROM sorts) AND NOT :essai ORDER BY rowid;
SELECT 'des lignes ne sont pas entrées dans la base : un déclencheur (trigger) les écarte ?' AS faute FROM comptes
  WHERE changes() <> ajoutes AND NOT :essai;
DELETE FROM main.dossiers WHERE :remplacer AND NOT :essai AND dossier IN (SELECT dossier FROM connus)
  AND dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL);
SELECT 'des dossiers absents du fichier sont restés dans la base : un déclencheur (trigger) les garde ?' AS faute
  FROM comptes WHERE :remplacer AND NOT :essai AND changes() <> absents;
COMMIT;

-- 6. What there is to say.
SELECT 'Essai : rien n''a été changé.' AS message WHERE :essai;
SELECT printf('%s : %d ligne%s lue%s, %d chargée%s, %d rejetée%s', :nom, lues, substr('s', 1, lues > 1),
  substr('s', 1, lues > 1),
              bonnes, substr('s', 1, bonnes > 1), rejetees, substr('s', 1, rejetees > 1)) AS message FROM comptes;
SELECT printf('%d ajouté%s, %d mis à jour%s, %d inchangé%s ; %d absent%s du fichier, %s%s', ajoutes,
  substr('s', 1, ajoutes > 1), changes,
              ifnull(' (' || (SELECT group_concat(nom, ', ')
                FROM (SELECT column1 AS nom
                FROM (VALUES ('reference'), ('structure'), ('dispositif'), ('vague'), ('quantite'), ('editeur'),
                ('etat'), ('date_commande'), ('prix'))
                 WHERE (SELECT max(CASE column1 WHEN 'reference' THEN reference WHEN 'structure' THEN structure
                   WHEN 'dispositif' THEN dispositif WHEN 'vague' THEN vague WHEN 'quantite' THEN quantite
                                                WHEN 'editeur' THEN editeur WHEN 'etat' THEN etat
                                                  WHEN 'date_commande' THEN date_commande ELSE prix END)
                                                  FROM changements))) || ')', ''),
              bonnes - ajoutes - changes, substr('s', 1, bonnes - ajoutes - changes > 1), absents,
                substr('s', 1, absents > 1), iif(:remplacer, 'supprimé', 'gardé'), substr('s', 1, absents > 1))
                AS message
FROM comptes WHERE bonnes > ajoutes OR absents > 0;
SELECT iif(count(*) > 10, 'Absents du fichier, les dix premiers : ', 'Absents du fichier : ')
  || group_concat(iif(n <= 10, structure || ' (' || dispositif || ')', NULL), ', ') || '.' AS message
FROM (SELECT structure, dispositif, row_number() OVER (ORDER BY dossier) AS n FROM connus
  WHERE dossier NOT IN (SELECT dossier FROM sorts WHERE dossier IS NOT NULL)) GROUP BY NULL;
SELECT 'Un même client, écrit de plusieurs façons ? ' || group_concat(ecrits, ' ; ')
  || iif(max(combien) > 5, ' ; et d''autres : ' || (max(combien) - 5), '') || '.' AS message
FROM (SELECT group_concat('« ' || structure || ' »', ', ') AS ecrits, count(*) OVER () AS combien
      FROM (SELECT structure, csv_mot(structure) AS mot FROM lignes WHERE structure <> '' UNION SELECT structure,
        csv_mot(structure) FROM connus)
      WHERE EXISTS (SELECT 1 FROM comptes WHERE ajoutes > 0) GROUP BY mot HAVING count(*) > 1 LIMIT 5) GROUP BY NULL;
SELECT 'Colonne « ' || replace(titre, char(10), ' ') || ' » '
  || iif(lue IS NULL OR lue IN ('ligne', 'motif'), 'ignorée', 'lue comme ' || lue) || '.' AS message FROM colonnes
WHERE place IS NOT NULL AND place NOT IN (SELECT place FROM notres)
  AND (lue IS NULL OR lue IN ('ligne', 'motif') OR NOT exacte) ORDER BY place;
-- Of a file with headings of its own: who wrote it knows nothing of vagues.
SELECT 'Aucune colonne ne dit la vague : un dossier nouveau est de la vague ' || (SELECT min(vague) FROM vagues)
  || '.' AS message
WHERE EXISTS (SELECT 1 FROM colonnes WHERE place IS NOT NULL AND NOT exacte)
  AND NOT EXISTS (SELECT 1 FROM colonnes WHERE place IS NOT NULL AND lue = 'vague');
CREATE TEMP VIEW chargees AS SELECT * FROM lignes WHERE rowid NOT IN (SELECT rang FROM sorts WHERE rejet IS NOT NULL);
CREATE TEMP TABLE etats_lus AS SELECT etat_lu, etat, etat IN (SELECT etat FROM etats) AS connu, count(*) AS n
  FROM chargees WHERE etat_lu IS NOT NULL GROUP BY etat_lu, etat;
SELECT '« ' || etat_lu || ' » lu comme ' || etat || printf(' : %d ligne%s', n, substr('s', 1, n > 1)) AS message
  FROM etats_lus
WHERE connu AND csv_mot(etat_lu) <> replace(etat, '_', ' ') ORDER BY n DESC, etat_lu;
SELECT min(remarque) || printf(' : %d ligne%s de ce genre', count(*), substr('s', 1, count(*) > 1)) AS message
  FROM chargees WHERE remarque IS NOT NULL GROUP BY NULL HAVING count(*) > 0;
SELECT printf('Pour %d, l''état (« %s »…) n''est pas de ceux que segur connaît : leur montant à venir', sum(n),
  min(etat))
  || char(10) || 'ne se calcule pas. États connus : '
    || (SELECT group_concat(etat, ', ') FROM (SELECT etat FROM etats ORDER BY rang)) AS message
FROM etats_lus WHERE NOT connu GROUP BY NULL HAVING count(*) > 0;
SELECT 'États inconnus : ' || group_concat('« ' || etat || ' » : ' || n, ', ') || '.' AS message
FROM (SELECT etat, n FROM etats_lus WHERE NOT connu ORDER BY n DESC, etat) GROUP BY NULL HAVING count(*) > 1;
SELECT printf('%d dossier%s, commande postérieure à la date limite :', count(*), substr('s', 1, count(*) > 1))
  || char(10) || 'la requête dossiers_echeances dit ' || iif(count(*) > 1, 'lesquels.', 'lequel.') AS message
FROM (SELECT code, vague AS v, max(date_jalon) AS limite FROM planning WHERE etape = 'commande'
  AND remplace IS NOT '?' AND dispositif = code GROUP BY code, vague)
JOIN (SELECT dispositif, vague, date_commande FROM chargees WHERE date_commande IS NOT NULL)
  ON (code, v) = (dispositif, vague)
WHERE date_commande > limite GROUP BY NULL HAVING count(*) > 0;
