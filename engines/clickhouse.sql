-- clickhouse.sql: the scales as lambda functions of ClickHouse, after commun.sql. What such a function allows decides
-- what it says: its arguments are fixed, hence a function for each vague but the first (sons_lab_vague_2); the text of
-- throwIf() is constant, hence a refusal without the value.
INSERT INTO ecriture (nombre, produit, texte, mot, entier, montant)
  VALUES ('@n::Decimal(18,2)', '(toInt64(@q) * @n)', '', '', '', '');

CREATE TEMP VIEW ici AS SELECT vague, iif(vague = (SELECT min(vague) FROM main.vagues), '', '_vague_' || vague)
  AS suffixe FROM main.vagues;
-- What refuses quantities, and what the scale makes of the others: of one dispositif in one vague.
CREATE TEMP VIEW possibles AS
SELECT r.dispositif, r.vague, r.sorte, r.nb, r.texte, doute, certaine OR bornee AS bornee, en_partie, premieres,
  entieres, nulles, assiettes, parametres
FROM (SELECT dispositif, vague, sorte, nb, certaine, bornee, en_partie, doute, assiettes,
             CASE WHEN sorte = 'montant' OR certaine OR bornee THEN texte WHEN en_partie THEN montant
               ELSE '0::Decimal(18,2)' END AS texte FROM resultats) AS r
JOIN (SELECT dispositif, vague, group_concat(printf('q%d < %d OR q%d > 1000000000000', rang, premiere, rang), ' OR ')
  AS premieres, group_concat(printf('q%d != floor(q%d)', rang, rang), ' OR ') AS entieres,
             group_concat(printf('isNull(q%d)', rang), ' OR ') AS nulles, group_concat('q' || rang, ', ')
               AS parametres FROM (SELECT * FROM parts ORDER BY dispositif, vague, rang) GROUP BY dispositif, vague)
               AS p USING (dispositif, vague)
WHERE sorte = 'montant' OR nb = 1;

SELECT printf('-- segur pour ClickHouse, empreinte %s : clickhouse-client --multiquery < segur_clickhouse.sql, ' ||
  'puis SELECT sons_lab(80). Engendré par « segur publier --moteur clickhouse ».
CREATE OR REPLACE FUNCTION segur_empreinte AS () -> ''%s'';
CREATE OR REPLACE FUNCTION segur_euros AS (f, x) -> toInt64(round(x * 100)) * 0.01::Decimal(18,2) + ' ||
  'throwIf(ifNull(abs(x) > 1000000000000 OR abs(x * 100 - round(x * 100)) > 0.1, 0), concat(f, ''(): ht : ' ||
  'montant de deux décimales au plus, de -1000000000000 à 1000000000000, attendu''));', empreinte, empreinte)
  AS message FROM temp.empreinte_lue;
-- Of one dispositif, in the vagues where it has a scale; then in the others.
SELECT printf('CREATE OR REPLACE FUNCTION %s%s AS (%s) -> %s;', fonction, suffixe, iif(quantites = 0, '', parametres),
              iif(quantites = 0, replace(texte, 'q1', '1'),
                  printf('if(%s, NULL, %s + throwIf(ifNull(%s OR %s, 0), ''%s(): %s : entiers du barème attendus, ' ||
                    'au plus 1000000000000''))', nulles, texte, premieres, entieres, fonction, assiettes))) AS message
FROM main.fonctions JOIN possibles USING (dispositif) JOIN ici USING (vague) WHERE sorte = 'montant'
  AND nb = max(quantites, 1) ORDER BY fonctions.rowid, vague;
SELECT printf('CREATE OR REPLACE FUNCTION %s%s AS (%s) -> %sthrowIf(%s, ''%s(): %s'')%s;', fonction, suffixe,
  CASE quantites WHEN 0 THEN '' WHEN 1 THEN 'q1' WHEN 2 THEN 'q1, q2' ELSE 'q1, q2, q3' END,
              CASE quantites WHEN 0 THEN '' WHEN 1 THEN 'if(isNull(q1), NULL, '
                WHEN 2 THEN 'if(isNull(q1) OR isNull(q2), NULL, '
                ELSE 'if(isNull(q1) OR isNull(q2) OR isNull(q3), NULL, ' END,
              CASE quantites WHEN 0 THEN '1' WHEN 1 THEN 'isNotNull(q1)' WHEN 2 THEN 'isNotNull(q1) AND isNotNull(q2)'
                ELSE 'isNotNull(q1) AND isNotNull(q2) AND isNotNull(q3)' END, fonction, refus,
                iif(quantites = 0, '', ')')) AS message
FROM (SELECT f.fonction, f.quantites, i.suffixe, f.rowid AS rang, i.vague,
             replace(printf('%s, vague %d : barème introuvable dans nos sources%s', f.dispositif, i.vague,
               ifnull((SELECT ' ; il est dans : ' || af FROM main.dispositifs AS x WHERE x.dispositif = f.dispositif
               AND x.vague = i.vague), '')), '''', '''''') AS refus
      FROM main.fonctions AS f, ici AS i
        WHERE NOT EXISTS (SELECT 1 FROM possibles AS p WHERE p.dispositif = f.dispositif AND p.vague = i.vague))
ORDER BY rang, vague;
-- By the name of the dispositif: the scales of one quantity, then what refuses.
SELECT printf('CREATE OR REPLACE FUNCTION %s%s AS (dispositif, q1) -> if(isNull(q1) OR isNull(dispositif), NULL, ' ||
  '%s + throwIf(ifNull(dispositif NOT IN (%s), 0), ''%s(): dispositif : inconnu, connus : %s'')%s%s);',
              fonction, suffixe, iif(calculs IS NULL, '0::Decimal(18,2)',
                printf('multiIf(%s0::Decimal(18,2))', calculs)), connus, fonction, noms,
                iif(hors IS NULL, '',
                printf(' + throwIf(ifNull(%s, 0), ''%s(): quantite : entier du barème attendu, au plus ' ||
                '1000000000000'')', hors, fonction)), refus) AS message
FROM (SELECT s.fonction, i.suffixe, i.vague,
             (SELECT group_concat(printf('dispositif = ''%s'', %s, ', dispositif, texte), '')
               FROM (SELECT * FROM possibles ORDER BY dispositif) AS p WHERE p.vague = i.vague AND p.sorte = s.sorte
               AND nb = 1) AS calculs,
             (SELECT group_concat(printf('dispositif = ''%s'' AND (%s OR %s)', dispositif, premieres, entieres),
               ' OR ') FROM (SELECT * FROM possibles ORDER BY dispositif) AS p WHERE p.vague = i.vague
               AND p.sorte = s.sorte AND nb = 1) AS hors,
             (SELECT group_concat(quote(dispositif), ', ')
               FROM (SELECT DISTINCT dispositif FROM main.dispositifs ORDER BY 1)) AS connus,
             (SELECT group_concat(dispositif, ', ')
               FROM (SELECT DISTINCT dispositif FROM main.dispositifs ORDER BY 1)) AS noms,
             (SELECT group_concat(printf(' + throwIf(ifNull(dispositif = ''%s''%s, 0), ''%s(): %s'')', dispositif,
               ifnull(' AND (' || quand || ')', ''), s.fonction, replace(refus, '''', '''''')), '')
              FROM (SELECT d.dispositif, iif(p.nb = 1, iif(p.en_partie, p.doute, NULL), NULL) AS quand,
                           CASE WHEN p.nb IS NULL THEN printf('%s, vague %d : barème introuvable dans nos sources%s',
                             d.dispositif, i.vague,
                             ifnull((SELECT ' ; il est dans : ' || af FROM main.dispositifs AS x
                             WHERE x.dispositif = d.dispositif AND x.vague = i.vague), ''))
                                WHEN p.nb > 1 THEN printf('%s : ce barème demande : %s', d.dispositif, p.assiettes)
                                WHEN s.sorte <> 'montant'
                                  AND NOT p.bornee THEN printf('%s, vague %d : aucune source n''imprime de borne',
                                  d.dispositif, i.vague) END AS refus
                    FROM (SELECT DISTINCT dispositif FROM main.dispositifs ORDER BY 1) AS d LEFT JOIN possibles AS p
                      ON p.dispositif = d.dispositif AND p.vague = i.vague
                      AND p.sorte = iif(p.nb > 1, 'montant', s.sorte))
              WHERE refus IS NOT NULL) AS refus
      FROM sortes AS s, ici AS i ORDER BY s.fonction, i.vague);
SELECT printf('CREATE OR REPLACE FUNCTION %s AS (ht) -> %s;', fonction,
  replace(corps, 'm ', printf('segur_euros(''%s'', ht) ', fonction))) AS message FROM deduites;
SELECT printf('CREATE OR REPLACE FUNCTION rosp_total_tout AS () -> %d;
CREATE OR REPLACE FUNCTION rosp_total AS (profession) -> if(isNull(profession), NULL, multiIf(%s0) + ' ||
  'throwIf(ifNull(profession NOT IN (%s), 0), ''rosp_total(): profession : inconnue, connues : %s''));',
              sum(montant), group_concat(printf('profession = ''%s'', %d, ', profession, montant), ''),
                group_concat(quote(profession), ', '), group_concat(profession, ', ')) AS message
FROM (SELECT * FROM main.remunerations ORDER BY profession);
