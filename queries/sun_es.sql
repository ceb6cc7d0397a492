-- Titre : SUN-ES, l'usage à l'hôpital, par domaine
-- Répond à : que paie SUN-ES, et combien par volet ?
-- Paramètres : aucun
-- Colonnes :
--   volet    volet du programme, puis le total
--   domaine  code du domaine ; vide : somme
--   libelle  documents que le domaine paie
--   montant  euros
--   source   source du montant
SELECT volet, domaine, libelle, montant, source
FROM (
  SELECT volet, domaine, libelle, montant, source, volet AS rang, 0 AS somme FROM sun_es
  UNION ALL
  SELECT volet, NULL, 'somme du volet', sum(montant), NULL, volet, 1 FROM sun_es GROUP BY volet
  UNION ALL
  SELECT 'total', NULL, NULL, sum(montant), NULL, max(volet) + 1, 0 FROM sun_es
)
ORDER BY rang, somme, domaine;
