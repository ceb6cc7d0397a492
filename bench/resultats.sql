-- Adds a run to resultats.db: the measures of mesures.tsv, each case by its median. Parameters: :passage, :version,
-- :machine.
CREATE TABLE IF NOT EXISTS resultats (
  passage  TEXT NOT NULL,    -- date et heure du passage
  version  TEXT NOT NULL,    -- révision de segur, et version de SQLite
  machine  TEXT NOT NULL,    -- processeur
  question TEXT NOT NULL,    -- limite, laboratoires, portefeuille, froid, croissance, import, moteurs, grappe…
  cas      TEXT NOT NULL,    -- ce qui est mesuré
  lignes   INTEGER NOT NULL, -- nombre de clients ; 1 pour un processus entier
  grandeur TEXT NOT NULL,    -- mur, cpu : microsecondes ; memoire : Ko ; instructions : par ligne ; processus : nombre
  mediane  REAL NOT NULL,
  p95      REAL NOT NULL,    -- dépassé par une mesure sur vingt
  ratio    REAL,             -- médiane par ligne, sur celle du cas de référence de la question
  PRIMARY KEY (passage, question, cas, lignes, grandeur)
) STRICT;

CREATE TEMP TABLE mesures (question TEXT, cas TEXT, lignes INTEGER, grandeur TEXT, ronde INTEGER, nombre REAL);
.mode tabs
.import mesures.tsv mesures

-- What the others are compared with.
CREATE TEMP TABLE references_ (question TEXT PRIMARY KEY, cas TEXT);
INSERT INTO references_ VALUES ('limite', 'plancher'), ('laboratoires', 'segur'), ('portefeuille', 'segur'),
  ('croissance', 'segur'),
  ('froid', 'récapitulatif, ./segur recap'), ('import dossiers', '0.1.0'), ('import finess', '0.1.0'),
    ('import rpps', '0.1.0'), ('import d''une ligne', '0.1.0'), ('page', 'un million, nativement'), ('grappe', '1');

INSERT INTO resultats
WITH rangs AS (
  SELECT *, row_number() OVER cas - 1 AS rang, count(*) OVER (PARTITION BY question, cas, lignes, grandeur) AS n
  FROM mesures WINDOW cas AS (PARTITION BY question, cas, lignes, grandeur ORDER BY nombre)
),
medianes AS (
  SELECT question, cas, lignes, grandeur,
         avg(nombre) FILTER (WHERE rang IN ((n - 1) / 2, n / 2)) AS mediane,
         max(nombre) FILTER (WHERE rang * 20 < n * 19) AS p95
  FROM rangs GROUP BY question, cas, lignes, grandeur
)
SELECT :passage, :version, :machine, m.question, m.cas, m.lignes, m.grandeur, m.mediane, m.p95,
       round(m.mediane / m.lignes / (SELECT r.mediane / r.lignes FROM medianes AS r JOIN references_
         USING (question, cas)
                                     WHERE question = m.question AND r.grandeur = m.grandeur ORDER BY r.lignes DESC
                                       LIMIT 1), 3)
FROM medianes AS m;
