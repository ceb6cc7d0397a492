-- (fenetre, debut, fin, source, confiance)
INSERT INTO fenetres_sun_es VALUES ('F1', '2021-09', '2021-10', 'ARS-BFC', 'A');
INSERT INTO fenetres_sun_es VALUES ('F2', '2022-03', '2022-04', 'ARS-BFC', 'A');
INSERT INTO fenetres_sun_es VALUES ('F3', '2022-09', '2022-10', 'ARS-BFC', 'A');
INSERT INTO fenetres_sun_es VALUES ('F4', '2023-03', '2023-04', 'ARS-BFC', 'A');
