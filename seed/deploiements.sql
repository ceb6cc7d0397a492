-- Ce que la conférence de presse de septembre 2023 dit de la vague 1, et le comité de suivi du printemps.
-- (deploiement, couloir, vague, libelle, nombre, unite, date_comptage, source, confiance)
INSERT INTO deploiements VALUES ('mises_a_jour', NULL, 1, 'mises à jour prévues et installées, plus de', 99, 'pour cent', '2023-09-21', 'DSIH-5262', 'B');
INSERT INTO deploiements VALUES ('hopital', 'hopital', 1, 'établissements, près de', 2000, 'nombre', '2023-09-21', 'DSIH-5262', 'B');
INSERT INTO deploiements VALUES ('hopital_activite', 'hopital', 1, 'part de l''activité hospitalière que font les quelque 2 000 établissements équipés, plus de', 80, 'pour cent', '2023-09-21', 'DSIH-5262', 'B');
INSERT INTO deploiements VALUES ('medecins', 'medecin', 1, 'médecins en cabinet libéral, plus de', 51000, 'nombre', '2023-09-21', 'DSIH-5262', 'B');
INSERT INTO deploiements VALUES ('centres_sante', 'medecin', 1, 'centres et maisons de santé', 1500, 'nombre', '2023-09-21', 'DSIH-5262', 'B');
INSERT INTO deploiements VALUES ('radiologie', 'radiologie', 1, 'structures de radiologie', 850, 'nombre', '2023-09-21', 'DSIH-5262', 'B');
INSERT INTO deploiements VALUES ('laboratoires', 'biologie', 1, 'laboratoires de biologie médicale, plus de', 70, 'pour cent', '2023-09-21', 'DSIH-5262', 'B');
