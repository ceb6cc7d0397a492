# ODBC, by isql. A wrong LoadExt is silent: the first query that needs a function fails.
connexion='Driver=SQLite3;Database=segur.db;LoadExt=./segur.so'
{
  echo "SELECT 'SQLite ' || sqlite_version()"
  echo "SELECT 'total ' || total FROM recapitulatif WHERE couloir = 'Total'"
  echo "SELECT 'sons_lab(80) = ' || sons_lab(80)"
  echo "SELECT 'RIS 15001 = ' || sons('RIS', 15001)"
  echo "SELECT sons_lab('douze')"
} | isql -v -b -k "$connexion" -x0x09 2>&1
