-- commun.sql: the scales of a base as expressions that any engine of SQL reads, for the script of each, which runs
-- after it and says how that engine writes a number, reads an argument and declares a function. Run by `segur publier
-- --moteur`, and by the build.
--
-- In what is written: f is the name of a function; of its argument n, an is the name, qn the quantity, rn what was
-- given, as a refusal says it. @f, @a1 stand where each function has its own. Amounts are euros, decimal.

-- A base may come from elsewhere, and what is written is run elsewhere: names that are no names, numbers that are
-- none, and the signs with which an engine would end a text, are refused.
SELECT printf('« %s » ne peut être écrit dans une fonction : corrigez-le dans la base', texte) AS faute
FROM (SELECT dispositif AS texte FROM main.dispositifs WHERE dispositif NOT GLOB '[A-Z]*'
  OR dispositif GLOB '*[^A-Z0-9]*'
      UNION ALL SELECT assiette FROM main.assiettes WHERE assiette NOT GLOB '[a-z]*' OR assiette GLOB '*[^a-z_]*'
        OR typeof(rang) <> 'integer' OR rang NOT BETWEEN 1 AND 3
      UNION ALL SELECT fonction FROM main.fonctions WHERE fonction NOT GLOB '[a-z]*' OR fonction GLOB '*[^a-z_]*'
        OR typeof(quantites) <> 'integer'
      UNION ALL SELECT profession FROM main.remunerations WHERE profession NOT GLOB '[a-z]*'
        OR profession GLOB '*[^a-z_]*' OR typeof(montant) <> 'integer'
      UNION ALL SELECT vague FROM main.vagues WHERE typeof(vague) <> 'integer'
      UNION ALL SELECT vague FROM main.tranches WHERE typeof(vague) <> 'integer'
      UNION ALL SELECT af FROM main.dispositifs WHERE af GLOB '*[$\@]*' OR instr(af, char(10)));
-- The digest of the figures of this base, and what is certain of its scales, as the program's own queries say them.
SELECT 'empreinte' AS requete, 'empreinte_lue' AS dans UNION ALL SELECT 'baremes', 'baremes_lus';
-- How the engine writes: a number @n; the product of a quantity @q, of @w digits at most, and a number, @n, or @p as
-- digits alone; its type of texts; the types of a text, of a quantity and of an amount in a function that others call;
-- a refusal, before and after its text, @r being what was given; in that text, @r or @q; the type of @r; where a
-- quantity may have a fraction, the test that @q has none. One row, of its script. Until
-- the end, a refusal of what the argument 1 was given is « @<text@>1 », and that in a text « @=1 »; v is the vague.
CREATE TEMP TABLE ecriture (nombre TEXT, produit TEXT, texte TEXT, mot TEXT, entier TEXT, montant TEXT,
  avant TEXT DEFAULT 'segur_refus(', apres TEXT DEFAULT ', @r)', recu TEXT DEFAULT '@r', genre TEXT, entiere TEXT);
-- The types that it takes for a quantity, and how each is read: @x is the argument, @a its name; as an amount; as a
-- vague, NULL if none may be of it. Rows of its script.
CREATE TEMP TABLE genres (type TEXT PRIMARY KEY, valeur TEXT, recu TEXT, montant TEXT, vague TEXT);

CREATE TEMP VIEW paliers AS
SELECT t.dispositif, t.vague, a.rang, assiette, a_partir_de, min(a_partir_de) OVER bornes AS premiere,
  lead(a_partir_de) OVER bornes AS suivante,
       b.statut = 'publie' AS certain,
       replace(CASE WHEN t.par_unite_centimes = 0 THEN fixe WHEN t.forfait_centimes = 0 THEN prix
         ELSE fixe || ' + ' || prix END, '@w', length(ifnull(lead(a_partir_de) OVER bornes - 1, 1000000000000)))
         AS montant,
       t.forfait_centimes + 1.0 * t.par_unite_centimes * ifnull(lead(a_partir_de) OVER bornes - 1, 1000000000000)
         AS au_plus
FROM (SELECT *, replace(nombre, '@n', printf('%d.%02d', forfait_centimes / 100, forfait_centimes % 100)) AS fixe,
             replace(replace(produit, '@n', nombre), iif(produit GLOB '*@p*', '@p', '@n'),
               printf('%d.%02d', par_unite_centimes / 100, par_unite_centimes % 100)) AS prix FROM ecriture,
               main.tranches) AS t
JOIN main.assiettes AS a USING (dispositif, vague, assiette) JOIN temp.baremes_lus AS b
  USING (dispositif, vague, assiette, a_partir_de)
WINDOW bornes AS (PARTITION BY t.dispositif, t.vague, assiette ORDER BY a_partir_de);

-- What an assiette adds to the amount, its quantity being in the scale; the quantities of which that is not certain.
CREATE TEMP VIEW parts AS
SELECT dispositif, vague, rang, assiette, premiere, min(certain) AS certaine, max(certain) AS en_partie,
       replace(iif(count(*) = 1, max(montant),
         'CASE ' || group_concat(iif(a_partir_de > premiere, printf('WHEN @q >= %d THEN %s', a_partir_de, montant),
         'ELSE ' || montant), ' ') || ' END'), '@q', 'q' || rang) AS texte,
       replace(group_concat(iif(suivante, printf('@q >= %d AND @q < %d', a_partir_de, suivante),
         printf('@q >= %d', a_partir_de)), ' OR ') FILTER (WHERE NOT certain), '@q', 'q' || rang) AS doute
FROM (SELECT * FROM paliers ORDER BY dispositif, vague, rang, a_partir_de DESC)
GROUP BY dispositif, vague, rang;

-- A scale: its amount, if the quantities are in it; whether they are; why not.
CREATE TEMP VIEW echelles AS
SELECT dispositif, vague, count(*) AS nb, min(certaine) AS certaine, max(en_partie) AS en_partie,
  group_concat(doute, ' OR ') AS doute,
       group_concat(assiette, ', ') AS assiettes, group_concat(p.texte, ' + ') AS somme,
       replace(nombre, '@n', printf('%d.%02d', plafond_centimes / 100, plafond_centimes % 100)) AS plafond,
         plafond_centimes IS NOT NULL AS plafonnee,
       replace(nombre, '@n', printf('%d.%02d', bas_centimes / 100, bas_centimes % 100)) AS bas,
         replace(nombre, '@n', printf('%d.%02d', haut_centimes / 100, haut_centimes % 100)) AS haut,
       bas_centimes IS NOT NULL AS bornee,
       group_concat(printf('q%d BETWEEN %d AND 1000000000000', rang, premiere)
         || ifnull(' AND ' || replace(entiere, '@q', 'q' || rang), ''), ' AND ') AS dedans,
       group_concat(ifnull(printf('WHEN NOT ' || replace(entiere, '@q', 'q' || rang)
         || ' AND q%d <= 1000000000000 THEN a%d || '' : entier attendu, reçu '' || @=%d ', rang, rang, rang), '')
         || printf('WHEN q%d < %d THEN a%d || '' : au moins %d attendu, reçu '' || @=%d WHEN q%d > 1000000000000 ' ||
         'THEN a%d || '' : au plus 1000000000000 attendu, reçu '' || @=%d',
                           rang, premiere, rang, premiere, rang, rang, rang, rang), ' ') AS dehors,
       group_concat(printf('q%d IS NOT NULL', rang), ' AND ') AS connues
FROM (SELECT * FROM parts ORDER BY dispositif, vague, rang) AS p LEFT JOIN main.plafonds USING (dispositif, vague)
  LEFT JOIN main.extremes USING (dispositif, vague), ecriture
GROUP BY dispositif, vague;

-- An amount, and what is certain of it: what each scale gives, the quantities being in it; a refusal where no source
-- bounds it.
CREATE TEMP VIEW sortes (sorte, prefixe, fonction) AS VALUES ('montant', 'segur_', 'sons'),
  ('bas', 'segur_bas_', 'sons_bas'), ('haut', 'segur_haut_', 'sons_haut');
CREATE TEMP VIEW resultats AS
SELECT *, CASE WHEN sorte = 'montant' OR certaine THEN montant
  WHEN en_partie THEN printf('CASE WHEN %s THEN %s ELSE %s END', doute, borne, montant) ELSE borne END AS texte
FROM (SELECT e.*, sorte, prefixe || lower(dispositif) || '_' || vague AS nom,
             iif(plafonnee, printf('CASE WHEN %s > %s THEN %s ELSE %s END', somme, plafond, plafond, somme), somme)
               AS montant,
             CASE WHEN NOT bornee THEN printf('@<f || ''(): %s, vague %d : aucune source n''''imprime de borne''@>1',
               dispositif, vague)
                  WHEN sorte = 'bas' THEN bas ELSE haut END AS borne
      FROM echelles AS e, sortes);

-- The functions of a scale, which the others call: segur_sgl_1(f, a1, q1, r1), segur_bas_sgl_1, segur_haut_sgl_1.
CREATE TEMP VIEW internes AS
SELECT dispositif, vague, sorte, nb, nom,
  printf('CASE WHEN %s THEN %s WHEN %s THEN @<f || ''(): '' || CASE %s END@>1 END', dedans, texte, connues, dehors)
  AS corps
FROM resultats WHERE sorte = 'montant' OR nb = 1;

-- What a dispositif is worth in a vague, of so many quantities that are given: the call of such a function, or the
-- refusal. What was given is NULL where the quantity is, and is read without being refused.
CREATE TEMP VIEW nombres (nb, connues, quantites) AS VALUES
  (0, NULL, '''client'', 1, '''''),
  (1, 'r1 IS NOT NULL', '@a1, q1, r1'),
  (2, 'r1 IS NOT NULL AND r2 IS NOT NULL', '@a1, q1, r1, @a2, q2, r2'),
  (3, 'r1 IS NOT NULL AND r2 IS NOT NULL AND r3 IS NOT NULL', '@a1, q1, r1, @a2, q2, r2, @a3, q3, r3');
CREATE TEMP VIEW valeurs AS
SELECT dispositif, vague, sorte, nb,
       CASE WHEN refus IS NULL THEN printf('%s%s_%d(@f, %s)', prefixe, lower(dispositif), vague, quantites)
            WHEN nb = 0 THEN printf('@<@f || ''(): %s''@>v', replace(refus, '''', ''''''))
            ELSE printf('CASE WHEN %s THEN @<@f || ''(): %s''@>1 END', connues, replace(refus, '''', '''''')) END
              AS texte
FROM (SELECT d.dispositif, v.vague, s.sorte, s.prefixe, n.nb, n.connues, n.quantites,
             CASE WHEN e.nb IS NULL THEN printf('%s, vague %d : barème introuvable dans nos sources%s', d.dispositif,
               v.vague,
                                                ifnull((SELECT ' ; il est dans : ' || af FROM main.dispositifs AS x
                                                  WHERE x.dispositif = d.dispositif AND x.vague = v.vague), ''))
                  WHEN e.nb <> max(n.nb, 1) THEN printf('%s : ce barème demande : %s', d.dispositif, assiettes) END
                    AS refus
      FROM (SELECT DISTINCT dispositif FROM main.dispositifs) AS d, main.vagues AS v, sortes AS s, nombres AS n
      LEFT JOIN echelles AS e ON e.dispositif = d.dispositif AND e.vague = v.vague);

-- The functions that people call, whatever the types of their arguments: the names of their quantities, as JSON;
-- whether a vague follows.
CREATE TEMP VIEW publiques AS
SELECT fonction, f.dispositif, quantites AS nb, 'montant' AS sorte,
       iif(quantites = 0, '[]', (SELECT json_group_array(assiette)
         FROM (SELECT DISTINCT rang, assiette FROM main.assiettes AS a WHERE a.dispositif = f.dispositif
         ORDER BY rang))) AS noms
FROM main.fonctions AS f
UNION ALL SELECT fonction, NULL, 1, sorte, '["quantite"]' FROM sortes;
CREATE TEMP VIEW par_vague AS
SELECT dispositif, sorte, nb, 0 AS avec_vague, texte FROM valeurs WHERE vague = (SELECT min(vague) FROM main.vagues)
UNION ALL
SELECT dispositif, sorte, nb, 1, printf('CASE qv %s ELSE CASE WHEN %srv IS NOT NULL THEN @<@f || ''(): vague : ' ||
  'une parmi %s attendue, reçu '' || @=v@>v END END',
                                        group_concat(printf('WHEN %d THEN %s', vague, texte), ' '),
                                          ifnull(max(connues) || ' AND ', ''),
                                        (SELECT group_concat(vague, ', ')
                                          FROM (SELECT vague FROM main.vagues ORDER BY vague)))
FROM (SELECT * FROM valeurs JOIN nombres USING (nb) ORDER BY vague) GROUP BY dispositif, sorte, nb;
-- What they do: segur_sons_lab(q1, r1), segur_sons_lab_vague(q1, r1, qv, rv), segur_sons(dispositif, q1, r1)…
CREATE TEMP VIEW aiguillages AS
SELECT p.fonction, noms, p.dispositif IS NULL AS par_nom, avec_vague, nb,
  printf('segur_%s%s', p.fonction, iif(avec_vague, '_vague', '')) AS nom,
       replace(replace(replace(replace(iif(p.dispositif IS NULL,
           printf('CASE dispositif %s ELSE CASE WHEN dispositif IS NOT NULL AND r1 IS NOT NULL%s THEN @<@f ' ||
             '|| ''(): dispositif : '' || segur_cite(dispositif) || '' inconnu, connus : %s''@>1 END END',
                  group_concat(printf('WHEN ''%s'' THEN %s', v.dispositif, texte), ' '),
                    iif(avec_vague, ' AND rv IS NOT NULL', ''), group_concat(v.dispositif, ', ')),
           max(texte)), '@f', quote(p.fonction)), '@a1', quote(json_extract(noms, '$[0]'))), '@a2',
             quote(json_extract(noms, '$[1]'))), '@a3', quote(json_extract(noms, '$[2]'))) AS corps
FROM publiques AS p JOIN (SELECT * FROM par_vague ORDER BY dispositif) AS v USING (sorte, nb)
  WHERE v.dispositif = ifnull(p.dispositif, v.dispositif)
GROUP BY p.fonction, avec_vague;
-- What is paid for usage; what follows from an amount m.
CREATE TEMP VIEW usages_payes AS
SELECT sum(r.montant) AS total, printf('CASE profession %s ELSE CASE WHEN profession IS NOT NULL THEN ' ||
  '%s''rosp_total(): profession : '' || segur_cite(profession) || '' inconnue, connues : %s''%s END END',
                                     group_concat(printf('WHEN ''%s'' THEN %d', profession, r.montant), ' '), avant,
                                       group_concat(profession, ', '), replace(apres, '@r', 'profession'))
                                       AS par_profession
FROM (SELECT * FROM main.remunerations ORDER BY profession) AS r, ecriture;
CREATE TEMP VIEW deduites AS
SELECT column1 AS fonction, 'segur_' || column1 AS nom,
  replace(replace(column2, '@tva', replace(nombre, '@n', printf('%d.%02d', tva / 100, tva % 100))), '@avance',
  replace(nombre, '@n', printf('%d.%02d', (100 - solde) / 100, (100 - solde) % 100))) AS corps
FROM ecriture, (SELECT (SELECT pour_cent FROM main.taux WHERE taux = 'tva') AS tva,
  (SELECT pour_cent FROM main.taux WHERE taux = 'solde') AS solde),
     (VALUES ('sons_ttc', 'm + round(m * @tva, 2)'), ('sons_avance', 'round(m * @avance, 2)'),
       ('sons_solde', 'm - round(m * @avance, 2)'));

-- Both kinds of functions that only the others call, with their parameters.
CREATE TEMP VIEW cachees AS
WITH n (i) AS (VALUES (1), (2), (3)),
toutes AS (
  SELECT nom, 'f ' || mot || (SELECT
    group_concat(printf(', a%d %s, q%d %s, r%d %s', i, mot, i, entier, i, ifnull(genre, mot)), '') FROM n
    WHERE i <= nb) AS parametres, corps FROM internes, ecriture
  UNION ALL
  SELECT nom, ltrim(iif(par_nom, 'dispositif ' || mot, '')
    || ifnull((SELECT group_concat(printf(', q%d %s, r%d %s', i, entier, i, ifnull(genre, mot)), '') FROM n
    WHERE i <= nb), '') || iif(avec_vague, printf(', qv %s, rv %s', entier, ifnull(genre, mot)), ''), ', '), corps
  FROM (SELECT * FROM aiguillages ORDER BY par_nom), ecriture
  UNION ALL
  SELECT nom, 'm ' || ecriture.montant, corps FROM deduites, ecriture
)
SELECT nom, parametres, replace(replace(replace(replace(replace(replace(replace(corps, '@<', avant), '@>1',
  replace(apres, '@r', 'r1')), '@>v', replace(apres, '@r', 'rv')),
         '@=1', replace(replace(recu, '@r', 'r1'), '@q', 'q1')), '@=2',
           replace(replace(recu, '@r', 'r2'), '@q', 'q2')), '@=3', replace(replace(recu, '@r', 'r3'), '@q', 'q3')),
           '@=v', replace(replace(recu, '@r', 'rv'), '@q', 'qv')) AS corps
FROM toutes, ecriture;

-- What people call, for each type that the engine takes: the parameters as they are declared, the call of what does it.
CREATE TEMP VIEW declarations AS
SELECT fonction, avec_vague, ltrim(iif(par_nom, 'dispositif ' || texte, '')
  || ifnull((SELECT group_concat(printf(', %s %s', value, g.type), '') FROM json_each(noms)), '')
  || iif(avec_vague, ', vague ' || v.type, ''), ', ') AS parametres,
       printf('%s(%s)', nom, ltrim(iif(par_nom, 'dispositif', '') ||
              ifnull((SELECT group_concat(', '
                || replace(replace(replace(g.valeur, '@f', quote(fonction)), '@a', quote(value)), '@x', value)
                || ', ' || replace(g.recu, '@x', value), '') FROM json_each(noms)), '') ||
              iif(avec_vague, ', ' || replace(replace(replace(v.vague, '@f', quote(fonction)), '@a', '''vague'''),
                '@x', 'vague') || ', ' || replace(v.recu, '@x', 'vague'), ''), ', ')) AS corps
FROM ecriture, aiguillages JOIN genres AS g ON nb > 0 OR g.rowid = 1 LEFT JOIN genres AS v ON avec_vague
  AND v.vague IS NOT NULL
UNION ALL
SELECT fonction, 0, 'ht ' || type, printf('%s(%s)', nom, replace(replace(montant, '@f', quote(fonction)), '@x', 'ht'))
  FROM deduites, genres
UNION ALL SELECT 'rosp_total', 0, '', total FROM usages_payes
UNION ALL SELECT 'rosp_total', 0, 'profession ' || texte, par_profession FROM usages_payes, ecriture;
