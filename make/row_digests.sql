-- row_digests.sql: gives the orders that list what the tables of the temporary `lignes_de (nom)` hold, row by row, in
-- the temporary `lignes_lues (nom, cle, empreinte, rang)`: the key, which is the whole row where the table declares
-- none; a digest of the values, in the order of the columns; the rowid. Run by make/fabriquer.c, which keeps the list
-- in the base, and by maj.sql, which compares a file with the list of what segur had put there.
SELECT printf('INSERT INTO lignes_lues SELECT %Q, %s, substr(hex(sha3(%s)), 1, 16), rowid FROM main."%w";', nom,
  ifnull(cle, tout), tout, nom) AS ordre
FROM (
  SELECT nom,
         (SELECT group_concat(printf('quote("%w")', name), ' || '','' || ')
          FROM (SELECT name FROM pragma_table_info(nom, 'main') ORDER BY cid)) AS tout,
         (SELECT group_concat(printf('quote("%w")', name), ' || '','' || ')
          FROM (SELECT name FROM pragma_table_info(nom, 'main') WHERE pk > 0 ORDER BY pk)) AS cle
  FROM lignes_de
);
