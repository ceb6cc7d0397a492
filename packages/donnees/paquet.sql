-- paquet.sql: writes the data package of Frictionless: data/TABLE.csv for each table that seed/ fills, and
-- datapackage.json. Run by dev/paquets.sh with the sqlite3 shell on the reference, in the folder of the package;
-- temp.appel (version, jour, schema) holds the version, the day and the text of schema.sql; `publie` is the reference
-- as `segur publier` writes it, whose dictionary says what each column is.
CREATE TEMP TABLE tables AS SELECT rowid AS rang, nom FROM main.reference_objets WHERE genre = 'table' ORDER BY rowid;

-- What the comment above each table says.
CREATE TEMP TABLE sens AS
  WITH RECURSIVE lignes(ligne, texte, reste) AS (
    SELECT '', '', schema || char(10) FROM appel
    UNION ALL
    SELECT substr(reste, 1, instr(reste, char(10)) - 1), CASE WHEN ligne GLOB '-- *'
      THEN trim(texte || ' ' || substr(ligne, 4)) ELSE '' END, substr(reste, instr(reste, char(10)) + 1)
    FROM lignes WHERE reste <> ''
  )
  SELECT substr(ligne, 14, instr(substr(ligne, 14), ' ') - 1) AS nom, texte FROM lignes
    WHERE ligne GLOB 'CREATE TABLE *';

-- A CSV has one writing for NULL and for '': where a column holds '', an empty cell is that, and the column is not
-- required; one that holds both would not be read back. A foreign key of several columns, one of which may be NULL, is
-- checked by the readers even so, and is left out.
CREATE TEMP TABLE colonnes (nom TEXT, rang INTEGER, colonne TEXT, type TEXT, cle INTEGER, exigee INTEGER,
  vides INTEGER, nulles INTEGER);
CREATE TEMP TRIGGER des_deux BEFORE INSERT ON colonnes WHEN NEW.vides AND NEW.nulles BEGIN
  SELECT RAISE(ABORT, 'une colonne a des NULL et des textes vides : un CSV ne les distingue pas');
END;
CREATE TEMP TABLE cles (nom TEXT, cle INTEGER, rang INTEGER, colonne TEXT, autre TEXT, vers TEXT);
INSERT INTO cles SELECT t.nom, k.id, k.seq, k."from", k."table",
  ifnull(k."to", (SELECT name FROM pragma_table_info(k."table", 'main') WHERE pk = k.seq + 1))
  FROM tables AS t JOIN pragma_foreign_key_list(t.nom, 'main') AS k;

.mode list
.headers off
.once etape.sql
SELECT printf('INSERT INTO colonnes SELECT %Q, %d, %Q, %Q, %d, %d, ifnull(max("%w" IS ''''), 0), ifnull(max("%w" ' ||
  'IS NULL), 0) FROM main."%w";', t.nom, c.cid, c.name, c.type, c.pk, c."notnull" OR c.pk > 0, c.name, c.name, t.nom)
FROM tables AS t JOIN pragma_table_info(t.nom, 'main') AS c ORDER BY t.rang, c.cid;
.read etape.sql
.mode list
.once etape.sql
SELECT printf('.headers on' || char(10) || '.mode csv' || char(10) || '.once data/%s.csv' || char(10)
  || 'SELECT * FROM main."%w" ORDER BY rowid;', nom, nom) FROM tables ORDER BY rang;
.read etape.sql
.headers off
.mode list

CREATE TEMP VIEW champs AS
  SELECT c.nom, c.rang,
         json_patch('{}', json_object('name', c.colonne, 'type', CASE c.type WHEN 'INTEGER' THEN 'integer'
           WHEN 'REAL' THEN 'number' ELSE 'string' END,
                                      'description', d.sens, 'unit', CASE WHEN d.unite <> 'date' THEN d.unite END,
                                      'constraints', json(CASE WHEN c.exigee
                                        AND NOT c.vides THEN '{"required":true}' END))) AS champ
  FROM colonnes AS c JOIN publie.dictionnaire AS d ON d."table" = c.nom AND d.colonne = c.colonne;
CREATE TEMP VIEW renvois AS
  SELECT nom, cle, json_object('fields', json_group_array(colonne), 'reference',
    json_object('resource', autre, 'fields', json_group_array(vers))) AS renvoi
  FROM (SELECT * FROM cles ORDER BY nom, cle, rang) AS k
  GROUP BY nom, cle
  HAVING count(*) = 1 OR NOT EXISTS (SELECT 1 FROM colonnes AS c WHERE c.nom = k.nom AND c.nulles
    AND c.colonne IN (SELECT colonne FROM cles AS m WHERE m.nom = k.nom AND m.cle = k.cle));

.once datapackage.json
SELECT json_object(
  'profile', 'tabular-data-package',
  'name', 'segur',
  'title', 'Le Ségur du numérique en santé : les chiffres et leurs sources',
  'description', 'Qui est payé, combien, d''après quelle source. Montants en euros hors taxes ; les colonnes ' ||
    '*_centimes, en centimes. Une cellule vide est une valeur inconnue ou sans objet. Les clés de plusieurs ' ||
    'colonnes dont une peut être vide ne sont pas déclarées.',
  'version', appel.version,
  'created', appel.jour || 'T00:00:00Z',
  'keywords', json_array('segur', 'santé', 'numérique', 'budget'),
  'licenses', json_array(json_object('name', 'etalab-2.0', 'title', 'Licence Ouverte 2.0', 'path',
    'https://www.etalab.gouv.fr/licence-ouverte-open-licence/')),
  'sources', (SELECT json_group_array(json(json_patch('{}', json_object('title', titre, 'path', url))))
    FROM (SELECT * FROM main.sources ORDER BY source)),
  'resources', (SELECT json_group_array(json(ressource)) FROM (
    SELECT json_object(
      'profile', 'tabular-data-resource',
      'name', t.nom,
      'path', printf('data/%s.csv', t.nom),
      'description', (SELECT texte FROM sens WHERE sens.nom = t.nom),
      'format', 'csv', 'mediatype', 'text/csv', 'encoding', 'utf-8',
      'schema', json(json_patch('{}', json_object(
        'fields', (SELECT json_group_array(json(champ))
          FROM (SELECT champ FROM champs WHERE champs.nom = t.nom ORDER BY rang)),
        'primaryKey', (SELECT json_group_array(colonne)
          FROM (SELECT colonne FROM colonnes AS c WHERE c.nom = t.nom AND c.cle > 0 ORDER BY c.cle)),
        'foreignKeys', (SELECT json_group_array(json(renvoi))
          FROM (SELECT renvoi FROM renvois AS r WHERE r.nom = t.nom ORDER BY r.cle) HAVING count(*) > 0)))))
          AS ressource
    FROM tables AS t ORDER BY t.rang)))
FROM appel;
.shell rm etape.sql
