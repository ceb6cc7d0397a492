-- Titre : Le jalon que mes dossiers doivent encore tenir
-- Répond à : dans tel état, qu'est-ce qui est versé, et quel jalon tenir, avant quelle date, pour toucher le reste ?
-- Thème : client
-- Paramètres : aucun
-- Colonnes :
--   etat             état de dossiers ; vide : inconnu
--   dispositif       code du dispositif
--   vague            numéro de la vague
--   part             avance ou solde
--   sort             verse, abandonne, etat_inconnu, echeance_inconnue ; date : à venir ou forclos, selon le jour
--   jalon            premier jalon à tenir pour toucher cette part ; vide : rien n'est dû, ou aucune date en vigueur
--   echeance         sa date en vigueur, et heure si elle est dite
--   dernier_jour     sa date seule, AAAA-MM-JJ
--   limite_commande  dernier jour en vigueur pour commander, AAAA-MM-JJ ; vide : inconnu
-- Écran : etat dispositif part sort echeance ; jalon vague
-- Lecture : Les jalons sont la commande, la demande d'avance (pour l'avance seule), la
--   prestation et le solde. Une date reportée est remplacée par la nouvelle. Une
--   date douteuse ne compte pas.
WITH
-- Un jalon en vigueur par étape, de ceux de tout le dispositif. Si une base en a deux, dont aucun ne remplace l'autre,
-- le plus tardif.
vigueur AS (
  SELECT dispositif, vague, etape, rang, echeance, max(date_jalon) AS dernier_jour
  FROM planning JOIN etats ON etat = etape
  WHERE remplace IS NOT '?' AND dispositif = code AND rang <= (SELECT rang FROM etats WHERE etat = 'solde')
  GROUP BY dispositif, vague, etape
),
-- Un état d'après le solde, autre que l'abandon, ne dit pas ce qui est versé.
cas AS (
  SELECT d.etat, d.dispositif, d.vague, p.etat AS part, p.rang AS rang_part, e.rang
  FROM (SELECT DISTINCT etat, dispositif, vague FROM dossiers) AS d
  CROSS JOIN (SELECT etat, rang FROM etats WHERE etat IN ('avance', 'solde')) AS p
  LEFT JOIN etats AS e ON e.etat = d.etat
    AND (e.etat = 'abandon' OR e.rang <= (SELECT rang FROM etats WHERE etat = 'solde'))
),
premiers AS (
  SELECT cas.*, v.etape AS jalon, v.echeance, v.dernier_jour, min(v.rang) AS rang_jalon
  FROM cas
  LEFT JOIN vigueur AS v
    ON (v.dispositif, v.vague) = (cas.dispositif, cas.vague) AND cas.rang < rang_part AND v.rang > cas.rang
   AND NOT (part = 'solde' AND etape = 'avance')
  GROUP BY cas.etat, cas.dispositif, cas.vague, part
)
SELECT etat, dispositif, vague, part,
       CASE WHEN rang IS NULL THEN 'etat_inconnu' WHEN etat = 'abandon' THEN 'abandonne' WHEN rang >= rang_part
         THEN 'verse'
            WHEN echeance IS NULL THEN 'echeance_inconnue' ELSE 'date' END AS sort,
       jalon, echeance, dernier_jour,
       (SELECT dernier_jour FROM vigueur AS v WHERE (v.dispositif, v.vague, v.etape)
         = (premiers.dispositif, premiers.vague, 'commande')) AS limite_commande
FROM premiers
ORDER BY dispositif, vague, rang IS NULL, rang, etat, rang_part;
