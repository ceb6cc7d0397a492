<?php
// PHP, with SQLite3: PDO cannot load extensions. The folder comes from php.ini or the command line:
// php -d sqlite3.extension_dir=. php.php
$db = new SQLite3('segur.db');
$db->enableExceptions(true);
$db->loadExtension('segur.so');

echo 'SQLite ', $db->querySingle('SELECT sqlite_version()'), "\n";
echo 'total ', $db->querySingle("SELECT total FROM recapitulatif WHERE couloir = 'Total'"), "\n";
echo 'sons_lab(80) = ', $db->querySingle('SELECT sons_lab(80)'), "\n";
echo 'RIS 15001 = ', $db->querySingle("SELECT sons('RIS', 15001)"), "\n";
try {
    $db->querySingle("SELECT sons_lab('douze')");
} catch (Exception $erreur) {
    echo 'erreur = ', $erreur->getMessage(), "\n";
}
