-- (dispositif, vague, bas_centimes, haut_centimes, source, confiance)
INSERT INTO extremes VALUES ('SGL', 1, 2250000, 3856500, 'S4',    'D');
INSERT INTO extremes VALUES ('RIS', 1,  375000, 5827900, 'S3',    'D');
INSERT INTO extremes VALUES ('LGO', 1,   62500,   87500, 'MONIT', 'B');
