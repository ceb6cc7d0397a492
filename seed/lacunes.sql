-- Ce qu'on sait à la place est dit sans son chiffre, qui reste à sa seule place : la requête citée le donne.
-- (lacune, question, connu, document, source)
INSERT INTO lacunes VALUES ('versements',      'qui a reçu combien à ce jour ?', 'seul un total engagé pour la vague 1 est imprimé (requête vagues) ; par éditeur, des estimations (requête editeurs)', 'les comptes de l''ASP, qui paie les éditeurs, et de la CNAM, qui paie les usages en ville', 'ANS-1265');
INSERT INTO lacunes VALUES ('date_versement',  'quel jour l''argent est-il versé ?', 'les dernières dates pour le demander (requête planning)', 'l''ASP, dossier par dossier', 'ANS-1265');
INSERT INTO lacunes VALUES ('lgc_eligibles',   'quels sont les LGC éligibles au SONS ?', 'leur nombre et leur part du marché (requête populations)', 'appel à financement du LGC (esante.gouv.fr/segur)', 'S1');
INSERT INTO lacunes VALUES ('noms_references', 'quelles solutions sont référencées, par leur nom ?', 'leur nombre, par couloir et à deux dates (requête solutions)', 'la liste des logiciels référencés, que tient l''ANS', 'MIND');
INSERT INTO lacunes VALUES ('par_patient',     'combien par patient ?', 'le SONS se paie par client, et l''usage par professionnel ou par établissement (requêtes baremes et rosp)', NULL, 'S0');
