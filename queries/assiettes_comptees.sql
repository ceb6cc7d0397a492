-- Titre : Ce que compte chaque dispositif, vague par vague
-- Répond à : quelles quantités faut-il donner pour un client de ce dispositif ?
-- Thème : outil
-- Paramètres : aucun
-- Colonnes :
--   dispositif  code du dispositif
--   vague       numéro de la vague
--   rang        1 : `quantite` d'un dossier ; 2 : `quantite_2` ; 3 : `quantite_3`
--   assiette    code de l'assiette
-- Lecture : Une vague sans barème publié compte ce que compte la première vague qui
--   en a un : segur le suppose, pour lire vos dossiers.
SELECT d.dispositif, d.vague, rang, assiette
FROM (
  SELECT dispositif, vagues.vague, ifnull(max(iif(assiettes.vague = vagues.vague, vagues.vague, NULL)),
    min(assiettes.vague)) AS modele
  FROM assiettes CROSS JOIN vagues GROUP BY dispositif, vagues.vague
) AS d JOIN assiettes AS a ON (a.dispositif, a.vague) = (d.dispositif, modele)
ORDER BY d.dispositif, d.vague, rang;
