-- Titre : Sur quelles sources tout repose
-- Répond à : combien de chiffres viennent de chaque source, où est sa page, et jusqu'où s'y fier ?
-- Thème : sources
-- Paramètres : aucun
-- Colonnes :
--   source             identifiant de la source
--   titre              qui publie, et quoi
--   chiffres [nombre]  nombre de chiffres qui en viennent
--   confiance          de A (officiel) à D (articles fondateurs seulement) ; la meilleure et la pire, si elles
--      diffèrent
--   verifies [nombre]  nombre de ceux dont ses mots ont été relus
--   publie_le          date de la source ; vide : non datée
--   lu_le              jour ou mois où la page a été lue ; vide : non relue
--   url                adresse de la page ; vide : aucune connue
-- Écran : source titre chiffres confiance url
-- Lecture : Confiance A : texte ou page officiels ; B : presse spécialisée ou organisme
--   professionnel ; C : une seule source secondaire ; D : les articles fondateurs
--   (S0 à S4). Une source sans chiffre donne un nom, un texte ou une exigence.
SELECT s.source, titre, count(chiffre) AS chiffres,
  min(confiance) || iif(max(confiance) > min(confiance), ' à ' || max(confiance), '') AS confiance,
       count(imprime) AS verifies, date_publication AS publie_le, s.lu_le, url
FROM sources AS s LEFT JOIN (SELECT source, chiffre, confiance, imprime FROM chiffres) AS c ON c.source = s.source
GROUP BY s.source
ORDER BY chiffres DESC, s.source;
