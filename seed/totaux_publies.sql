-- Le total du médico-social est la case 'global' de budgets ; celui des opérateurs MSSanté n'est pas imprimé.
-- (edition, couloir, poste, montant, source, confiance)
INSERT INTO totaux_publies VALUES ('initiale', 'officine',   NULL,               28000000, 'S0', 'D');
INSERT INTO totaux_publies VALUES ('initiale', 'biologie',   NULL,               32000000, 'S0', 'D');
INSERT INTO totaux_publies VALUES ('initiale', 'medecin',    NULL,              279000000, 'S0', 'D');
INSERT INTO totaux_publies VALUES ('initiale', 'hopital',    NULL,              245000000, 'S0', 'D');
INSERT INTO totaux_publies VALUES ('initiale', 'radiologie', NULL,               38000000, 'S0', 'D');
INSERT INTO totaux_publies VALUES ('initiale', NULL,         'editeurs',        126000000, 'S0', 'D');
INSERT INTO totaux_publies VALUES ('initiale', NULL,         'usages_ville',    291000000, 'S0', 'D');
INSERT INTO totaux_publies VALUES ('initiale', NULL,         'usages_hopital',  204000000, 'S0', 'D');
INSERT INTO totaux_publies VALUES ('initiale', NULL,         NULL,             1251000000, 'S0', 'D');
