-- spark.sql: the scales as SQL functions of Spark 4, after commun.sql. A quantity is a DOUBLE, whose fraction is
-- looked at: a BIGINT would cut 12.5 to 12 in silence, in ANSI mode too. A function has one list of parameters there:
-- a vague that is left out is the first. Temporary functions; without that word, they are kept. What a function is
-- given is worked out before it, for each row: a text too. So a refusal is written whole where it is, of the number
-- itself.
INSERT INTO ecriture VALUES ('@nBD', 'CAST(CAST(@q AS BIGINT) AS DECIMAL(@w,0)) * @n', 'STRING', 'STRING', 'DOUBLE',
  'DECIMAL(18,2)', 'raise_error(', ')',
  'CASE WHEN @q = floor(@q) AND abs(@q) < 1e15 THEN ''INTEGER '' || CAST(CAST(@q AS BIGINT) AS STRING) ' ||
  'ELSE ''REAL '' || CAST(@q AS STRING) END', 'DOUBLE', '(@q = floor(@q))');
-- Sums of narrow amounts are sums of integers there: a function gives as many digits as the greatest amount of its
-- scale has; that of any scale, 18.
CREATE TEMP VIEW largeurs AS
WITH plus_hauts AS (
  SELECT dispositif, vague, max(sum(au_plus), ifnull(max(haut_centimes), 0)) AS au_plus
  FROM (SELECT dispositif, vague, assiette, max(au_plus) AS au_plus FROM paliers GROUP BY dispositif, vague, assiette)
    LEFT JOIN main.extremes USING (dispositif, vague) GROUP BY dispositif, vague
),
noms AS (
  SELECT nom, au_plus FROM internes JOIN plus_hauts USING (dispositif, vague)
  UNION ALL SELECT prefixe || fonction || suffixe, max(au_plus) FROM main.fonctions JOIN plus_hauts
    USING (dispositif), (SELECT 'segur_' AS prefixe, '' AS suffixe UNION VALUES ('segur_', '_vague'), ('', ''))
    GROUP BY 1
)
SELECT nom, printf('DECIMAL(%d,2)', min(18, max(3, length(printf('%.0f', au_plus))))) AS type FROM noms;
INSERT INTO genres VALUES ('DOUBLE', '@x', '@x', 'segur_euros(@f, @x)', 'segur_entier(@f, @a, @x)');

SELECT printf('-- segur pour Spark, empreinte %s : spark-sql -f segur_spark.sql, puis SELECT sons_lab(80). ' ||
  'Engendré par « segur publier --moteur spark ».
CREATE OR REPLACE TEMPORARY FUNCTION segur_empreinte() RETURNS STRING RETURN ''%s'';
CREATE OR REPLACE TEMPORARY FUNCTION segur_cite(t STRING) RETURNS STRING RETURN ''« '' || left(t, 40) || CASE ' ||
  'WHEN length(t) > 40 THEN ''…'' ELSE '''' END || '' »'';
CREATE OR REPLACE TEMPORARY FUNCTION segur_entier(f STRING, a STRING, x DOUBLE) RETURNS DOUBLE
  RETURN CASE WHEN x > 1000000000000D OR x = floor(x) THEN x WHEN x IS NOT NULL THEN raise_error(f || ''(): '' || ' ||
    'a || '' : entier attendu, reçu '' || %s) END;
CREATE OR REPLACE TEMPORARY FUNCTION segur_euros(f STRING, x DOUBLE) RETURNS DECIMAL(18,2)
  RETURN CASE WHEN abs(x) > 1000000000000D THEN raise_error(f || ''(): ht : montant de -1000000000000 à ' ||
    '1000000000000 attendu, reçu '' || %s)
    WHEN abs(x * 100 - round(x * 100)) > 0.1D THEN raise_error(f || ''(): ht : deux décimales au plus attendues, ' ||
      'reçu '' || %s)
    ELSE CAST(CAST(round(x * 100) AS DECIMAL(18,0)) * 0.01BD AS DECIMAL(18,2)) END;', empreinte, empreinte, x, x, x)
      AS message FROM temp.empreinte_lue, (SELECT replace(recu, '@q', 'x') AS x FROM ecriture);
SELECT printf('CREATE OR REPLACE TEMPORARY FUNCTION %s(%s) RETURNS %s RETURN %s;', nom, parametres,
  ifnull(type, 'DECIMAL(18,2)'), corps) AS message FROM cachees LEFT JOIN largeurs USING (nom);
SELECT printf('CREATE OR REPLACE TEMPORARY FUNCTION %s(%s%s) RETURNS %s RETURN %s;', fonction, parametres,
  iif(avec_vague, printf(' DEFAULT %d.0D', (SELECT min(vague) FROM main.vagues)), ''), ifnull(type, 'DECIMAL(18,2)'),
  corps) AS message
FROM declarations LEFT JOIN largeurs ON nom = fonction WHERE avec_vague OR fonction IN (SELECT fonction FROM deduites);
SELECT printf('CREATE OR REPLACE TEMPORARY FUNCTION rosp_total(profession STRING DEFAULT '''') RETURNS ' ||
  'DECIMAL(18,2) RETURN CASE profession WHEN '''' THEN %d ELSE %s END;', total, par_profession) AS message
  FROM usages_payes;
