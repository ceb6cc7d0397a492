-- duckdb.sql: the scales as macros of DuckDB, after commun.sql. A macro is written in place of its call; those of one
-- name are told apart by the types of their arguments, as SQLite does it by the values.
INSERT INTO ecriture (nombre, produit, texte, mot, entier, montant)
  VALUES ('@n::DECIMAL(18,2)', '(@q::DECIMAL(@w,0) * @p)::DECIMAL(18,2)', 'VARCHAR', '', '', '');
INSERT INTO genres VALUES
  ('BIGINT', '@x', '''INTEGER '' || @x', 'segur_euros(@f, @x, ''INTEGER '' || @x)', '@x'),
  ('DOUBLE', 'segur_reel(@f, @a, @x)', 'segur_recu_reel(@x)', 'segur_euros(@f, @x, segur_recu_reel(@x))',
    'segur_reel(@f, @a, @x)'),
  ('VARCHAR', 'segur_texte(@f, @a, @x)', 'segur_recu_texte(@x)',
    'segur_euros(@f, segur_reel_lu(@f, ''ht'', ''montant'', @x), segur_recu_texte(@x))', 'segur_texte(@f, @a, @x)');

SELECT printf('-- segur pour DuckDB, empreinte %s : .read segur_duckdb.sql, puis SELECT sons_lab(80). Engendré ' ||
  'par « segur publier --moteur duckdb ».
CREATE OR REPLACE MACRO segur_empreinte() AS ''%s'';
CREATE OR REPLACE MACRO segur_refus(m, r) AS error(m);
CREATE OR REPLACE MACRO segur_cite(t) AS ''« '' || left(t, 40) || CASE WHEN length(t) > 40 ' ||
  'THEN ''…'' ELSE '''' END || '' »'';
CREATE OR REPLACE MACRO segur_recu_reel(x) AS ''REAL '' || CASE WHEN isinf(x) THEN CASE WHEN x > 0 ' ||
  'THEN ''Inf'' ELSE ''-Inf'' END ELSE x::VARCHAR END;
CREATE OR REPLACE MACRO segur_recu_texte(x) AS ''TEXT '' || segur_cite(x);
CREATE OR REPLACE MACRO segur_reel(f, a, x) AS CASE WHEN isnan(x) THEN NULL WHEN x = trunc(x) THEN ' ||
  'greatest(least(x, 1e18), -1e18)::BIGINT
  ELSE error(f || ''(): '' || a || '' : entier attendu, reçu '' || segur_recu_reel(x)) END;
CREATE OR REPLACE MACRO segur_nombre(x) AS regexp_full_match(x, ''[ ' ||
  '\t-\r]*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?[ \t-\r]*'');
CREATE OR REPLACE MACRO segur_lu(x) AS TRY_CAST(trim(x, '' '' || chr(9) || chr(10) || chr(11) || chr(12) || ' ||
  'chr(13)) AS DOUBLE);
CREATE OR REPLACE MACRO segur_reel_lu(f, a, attendu, x) AS CASE WHEN segur_nombre(x) THEN coalesce(segur_lu(x), ' ||
  'CASE WHEN x LIKE ''%%-%%'' THEN -1e300 ELSE 1e300 END)
  WHEN x IS NOT NULL THEN error(f || ''(): '' || a || '' : '' || attendu || '' attendu, reçu '' || ' ||
    'segur_recu_texte(x)) END;
CREATE OR REPLACE MACRO segur_texte(f, a, x) AS CASE WHEN segur_reel_lu(f, a, ''entier'', x) = ' ||
  'trunc(segur_reel_lu(f, a, ''entier'', x)) THEN greatest(least(segur_lu(x), 1e18), -1e18)::BIGINT
  WHEN x IS NOT NULL THEN error(f || ''(): '' || a || '' : entier attendu, reçu '' || segur_recu_texte(x)) END;
CREATE OR REPLACE MACRO segur_euros(f, x, r) AS CASE WHEN abs(x) > 1e12 THEN error(f || ''(): ht : montant de ' ||
  '-1000000000000 à 1000000000000 attendu, reçu '' || r)
  WHEN abs(x * 100 - round(x * 100)) > 0.1 THEN error(f || ''(): ht : deux décimales au plus attendues, reçu '' || r)
  ELSE (round(x * 100)::BIGINT * 0.01::DECIMAL(3,2))::DECIMAL(18,2) END;', empreinte, empreinte) AS message
    FROM temp.empreinte_lue;
SELECT printf('CREATE OR REPLACE MACRO %s(%s) AS %s;', nom, parametres, corps) AS message FROM cachees;
SELECT printf('CREATE OR REPLACE MACRO %s %s;', fonction, group_concat(printf('(%s) AS %s', parametres, corps), ',
  ')) AS message FROM declarations GROUP BY fonction;
