#!/bin/sh
# Prints docs/glossaire.md from the table glossaire: a heading per word, that other documents point to.
set -eu

cat <<'DEBUT'
# Les mots du Ségur numérique

Les sigles et les mots du domaine, tels que la table `glossaire` les tient ; `segur requete glossaire` les affiche aussi. Cette page est écrite par `./segur docs`.

DEBUT
sqlite3 -init /dev/null -batch -bail -readonly -list -noheader "$RACINE/build/release/segur.db" "
  SELECT '### ' || mot || char(10, 10) || ifnull('*' || developpe || '* : ' || definition, replace(upper(substr(definition, 1, 1)), 'é', 'É') || substr(definition, 2))
         || '.' || ifnull(' (Source : ' || titre || '.)', '') || char(10)
  FROM glossaire LEFT JOIN sources USING (source) ORDER BY replace(lower(mot), 'é', 'e')" | sed '$d'
