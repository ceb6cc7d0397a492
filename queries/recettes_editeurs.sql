-- Titre : Le Ségur dans les recettes d'un éditeur
-- Répond à : combien le Ségur a-t-il rapporté à Equasens, période par période, et combien pour l'officine ?
-- Thème : argent
-- Paramètres : aucun
-- Colonnes :
--   editeur      nom de l'éditeur
--   periode      AAAA, AAAA-Tn ou AAAA-Sn
--   perimetre    groupe, ou la partie du groupe
--   montant [€]  recette comptée, que l'éditeur, un courtier ou un investisseur imprime
--   source       qui l'imprime ; SEGUR : calcul de segur
--   statut       publie ou calcule
--   confiance    de A (officiel) à D
--   note         ce qu'il faut savoir ; vide : rien à dire
--   termes       ce que segur ajoute et retranche ; vide : ce n'est pas un calcul
--   cles         clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Écran : periode perimetre montant source editeur ; termes ; note
-- Lecture : En euros, des recettes de ses comptes, non des versements. Le groupe vend aussi
--   à l'hôpital, aux médecins et au médico-social. Des autres éditeurs, nos sources
--   ne disent rien.
SELECT nom AS editeur, periode, perimetre, montant, c.source, c.statut, c.confiance, c.note,
       (SELECT ltrim(group_concat(' ' || operation || ' ' || substr(terme, 10), ''), ' +')
        FROM (SELECT * FROM termes WHERE termes.chiffre = c.chiffre ORDER BY rang)) AS termes,
       c.chiffre || ifnull((SELECT group_concat(' ; ' || terme, '')
         FROM (SELECT * FROM termes WHERE termes.chiffre = c.chiffre ORDER BY rang)), '') AS cles
FROM recettes JOIN (SELECT editeur, nom FROM editeurs) USING (editeur)
JOIN chiffres AS c ON c.chiffre = 'recettes/' || recette
ORDER BY recettes.rowid;
