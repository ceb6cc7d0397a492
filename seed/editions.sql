-- (edition, precedente, libelle, source)
INSERT INTO editions VALUES ('initiale', NULL,       'les cases que l''article fondateur imprime ; segur refait les totaux', 'S0');
INSERT INTO editions VALUES ('revisee',  'initiale', 'les cases d''une source officielle ou professionnelle, quand il y en a ; celle des officines est un calcul de segur', 'HOSPITALIA');
