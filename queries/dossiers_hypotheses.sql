-- Titre : Ce que segur suppose ou ignore, pour mes dossiers
-- Répond à : sur quoi mes montants reposent-ils qui ne soit pas imprimé, et quel document le dirait ?
-- Thème : client
-- Paramètres : aucun
-- Colonnes :
--   dispositif         code du dispositif
--   vague              numéro de la vague
--   dossiers [nombre]  combien j'en ai
--   quoi               barème supposé, à partir d'une quantité ; plafond ; ou barème introuvable
--   motif              ce qui est supposé, et pourquoi ; vide : rien n'est publié
--   document           ce qui le dirait ; vide : on ne sait pas
--   source             source de ce qui est imprimé ; vide : aucune
-- Écran : dispositif dossiers quoi motif ; document source vague
-- Lecture : Un montant qui repose sur une hypothèse est entre bas et haut, qui sont
--   imprimés, sauf du LGC, dont rien ne l'est. Un dossier dont le barème est introuvable n'a pas de montant.
WITH
miens AS (SELECT dispositif, vague, count(*) AS dossiers FROM dossiers GROUP BY dispositif, vague),
supposes AS (
  SELECT t.dispositif, t.vague, a.rang, a_partir_de, 'barème, à partir de '
    || replace(printf('%,d', a_partir_de), ',', ' ') || ' : ' || a.libelle AS quoi, motif, t.source
  FROM tranches AS t JOIN assiettes AS a USING (dispositif, vague, assiette) WHERE motif IS NOT NULL
  UNION ALL
  SELECT dispositif, vague, 4, 0, 'plafond', motif, source FROM plafonds WHERE motif IS NOT NULL
  UNION ALL
  SELECT dispositif, vague, 0, 0, 'barème introuvable', NULL, NULL FROM miens WHERE (dispositif, vague) NOT
    IN (SELECT dispositif, vague FROM tranches)
)
SELECT dispositif, vague, dossiers, quoi, motif, af AS document, s.source
FROM miens JOIN supposes AS s USING (dispositif, vague) LEFT JOIN dispositifs USING (dispositif, vague)
ORDER BY dispositif, vague, rang, a_partir_de;
