-- Une fonction par dispositif qui en a une ; sons(), sons_bas() et sons_haut() prennent le nom de tous.
-- (fonction, dispositif, quantites)
INSERT INTO fonctions VALUES ('sons_lab', 'SGL', 1);
INSERT INTO fonctions VALUES ('sons_loinc', 'LOINC', 1);
INSERT INTO fonctions VALUES ('sons_radio', 'RIS', 1);
INSERT INTO fonctions VALUES ('sons_officine', 'LGO', 1);
INSERT INTO fonctions VALUES ('sons_medecin', 'LGC', 1);
INSERT INTO fonctions VALUES ('sons_msante', 'MSS', 3);
INSERT INTO fonctions VALUES ('sons_sas', 'SAS', 0);
