-- (dispositif, vague, plafond_centimes, statut, motif, source, confiance)
INSERT INTO plafonds VALUES ('MSS', 1, 25000000, 'publie', NULL, 'ARS-GE', 'A');
