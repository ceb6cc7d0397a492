-- Titre : Ce que rapporte un client, et pourquoi
-- Répond à : que vaut un client de tant de sites, d'examens ou de médecins, entre quoi et quoi, et d'après quelle
--      tranche ?
-- Thème : client
-- Paramètres :
--   :dispositif [dispositifs]  code d'un dispositif à une seule assiette ; obligatoire ; exemple : dispositif=SGL
--   :quantite  ce que compte le barème : sites, examens, chiffre d'affaires… ; obligatoire ; exemple : quantite=12
--   :vague [vagues]  numéro de la vague ; sans elle, 1 ; exemple : vague=1
-- Écran : dispositif quantite bas montant haut statut ; avance solde derniere_commande source vague
-- Extension : nécessaire
-- Colonnes :
--   dispositif            code du dispositif
--   vague                 numéro de la vague
--   compte                ce que le barème compte
--   quantite [nombre]     combien le client en a
--   bas [€ HT]            au moins, d'après ce qui est imprimé ; vide : rien ne le borne
--   montant [€ HT]        montant du client
--   haut [€ HT]           au plus, d'après ce qui est imprimé ; vide : rien ne le borne
--   avance [€ HT]         part versée à la commande
--   solde [€ HT]          le reste
--   ttc [€ TTC]           montant, taxe comprise
--   a_partir_de [nombre]  borne basse de la tranche qui s'applique, comprise
--   jusqu_a [nombre]      dernière quantité de la tranche ; vide : sans limite
--   forfait [€ HT]        part fixe de la tranche
--   par_unite [€ HT]      prix d'une unité : montant = forfait + par_unite × quantite
--   statut                du montant : publie, calcule, estime ou hypothese
--   motif                 ce qui est supposé, et pourquoi ; vide : rien
--   source                qui imprime le montant
--   derniere_commande     dernier jour en vigueur pour commander, AAAA-MM-JJ ; vide : inconnu
--   cles                  clés de ses chiffres dans `chiffres`, séparées par « ; »
-- Lecture : Montants en euros HT, ttc excepté. Un montant de SONS est un maximum
--   (ANS-1265). bas et haut : ce qui est imprimé ; vides, rien ne l'est. Ce que
--   segur suppose est dans motif ; la part de l'avance, 30 %, n'est imprimée que
--   pour le SAS et, par une source secondaire, le DUI. Après derniere_commande, un
--   nouveau client ne rapporte plus rien : c'est imprimé pour l'officine, et supposé
--   ailleurs. LOINC : S4 imprime un prix « pour l'instance », sans « HT ». Le MSSanté
--   compte trois quantités : dans segur shell, SELECT
--   sons_msante(applicatives, organisationnelles, personnelles).
SELECT d.dispositif, d.vague, a.libelle AS compte, d.quantite, d.bas, d.montant, d.haut, sons_avance(d.montant)
  AS avance, sons_solde(d.montant) AS solde, sons_ttc(d.montant) AS ttc,
       d.a_partir_de, d.jusqu_a, d.forfait, d.par_unite, d.statut, motif, s.titre AS source,
       (SELECT max(date_jalon) FROM planning AS p WHERE (p.dispositif, p.code, p.vague, p.etape)
         = (d.dispositif, d.dispositif, d.vague, 'commande') AND p.remplace IS NOT '?') AS derniere_commande,
       b.cles || ' ; taux/tva ; taux/solde'
         || ifnull((SELECT ' ; extremes/' || x.dispositif || '/' || x.vague || '/bas ; extremes/' || x.dispositif || '/'
           || x.vague || '/haut' FROM extremes AS x WHERE (x.dispositif, x.vague) = (d.dispositif, d.vague)), '')
         || ifnull((SELECT ' ; ' || p.cles FROM planning AS p WHERE (p.dispositif, p.code, p.vague, p.etape)
           = (d.dispositif, d.dispositif, d.vague, 'commande') AND p.remplace IS NOT '?'
           ORDER BY date_jalon DESC LIMIT 1), '') AS cles
FROM sons_detail(:dispositif, :quantite, ifnull(:vague, 1)) AS d
LEFT JOIN assiettes AS a USING (dispositif, vague, assiette)
LEFT JOIN (SELECT dispositif, vague, assiette, a_partir_de, motif, cles FROM baremes) AS b
  ON (b.dispositif, b.vague, b.assiette, b.a_partir_de) = (d.dispositif, d.vague, d.assiette, d.a_partir_de)
LEFT JOIN sources AS s ON s.source = d.source
WHERE d.actif
ORDER BY d.assiette;
