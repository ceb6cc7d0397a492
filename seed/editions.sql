-- (edition, precedente, libelle, source)
INSERT INTO editions VALUES ('initiale', NULL,       'le tableau tel qu''imprimé par l''article fondateur', 'S0');
INSERT INTO editions VALUES ('revisee',  'initiale', 'les chiffres officiels ou professionnels, quand il y en a', 'HOSPITALIA');
