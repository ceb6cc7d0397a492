-- maj.sql: brings the user's database to the figures and the schema of the reference, which is attached as `ref`; run
-- by maj.c, which says what becomes of the rows of a statement by the name of its first column (script.h). Parameters:
-- :avant, the version of the file; :version, that of the reference. All is one transaction.
--
-- The user's are: the tables that seed/ does not fill, their own tables, views, indexes and triggers, and in a table
-- of the reference each row that cites a source of their own (where rows cite none: whose key segur had not put
-- there). A scale with such a row is theirs as a whole: tranches of two hands would make a third scale.

-- In a transaction that maj.c began.
-- What a column was called before; what a value of a row of theirs becomes; words of theirs that no longer mean what
-- they did.
CREATE TEMP TABLE renommees (version INTEGER, nom TEXT, avant TEXT, apres TEXT);
INSERT INTO renommees VALUES (2, 'populations', 'annee', 'date_comptage');
CREATE TEMP TABLE traduites (version INTEGER, nom TEXT, colonne TEXT, expression TEXT);
CREATE TEMP TABLE mots (version INTEGER, mot TEXT);
INSERT INTO traduites VALUES (3, 'budgets', 'statut', 'iif(statut = ''chiffre'', ''publie'', statut)'),
  (3, 'tranches', 'statut_borne', 'statut');
INSERT INTO mots VALUES (3, '''chiffre'''), (4, 'a_venir'), (4, 'portefeuille_total');
DELETE FROM renommees WHERE version <= :avant;
DELETE FROM traduites WHERE version <= :avant;
DELETE FROM mots WHERE version <= :avant;

-- Nobody else writes from now on.
SELECT 1 AS copie;

-- 1. What there is: what segur had put in the file, and what the file holds.
CREATE TEMP TABLE inventaire_objets (genre TEXT, nom TEXT COLLATE NOCASE, colonnes TEXT);
CREATE TEMP TABLE inventaire_lignes (nom TEXT, cle TEXT, empreinte TEXT);
SELECT iif(:avant = 2, 'inventaire-2', 'inventaire') AS script;
CREATE INDEX temp.inventaire_lignes_par_cle ON inventaire_lignes (nom, cle);
CREATE TEMP TABLE schema_avant AS SELECT type, name, sql FROM main.sqlite_schema;
-- The tables of the reference; the key of each, as a row of columns: its primary key, or else its unique index.
CREATE TEMP TABLE tables AS
  SELECT nom, nom IN (SELECT l.nom FROM inventaire_objets AS l WHERE l.genre = 'table')
    AND nom IN (SELECT name FROM schema_avant) AS ancienne,
         ifnull((SELECT '(' || group_concat(printf('"%w"', name), ', ') || ')'
           FROM (SELECT name FROM pragma_table_info(nom, 'ref') WHERE pk > 0 ORDER BY pk)),
                (SELECT substr(sql, instr(sql, '(')) FROM ref.sqlite_schema WHERE tbl_name = nom
                  AND sql LIKE 'CREATE UNIQUE INDEX%')) AS cle
  FROM ref.reference_objets WHERE genre = 'table' ORDER BY reference_objets.rowid;
-- The columns of now that their rows have, and what each is made of.
CREATE TEMP TABLE colonnes AS
  SELECT t.nom, c.name AS colonne, c.type, ifnull(expression, printf('"%w"', m.name)) AS valeur
  FROM tables AS t JOIN pragma_table_info(t.nom, 'ref') AS c
  LEFT JOIN renommees AS r ON (r.nom, apres) = (t.nom, c.name)
  LEFT JOIN traduites AS x ON (x.nom, x.colonne) = (t.nom, c.name)
  LEFT JOIN pragma_table_info(t.nom, 'main') AS m ON m.name = ifnull(r.avant, c.name)
  WHERE ancienne AND coalesce(expression, m.name) IS NOT NULL;
CREATE TEMP TABLE listes AS
  SELECT nom, cle, substr(cle, 2, length(cle) - 2) AS cles, group_concat(printf('"%w"', colonne), ', ') AS liste,
    group_concat(printf('"%w" %s', colonne, type), ', ') AS types, group_concat(valeur, ', ') AS valeurs,
         group_concat(printf('ifnull("%w", '''')', colonne), ' || ''|'' || ') AS texte
  FROM colonnes JOIN tables USING (nom) GROUP BY nom;
-- The user's tables that segur made, and the columns that they lack: each as schema.sql declares it.
CREATE TEMP TABLE manquantes AS
  SELECT nom, colonne, definition
  FROM ref.reference_objets AS o JOIN ref.reference_colonnes USING (nom)
  WHERE genre = 'utilisateur' AND nom IN (SELECT nom FROM inventaire_objets WHERE genre = 'utilisateur')
    AND nom IN (SELECT name FROM schema_avant)
  ORDER BY o.rowid, rang;

SELECT 'votre ' || CASE type WHEN 'view' THEN 'vue' WHEN 'index' THEN 'index' ELSE 'table' END || ' « ' || name
         || ' » porte un nom que segur prend : renommez-la' AS faute
  FROM main.sqlite_schema AS m
  WHERE type <> 'trigger' AND sql IS NOT NULL
    AND name COLLATE NOCASE IN (SELECT name FROM ref.sqlite_schema WHERE sql IS NOT NULL)
    AND (name NOT IN (SELECT nom FROM inventaire_objets)
         OR NOT EXISTS (SELECT 1 FROM ref.sqlite_schema AS r WHERE (r.type, r.name, r.tbl_name)
           = (m.type, m.name, m.tbl_name)))
  UNION ALL
  SELECT 'votre colonne ' || nom || '.' || c.name || ' serait perdue : mettez-la dans une table à vous'
  FROM tables JOIN pragma_table_info(nom, 'main') AS c
  WHERE ancienne AND c.name NOT IN (SELECT name FROM pragma_table_info(nom, 'ref'))
    AND (nom, c.name) NOT IN (SELECT nom, avant FROM renommees)
  UNION ALL
  SELECT 'votre colonne ' || c.nom || '.' || colonne || ' porte un nom que segur prend : renommez-la'
  FROM (SELECT nom, colonne FROM manquantes
        UNION SELECT nom, name FROM tables JOIN pragma_table_info(nom, 'ref') WHERE ancienne
          AND (nom, name) NOT IN (SELECT nom, apres FROM renommees)) AS c
  JOIN inventaire_objets AS l USING (nom)
  WHERE colonne IN (SELECT name FROM pragma_table_info(c.nom, 'main'))
    AND instr(' ' || l.colonnes || ' ', ' ' || colonne || ' ') = 0
  UNION ALL
  SELECT 'votre déclencheur « ' || name || ' » tient à la vue « ' || tbl_name
    || ' », que segur n''a plus : supprimez-le'
  FROM main.sqlite_schema
  WHERE type = 'trigger' AND tbl_name IN (SELECT nom FROM inventaire_objets WHERE genre = 'vue')
    AND tbl_name NOT IN (SELECT name FROM ref.sqlite_schema);
DELETE FROM manquantes WHERE colonne IN (SELECT name FROM pragma_table_info(nom, 'main'));

CREATE TEMP TABLE lignes_de AS SELECT nom FROM tables WHERE ancienne;
CREATE TEMP TABLE lignes_lues (nom TEXT, cle TEXT, empreinte TEXT, rang INTEGER);
SELECT 'row_digests' AS script;
CREATE TEMP TABLE lignes_avant AS SELECT * FROM lignes_lues;
DELETE FROM lignes_lues;
-- Of these, what segur had put there and nobody changed.
CREATE TEMP TABLE intactes AS SELECT nom, rang FROM lignes_avant AS a
  WHERE EXISTS (SELECT 1 FROM inventaire_lignes AS l WHERE (l.nom, l.cle, l.empreinte) = (a.nom, a.cle, a.empreinte));
CREATE TEMP TABLE sources_a_moi AS
  SELECT source FROM main.sources WHERE quote(source) NOT IN (SELECT cle FROM inventaire_lignes WHERE nom = 'sources');
CREATE TEMP TABLE baremes_a_moi AS
  SELECT dispositif, vague FROM main.tranches WHERE source IN (SELECT source FROM sources_a_moi)
  UNION SELECT dispositif, vague FROM main.plafonds WHERE source IN (SELECT source FROM sources_a_moi);

-- 2. The tables of the reference as they are in the file, with the columns of now; and of these rows, the user's.
SELECT printf('CREATE TEMP TABLE "avant_%w" (rang_ INTEGER, %s); INSERT INTO temp."avant_%w" SELECT rowid, %s ' ||
  'FROM main."%w";', nom, types, nom, valeurs, nom) AS ordre
FROM listes
UNION ALL
SELECT printf('CREATE TEMP TABLE "a_moi_%w" AS SELECT * FROM temp."avant_%w" WHERE %s;', nom, nom,
              CASE WHEN nom IN ('tranches', 'plafonds')
                THEN '(dispositif, vague) IN (SELECT dispositif, vague FROM baremes_a_moi)'
                   WHEN instr(liste, '"source"') THEN 'source IN (SELECT source FROM sources_a_moi)'
                   ELSE printf('rang_ IN (SELECT rang FROM lignes_avant AS a WHERE nom = %Q AND NOT EXISTS ' ||
                     '(SELECT 1 FROM inventaire_lignes AS l WHERE (l.nom, l.cle) = (a.nom, a.cle)))', nom) END)
FROM listes;
-- What hangs on the tables and views that go: the user's indexes and triggers.
CREATE TEMP TABLE vues AS
  SELECT name AS nom FROM schema_avant WHERE type = 'view'
    AND name IN (SELECT nom FROM inventaire_objets WHERE genre = 'vue');
CREATE TEMP TABLE accroches AS
  SELECT sql FROM main.sqlite_schema
  WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN (SELECT name FROM ref.sqlite_schema)
    AND tbl_name IN (SELECT nom FROM tables UNION SELECT nom FROM vues);

-- 3. The tables of the reference anew, then the user's tables and columns that an older version had not, then the
-- user's rows: theirs stays where it has the key of one of ours; where another of ours has a value that must be alone,
-- ours stays.
SELECT printf('DROP VIEW main."%w";', nom) AS ordre FROM vues
UNION ALL
SELECT printf('DROP TABLE main."%w";', nom) FROM tables WHERE ancienne
UNION ALL
SELECT printf('DROP TABLE main."%w";', nom) FROM inventaire_objets WHERE genre = 'liste'
UNION ALL
SELECT * FROM (SELECT sql || ';' FROM ref.sqlite_schema
               WHERE sql IS NOT NULL AND type IN ('table', 'index')
                 AND (tbl_name IN (SELECT nom FROM ref.reference_objets WHERE genre IN ('table', 'liste'))
                   OR name NOT IN (SELECT name FROM schema_avant))
               ORDER BY type = 'index', rowid)
UNION ALL
SELECT printf('INSERT INTO main."%w" SELECT * FROM ref."%w";', nom, nom) FROM ref.reference_objets
  WHERE genre IN ('table', 'liste')
UNION ALL
SELECT printf('DELETE FROM main."%w" WHERE (dispositif, vague) IN (SELECT dispositif, vague FROM baremes_a_moi);', nom)
FROM tables WHERE nom IN ('tranches', 'plafonds')
UNION ALL
SELECT printf('ALTER TABLE main."%w" ADD COLUMN %s;', nom, definition) FROM manquantes
UNION ALL
SELECT printf('CREATE TEMP TABLE "nous_%w" AS SELECT * FROM main."%w" WHERE %s IN (SELECT %s FROM temp."a_moi_%w");
               DELETE FROM main."%w" WHERE %s IN (SELECT %s FROM temp."a_moi_%w");
               INSERT OR IGNORE INTO main."%w" (%s) SELECT %s FROM temp."a_moi_%w" ORDER BY rang_;
               INSERT OR IGNORE INTO main."%w" SELECT * FROM temp."nous_%w";',
              nom, nom, cle, cles, nom, nom, cle, cles, nom, nom, liste, liste, nom, nom, nom) FROM listes
UNION ALL
SELECT * FROM (SELECT sql || ';' FROM ref.sqlite_schema WHERE type = 'view' ORDER BY rowid)
UNION ALL
SELECT 'PRAGMA main.user_version = ' || :version || ';';
SELECT sql AS objet FROM accroches;
-- The list of what is segur's: not what theirs took the place of.
DELETE FROM lignes_de;
INSERT INTO lignes_de SELECT nom FROM tables;
SELECT 'row_digests' AS script;
DELETE FROM main.reference_lignes WHERE (nom, cle, empreinte) NOT IN (SELECT nom, cle, empreinte FROM lignes_lues);

-- 4. What there is to say, before it is too late to say it.
CREATE TEMP TABLE rapport (ordre INTEGER PRIMARY KEY, texte TEXT);
CREATE TEMP TABLE comptes (corrigees INTEGER, ajoutees INTEGER, retirees INTEGER);
INSERT INTO rapport (texte) SELECT printf('Gardés : %d dossier%s.', count(*), substr('s', 1, count(*) > 1))
  FROM main.dossiers;
SELECT printf('INSERT INTO rapport (texte) SELECT printf(''Gardé : %%d dans %w, d''''après vos propres ' ||
  'sources.'', count(*))
                 FROM (SELECT %s FROM temp."a_moi_%w" INTERSECT SELECT %s FROM main."%w") GROUP BY NULL HAVING ' ||
                   'count(*) > 0;', nom, liste, nom, liste, nom) AS ordre
FROM listes WHERE instr(liste, '"source"');
SELECT printf('INSERT INTO rapport (texte) SELECT ''La vôtre, au lieu de celle de segur, dans %w : '' || %s FROM ' ||
  'temp."a_moi_%w"
                 WHERE %s IN (SELECT %s FROM temp."nous_%w") AND %s NOT IN (SELECT %s FROM (SELECT %s FROM ' ||
                   'temp."a_moi_%w" EXCEPT SELECT %s FROM main."%w"));
               INSERT INTO rapport (texte) SELECT ''N''''a pu entrer dans %w, où une contrainte ou une valeur ' ||
                 'd''''une ligne de segur s''''y oppose ; elle reste dans la copie : '' || %s
                 FROM (SELECT %s FROM temp."a_moi_%w" EXCEPT SELECT %s FROM main."%w");',
              nom, texte, nom, cle, cles, nom, cle, cles, liste, nom, liste, nom,
              nom, texte, liste, nom, liste, nom) AS ordre
FROM listes;
SELECT printf('INSERT INTO rapport (texte) SELECT ''Remplacé dans %w : '' || %s FROM
                 (SELECT %s FROM temp."avant_%w" WHERE rang_ NOT IN (SELECT rang FROM intactes WHERE nom = %Q) ' ||
                   'AND rang_ NOT IN (SELECT rang_ FROM temp."a_moi_%w")
                  EXCEPT SELECT %s FROM main."%w");
               INSERT INTO rapport (texte) SELECT ''Remis dans %w : '' || %s FROM main."%w" WHERE rowid IN ' ||
                 '(SELECT rang FROM lignes_lues WHERE nom = %Q
                 AND cle IN (SELECT cle FROM inventaire_lignes WHERE nom = %Q) AND cle NOT IN (SELECT cle FROM ' ||
                   'lignes_avant WHERE nom = %Q));',
              nom, texte, liste, nom, nom, nom, liste, nom, nom, texte, nom, nom, nom, nom) AS ordre
FROM listes;
SELECT printf('INSERT INTO comptes SELECT count(*) FILTER (WHERE la), 0, count(*) FILTER (WHERE NOT la) FROM
                 (SELECT %s IN (SELECT %s FROM main."%w") AS la
                  FROM (SELECT %s FROM temp."avant_%w" WHERE rang_ IN (SELECT rang FROM intactes WHERE nom = %Q) ' ||
                    'EXCEPT SELECT %s FROM main."%w"));
               INSERT INTO comptes SELECT 0, count(*), 0 FROM main."%w" WHERE %s NOT IN (SELECT %s FROM temp."avant_%w")
                 AND rowid NOT IN (SELECT rang FROM lignes_lues WHERE nom = %Q AND cle IN (SELECT cle FROM ' ||
                   'inventaire_lignes WHERE nom = %Q));',
              cle, cles, nom, liste, nom, nom, liste, nom, nom, cle, cles, nom, nom, nom) AS ordre
FROM listes;
SELECT printf('INSERT INTO comptes SELECT 0, count(*), 0 FROM main."%w";', nom) AS ordre FROM tables WHERE NOT ancienne;
-- « 87 lignes corrigées, 3 ajoutées, voir CHANGELOG.md. »
INSERT INTO rapport (texte)
  SELECT group_concat(printf('%d %s%s%s', n,
    iif(rang = premier, substr('lignes ', 1, 6 + (n > 1)) || iif(n > 1, '', ' '), ''), quoi, substr('s', 1, n > 1)),
    ', ')
         || ', voir CHANGELOG.md.'
  FROM (SELECT *, min(rang) OVER () AS premier FROM (
    SELECT 1 AS rang, 'corrigée' AS quoi, sum(corrigees) AS n FROM comptes UNION ALL SELECT 2, 'ajoutée',
      sum(ajoutees) FROM comptes
    UNION ALL SELECT 3, 'retirée', sum(retirees) FROM comptes) WHERE n > 0)
  GROUP BY NULL HAVING count(*) > 0;
INSERT INTO rapport (texte)
  SELECT printf('Dossier %d (%s) : segur ne connaît plus le dispositif %s, vague %d ; gardé, sans montant.', dossier,
    structure, dispositif, vague)
  FROM main.dossiers
  WHERE dispositif NOT IN (SELECT dispositif FROM main.dispositifs)
     OR (dispositif, vague) IN (SELECT dispositif, vague FROM temp.avant_dispositifs EXCEPT SELECT dispositif, vague
       FROM main.dispositifs);
INSERT INTO rapport (texte)
  SELECT printf('La ligne %d de %s cite une ligne de %s qui n''existe plus.', c.rowid, nom, parent)
  FROM tables JOIN pragma_foreign_key_check(nom) AS c;
INSERT INTO rapport (texte)
  SELECT printf('%s « %s » contient %s, qui a changé de sens : voir CHANGELOG.md.',
    iif(type = 'view', 'Votre vue', 'Votre déclencheur'), name, mot)
  FROM main.sqlite_schema JOIN mots ON instr(sql, mot)
  WHERE type IN ('view', 'trigger') AND name NOT IN (SELECT name FROM ref.sqlite_schema);
SELECT texte AS message FROM rapport ORDER BY ordre;
-- A file in which nothing changed stays as it is, byte for byte.
CREATE TEMP TABLE change AS
  SELECT :avant <> :version
      OR EXISTS (SELECT nom, cle, empreinte FROM lignes_avant EXCEPT SELECT nom, cle, empreinte FROM lignes_lues)
      OR EXISTS (SELECT nom, cle, empreinte FROM lignes_lues EXCEPT SELECT nom, cle, empreinte FROM lignes_avant)
      OR EXISTS (SELECT * FROM schema_avant EXCEPT SELECT type, name, sql FROM main.sqlite_schema)
      OR EXISTS (SELECT type, name, sql FROM main.sqlite_schema EXCEPT SELECT * FROM schema_avant) AS oui;
SELECT 1 AS inchange FROM change WHERE NOT oui;
SELECT iif(oui, 'COMMIT;', 'ROLLBACK;') AS ordre FROM change;
