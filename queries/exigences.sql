-- Titre : Ce qu'il faut faire pour être payé
-- Répond à : que doit faire le logiciel, que doit faire son utilisateur, et avant quelles dates ?
-- Thème : regles
-- Paramètres :
--   :dispositif [dispositifs]  code d'un dispositif, tous sans lui ; exemple : dispositif=SGL
-- Colonnes :
--   dispositif  code du dispositif
--   vague       numéro de la vague
--   qui         logiciel : son éditeur ; usage : le professionnel ou l'établissement ; date : l'éditeur, avant elle
--   libelle     ce qui est exigé
--   seuil [%]   part à atteindre ; vide : sans seuil
--   avant       dernière date en vigueur, et heure si elle est dite ; vide : aucune
--   source      source de l'exigence
--   confiance   de A (officiel) à D (articles fondateurs seulement)
--   cles        clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : libelle dispositif qui avant ; seuil source
-- Lecture : Le SONS paie l'éditeur d'un logiciel référencé et éligible, pour chaque client qui a
--   commandé : une avance, puis un solde. L'usage se paie au professionnel ou à
--   l'établissement. qui : date : à faire au plus tard ce jour, avant l'heure si elle
--   est dite ; que tout soit perdu ensuite est imprimé pour l'officine, et supposé
--   ailleurs. seuil : en pour cent, au moins. Les pièces à fournir sont dans l'appel
--   à financement du dispositif. Un dispositif sans ligne : segur n'en a lu aucune
--   exigence.
WITH lignes AS (
  SELECT dispositif, vague, iif(nature = 'logiciel', 1, 3) AS groupe, exigences.rowid AS rang, nature AS qui, libelle,
    seuil_pour_cent AS seuil, NULL AS avant, source, confiance, iif(seuil_pour_cent IS NULL, NULL,
      'exigences/' || dispositif || '/' || vague || '/' || exigence) AS cles
  FROM exigences
  UNION ALL
  SELECT code, vague, 2, rang, 'date',
    libelle || iif(dispositif = code, '', ' (' || substr(dispositif, length(code) + 2) || ')'), NULL, echeance, source,
    confiance, cles
  FROM planning JOIN etapes USING (etape) WHERE remplace IS NOT '?' AND genre = 'dernier jour'
)
SELECT dispositif, vague, qui, libelle, seuil, avant, source, confiance, cles
FROM lignes
WHERE ifnull(:dispositif, '') IN ('', dispositif)
ORDER BY vague, dispositif, groupe, rang, avant;
