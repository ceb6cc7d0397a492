-- Titre : Ce qui est annoncé, identifié, et ce qui manque des 2 Md€
-- Répond à : où sont les 2 Md€, et de quoi est fait ce qui manque ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   enveloppe      programme : les 2 Md€ ; puis ses parts, dont les manques font le sien ; hors_programme : à côté
--   edition        état du budget auquel on la compare
--   annonce [€]    montant annoncé ; zéro : annoncé sous aucune enveloppe
--   engage [€]     montant engagé que l'on connaît ; vide : aucun
--   identifie [€]  somme des cases connues du budget
--   manque [€]     annonce − identifie ; négatif : identifié de plus que ce qui est annoncé
--   statut         le pire de ce que l'on compare
--   confiance      de A (officiel) à D, la pire de ce que l'on compare
--   remarque       ce que l'on compare vraiment ; vide : rien à dire
--   cles           clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : enveloppe edition annonce identifie manque ; engage ; remarque
-- Lecture : En euros. Le manque du programme est la somme de ceux des lignes qui suivent,
--   hors_programme excepté. non_reparti : annoncé, et réparti entre aucune
--   enveloppe. sans_enveloppe : identifié, et sous aucune de ces enveloppes, d'où
--   un manque négatif. Sommes et manques sont des calculs de segur.
WITH
-- De chaque édition et de chaque enveloppe, ce que les cases connues en font.
identifies AS (
  SELECT edition, sum(montant) AS montant, max(rang) AS rang_statut, max(confiance) AS confiance,
         CASE WHEN poste = 'editeurs' THEN 'sons' WHEN poste = 'usages_hopital' THEN 'sun_es' WHEN poste = 'global'
           THEN 'medico_social'
              WHEN couloir IN ('medecin', 'radiologie') THEN 'liberaux' ELSE 'sans_enveloppe' END AS enveloppe,
         group_concat(cles, ' ; ') AS cles
  FROM recapitulatif_montants JOIN statuts USING (statut) WHERE montant IS NOT NULL
  GROUP BY edition, 5
),
annonces AS MATERIALIZED (
  SELECT substr(chiffre, length('enveloppes/') + 1) AS enveloppe, valeur AS montant, confiance, rang AS rang_statut
  FROM chiffres JOIN statuts USING (statut)
  WHERE chiffre IN ('enveloppes/programme', 'enveloppes/sons', 'enveloppes/liberaux', 'enveloppes/sun_es',
    'enveloppes/medico_social', 'enveloppes/amorcage_cnsa')
),
-- L'amorçage d'ESMS numérique est dans la case du médico-social ; segur le compte hors des 2 Md€.
ensemble AS (
  SELECT max(montant) FILTER (WHERE enveloppe = 'programme') AS programme, max(montant)
    FILTER (WHERE enveloppe = 'amorcage_cnsa') AS amorcage,
         sum(montant) FILTER (WHERE enveloppe NOT IN ('programme', 'amorcage_cnsa')) AS reparti,
         max(rang_statut) FILTER (WHERE enveloppe <> 'amorcage_cnsa') AS rang_statut, max(confiance)
           FILTER (WHERE enveloppe <> 'amorcage_cnsa') AS confiance
  FROM annonces
),
parts(rang, enveloppe, nom, remarque) AS (
  VALUES (1, 'sons', 'sons', 'annoncé pour toutes les vagues, identifié pour la première, où trois couloirs sont ' ||
    'inconnus ; l''engagé est plus haut que l''identifié, et aucune de nos sources ne dit pourquoi'),
         (2, 'liberaux', 'liberaux', 'l''avenant 9 est pour les médecins ; ici médecins et radiologues'),
         (3, 'sun_es', 'sun_es', NULL),
           (4, 'medico_social', 'medico_social', 'sans l''amorçage d''ESMS numérique, que segur compte hors des 2 Md€'),
         (5, NULL, 'non_reparti', 'annoncé, et réparti entre aucune des enveloppes qui précèdent'),
         (6, 'sans_enveloppe', 'sans_enveloppe',
           'pharmaciens, et biologistes dans l''édition initiale : identifié, et sous aucune des enveloppes ' ||
           'comparées ; S4 met les biologistes sous SUN-ES, et PHARM13 annonce une somme par an pour les pharmaciens'),
         (7, 'amorcage_cnsa', 'hors_programme', 'amorçage d''ESMS numérique par la CNSA')
),
-- Un total est calculé, au mieux : sauf l'amorçage, qui est tel quel.
comptes AS (
  SELECT p.rang, nom, e.edition, programme,
         CASE nom WHEN 'sans_enveloppe' THEN 0 WHEN 'non_reparti' THEN programme - reparti
           ELSE a.montant END AS annonce,
         CASE nom WHEN 'hors_programme' THEN amorcage WHEN 'medico_social' THEN ifnull(i.montant, 0) - amorcage
           ELSE ifnull(i.montant, 0) END AS identifie,
         max(iif(nom = 'hors_programme', 1, 2), ifnull(i.rang_statut, 1), ifnull(a.rang_statut, t.rang_statut)) AS pire,
         max(ifnull(i.confiance, ''), ifnull(a.confiance, t.confiance)) AS confiance, remarque,
         -- Ce qui n'est pas réparti est le programme, moins ses parts ; l'amorçage est ôté d'une case.
         CASE nom WHEN 'non_reparti' THEN (SELECT group_concat('enveloppes/' || enveloppe, ' ; ') FROM annonces
             WHERE enveloppe <> 'amorcage_cnsa')
           ELSE ifnull('enveloppes/' || a.enveloppe, '') || ifnull(' ; ' || i.cles, '')
             || iif(nom = 'medico_social', ' ; enveloppes/amorcage_cnsa', '') END AS cles
  FROM parts AS p CROSS JOIN editions AS e CROSS JOIN ensemble AS t
  LEFT JOIN annonces AS a ON a.enveloppe = p.enveloppe
  LEFT JOIN identifies AS i ON (i.edition, i.enveloppe) = (e.edition, p.enveloppe)
),
-- Le programme d'abord, puis ses parts.
lignes AS (
  SELECT iif(tout, 0, rang) AS rang, iif(tout, 'programme', nom) AS enveloppe, edition,
    iif(tout, max(programme), sum(annonce)) AS annonce, sum(identifie) AS identifie,
         max(pire) AS pire, max(confiance) AS confiance,
         iif(tout, (SELECT 'S0 imprime « ' || imprime || ' » : il compte l''amorçage, que segur compte hors des 2 Md€'
           FROM releves WHERE chiffre = 'enveloppes/reserve_s0'), max(remarque)) AS remarque,
         iif(tout, 'enveloppes/programme ; enveloppes/reserve_s0 ; ', '') || group_concat(ltrim(cles, ' ;'), ' ; ')
           AS cles
  FROM comptes CROSS JOIN (SELECT 0 AS tout UNION ALL SELECT 1) WHERE NOT tout OR nom <> 'hors_programme'
  GROUP BY edition, 1, 2
)
SELECT enveloppe, edition, annonce,
       (SELECT sum(montant) FROM enveloppes AS p WHERE p.partie_de = lignes.enveloppe AND nature = 'engagee') AS engage,
       identifie, annonce - identifie AS manque, (SELECT statut FROM statuts WHERE statuts.rang = pire) AS statut,
         confiance, remarque,
       cles || ifnull((SELECT group_concat(' ; enveloppes/' || p.enveloppe, '') FROM enveloppes AS p
         WHERE p.partie_de = lignes.enveloppe AND nature = 'engagee'), '') AS cles
FROM lignes JOIN editions USING (edition)
ORDER BY editions.rowid, lignes.rang;
