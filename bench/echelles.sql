-- What the statements of bench/ take the place of @NAME@ with: the scales of the first vague that count one thing, as
-- others would write them, from the seed. Written as orders of sed.
WITH t AS (
  SELECT dispositif, a_partir_de,
         ifnull(lead(a_partir_de) OVER (PARTITION BY dispositif ORDER BY a_partir_de), 1000000000001) AS fin,
         forfait_centimes AS forfait, par_unite_centimes AS par_unite
  FROM tranches
  WHERE vague = 1 AND dispositif NOT IN (SELECT dispositif FROM assiettes WHERE rang > 1)
),
-- The highest tranche first: CASE takes the first that holds.
ordres AS (
  SELECT dispositif, group_concat(
           ' WHEN @Q >= ' || a_partir_de || ' THEN ' ||
           CASE WHEN par_unite = 0 THEN forfait WHEN forfait = 0 THEN par_unite || ' * @Q' ELSE forfait || ' + '
             || par_unite || ' * @Q' END, '')
           OVER (PARTITION BY dispositif ORDER BY a_partir_de DESC ROWS BETWEEN UNBOUNDED PRECEDING
             AND UNBOUNDED FOLLOWING) AS ordre
  FROM t
)
SELECT 's|@CASE@|CASE dispositif' || group_concat(' WHEN ''' || dispositif || ''' THEN CASE'
  || replace(ordre, '@Q', 'quantite') || ' END', '') || ' END|'
FROM (SELECT DISTINCT * FROM ordres ORDER BY dispositif)
UNION ALL
SELECT DISTINCT 's|@CASE_LABO@|CASE' || replace(ordre, '@Q', 'sites') || ' END|' FROM ordres WHERE dispositif = 'SGL'
UNION ALL
SELECT 's|@TRANCHES@|' || group_concat(printf('(''%s'', %d, %d, %d, %d)', dispositif, a_partir_de, fin, forfait,
  par_unite), ', ') || '|' FROM t
UNION ALL
SELECT 's|@BAREME@|' || bareme || '|' FROM baremes_json WHERE dispositif = 'SGL' AND vague = 1;
