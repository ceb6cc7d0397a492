# The sqlite3 shell.
sqlite3 segur.db ".load ./segur" "
SELECT 'SQLite ' || sqlite_version();
SELECT 'total ' || total FROM recapitulatif WHERE couloir = 'Total';
SELECT 'sons_lab(80) = ' || sons_lab(80);
SELECT 'RIS 15001 = ' || sons('RIS', 15001);
SELECT sons_lab('douze');"
