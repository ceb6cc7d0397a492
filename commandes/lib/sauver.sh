# shellcheck shell=sh
# sauver.sh: run by maj.sql in the middle of its transaction, before it writes: makes the copy of the base that
# $BASE and $COPIE name, and says in sauve.sql that it is whole.
if sqlite3 -init /dev/null -batch -bail "$BASE" ".timeout 6000" ".backup $COPIE" >/dev/null 2>erreurs_copie; then
  echo 'INSERT INTO faits VALUES (0);' >sauve.sql
fi
