# Perl, with DBD::SQLite, which carries its own SQLite.
use strict;
use warnings;
use DBI;

my $db = DBI->connect("dbi:SQLite:dbname=segur.db", "", "", { RaiseError => 1, PrintError => 0 });
$db->sqlite_enable_load_extension(1);
$db->sqlite_load_extension("./segur");

sub valeur { my ($sql, @parametres) = @_; return ($db->selectrow_array($sql, undef, @parametres))[0]; }
print "SQLite ", valeur("SELECT sqlite_version()"), "\n";
print "total ", valeur("SELECT total FROM recapitulatif WHERE couloir = 'Total'"), "\n";
print "sons_lab(80) = ", valeur("SELECT sons_lab(?)", 80), "\n";
print "RIS 15001 = ", valeur("SELECT sons(?, ?)", "RIS", 15001), "\n";
eval { valeur("SELECT sons_lab('douze')") };
my ($erreur) = $@ =~ /(sons_lab\(\).*»)/;
print "erreur = $erreur\n";
