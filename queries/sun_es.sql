-- Titre : SUN-ES, l'usage à l'hôpital, par domaine
-- Répond à : que paie SUN-ES, et combien par volet ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   volet        volet du programme, puis le total
--   domaine      code du domaine ; vide : somme
--   libelle      documents que le domaine paie
--   montant [€]  montant du domaine, ou somme
--   source       source du montant ; SEGUR : calcul de segur
--   statut       publie, calcule…
--   cles         clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : volet libelle montant statut source ; domaine
-- Lecture : En euros.
SELECT volet, domaine, libelle, montant, source, statut, cles
FROM (
  SELECT volet, domaine, s.libelle, montant, s.source, c.statut, volet AS rang, 0 AS somme, chiffre AS cles
  FROM sun_es AS s JOIN chiffres AS c ON c.chiffre = 'sun_es/' || domaine
  UNION ALL
  SELECT volet, NULL, 'somme du volet', sum(montant), 'SEGUR', 'calcule', volet, 1,
    group_concat('sun_es/' || domaine, ' ; ')
  FROM (SELECT * FROM sun_es ORDER BY domaine) GROUP BY volet
  UNION ALL
  SELECT 'total', NULL, NULL, sum(montant), 'SEGUR', 'calcule', max(volet) + 1, 0,
    group_concat('sun_es/' || domaine, ' ; ')
  FROM (SELECT * FROM sun_es ORDER BY domaine)
)
ORDER BY rang, somme, domaine;
