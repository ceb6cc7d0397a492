#!/bin/sh
# Prints docs/performances.md from docs/mesures.tsv, the medians of the last run of ./segur bench.
set -eu

# champ N: the N-th field of every row: the run, the versions, the machine.
champ() {
  sed -n 2p "$RACINE/docs/mesures.tsv" | cut -f "$1"
}

# dernier SQL: rows of the run, r, as a table. Decimals have their comma.
dernier() {
  lignes=$(sqlite3 -init /dev/null -batch -bail -markdown :memory: '.mode tabs' \
    ".import \"$RACINE/docs/mesures.tsv\" lues" '.mode markdown' \
    "CREATE TABLE resultats AS SELECT passage, question, cas, grandeur, CAST(lignes AS INTEGER) AS lignes, CAST(mediane AS REAL) AS mediane,
       CAST(p95 AS REAL) AS p95, CAST(nullif(ratio, '') AS REAL) AS ratio FROM lues;
     WITH r AS (SELECT * FROM resultats WHERE cas NOT IN ('processus', 'chargement')) $1")
  printf '%s\n' "${lignes:?}" | sed 's/\([0-9]\)\.\([0-9]\)/\1,\2/g; s/| *|/| |/g'
}

# contre QUESTION: the statements of a question, beside segur's.
contre() {
  dernier "SELECT CASE WHEN cas = 'segur_total' THEN 'segur, sons_total' WHEN cas = 'segur' OR cas GLOB '*, *' THEN cas ELSE 'SQLite, ' || cas END AS 'écrit', round(mediane / 1000 * 2000000 / lignes, 1) AS 'ms pour 2 M', round(p95 / 1000 * 2000000 / lignes, 1) AS 'p95', ratio AS 'fois segur'
    FROM r WHERE question = '$1' AND grandeur = 'mur' ORDER BY ratio"
}

{
  cat <<FIN
# Performances

Mesuré par \`./segur bench\`, qui écrit cette page. Passage du $(champ 1) : $(champ 2) ; $(champ 3).
Les rapports comptent ; le temps absolu dépend de la machine. Dans SQLite, les mesures d'une question sont alternées ; les autres moteurs passent à leur tour, dans
le même passage. Avant de mesurer, chaque client est évalué au centime de deux façons ; après, chaque total est comparé à un autre calcul (\`bench/attendus.sql\`), et un
seul qui diffère arrête tout. Les médianes vont aussi dans \`bench/resultats.db\` ; \`bench/comparer.sql\` met un passage à côté du précédent.

## Ce que coûte un appel

Deux millions de lignes, dans un fichier. \`balayage\` additionne la colonne ; \`plancher\` appelle en plus, par ligne, une fonction C qui rend son
argument : ce que SQLite fait payer à toute fonction. \`sons('SGL', sites)\` et \`sons_selon('[…]', sites)\` ont une constante, \`sons_msante\`
lit trois colonnes, \`sons_detail\` est une jointure ; \`sons_total\` est l'agrégat, sans \`sum\`.

FIN
  dernier "SELECT cas, round(mediane / 1000, 1) AS ms,
      round((mediane - (SELECT mediane FROM r AS b WHERE b.question = 'limite' AND b.cas = 'balayage' AND b.grandeur = 'cpu')) * 1000 / lignes, 1)
        AS 'ns par appel, balayage déduit',
      ratio AS 'fois le plancher',
      CASE cas WHEN 'sons_lab' THEN '1.10' WHEN 'sons' THEN '1.15' WHEN 'sons_selon' THEN '1.25' ELSE '' END AS 'objectif',
      (SELECT CAST(mediane AS INTEGER) FROM r AS i WHERE i.question = 'limite' AND i.cas = r.cas AND i.grandeur = 'instructions') AS 'instructions par ligne'
    FROM r WHERE question = 'limite' AND grandeur = 'cpu' ORDER BY ratio"
  cat <<FIN

Temps de processeur, médianes ; les instructions sont comptées par valgrind (callgrind).

## Ce qu'on écrirait à la place

Les mêmes deux millions de clients, les mêmes montants, en temps écoulé ; SQLite a un fil, DuckDB et PostgreSQL ont deux cœurs. D'abord un seul barème,
celui des laboratoires, de deux tranches : le cas le plus favorable à un CASE. \`segur\` est \`sum(sons(…))\`, qui additionne des REAL ; \`sons_total\`
additionne des centimes.

FIN
  contre laboratoires
  cat <<FIN

Puis un portefeuille de six dispositifs, dans deux colonnes. publicodes, un moteur de règles en JavaScript, n'en évalue que dix mille ; son temps est
rapporté à deux millions.

FIN
  contre portefeuille
  cat <<FIN

## La vraie tâche, à froid

Un processus entier, de son départ à ce qu'il affiche. Les cases du récapitulatif sont les mêmes dans les quatre ; DuckDB et publicodes partent d'un CSV de ces cases. Le registre est
fabriqué, de la taille du vrai : une base neuve, son import, le budget des laboratoires. Le temps de processeur est une moyenne (hyperfine).

FIN
  dernier "SELECT cas, round(mediane / 1000, 2) AS 'ms', round(p95 / 1000, 2) AS 'p95',
      (SELECT round(mediane / 1000, 2) FROM r AS c WHERE c.question = 'froid' AND c.cas = r.cas AND c.grandeur = 'cpu') AS 'ms de processeur'
    FROM r WHERE question = 'froid' AND grandeur = 'mur' ORDER BY mediane"
  cat <<FIN

## Un fichier, jusqu'à la base

Des fichiers fabriqués, de la taille des vrais, importés en entier dans une base neuve, à côté de la version 0.1.0 ; chaque processus a moins de 100 Mo.

FIN
  dernier "SELECT CASE question WHEN 'import dossiers' THEN 'dossiers' WHEN 'import finess' THEN 'registre FINESS' ELSE 'extraction du RPPS' END AS fichier, lignes,
      round(mediane / 1e6, 2) AS 's', (SELECT round(mediane / 1e6, 2) FROM r AS a WHERE (a.question, a.cas) = (r.question, '0.1.0')) AS 's, avant', ratio AS 'fois avant'
    FROM r WHERE question IN ('import dossiers', 'import finess', 'import rpps') AND cas = 'segur' ORDER BY question"
  dernier "SELECT CAST(mediane AS INTEGER) AS 'processus pour importer une ligne', (SELECT CAST(mediane AS INTEGER) FROM r AS a WHERE (a.question, a.cas) = (r.question, '0.1.0')) AS 'avant'
    FROM r WHERE question = 'import d''une ligne' AND cas = 'segur'" | sed '1s/^/\n/'
  cat <<FIN

## Dix fois plus de clients

![Temps et mémoire selon le nombre de clients](croissance.svg)

FIN
  dernier "SELECT lignes AS clients, round(mediane / 1000, 1) AS ms, round(mediane * 1000 / lignes, 1) AS 'ns par client',
      (SELECT round(mediane / 1024, 1) FROM resultats AS m WHERE m.passage = r.passage AND m.question = 'croissance' AND m.lignes = r.lignes AND m.grandeur = 'memoire')
        AS 'mémoire du processus, Mo'
    FROM r WHERE question = 'croissance' AND grandeur = 'mur' ORDER BY lignes"
  cat <<FIN

## Dans chaque moteur

Dix millions de clients en mémoire, un seul cœur, en temps écoulé : les fonctions de segur ([docs/moteurs.md](moteurs.md)) et le CASE de chaque moteur, tapé à la main, en
décimaux exacts, sans aucun refus ; dans SQLite, en centimes entiers. Neuf petits clients sur dix ont dix sites au plus ; les « uniformes », jusqu'à deux mille,
sont tirés également ; les examens, jusqu'à trois cent mille. Le CASE décroissant teste d'abord la plus haute tranche, le croissant la plus basse. La médiane, en ns par ligne ; chaque somme est comparée à celle de l'extension.

FIN
  for fonction in 'sons_lab, petits' 'sons_lab, uniformes' 'sons_radio, examens'; do
    dernier ", m AS (
        SELECT substr(cas, 1, instr(cas, ',') - 1) AS moteur, substr(cas, instr(cas, ', $fonction, ') + length(', $fonction, ')) AS forme, mediane * 1000 / lignes AS ns
        FROM r WHERE question = 'moteurs' AND grandeur = 'mur' AND instr(cas, ', $fonction, '))
      SELECT moteur AS '$fonction', round(max(ns) FILTER (WHERE forme = 'fonction'), 1) AS 'segur', round(max(ns) FILTER (WHERE forme = 'CASE décroissant'), 1) AS 'CASE décroissant',
        round(max(ns) FILTER (WHERE forme = 'CASE croissant'), 1) AS 'CASE croissant',
        round(max(ns) FILTER (WHERE forme = 'fonction') / max(ns) FILTER (WHERE forme = 'CASE décroissant'), 2) AS 'fois le décroissant',
        round(max(ns) FILTER (WHERE forme = 'fonction') / max(ns) FILTER (WHERE forme = 'CASE croissant'), 2) AS 'fois le croissant',
        ifnull(round(max(ns) FILTER (WHERE forme = 'sons_total'), 1), '') AS 'sons_total'
      FROM m GROUP BY moteur ORDER BY max(ns) FILTER (WHERE forme = 'fonction')"
    echo
  done
  cat <<FIN
Une grappe de Spark, d'un puis de deux ouvriers d'un cœur : la somme de \`sons_radio\`, du départ de la requête à son résultat.

![Temps selon le nombre de lignes, avec un et deux ouvriers](grappe.svg)

FIN
  dernier "SELECT lignes, round(max(mediane) FILTER (WHERE cas = '1') / 1e6, 2) AS 's, un ouvrier', round(max(mediane) FILTER (WHERE cas = '2') / 1e6, 2) AS 's, deux ouvriers',
      round(max(mediane) FILTER (WHERE cas = '1') / max(mediane) FILTER (WHERE cas = '2'), 2) AS 'fois plus vite'
    FROM r WHERE question = 'grappe' GROUP BY lignes ORDER BY lignes"
  cat <<FIN

## La page

Dans Chromium, une fenêtre neuve à chaque fois ; \`un million\` est un million d'appels de \`sons_lab\` dans la page, puis dans SQLite sur la même machine.

FIN
  dernier "SELECT cas, round(mediane / 1000, 1) AS ms, round(p95 / 1000, 1) AS 'p95' FROM r WHERE question = 'page' ORDER BY mediane"
  cat "$RACINE/bench/limites.md"
}
