-- Titre : D'où vient un chiffre, et qui en donne un autre
-- Répond à : qui a publié ce chiffre, quand, jusqu'où s'y fier, qui le contredit ?
-- Thème : sources
-- Paramètres :
--   :recherche  des mots, un sigle, un nombre et son unité, une date, une source ; tout sans lui ; exemple :
--      recherche=radiologues
-- Colonnes :
--   libelle             ce que le chiffre compte
--   valeur [ci-contre]  nombre, ou date : `unite` dit de quoi
--   unite               euros, euros HT, pour cent, points, date… ; vide : un mot du glossaire
--   statut              publie, calcule, estime, hypothese ou inconnu ; vide : un mot du glossaire
--   source              source du chiffre ; SEGUR : calcul de segur
--   titre               qui publie, et quoi
--   url                 adresse de la source ; vide : aucune
--   publie_le           date de la source ; vide : non datée
--   confiance           de A (officiel) à D (articles fondateurs seulement)
--   chiffre             où il est dans la base : table/clé
--   note                motif d'une hypothèse, doute ou précision ; vide : rien à dire
--   contredit           les chiffres qui contredisent celui-ci, avec leur source
--   imprime             les mots de la source ; vide : aucun texte lu
--   lu_le               jour ou mois où la source a été lue ; vide : non relue
--   termes              de quoi segur l'a calculé, chacun avec sa source ; vide : ce n'est pas un calcul
--   cles                clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : libelle valeur unite source contredit confiance ; statut imprime termes
-- Lecture : Tous les mots doivent y être, dans n'importe quel ordre ; majuscules, accents
--   et pluriel ne comptent pas. Un nombre se cherche avec ou sans son unité : tel
--   quel, il trouve aussi des millions d'euros.
WITH RECURSIVE
demande(mot) AS (
  SELECT CASE WHEN m GLOB '[0-3][0-9]/[01][0-9]/[12][0-9][0-9][0-9]' THEN substr(m, 7) || '-' || substr(m, 4, 2)
    || '-' || substr(m, 1, 2) ELSE m END
  FROM (SELECT nullif(trim(replace(replace(:recherche, char(0xA0), ' '), char(0x202F), ' ')), '') AS m)
),
connus AS MATERIALIZED (SELECT * FROM chiffres),
-- Un nombre, et l'unité qui le suit.
nombre(n, facteur, seul) AS (
  SELECT CAST(ecrit AS REAL),
         CASE WHEN reste IN ('md€', 'mds€', 'mdeuros', 'milliard', 'milliards', 'milliardd''euros',
           'milliardsd''euros') THEN 1e9
              WHEN reste IN ('m€', 'meuros', 'million', 'millions', 'milliond''euros', 'millionsd''euros') THEN 1e6
                WHEN reste IN ('k€', 'keuros') THEN 1e3 ELSE 1 END, reste = ''
  FROM (SELECT ecrit, ltrim(ecrit, '0123456789.') AS reste
    FROM (SELECT replace(replace(lower(mot), ' ', ''), ',', '.') AS ecrit FROM demande))
  WHERE ecrit GLOB '[0-9]*' AND (reste IN ('', '€', '€ht', 'euro', 'euros', 'eurosht', '%', 'pourcent', 'points',
    'point') OR reste GLOB 'm[de€i]*' OR reste GLOB 'k[€e]*')
),
-- Ce que segur calcule, et ce que le glossaire dit : quand on cherche.
calculs(chiffre, libelle, valeur, confiance, note, cles, signes) AS (
  SELECT 'recapitulatif_montants/' || edition || '/' || quoi, 'total du récapitulatif, édition ' || edition || ', '
    || quoi, sum(montant), max(confiance), NULL, group_concat(cles, ' ; '), 'somme'
  FROM (SELECT edition, montant, confiance, cles,
               CASE sorte WHEN 1 THEN 'total' WHEN 2 THEN poste ELSE couloir END AS quoi
        FROM recapitulatif_montants CROSS JOIN (SELECT 1 AS sorte UNION ALL SELECT 2 UNION ALL SELECT 3)
          WHERE montant IS NOT NULL)
  GROUP BY edition, quoi
  UNION ALL
  SELECT 'enveloppes_synthese/' || edition || '/' || quoi,
         iif(sorte = 3, 'ce que l''édition ', 'annoncé, moins ce que l''édition ') || edition || ' identifie : '
           || iif(sorte = 3, max(enveloppe), quoi), sum(montant), max(confiance),
         max(note), group_concat(cles, ' ; '), iif(sorte = 3, 'somme', 'différence')
  FROM (SELECT edition, confiance, cles, sorte, enveloppe,
               CASE WHEN sorte = 1 THEN replace(printf('%,d − %,d €', annonce, identifie), ',', ' ')
                      || ifnull(' ; ' || remarque, '')
                    WHEN sorte = 3 AND enveloppe = 'programme' THEN replace(printf('%,d − %,d €', identifie + dehors,
                      dehors), ',', ' ')
                      || ' : le total du tableau, moins ce que segur compte hors des 2 Md€' END AS note,
               CASE sorte WHEN 1 THEN enveloppe WHEN 2 THEN 'programme, l''amorçage de la CNSA compté dedans'
                 ELSE enveloppe || '/identifie' END AS quoi,
               CASE WHEN sorte = 1 THEN manque WHEN sorte = 2 AND enveloppe = 'hors_programme' THEN -identifie
                    WHEN sorte = 2 THEN manque ELSE identifie END AS montant
        -- Une seule lecture de cette vue : SQLite 3.54 compte les curseurs d'une requête, et en refuse mille.
        FROM (SELECT *, max(iif(enveloppe = 'hors_programme', identifie, 0)) OVER (PARTITION BY edition) AS dehors
              FROM enveloppes_synthese)
        CROSS JOIN (SELECT 1 AS sorte UNION ALL SELECT 2 UNION ALL SELECT 3)
        WHERE sorte <> 2 OR enveloppe IN ('programme', 'hors_programme'))
  GROUP BY edition, sorte, quoi HAVING sum(montant) <> 0
),
-- De quoi segur a fait ce qu'il calcule : chaque terme, avec sa source.
faits(chiffre, termes, cles) AS (
  SELECT t.chiffre, ltrim(group_concat(iif(rang = 1, '', ' ' || operation || ' ')
           || iif(typeof(valeur) = 'integer', replace(printf('%,d', valeur), ',', ' '), valeur)
           || ' (' || source || ')', '')),
         group_concat(terme, ' ; ')
  FROM (SELECT * FROM termes ORDER BY chiffre, rang) AS t JOIN connus AS c ON c.chiffre = terme GROUP BY t.chiffre
),
tous(ordre, libelle, valeur, unite, statut, source, confiance, chiffre, note, imprime, lu_le, cherche, termes, cles)
AS (
  SELECT 1, libelle, valeur, unite, statut, source, confiance, chiffre, note, imprime, lu_le,
         chiffre || ' ' || libelle || ' ' || source || ' ' || ifnull(imprime, '')
           || iif(typeof(valeur) = 'text', ' ' || valeur, ''), termes,
         chiffre || ifnull(' ; ' || cles, '')
  FROM connus LEFT JOIN faits USING (chiffre)
  UNION ALL
  SELECT 2, libelle, valeur, 'euros', 'calcule', 'SEGUR', confiance, chiffre, note, NULL, NULL,
         chiffre || ' ' || libelle, iif(signes = 'somme',
           (SELECT group_concat(replace(printf('%,d', valeur), ',', ' ') || ' (' || source || ')', ' + ')
            FROM connus AS c WHERE instr(' ; ' || calculs.cles || ' ; ', ' ; ' || c.chiffre || ' ; ')), note), cles
    FROM calculs WHERE (SELECT mot FROM demande) IS NOT NULL
  UNION ALL
  SELECT 3, mot || ' : ' || ifnull(developpe || ' ; ', '') || definition, NULL, NULL, NULL, source, NULL,
    'glossaire/' || mot, NULL, NULL, NULL, mot || ' ' || ifnull(developpe, ''), NULL, NULL
  FROM glossaire WHERE (SELECT mot FROM demande) IS NOT NULL
),
-- Sans majuscules, sans accents, les signes changés en blancs.
plis(texte, rang) AS (
  SELECT lower(mot), 0 FROM demande
  UNION ALL
  SELECT replace(texte, lettre, simple), plis.rang + 1 FROM plis JOIN lettres ON lettres.rang = plis.rang + 1
),
-- Chaque mot cherché, sans la marque de son pluriel.
mots(mot, reste) AS (
  SELECT NULL, trim(texte) || ' ' FROM plis WHERE rang = (SELECT max(rang) FROM lettres)
    AND NOT EXISTS (SELECT 1 FROM nombre)
  UNION ALL
  SELECT substr(reste, 1, instr(reste, ' ') - 1), ltrim(substr(reste, instr(reste, ' ') + 1)) FROM mots
    WHERE reste <> ''
),
-- Un nombre se cherche d'un seul tenant : « 8,5 M€ » n'est pas partout où il y a un 8, un 5 et un M.
cherches AS MATERIALIZED (
  SELECT ' ' || iif(length(mot) > 3, rtrim(mot, 's'), mot) AS mot FROM mots WHERE mot <> ''
  UNION ALL
  SELECT ' ' || trim(texte) FROM plis JOIN nombre WHERE rang = (SELECT max(rang) FROM lettres)
),
-- Chaque chiffre, avec ce où l'on cherche, lettre après lettre ; tel quel si l'on ne cherche rien.
plies(ordre, libelle, valeur, unite, statut, source, confiance, chiffre, note, imprime, lu_le, termes, cles, titre, url,
  publie_le, texte, rang) AS (
  SELECT ordre, libelle, valeur, unite, statut, source, confiance, chiffre, note, imprime, tous.lu_le, termes, cles,
         titre, url, date_publication, ' ' || lower(cherche || ' ' || ifnull(titre, '')),
         iif((SELECT mot FROM demande) IS NULL, (SELECT max(rang) FROM lettres), 0)
  FROM tous LEFT JOIN sources USING (source)
  UNION ALL
  SELECT ordre, libelle, valeur, unite, statut, source, confiance, chiffre, note, imprime, lu_le, termes, cles, titre,
         url, publie_le, replace(texte, lettre, simple), plies.rang + 1
  FROM plies JOIN lettres ON lettres.rang = plies.rang + 1
),
-- Ce qui contredit un chiffre : son désaccord, et tout chiffre de la même chose qui n'est pas égal au sien.
contraires(chiffre, autre, objet) AS (
  SELECT chiffre_a, chiffre_b, 0 FROM desaccords
  UNION
  SELECT chiffre_b, chiffre_a, 0 FROM desaccords
  UNION
  SELECT a.chiffre, b.chiffre, 1 FROM objets AS a JOIN objets AS b USING (objet) WHERE a.chiffre <> b.chiffre
),
contredits(chiffre, contredit, cles) AS (
  SELECT chiffre, group_concat(DISTINCT dit), group_concat(DISTINCT autre)
  FROM (SELECT k.chiffre, autre, y.source,
               iif(typeof(y.valeur) = 'integer', replace(printf('%,d', y.valeur), ',', ' '), y.valeur)
                 || ' (' || y.source || ')' AS dit
        FROM contraires AS k JOIN connus AS x ON x.chiffre = k.chiffre JOIN connus AS y ON y.chiffre = autre
        WHERE NOT objet OR x.valeur <> y.valeur ORDER BY 1, 3, 4, 2)
  GROUP BY chiffre
)
SELECT libelle, valeur, unite, statut, source, ifnull(titre, 'usage courant') AS titre, url, publie_le, confiance,
       p.chiffre, note, replace(contredit, '),', '), ') AS contredit, imprime, lu_le, termes,
       p.cles || ifnull(' ; ' || replace(contredits.cles, ',', ' ; '), '') AS cles
FROM plies AS p LEFT JOIN contredits USING (chiffre)
WHERE rang = (SELECT max(rang) FROM lettres)
  AND ((SELECT mot FROM demande) IS NULL
   OR (EXISTS (SELECT 1 FROM cherches) AND NOT EXISTS (SELECT 1 FROM cherches WHERE instr(p.texte, mot) = 0))
   OR EXISTS (SELECT 1 FROM nombre WHERE typeof(valeur) <> 'text'
              AND (round(valeur * 100) = round(n * facteur * 100)
                OR (seul AND unite = 'euros' AND round(valeur * 100) = round(n * 1e8)))))
ORDER BY ordre, p.chiffre;
