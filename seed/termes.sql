-- De gauche à droite, à partir de zéro. Au plus : tout ce que le groupe a reçu les trimestres dont la part de l'officine n'est pas dite.
-- (chiffre, rang, operation, terme)
INSERT INTO termes VALUES ('budgets/revisee/officine/usages_ville', 1, '+', 'populations/pharmacies');
INSERT INTO termes VALUES ('budgets/revisee/officine/usages_ville', 2, '×', 'remunerations/pharmacien/unitaire');
INSERT INTO termes VALUES ('budgets/revisee/medico_social/global', 1, '+', 'enveloppes/medico_social');
INSERT INTO termes VALUES ('budgets/revisee/medico_social/global', 2, '+', 'enveloppes/amorcage_cnsa');
INSERT INTO termes VALUES ('recettes/officine_bas', 1, '+', 'recettes/pharmagest_t4_2022');
INSERT INTO termes VALUES ('recettes/officine_bas', 2, '+', 'recettes/pharmagest_t1_2023');
INSERT INTO termes VALUES ('recettes/officine_bas', 3, '+', 'recettes/pharmagest_t4_2023');
INSERT INTO termes VALUES ('recettes/officine_bas', 4, '+', 'recettes/pharmagest_t1_2024');
INSERT INTO termes VALUES ('recettes/officine_haut', 1, '+', 'recettes/pharmagest_t4_2022');
INSERT INTO termes VALUES ('recettes/officine_haut', 2, '+', 'recettes/pharmagest_t1_2023');
INSERT INTO termes VALUES ('recettes/officine_haut', 3, '+', 'recettes/pharmagest_t4_2023');
INSERT INTO termes VALUES ('recettes/officine_haut', 4, '+', 'recettes/pharmagest_t1_2024');
INSERT INTO termes VALUES ('recettes/officine_haut', 5, '+', 'recettes/equasens_2023');
INSERT INTO termes VALUES ('recettes/officine_haut', 6, '-', 'recettes/equasens_t1_2023');
INSERT INTO termes VALUES ('recettes/officine_haut', 7, '-', 'recettes/equasens_t4_2023');
INSERT INTO termes VALUES ('recettes/officine_haut', 8, '+', 'recettes/equasens_s1_2024');
INSERT INTO termes VALUES ('recettes/officine_haut', 9, '-', 'recettes/equasens_t1_2024');
