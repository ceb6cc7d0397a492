# rpps.awk: reads an extraction of the RPPS (PS_LibreAcces_Personne_activite, fields parted by |) and
# prints, for each row, what the counts need and nothing else of the person:
#   identifiant|profession|mode|savoir-faire
# then a row per code seen, « =kind|code|libellé| », and « =fin|read|bad|first bad row » if the last line is
# the one in the variable fin. A file without the columns gives « =absente|name|| » alone.

# The place of a column of the header.
function place(nom) {
  if (!(nom in places)) {
    print "=absente|" nom "||"
    absente = 1
    exit
  }
  return places[nom]
}

BEGIN { FS = "|" }

NR == 1 {
  sub(/^\357\273\277/, "")
  sub(/\r$/, "")
  champs = NF
  for (i = 1; i <= NF; i++) places[$i] = i
  id = place("Identifiant PP")
  profession = place("Code profession")
  mode = place("Code mode exercice")
  savoir = place("Code savoir-faire")
  libelle_profession = place("Libellé profession")
  libelle_mode = place("Libellé mode exercice")
  libelle_savoir = place("Libellé savoir-faire")
  next
}

$0 == fin { complet = 1; next }
$0 == "" || $0 == "\r" { next }

{ lues++ }

NF != champs || $id !~ /^[0-9A-Za-z]+$/ || $profession == "" {
  if (!mauvaises++) premiere = NR
  next
}

{
  print $id "|" $profession "|" $mode "|" $savoir
  if (!($profession in professions)) professions[$profession] = $libelle_profession
  if (!($mode in modes)) modes[$mode] = $libelle_mode
  if (!($savoir in savoirs)) savoirs[$savoir] = $libelle_savoir
}

END {
  if (absente) exit
  for (code in professions) print "=profession|" code "|" professions[code] "|"
  for (code in modes) print "=mode|" code "|" modes[code] "|"
  for (code in savoirs) print "=savoir|" code "|" savoirs[code] "|"
  if (complet) print "=fin|" lues + 0 "|" mauvaises + 0 "|" premiere
}
