-- Titre : Les mots du domaine
-- Répond à : que veut dire ce sigle, ou ce mot ?
-- Thème : sources
-- Paramètres : aucun
-- Colonnes :
--   mot         sigle ou mot, tel qu'on l'écrit
--   developpe   ce que le sigle abrège ; vide : ce n'en est pas un
--   definition  ce que c'est, en une phrase
--   titre       qui le dit ; vide : usage courant
-- Écran : mot developpe definition
SELECT mot, developpe, definition, titre
FROM glossaire LEFT JOIN sources USING (source)
ORDER BY mot COLLATE NOCASE, mot;
