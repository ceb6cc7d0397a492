-- postgresql.sql: the scales as SQL functions of PostgreSQL, after commun.sql. They are not STRICT, so that the
-- planner writes a CASE in place of the call; a refusal is given what was received, so that it is not made when the
-- query is planned. The script of an extension, or for psql.
INSERT INTO ecriture (nombre, produit, texte, mot, entier, montant)
  VALUES ('@n', '@q * @n', 'text', 'text', 'bigint', 'numeric');
INSERT INTO genres VALUES
  ('bigint', '@x', '''INTEGER '' || @x::text', 'segur_euros(@f, @x::numeric, ''INTEGER '' || @x::text)', '@x'),
  ('integer', '@x::bigint', '''INTEGER '' || @x::text', 'segur_euros(@f, @x::numeric, ''INTEGER '' || @x::text)', NULL),
  ('numeric', 'segur_reel(@f, @a, @x)', 'segur_recu_reel(@x::text)', 'segur_euros(@f, @x, segur_recu_reel(@x::text))',
    NULL),
  ('double precision', 'segur_reel(@f, @a, @x::numeric)', 'segur_recu_reel(@x::text)',
    'segur_euros(@f, @x::numeric, segur_recu_reel(@x::text))', NULL),
  ('text', 'segur_texte(@f, @a, @x)', 'segur_recu_texte(@x)',
    'segur_euros(@f, segur_lu(@f, ''ht'', ''montant'', @x), segur_recu_texte(@x))', NULL);

SELECT printf('-- segur pour PostgreSQL, empreinte %s : psql -f segur_postgresql.sql, ou CREATE EXTENSION segur ; ' ||
  'puis SELECT sons_lab(80). Engendré par « segur publier --moteur postgresql ».
CREATE OR REPLACE FUNCTION segur_empreinte() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ''%s'';
CREATE OR REPLACE FUNCTION segur_refus(m text, r text) RETURNS numeric LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE ' ||
  'AS $$ BEGIN RAISE EXCEPTION USING MESSAGE = m, ERRCODE = ''invalid_parameter_value''; END $$;
CREATE OR REPLACE FUNCTION segur_cite(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ ' ||
  'SELECT ''« '' || left(t, 40) || CASE WHEN length(t) > 40 THEN ''…'' ELSE '''' END || '' »'' $$;
CREATE OR REPLACE FUNCTION segur_recu_reel(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ ' ||
  'SELECT ''REAL '' || t || CASE WHEN t ~ ''[.eEIN]'' THEN '''' ELSE ''.0'' END $$;
CREATE OR REPLACE FUNCTION segur_recu_texte(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ ' ||
  'SELECT ''TEXT '' || segur_cite(t) $$;
CREATE OR REPLACE FUNCTION segur_reel(f text, a text, x numeric) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL ' ||
  'SAFE AS $$
  SELECT CASE WHEN x = ''NaN'' THEN NULL WHEN x = trunc(x) THEN greatest(least(x, 1e18), -1e18)::bigint
    WHEN x IS NOT NULL THEN segur_refus(f || ''(): '' || a || '' : entier attendu, reçu '' || ' ||
      'segur_recu_reel(x::text), x::text)::bigint END $$;
CREATE OR REPLACE FUNCTION segur_lu(f text, a text, attendu text, t text) RETURNS numeric LANGUAGE sql IMMUTABLE ' ||
  'PARALLEL SAFE AS $$
  SELECT CASE WHEN t ~ ''^[ \t\n\v\f\r]*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?[ \t\n\v\f\r]*$'' THEN ' ||
    'trim(both E'' \t\n\v\f\r'' from t)::numeric
    WHEN t IS NOT NULL THEN segur_refus(f || ''(): '' || a || '' : '' || attendu || '' attendu, reçu '' || ' ||
      'segur_recu_texte(t), t) END $$;
CREATE OR REPLACE FUNCTION segur_texte(f text, a text, t text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN segur_lu(f, a, ''entier'', t) = trunc(segur_lu(f, a, ''entier'', t)) THEN ' ||
    'greatest(least(segur_lu(f, a, ''entier'', t), 1e18), -1e18)::bigint
    WHEN t IS NOT NULL THEN segur_refus(f || ''(): '' || a || '' : entier attendu, reçu '' || ' ||
      'segur_recu_texte(t), t)::bigint END $$;
CREATE OR REPLACE FUNCTION segur_euros(f text, x numeric, r text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL ' ||
  'SAFE AS $$
  SELECT CASE WHEN abs(x) > 1e12 THEN segur_refus(f || ''(): ht : montant de -1000000000000 à 1000000000000 ' ||
    'attendu, reçu '' || r, r)
    WHEN abs(x - round(x, 2)) > 0.001 THEN segur_refus(f || ''(): ht : deux décimales au plus attendues, ' ||
      'reçu '' || r, r) ELSE round(x, 2) END $$;', empreinte, empreinte) AS message FROM temp.empreinte_lue;
SELECT printf('CREATE OR REPLACE FUNCTION %s(%s) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ ' ||
  'SELECT %s $$;', nom, parametres, corps) AS message FROM cachees;
SELECT printf('CREATE OR REPLACE FUNCTION %s(%s) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ ' ||
  'SELECT %s $$;', fonction, parametres, corps) AS message FROM declarations;
