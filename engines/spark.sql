-- spark.sql: the scales as SQL functions of Spark 4, after commun.sql. A quantity is a DOUBLE, whose fraction is looked at: a BIGINT would cut 12.5 to 12 in silence,
-- in ANSI mode too. A function has one list of parameters there: a vague that is left out is the first. Temporary functions; without that word, they are kept.
INSERT INTO ecriture VALUES ('@nBD', 'CAST(CAST(@q AS BIGINT) AS DECIMAL(13,0)) * @n', 'STRING', 'STRING', 'DOUBLE', 'DECIMAL(18,2)');
INSERT INTO genres VALUES ('DOUBLE', 'segur_entier(@f, @a, @x)', 'segur_recu(@x)', 'segur_euros(@f, @x)', 1);

SELECT printf('-- segur pour Spark, empreinte %s : spark-sql -f segur_spark.sql, puis SELECT sons_lab(80). Engendré par « segur publier --moteur spark ».
CREATE OR REPLACE TEMPORARY FUNCTION segur_empreinte() RETURNS STRING RETURN ''%s'';
CREATE OR REPLACE TEMPORARY FUNCTION segur_refus(m STRING, r STRING) RETURNS DECIMAL(18,2) RETURN CAST(raise_error(m) AS DECIMAL(18,2));
CREATE OR REPLACE TEMPORARY FUNCTION segur_cite(t STRING) RETURNS STRING RETURN ''« '' || left(t, 40) || CASE WHEN length(t) > 40 THEN ''…'' ELSE '''' END || '' »'';
CREATE OR REPLACE TEMPORARY FUNCTION segur_recu(x DOUBLE) RETURNS STRING RETURN CASE WHEN x = floor(x) AND abs(x) < 1e15 THEN ''INTEGER '' || CAST(CAST(x AS BIGINT) AS STRING) ELSE ''REAL '' || CAST(x AS STRING) END;
CREATE OR REPLACE TEMPORARY FUNCTION segur_entier(f STRING, a STRING, x DOUBLE) RETURNS DOUBLE
  RETURN CASE WHEN x > 1000000000000D OR x = floor(x) THEN x WHEN x IS NOT NULL THEN CAST(segur_refus(f || ''(): '' || a || '' : entier attendu, reçu '' || segur_recu(x), '''') AS DOUBLE) END;
CREATE OR REPLACE TEMPORARY FUNCTION segur_euros(f STRING, x DOUBLE) RETURNS DECIMAL(18,2)
  RETURN CASE WHEN abs(x) > 1000000000000D THEN segur_refus(f || ''(): ht : montant de -1000000000000 à 1000000000000 attendu, reçu '' || segur_recu(x), '''')
    WHEN abs(x * 100 - round(x * 100)) > 0.1D THEN segur_refus(f || ''(): ht : deux décimales au plus attendues, reçu '' || segur_recu(x), '''')
    ELSE CAST(CAST(round(x * 100) AS DECIMAL(18,0)) * 0.01BD AS DECIMAL(18,2)) END;', empreinte, empreinte) AS message FROM temp.empreinte_lue;
SELECT printf('CREATE OR REPLACE TEMPORARY FUNCTION %s(%s) RETURNS DECIMAL(18,2) RETURN %s;', nom, parametres, corps) AS message FROM cachees;
SELECT printf('CREATE OR REPLACE TEMPORARY FUNCTION %s(%s%s) RETURNS DECIMAL(18,2) RETURN %s;', fonction, parametres, iif(avec_vague, printf(' DEFAULT %d.0D', (SELECT min(vague) FROM main.vagues)), ''), corps) AS message
FROM declarations WHERE avec_vague OR fonction IN (SELECT fonction FROM deduites);
SELECT printf('CREATE OR REPLACE TEMPORARY FUNCTION rosp_total(profession STRING DEFAULT '''') RETURNS DECIMAL(18,2) RETURN CASE profession WHEN '''' THEN %d ELSE %s END;', total, par_profession) AS message FROM usages_payes;
