-- Titre : Le SONS des laboratoires, d'après le registre FINESS
-- Répond à : combien de sites par groupe juridique, dans quelle tranche, pour quel montant ?
-- Thème : client
-- Paramètres : aucun
-- Colonnes :
--   ligne             tranche du barème SGL ; total, à la date du registre ; ses deux extrêmes ; publié
--   groupes [nombre]  nombre de groupes juridiques (entités FINESS)
--   sites [nombre]    nombre de sites : établissements de la catégorie 611
--   unitaire [€ HT]   montant d'un groupe
--   montant [€ HT]    montant de tous
--   statut            le pire des tranches atteintes ; calcule : un compte du registre fois un montant imprimé
--   source            FINESS, synthétique si le registre chargé est fabriqué, ou source du total publié
--   bas [€ HT]        au moins, d'après ce qui est imprimé ; vide : rien ne le borne
--   haut [€ HT]       au plus, d'après ce qui est imprimé ; vide : rien ne le borne
--   confiance         de A (officiel) à D
--   cles              clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : ligne groupes sites unitaire montant bas haut statut source
-- Lecture : La méthode de S4 : les sites de biologie médicale d'une même entité
--   juridique font un client. Le registre se charge par segur importer finess ;
--   sans lui, la ligne total est vide. En euros HT ; la ligne « publié » est
--   imprimée par S0 et S4 sans « HT », et S4 la dit le résultat de son calcul.
WITH
registre AS (
  SELECT iif(nature = 'synthetique', 'synthétique', 'FINESS') AS nom, date_registre
  FROM registres WHERE registre = 'finess'
),
groupes AS (
  SELECT finess_ej, count(*) AS sites FROM etablissements WHERE categorie = '611' GROUP BY finess_ej
),
bareme AS (
  SELECT a_partir_de, jusqu_a, forfait, par_unite, statut, confiance, rang AS rang_statut, cles FROM baremes
  JOIN statuts USING (statut) WHERE dispositif = 'SGL' AND vague = 1
),
tranches_sgl AS (
  SELECT a_partir_de, jusqu_a, statut, confiance, rang_statut, cles, count(finess_ej) AS groupes, ifnull(sum(sites), 0)
    AS sites,
         iif(par_unite = 0, forfait, NULL) AS unitaire, ifnull(sum(forfait + par_unite * sites), 0) AS montant
  FROM bareme LEFT JOIN groupes ON sites >= a_partir_de AND sites <= ifnull(jusqu_a, sites)
  GROUP BY a_partir_de
),
-- Ce que vaut un groupe, au moins et au plus, d'après ce qui est imprimé.
extremes_sgl AS (
  SELECT CASE WHEN bas_centimes % 100 THEN bas_centimes / 100.0 ELSE bas_centimes / 100 END AS bas,
         CASE WHEN haut_centimes % 100 THEN haut_centimes / 100.0 ELSE haut_centimes / 100 END AS haut, confiance
  FROM extremes WHERE dispositif = 'SGL' AND vague = 1
),
total AS (
  SELECT sum(groupes) AS groupes, sum(sites) AS sites, sum(montant) AS montant, max(confiance) AS confiance,
         group_concat(cles, ' ; ') AS cles,
         -- Un compte fois un montant : calculé, au mieux.
         (SELECT statut FROM statuts WHERE rang = (SELECT max(2, ifnull(max(rang_statut), 2)) FROM tranches_sgl
           WHERE groupes > 0)) AS statut
  FROM (SELECT * FROM tranches_sgl ORDER BY a_partir_de)
),
lignes(rang, ligne, groupes, sites, unitaire, montant, statut, source, bas, haut, confiance, cles) AS (
  SELECT a_partir_de, iif(jusqu_a IS NULL, a_partir_de || ' sites ou plus', 'de ' || a_partir_de || ' à ' || jusqu_a
    || ' sites'),
         groupes, sites, unitaire, montant, t.statut, nom,
         iif(t.statut = 'publie', montant, groupes * bas), iif(t.statut = 'publie', montant, groupes * haut),
           t.confiance, cles || ' ; extremes/SGL/1/bas ; extremes/SGL/1/haut'
  FROM tranches_sgl AS t JOIN registre LEFT JOIN extremes_sgl
  UNION ALL
  SELECT 1e7, 'total, ' || date_registre, groupes, sites, NULL, montant, statut, nom, groupes * bas, groupes * haut,
    total.confiance, cles || ' ; extremes/SGL/1/bas ; extremes/SGL/1/haut'
  FROM total JOIN registre LEFT JOIN extremes_sgl
  UNION ALL
  SELECT 1e7 + 1, 'au plus bas', groupes, sites, bas, groupes * bas, 'calcule', nom, groupes * bas, groupes * bas,
    e.confiance, 'extremes/SGL/1/bas'
  FROM total JOIN registre JOIN extremes_sgl AS e
  UNION ALL
  SELECT 1e7 + 2, 'au plus haut', groupes, sites, haut, groupes * haut, 'calcule', nom, groupes * haut,
    groupes * haut, e.confiance, 'extremes/SGL/1/haut'
  FROM total JOIN registre JOIN extremes_sgl AS e
  UNION ALL
  SELECT 1e7, 'total', NULL, NULL, NULL, NULL, NULL, 'non chargé', NULL, NULL, NULL, NULL
    WHERE NOT EXISTS (SELECT 1 FROM registre)
  UNION ALL
  SELECT 1e7 + 3, 'publié',
         (SELECT effectif FROM populations AS p WHERE population = 'groupes_laboratoires' AND p.source = e.source),
         (SELECT effectif FROM populations AS p WHERE population = 'sites_laboratoires' AND p.source = e.source),
         NULL, montant, (SELECT statut FROM chiffres WHERE chiffre = 'enveloppes/' || enveloppe), source, NULL, NULL,
           confiance, 'enveloppes/' || enveloppe || ifnull((SELECT group_concat(' ; populations/' || population, '')
           FROM (SELECT population FROM populations AS p WHERE p.source = e.source
             AND population IN ('groupes_laboratoires', 'sites_laboratoires') ORDER BY population)), '')
  FROM enveloppes AS e WHERE dispositif = 'SGL' AND vague = 1
)
SELECT ligne, groupes, sites, unitaire, montant, statut, source, bas, haut, confiance, cles
FROM lignes ORDER BY rang, source;
