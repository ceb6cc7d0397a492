-- (edition, libelle, source)
INSERT INTO editions VALUES ('initiale', 'le tableau tel qu''imprimé par l''article fondateur', 'S0');
