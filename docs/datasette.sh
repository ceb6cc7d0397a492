#!/bin/sh
# Writes the metadata of Datasette, on standard output: every saved query with its title, its question and its
# parameters, as the reference has them. docs/installer.md tells how to use it.
set -eu
unset SEGUR_DB
lieu=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd)
segur=$lieu/segur
if [ ! -x "$segur" ]; then segur=$lieu/../../bin/segur; fi # installed
exec "$segur" shell -init /dev/null -batch -bail -list -noheader "
  SELECT json_object('title', 'Ségur du numérique en santé', 'databases', json_object('segur', json_object('queries',
           json_group_object(requete, json_object('title', titre, 'description', question, 'params', json(parametres), 'sql', rtrim(sql, ';' || char(10)))))))
  FROM (SELECT *, (SELECT json_group_array(parametre) FROM (SELECT parametre FROM requetes_parametres AS p WHERE p.requete = r.requete ORDER BY rang)) AS parametres
        FROM requetes AS r ORDER BY requete)"
