# tableau.awk: the rows that sqlite3 prints in its mode ascii, as a box of at most `largeur` characters, long texts on several lines.
#
# -v ecran: the names of the columns to show, the first ones first, when all do not fit; after « ; », those that are worth showing if
# their texts need no second line. Those that do not fit are named underneath, with the command that gives them (-v nom).
# Where nothing fits, a line per value. Bytes are read (LC_ALL=C), characters counted: those of UTF-8 that go on are not.

function longueur(texte) { gsub(/[\200-\277]/, "", texte); return length(texte) }

# The place of the n-th character's end.
function coupe(texte, n,    i) {
  for (i = 1; i <= length(texte); i++)
    if (substr(texte, i, 1) !~ /[\200-\277]/ && n-- == 0) return i - 1
  return length(texte)
}

function repete(texte, n,    r) { while (n-- > 0) r = r texte; return r }

# What must not be cut: a date, a number, a code of 17 characters at most; of a text, the longest word, of 14 at most.
function mot_long(texte,    mots, i, n, l) {
  if (texte ~ /^[0-9]+-[0-9-]+(.[0-9]+h[0-9]*)?$/) return longueur(texte)
  if (texte !~ /[ \/]/) return longueur(texte) < 17 ? longueur(texte) : 17
  n = split(texte, mots, /[ _\/-]/)
  for (i = 1; i <= n; i++) if (longueur(mots[i]) + (i < n) > l) l = longueur(mots[i]) + (i < n)
  return l < 14 ? l : 14
}

BEGIN { RS = "\036"; FS = "\037" }
{
  if (NR == 1) colonnes = NF
  for (c = 1; c <= colonnes; c++) {
    gsub(/\302[\200-\237]|[\001-\037\177]/, " ", $c) # line feeds, and what a terminal obeys
    # A number has a decimal comma; it is not cut, nor is a date.
    if ($c ~ /^-?[0-9]+\.[0-9]+$/) sub(/\./, ",", $c)
    if ($c ~ /^-?[0-9]+[0-9 ,]*$/ || $c ~ /^[0-9-]+ [0-9]+h/) gsub(/ /, "\001", $c)
    # Where French does not cut: before these signs, and inside guillemets.
    gsub(/ ;/, "\001;", $c)
    gsub(/ :/, "\001:", $c)
    gsub(/ \?/, "\001?", $c)
    gsub(/ »/, "\001»", $c)
    gsub(/« /, "«\001", $c)
    cellule[NR, c] = $c
    if (longueur($c) > naturelle[c]) naturelle[c] = longueur($c)
    if (naturelle[c] > moindre[c]) { l = NR == 1 ? naturelle[c] : mot_long($c); if (l > moindre[c]) moindre[c] = l }
  }
}

# The columns to show: of these names, the first ones, as long as they fit. True if three do, or all.
function choisir(noms,    voulus, n, i, c, total, entieres) {
  n = split(noms, voulus, " ")
  total = 1
  for (i = 1; i <= n; i++) {
    if (voulus[i] == ";") entieres = 1
    for (c = 1; c <= colonnes; c++)
      if (cellule[1, c] == voulus[i]) {
        total += (entieres ? naturelle[c] : moindre[c]) + 3
        if (total > largeur) return i > 3
        montree[c] = 1
      }
  }
  return 1
}

# The widest that a text may be for the box to fit.
function mesurer(    limite, total, c) {
  for (limite = 999; limite > 1; limite--) {
    total = 1
    for (c = 1; c <= colonnes; c++) if (montree[c]) {
      large[c] = naturelle[c] < limite ? naturelle[c] : limite
      if (large[c] < moindre[c]) large[c] = moindre[c]
      total += large[c] + 3
    }
    if (total <= largeur) return
  }
}

function ecrire(ligne) { gsub(/\001/, " ", ligne); print ligne }

# The columns that are not shown, on lines that fit.
function dire_les_autres(    mots, n, i, ligne) {
  n = split("Les autres colonnes, par ./segur requete " nom " -csv\001: " oubliees ".", mots, " ")
  for (i = 1; i <= n; i++) {
    if (ligne != "" && longueur(ligne " " mots[i]) > largeur) { ecrire(ligne); ligne = " " }
    ligne = ligne (ligne == "" ? "" : " ") mots[i]
  }
  ecrire(ligne)
}

function trait(gauche, milieu, droite,    c, ligne) {
  for (c = 1; c <= colonnes; c++) if (montree[c]) ligne = ligne (ligne == "" ? gauche : milieu) repete("─", large[c] + 2)
  print ligne droite
}

# One row, on as many lines as its longest text; the words that are left of each cell are in reste. The header is centred.
function rangee(r,    c, encore, ligne, bout, n, vide) {
  for (c = 1; c <= colonnes; c++) reste[c] = cellule[r, c]
  do {
    encore = 0
    ligne = ""
    for (c = 1; c <= colonnes; c++) if (montree[c]) {
      bout = reste[c]
      if (longueur(bout) > large[c]) {
        n = coupe(bout, large[c] + 1)
        bout = substr(bout, 1, n)
        # At a blank, or else after a sign that parts the words of an address or of a key.
        if (!match(bout, /.* /)) {
          bout = substr(bout, 1, coupe(bout, large[c]))
          if (!match(bout, /.*[\/_-]/)) RLENGTH = length(bout)
        }
        reste[c] = substr(reste[c], RLENGTH + 1)
        bout = substr(bout, 1, RLENGTH)
        sub(/ +$/, "", bout)
        encore = 1
      } else reste[c] = ""
      vide = large[c] - longueur(bout)
      n = r == 1 ? int(vide / 2) : 0
      ligne = ligne "│ " repete(" ", n) bout repete(" ", vide - n + 1)
    }
    ecrire(ligne "│")
  } while (encore)
}

END {
  if (NR == 0) exit
  # A row in a file of its own may be long: where the header ranks its columns, only these are shown when all do not fit whole.
  total = 1
  for (c = 1; c <= colonnes; c++) { total += naturelle[c] + 3; toutes = toutes " " cellule[1, c] }
  if (total > largeur && NR == 2 && ecran == "" || !choisir(total <= largeur || ecran == "" ? toutes : ecran)) en_lignes = 1
  for (c = 1; c <= colonnes; c++) if (!montree[c]) { oubliees = oubliees (oubliees == "" ? "" : ", ") cellule[1, c]; if (ecran == "") en_lignes = 1 }
  if (en_lignes) {
    for (c = 1; c <= colonnes; c++) if (longueur(cellule[1, c]) > marge) marge = longueur(cellule[1, c])
    for (r = 2; r <= NR; r++) {
      if (r > 2) print ""
      for (c = 1; c <= colonnes; c++) ecrire(repete(" ", marge - longueur(cellule[1, c])) cellule[1, c] " = " cellule[r, c])
    }
    exit
  }
  mesurer()
  trait("┌", "┬", "┐")
  rangee(1)
  trait("├", "┼", "┤")
  for (r = 2; r <= NR; r++) {
    # A row of several lines is parted from the one before and the one after.
    for (c = 1; c <= colonnes; c++) if (montree[c] && longueur(cellule[r, c]) > large[c]) haute = 1
    if (r > 2 && (haute || precedente)) trait("├", "┼", "┤")
    precedente = haute
    haute = 0
    rangee(r)
  }
  trait("└", "┴", "┘")
  if (oubliees != "") dire_les_autres()
}
