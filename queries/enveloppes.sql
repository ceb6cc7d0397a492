-- Titre : Ce qui est annoncé, identifié, et ce qui manque des 2 Md€
-- Répond à : où sont les 2 Md€, et de quoi est fait ce qui manque ?
-- Paramètres : aucun
-- Colonnes :
--   enveloppe  programme : les 2 Md€ ; puis ses parts, dont les manques font le sien ; hors_programme : à côté
--   edition    état du budget auquel on la compare
--   annonce    montant annoncé, en euros ; zéro : annoncé sous aucune enveloppe
--   engage     montant engagé que l'on connaît, en euros ; vide : aucun
--   identifie  somme des cases connues du budget, en euros
--   manque     annonce − identifie, en euros ; négatif : identifié de plus que ce qui est annoncé
--   statut     le pire de ce que l'on compare
--   confiance  de A (officiel) à D, la pire de ce que l'on compare
--   remarque   ce que l'on compare vraiment ; vide : rien à dire
-- Écran : enveloppe edition annonce identifie manque ; engage remarque
-- Lecture : En euros. Le manque du programme est la somme de ceux des lignes qui suivent,
--   hors_programme excepté. non_reparti : annoncé, et réparti entre aucune
--   enveloppe. sans_enveloppe : identifié, et annoncé sous aucune enveloppe
--   (pharmaciens et biologistes), d'où un manque négatif.
WITH
-- Une ligne par case connue, et l'enveloppe qui la contient.
cases AS (
  SELECT edition, montant, s.rang AS rang_statut, confiance,
         CASE WHEN poste = 'editeurs' THEN 'sons' WHEN poste = 'usages_hopital' THEN 'sun_es' WHEN poste = 'global' THEN 'medico_social'
              WHEN couloir IN ('medecin', 'radiologie') THEN 'liberaux' ELSE 'sans_enveloppe' END AS enveloppe
  FROM recapitulatif_montants JOIN statuts AS s USING (statut) WHERE montant IS NOT NULL
),
-- L'amorçage d'ESMS numérique est dans la case du médico-social, et hors des 2 Md€.
dehors AS (
  SELECT montant, c.confiance, (SELECT rang FROM statuts WHERE statuts.statut = c.statut) AS rang_statut
  FROM enveloppes JOIN chiffres AS c ON c.chiffre = 'enveloppes/' || enveloppe WHERE enveloppe = 'amorcage_cnsa'
),
annonces AS (
  SELECT enveloppe, montant, c.confiance, (SELECT rang FROM statuts WHERE statuts.statut = c.statut) AS rang_statut
  FROM enveloppes JOIN chiffres AS c ON c.chiffre = 'enveloppes/' || enveloppe
  WHERE enveloppe IN ('programme', 'sons', 'liberaux', 'sun_es', 'medico_social')
),
parts(rang, enveloppe, remarque) AS (
  VALUES (1, 'sons', 'annoncé pour toutes les vagues, identifié pour la première ; trois couloirs sont inconnus, d''où un engagé plus haut que l''identifié'),
         (2, 'liberaux', 'l''avenant 9 est pour les médecins ; ici médecins et radiologues'),
         (3, 'sun_es', NULL), (4, 'medico_social', 'sans l''amorçage d''ESMS numérique, qui est hors des 2 Md€'),
         (5, 'non_reparti', 'annoncé, et réparti entre aucune des enveloppes qui précèdent'),
         (6, 'sans_enveloppe', 'pharmaciens et biologistes : identifié, et annoncé sous aucune enveloppe')
),
comptes AS (
  SELECT rang, p.enveloppe, e.edition,
         CASE p.enveloppe WHEN 'sans_enveloppe' THEN 0
           WHEN 'non_reparti' THEN (SELECT montant FROM annonces WHERE enveloppe = 'programme') - (SELECT sum(montant) FROM annonces WHERE enveloppe <> 'programme')
           ELSE (SELECT montant FROM annonces AS a WHERE a.enveloppe = p.enveloppe) END AS annonce,
         ifnull((SELECT sum(montant) FROM cases AS c WHERE (c.edition, c.enveloppe) = (e.edition, p.enveloppe)), 0)
           - iif(p.enveloppe = 'medico_social', (SELECT montant FROM dehors), 0) AS identifie,
         max(2, ifnull((SELECT max(rang_statut) FROM cases AS c WHERE (c.edition, c.enveloppe) = (e.edition, p.enveloppe)), 1),
             (SELECT max(rang_statut) FROM annonces AS a WHERE a.enveloppe = p.enveloppe OR p.enveloppe IN ('non_reparti', 'sans_enveloppe'))) AS pire,
         max(ifnull((SELECT max(confiance) FROM cases AS c WHERE (c.edition, c.enveloppe) = (e.edition, p.enveloppe)), ''),
             (SELECT max(confiance) FROM annonces AS a WHERE a.enveloppe = p.enveloppe OR p.enveloppe IN ('non_reparti', 'sans_enveloppe'))) AS confiance, remarque
  FROM parts AS p CROSS JOIN editions AS e
),
lignes AS (
  SELECT 0 AS rang, 'programme' AS enveloppe, edition, (SELECT montant FROM annonces WHERE enveloppe = 'programme') AS annonce, sum(identifie) AS identifie,
         max(pire) AS pire, max(confiance) AS confiance,
         (SELECT 'S0 imprime « ' || imprime || ' » : il compte l''amorçage, qui est hors des 2 Md€' FROM releves WHERE chiffre = 'enveloppes/reserve_s0') AS remarque
  FROM comptes GROUP BY edition
  UNION ALL
  SELECT * FROM comptes
  UNION ALL
  SELECT 7, 'hors_programme', edition, montant, montant, rang_statut, confiance, 'amorçage d''ESMS numérique par la CNSA' FROM dehors CROSS JOIN editions
)
SELECT enveloppe, edition, annonce,
       (SELECT sum(montant) FROM enveloppes AS p WHERE p.partie_de = lignes.enveloppe AND nature = 'engagee') AS engage,
       identifie, annonce - identifie AS manque, (SELECT statut FROM statuts WHERE statuts.rang = pire) AS statut, confiance, remarque
FROM lignes JOIN editions USING (edition)
ORDER BY editions.rowid, lignes.rang;
