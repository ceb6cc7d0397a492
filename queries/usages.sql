-- Titre : La part de l'argent de l'usage
-- Répond à : quelle part des 2 Md€ va à l'usage des logiciels, en ville et à l'hôpital, et quelle part aux éditeurs ?
-- Thème : argent
-- Paramètres :
--   :edition [editions]  code d'une édition ; sans elle, initiale ; exemple : edition=revisee
-- Colonnes :
--   poste               ce qui est payé
--   montant [€]         somme des cases connues
--   part_programme [%]  sa part des 2 Md€ annoncés, au dixième
--   part_identifie [%]  sa part de ce que l'édition identifie, au dixième
--   inconnues [nombre]  nombre de cases inconnues que la somme laisse de côté
--   statut              calcule, ou pire : celui de la pire des cases
--   confiance           de A (officiel) à D, la pire de celle des cases
--   remarque            ce qu'il faut savoir ; vide : rien
--   cles                clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : poste montant part_programme part_identifie ; ; remarque
-- Lecture : En euros, et parts en pour cent, au dixième : part_programme, des 2 Md€
--   annoncés ; part_identifie, de ce que l'édition identifie, qui est plus petit
--   (`enveloppes` dit ce qui manque). segur compte l'amorçage de la CNSA hors
--   des 2 Md€ : il n'est pas dans part_programme. `rosp` dit ce qui est contesté.
WITH
programme AS (SELECT valeur AS annonce, confiance, rang AS pire FROM chiffres JOIN statuts USING (statut)
  WHERE chiffre = 'enveloppes/programme'),
cases AS (
  SELECT couloir, poste, montant, r.statut = 'inconnu' AS inconnue, rang, r.confiance, cles
  FROM (SELECT couloir, poste, montant, statut, confiance, cles FROM recapitulatif_montants
    WHERE edition = ifnull(nullif(:edition, ''), 'initiale')) AS r
  LEFT JOIN statuts ON statuts.statut = r.statut AND r.statut <> 'inconnu'
),
-- segur compte l'amorçage d'ESMS numérique hors des 2 Md€ : sa part n'y est pas.
dehors AS (SELECT montant FROM enveloppes WHERE enveloppe = 'amorcage_cnsa'),
postes(place, poste, un, deux, couloir, remarque) AS (
  VALUES (1, 'usages en ville (ROSP)', 'usages_ville', NULL, NULL, NULL),
    (2, 'dont biologistes (contesté)', 'usages_ville', NULL, 'biologie', NULL),
         (3, 'usages à l''hôpital (SUN-ES)', 'usages_hopital', NULL, NULL, NULL),
           (4, 'usages, en tout', 'usages_ville', 'usages_hopital', NULL,
           'ajoute des choses différentes : des médecins, une année ou deux ; de SUN-ES, le programme entier ; des ' ||
           'biologistes, ce que S4 met sous SUN-ES. Sans le médico-social, dont l''usage n''est pas séparé du reste'),
         (5, 'éditeurs (SONS)', 'editeurs', NULL, NULL,
           'la vague 1 seule ; les couloirs que l''édition ne chiffre pas n''y sont pas'),
           (6, 'médico-social, sans partage connu', 'global', NULL, NULL,
           'équipement et usage ensemble ; l''amorçage de la CNSA, que segur compte hors des ' ||
           '2 Md€, n''est pas dans la première part'), (7, 'identifié, en tout', NULL, NULL, NULL,
           'ajoute des périodes et des vagues différentes ; l''amorçage de la CNSA, que segur compte ' ||
           'hors des 2 Md€, n''est pas dans la première part')
),
sommes AS (
  -- Du tout, une case inconnue n'est pas perdue quand le total du couloir est connu.
  SELECT place, p.poste, sum(montant) AS montant, group_concat(cles, ' ; ') AS cles,
    sum(inconnue AND (p.un IS NOT NULL OR c.couloir NOT IN (SELECT couloir FROM cases WHERE poste = 'global')))
    AS inconnues, max(max(rang), 2) AS pire, max(c.confiance) AS confiance,
         ifnull(remarque, iif(p.couloir IS NULL, NULL,
           (SELECT note FROM remunerations AS r WHERE r.couloir = p.couloir))) AS remarque
  FROM postes AS p JOIN (SELECT * FROM cases ORDER BY cles) AS c ON (p.un IS NULL OR c.poste IN (p.un, p.deux))
    AND c.couloir = ifnull(p.couloir, c.couloir)
  GROUP BY place
)
-- Au dixième, le cinq vers le haut : en entiers, qui ne perdent rien.
SELECT s.poste, montant, ((montant - iif(place >= 6, (SELECT montant FROM dehors), 0)) * 1000 + annonce / 2) / annonce
  / 10.0 AS part_programme,
       (montant * 1000 + (SELECT montant FROM sommes WHERE place = 7) / 2)
         / (SELECT montant FROM sommes WHERE place = 7) / 10.0 AS part_identifie, inconnues,
       (SELECT statut FROM statuts WHERE rang = max(s.pire, programme.pire)) AS statut,
         max(s.confiance, programme.confiance) AS confiance, remarque,
       'enveloppes/programme ; ' || iif(place >= 6, 'enveloppes/amorcage_cnsa ; ', '') || cles AS cles
FROM sommes AS s CROSS JOIN programme
ORDER BY place;
