-- Titre : Récapitulatif du budget du Ségur numérique, par couloir
-- Répond à : combien d'argent pour chaque couloir, et qu'ignore-t-on ?
-- Thème : argent
-- Paramètres :
--   :edition [editions]  code d'une édition ; sans elle, initiale ; exemple : edition=revisee
-- Colonnes :
--   couloir              ligne du tableau fondateur (S0), puis le total
--   editeurs [M€]        aux éditeurs de logiciels
--   usages_ville [M€]    à l'usage en ville
--   usages_hopital [M€]  à l'usage à l'hôpital
--   total [M€]           somme de ce qui est connu
--   inconnus [nombre]    nombre de cases inconnues que le total laisse de côté
--   cles                 clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : couloir editeurs usages_ville usages_hopital total inconnus
-- Lecture : En millions d'euros ; « ? » inconnu, « – » sans objet. Les totaux sont des
--   calculs de segur, et laissent de côté les cases « ? » de leur ligne ou de leur
--   colonne. Du médico-social, seul le total est imprimé : ses « ? » y sont.
WITH
cellules AS (
  SELECT rang, abrege, poste, montant, cles,
         -- Une case inconnue n'est pas perdue quand le total du couloir est connu.
         statut = 'inconnu' AS inconnue,
         statut = 'inconnu' AND max(poste = 'global') OVER (PARTITION BY couloir) = 0 AS laissee
  FROM recapitulatif_montants JOIN couloirs USING (couloir)
  WHERE edition = ifnull(nullif(:edition, ''), 'initiale')
),
-- Chaque case compte dans sa colonne et dans la colonne des totaux…
colonnes AS (
  SELECT * FROM cellules
  UNION ALL
  SELECT rang, abrege, 'total', montant, cles, inconnue, laissee FROM cellules
),
-- … et de même dans sa ligne et dans la ligne des totaux.
lignes AS (
  SELECT * FROM colonnes
  UNION ALL
  SELECT (SELECT max(rang) + 1 FROM couloirs), 'Total', poste, montant, cles, inconnue, laissee FROM colonnes
),
cases AS (
  SELECT rang, abrege, poste, sum(laissee) AS inconnus, group_concat(cles, ' ; ') AS cles,
         CASE WHEN count(montant) THEN replace(printf('%,d', (sum(montant) + 500000) / 1000000), ',', ' ')
              WHEN sum(inconnue) THEN '?'
              ELSE '–' END AS texte
  FROM lignes
  GROUP BY rang, abrege, poste
)
SELECT abrege AS couloir,
       max(texte) FILTER (WHERE poste = 'editeurs')       AS editeurs,
       max(texte) FILTER (WHERE poste = 'usages_ville')   AS usages_ville,
       max(texte) FILTER (WHERE poste = 'usages_hopital') AS usages_hopital,
       max(texte) FILTER (WHERE poste = 'total')          AS total,
       max(inconnus) FILTER (WHERE poste = 'total')       AS inconnus,
       max(cles) FILTER (WHERE poste = 'total')           AS cles
FROM cases
GROUP BY rang, abrege
ORDER BY rang;
