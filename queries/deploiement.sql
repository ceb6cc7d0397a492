-- Titre : Jusqu'où la vague 1 est allée
-- Répond à : combien d'établissements, de médecins, de laboratoires sont équipés, et sur combien ?
-- Thème : regles
-- Paramètres : aucun
-- Colonnes :
--   couloir             nom du couloir ; vide : tous
--   libelle             ce qui est compté
--   nombre [ci-contre]  combien : `unite` dit de quoi
--   unite               nombre ou pour cent
--   date_comptage       jour où cela est dit
--   parmi [nombre]      la population à mettre à côté, qu'une autre source compte ; vide : aucune
--   qui                 qui elle compte
--   source              source du nombre
--   statut              publie ou estime : `statuts` dit ce que cela veut dire
--   confiance           de A (officiel) à D
--   cles                clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : couloir libelle nombre unite source ; parmi qui date_comptage
-- Lecture : Ce que l'ANS, la DNS et la Cnam ont dit de la vague 1 en septembre 2023, d'après
--   la presse. parmi ne se divise pas : une autre source, un autre jour, parfois un
--   autre périmètre. segur ne calcule pas de taux.
SELECT nom AS couloir, d.libelle, nombre, d.unite, d.date_comptage, effectif AS parmi, p.libelle AS qui, d.source,
       c.statut, c.confiance, c.chiffre || ifnull(' ; populations/' || p.population, '') AS cles
FROM deploiements AS d
JOIN chiffres AS c ON c.chiffre = 'deploiements/' || deploiement
LEFT JOIN couloirs USING (couloir)
LEFT JOIN populations AS p ON p.population = CASE deploiement WHEN 'medecins' THEN 'medecins_lgc'
  WHEN 'hopital' THEN 'hopitaux_sons' WHEN 'laboratoires' THEN 'groupes_laboratoires' END
ORDER BY rang IS NOT NULL, rang, d.rowid;
