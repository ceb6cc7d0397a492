-- Titre : D'où vient un chiffre, et qui en donne un autre
-- Répond à : qui a publié ce chiffre, quand, jusqu'où s'y fier, qui le contredit ?
-- Paramètres :
--   :recherche  un mot, un nombre, une table ou une source, tout sans lui ; exemple : recherche=radiologues
-- Colonnes :
--   libelle    ce que le chiffre compte
--   valeur     nombre, ou date
--   unite      euros, euros HT, pour cent, points, date…
--   statut     publie, calcule, estime, hypothese ou inconnu
--   source     source du chiffre
--   titre      qui publie, et quoi
--   url        adresse de la source ; vide : aucune
--   publie_le  date de la source ; vide : non datée
--   confiance  de A (officiel) à D (articles fondateurs seulement)
--   chiffre    où il est dans la base : table/clé
--   note       motif d'une hypothèse, doute ou précision ; vide : rien à dire
--   contredit  les chiffres qui contredisent celui-ci, avec leur source
--   imprime    les mots de la source ; vide : aucun texte lu
--   lu_le      jour ou mois où la source a été lue ; vide : non relue
WITH contraires(chiffre, autre) AS (
  SELECT chiffre_a, chiffre_b FROM desaccords
  UNION ALL
  SELECT chiffre_b, chiffre_a FROM desaccords
)
SELECT libelle, valeur, unite, statut, source, titre, url, publie_le, confiance, chiffre, note,
       (SELECT group_concat(valeur || ' (' || source || ')', ', ')
        FROM (SELECT c.valeur, c.source FROM contraires JOIN chiffres AS c ON c.chiffre = autre
              WHERE contraires.chiffre = chiffres.chiffre ORDER BY c.chiffre)) AS contredit,
       imprime, chiffres.lu_le
FROM chiffres JOIN sources USING (source)
WHERE instr(lower(chiffre || ' ' || libelle || ' ' || source || ' ' || titre), lower(ifnull(:recherche, '')))
   -- Un nombre, tel quel ou en millions d'euros.
   OR (:recherche GLOB '[0-9]*' AND typeof(valeur) <> 'text'
       AND (valeur = CAST(:recherche AS NUMERIC) OR (unite = 'euros' AND valeur = CAST(:recherche AS REAL) * 1e6)))
ORDER BY chiffre;
