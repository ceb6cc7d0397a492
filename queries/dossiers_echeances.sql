-- Titre : Ce que chaque dossier a touché, attend ou a perdu
-- Répond à : de l'avance et du solde de chaque dossier, qu'est-ce qui est versé, à venir ou perdu, et avant quelle
--      date ?
-- Thème : client
-- Paramètres :
--   :date [date]  jour où l'on se place, AAAA-MM-JJ, aujourd'hui sans elle ; exemple : date=2026-11-24
-- Colonnes :
--   dossier        numéro du dossier
--   structure      le client
--   dispositif     code du dispositif
--   vague          numéro de la vague
--   etat           état du dossier ; vide : inconnu
--   part           avance ou solde
--   situation      verse, a_venir, forclos, echeance_inconnue, abandonne ou etat_inconnu : `portefeuille_total` les
--      explique
--   bas [€ HT]     au moins, d'après ce qui est imprimé ; vide : rien ne le borne
--   ht [€ HT]      montant ; vide : inconnu, `dossiers_montants` dit pourquoi
--   haut [€ HT]    au plus, d'après ce qui est imprimé ; vide : rien ne le borne
--   jalon          premier jalon à tenir pour toucher cette part, ou qui ne l'a pas été si elle est forclose
--   echeance       sa date en vigueur, et heure si elle est dite ; vide : aucune, ou rien n'est dû
--   jours [jours]  jours qui restent ; 0 : le jour même ; moins de 0 : la date est passée
--   remarque       commande passée après sa date limite ; vide : rien à dire
--   reference      numéro ou code du dossier chez vous ; vide : aucun
--   editeur        éditeur du logiciel ; vide : inconnu
-- Écran : structure part situation ht echeance ; dispositif etat jalon bas haut remarque dossier reference
-- Sources : dossiers_sources
-- Lecture : Montants en euros HT. situation : verse, a_venir, forclos (perdu),
--   echeance_inconnue, abandonne ou etat_inconnu ; `portefeuille_total` les
--   explique. Une part est forclose quand le prochain jalon à tenir est passé :
--   qu'elle soit perdue est imprimé pour l'officine, et supposé ailleurs. Le jour
--   même, elle peut encore être demandée.
WITH
jour AS (SELECT ifnull(nullif(:date, ''), date('now', 'localtime')) AS jour)
SELECT dossier, structure, m.dispositif, m.vague, d.etat, part,
       iif(sort = 'date', iif(dernier_jour < jour, 'forclos', 'a_venir'), sort) AS situation,
       iif(part = 'avance', avance_bas, solde_bas) AS bas, iif(part = 'avance', avance, solde) AS ht,
         iif(part = 'avance', avance_haut, solde_haut) AS haut,
       jalon, echeance, CAST(julianday(dernier_jour) - julianday(jour) AS INTEGER) AS jours,
       iif(date_commande > limite_commande, 'commande du ' || date_commande || ', après la date limite du '
         || limite_commande, NULL) AS remarque,
       reference, editeur
FROM dossiers_montants AS m
JOIN (SELECT dossier, etat, date_commande, reference, editeur FROM dossiers) AS d USING (dossier)
JOIN jalons_exiges AS j ON j.etat IS d.etat AND (j.dispositif, j.vague) = (m.dispositif, m.vague)
CROSS JOIN jour
ORDER BY dossier, part;
