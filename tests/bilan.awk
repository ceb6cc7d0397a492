# What the complete suite tried, one line per family of familles.tsv: awk -f bilan.awk familles.tsv COUNTS, where
# COUNTS has the lines that compter() and conclure() wrote; with -v md=1, the table of docs/fiabilite.md.
# Fails if a family failed, or if a test of it, whose number familles.tsv tells, stopped before it counted.
BEGIN { FS = "\t" }

# An integer, its thousands parted by spaces.
function lisible(n) {
  n = sprintf("%d", n)
  while (match(n, /[0-9][0-9][0-9][0-9]( |$)/)) n = substr(n, 1, RSTART) " " substr(n, RSTART + 1)
  return n
}

# A text on the left, or a number on the right, of a column; awk does not count characters everywhere.
function colonne(texte, largeur, nombre,   court) {
  court = texte
  gsub(/[\200-\277]/, "", court)
  largeur -= length(court)
  while (largeur-- > 0) texte = nombre ? " " texte : texte " "
  return texte
}

FNR == NR { cles[++n] = $1; nom[$1] = $2; promesse[$1] = $3; essais[$1] = $4; fautes[$1] = $5; tests[$1] = $6; next }
!($1 in nom) { print "famille inconnue : " $1; mauvais = 1; next }
{ comptes[$1]++; faits[$1] += $2; injectees[$1] += $3; echecs[$1] += $4 }

END {
  if (md) print "| famille | ce qui est promis | essais | fautes injectées | échecs |\n|---|---|---|---|---|"
  else print colonne("famille", 24) colonne("essais", 16, 1) colonne("fautes injectées", 20, 1) colonne("échecs", 10, 1)
  for (i = 1; i <= n; i++) {
    c = cles[i]
    dit = lisible(faits[c])
    if (comptes[c] != tests[c] || !faits[c]) dit = "incomplet"
    if (dit == "incomplet" || echecs[c]) mauvais = 1
    if (md) {
      print "| " nom[c] " | " promesse[c] " | " dit " " essais[c] " | " (injectees[c] ? lisible(injectees[c]) " " fautes[c] : "") " | " lisible(echecs[c]) " |"
    } else {
      print colonne(nom[c], 24) colonne(dit, 16, 1) colonne(injectees[c] ? lisible(injectees[c]) : "–", 20, 1) colonne(lisible(echecs[c]), 10, 1)
    }
  }
  exit mauvais
}
