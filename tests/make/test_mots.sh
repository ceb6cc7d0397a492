#!/bin/sh
# « Personne », « toujours », « certain », « en entier » are said only of what was proved: each line of the documents, of
# the base, of the page and of the program that has one of them is in mots.tsv, with its reason; and each row there
# serves. An « entier » alone is a number. Of the code, what is quoted is read.
set -u
. "$RACINE/tests/outils.sh"

# The base, as its texts; the rest, as its files. What is generated from the base is not read twice.
sqlite3 -readonly "$REFERENCE" .dump | grep '^INSERT INTO' | grep -v 'INSERT INTO \(reference_\|requetes\|lettres\|synonymes\)' \
  >"$dossier/base"
cd "$RACINE" || exit 1
find README.md docs/*.md queries/*.sql page/*.js page/modele.html cli ext packages -name '*.md' -o -name '*.sql' \
  -o -name '*.js' -o -name '*.html' -o -name '*.[ch]' -o -name LISEZMOI.txt |
  grep -v 'docs/\(requetes\|tables\|glossaire\)\.md' | sort >"$dossier/fichiers"
perl -CSD -Mutf8 -e '
  my ($liste, $base, $fichiers) = @ARGV;
  open my $l, "<", $liste or die; <$l>;
  my $mots = qr/\b(?:personne|toujours|certaine?s?|(?:en|programme) entier)\b/i;
  my @raisons = map { chomp; [split /\t/] } <$l>;
  open my $f, "<", $fichiers or die; chomp(my @noms = <$f>);
  my ($lues, %sert) = (0);
  for my $nom (@noms, $base) {
    open my $t, "<", $nom or next;
    my $dit = $nom eq $base ? "base" : $nom;
    while (my $ligne = <$t>) {
      $lues++;
      $ligne = join " ", $ligne =~ /"[^"]*"|\x27[^\x27]*\x27|`[^`]*`/g if $nom =~ /\.(c|h|js)$/;
      $ligne =~ s/(une|toute) personne//gi;
      next unless $ligne =~ $mots;
      my ($raison) = grep { $_->[0] eq $dit && index($ligne, $_->[1]) >= 0 && length $_->[2] } @raisons;
      if ($raison) { $sert{"$raison->[0]\t$raison->[1]"} = 1 }
      else { chomp $ligne; print "sans raison : $dit : ", $ligne =~ /(.{0,60}$mots.{0,40})/, "\n" }
    }
  }
  for (@raisons) { print "ne sert plus : $_->[0] : $_->[1]\n" unless $sert{"$_->[0]\t$_->[1]"} }
  print STDERR $lues > 2000 ? "lues\n" : "rien\n";
' "$RACINE/tests/make/mots.tsv" "$dossier/base" "$dossier/fichiers" >"$dossier/mots" 2>"$dossier/lues"
verifier 'words without a reason' '' "$(cat "$dossier/mots")"
verifier 'the texts were read' lues "$(cat "$dossier/lues")"
conclure
