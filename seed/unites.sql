-- (unite, libelle, montant, source, confiance)
INSERT INTO unites VALUES ('point',  'un point du forfait structure',                          7, 'AMELI-2023', 'A');
INSERT INTO unites VALUES ('vsm_50', 'VSM, une fois, dès 50 % des patients en ALD',         1500, 'FMF-VSM', 'B');
INSERT INTO unites VALUES ('vsm_90', 'VSM, une fois, dès 90 % des patients en ALD',         3000, 'FMF-VSM', 'B');
INSERT INTO unites VALUES ('lgc_urps', 'SONS du LGC par médecin, environ',                  400, 'URPS-OCC', 'B');
