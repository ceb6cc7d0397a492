#!/bin/sh
# A base that comes from elsewhere runs nothing, changes nothing that it was not asked to, and hides nothing; nor does
# what lies beside it.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"

# 1. A text of its schema says more than its object: SQLite reads the object alone, and maj does nothing of the rest.
cp "$REFERENCE" "$dossier/victime.db"
sqlite3 -init /dev/null "$dossier/victime.db" "INSERT INTO dossiers (structure, dispositif) VALUES ('à moi', 'SGL')"
suite="; ATTACH ''$dossier/victime.db'' AS p; DELETE FROM p.dossiers;"
for quoi in 'CREATE INDEX ix ON tranches (confiance)|ix' \
  'CREATE TRIGGER ix AFTER DELETE ON dossiers BEGIN SELECT 1; END|ix' 'CREATE TABLE ix (a)|ix' \
  'CREATE VIEW ix AS SELECT 1 AS a|ix'; do
  base_neuve
  lire "${quoi%|*}"
  lire "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = sql || '$suite' WHERE name = '${quoi#*|}'"
  lire "UPDATE vagues SET libelle = 'changé' WHERE vague = 1"
  "$segur" maj "$base" >"$dossier/sortie" 2>&1
  rm -f "$base".avant*
  verifier "maj of: ${quoi%|*}" '1' "$(sqlite3 -init /dev/null "$dossier/victime.db" 'SELECT count(*) FROM dossiers')"
done
base_neuve
lire "CREATE INDEX ix ON tranches (confiance)"
lire "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = sql || '$suite' WHERE name = 'ix'"
avant=$(sha256sum <"$base")
sortie=$("$segur" maj "$base" 2>&1)
contenir 'what is said' "dans le schéma de la base, un texte ne s'arrête pas où il devrait : CREATE INDEX ix" "$sortie"
verifier 'nothing changed' "$avant $base" "$(sha256sum <"$base") $(ls "$base"*)"

# 2. What lies beside it, of the name that SQLite gives a journal, is not deleted, nor is what it names.
base_neuve
echo 'ma thèse' >"$dossier/these.txt"
echo 'mes notes' >"$base-journal"
importer 1 dossiers "$RACINE/docs/guide.md"
contenir 'a text for a journal' "n'est pas le journal d'un import interrompu ; je n'y touche pas" "$erreurs"
contenir 'a text for a journal, read' "n'est pas le journal d'un import interrompu" \
  "$("$segur" requete rosp --base "$base" 2>&1)"
verifier 'a text for a journal stays' 'mes notes' "$(cat "$base-journal")"
# A journal of several bases: its end names a file, which SQLite would delete.
{
  printf '\331\325\005\371\040\241\143\327'
  head -c 2000 /dev/zero
  printf %s "$dossier/these.txt"
  printf '\000\000\000\012\000\000\000\000\331\325\005\371\040\241\143\327'
} >"$base-journal"
contenir 'a journal of several bases' "n'est pas le journal d'un import interrompu" \
  "$("$segur" requete rosp --base "$base" 2>&1)"
verifier 'what it names stays' 'ma thèse' "$(cat "$dossier/these.txt")"
rm "$base-journal"
# nouveau and publier take no name beside which something is left, and delete nothing.
for reste in -journal -wal .partiel; do
  echo précieux >"$dossier/n.db$reste"
  for commande in nouveau publier; do
    contenir "$commande beside n.db$reste" \
      "« $dossier/n.db$reste » est le reste d'une autre base, ou d'une commande interrompue : supprimez-le d'abord" \
      "$("$segur" $commande "$dossier/n.db" 2>&1)"
  done
  verifier "n.db$reste stays" "précieux $dossier/n.db$reste" "$(cat "$dossier/n.db$reste") $(ls "$dossier"/n.db*)"
  rm "$dossier/n.db$reste"
done
# Several at once: one makes it, whole.
for n in 1 2 3 4 5 6 7 8; do "$segur" nouveau "$dossier/ensemble.db" >>"$dossier/ensemble" 2>/dev/null & done
wait
verifier 'several at once' "1 $(wc -c <"$REFERENCE") $dossier/ensemble.db" \
  "$(grep -c 'est prêt' "$dossier/ensemble") $(wc -c <"$dossier/ensemble.db") $(ls "$dossier"/ensemble.db*)"

# 3. Values where nobody expects them, and what a terminal obeys.
base_neuve
lire "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, 'titre       TEXT NOT NULL', 'titre TEXT') WHERE name = 'sources';
  UPDATE sqlite_schema SET sql = replace(sql, 'titre  TEXT NOT NULL', 'titre TEXT') WHERE name = 'sources'"
sqlite3 -init /dev/null "$base" "UPDATE sources SET titre = NULL" 2>/dev/null
"$segur" recap --base "$base" >/dev/null 2>&1
verifier 'a source without a title' 0 $?
base_neuve
lire "INSERT INTO editions SELECT 'zy' || char(27) || '[2J', NULL, 'x', 'S0'" 2>/dev/null
verifier 'no escape in what is near' 0 "$("$segur" recap edition=zz --base "$base" 2>&1 | grep -c "$(printf '\033')")"
# A text of many lines, or very long, is shown in seconds.
lire "INSERT INTO dossiers (structure, dispositif) VALUES (replace(hex(zeroblob(200000)), '00', char(10)), 'SGL')"
timeout -s KILL 20 "$segur" requete dossiers_montants -list --base "$base" >/dev/null 2>&1
verifier "200 000 lines in a box" 0 $?
lire "UPDATE dossiers SET structure = replace(hex(zeroblob(500000)), '0', 'mot ')"
timeout -s KILL 20 "$segur" requete dossiers_montants --base "$base" >/dev/null 2>&1
verifier "a text of 4 MB, for reading" 0 $?
# Its views read and call functions; they open no other file.
base_neuve
lire "DROP VIEW rosp_synthese" 2>/dev/null
lire "DROP VIEW rosp; CREATE VIEW rosp AS SELECT load_extension('$dossier/x.so') AS a"
contenir 'a view that loads' 'load_extension' \
  "$("$segur" shell "$base" 'SELECT * FROM rosp' 2>&1; "$segur" publier "$dossier/p.db" --base "$base" 2>&1)"
verifier 'and nothing is published' '' "$(ls "$dossier"/p.db* 2>/dev/null)"

# 4. A program found by PATH takes a base of the user's named segur.db.
mkdir "$dossier/bin" "$dossier/ici"
ln -s "$RACINE/build/release/segur" "$dossier/bin/segur"
sortie=$(cd "$dossier/ici" && PATH=$dossier/bin:$PATH && segur nouveau segur.db >/dev/null && segur maj segur.db 2>&1)
contenir 'a base named segur.db' "Rien n'y a changé." "$sortie"

# 5. Once it is committed, nothing that was made goes, and nothing wrong is said.
base_neuve
printf 'structure;dispositif;quantite\nA;SGL;12\nB;SGL;13\n' >"$dossier/f.csv"
importer 0 dossiers "$dossier/f.csv"
lire 'DROP VIEW planning'
sed -i 2d "$dossier/f.csv"
importer 0 dossiers "$dossier/f.csv" --remplacer
contenir 'the report could not be made' "tout est chargé ; seul le compte rendu n'a pu être fait" "$erreurs"
verifier 'what is there' "1 $base.avant" "$(lire 'SELECT count(*) FROM dossiers') $(ls "$base".avant)"
rm "$base".avant*
# A trigger that keeps what is to be deleted is told.
base_neuve
printf 'structure;dispositif;quantite\nA;SGL;12\nB;SGL;13\n' >"$dossier/f.csv"
importer 0 dossiers "$dossier/f.csv"
lire "CREATE TRIGGER t BEFORE DELETE ON dossiers BEGIN SELECT raise(IGNORE); END"
sed -i 2d "$dossier/f.csv"
importer 1 dossiers "$dossier/f.csv" --remplacer
contenir 'a trigger that keeps' 'des dossiers absents du fichier sont restés dans la base' "$erreurs"
verifier 'nothing of the copy' "2 $base" "$(lire 'SELECT count(*) FROM dossiers') $(ls "$base"*)"

conclure injection
