# requetes.awk: reads the files of queries/, and prints the rows that the base holds of them. A query whose name is in `tables` is the
# view NAME_synthese.

function texte(t) { gsub(/'/, "''", t); return "'" t "'" }

function finir() {
  if (requete == "") return
  vue = sans_vue ? "NULL" : texte(index(" " tables " ", " " requete " ") ? requete "_synthese" : requete)
  print "INSERT INTO requetes VALUES (" texte(requete) ", " texte(titre) ", " texte(question) ", " vue ", " extension ", " (lecture == "" ? "NULL" : texte(lecture)) ", " texte(corps) ", " (ecran == "" ? "NULL" : texte(ecran)) ", NULL);"
  printf "%s", suite
  if (total != "") fin = fin "UPDATE requetes SET total = " texte(total) " WHERE requete = " texte(requete) ";\n"
}

FNR == 1 {
  finir()
  requete = FILENAME
  sub(/.*\//, "", requete)
  sub(/\.sql$/, "", requete)
  titre = question = lecture = corps = suite = partie = ecran = total = ""
  sans_vue = extension = parametres = colonnes = 0
}
!/^--/ { partie = "corps" }
partie == "corps" { if (!/^--/) corps = corps $0 "\n"; next }
sub(/^-- Titre : /, "") { titre = $0; next }
sub(/^-- Répond à : /, "") { question = $0; next }
sub(/^-- Lecture : /, "") { lecture = $0; partie = "lecture"; next }
sub(/^-- Écran : /, "") { ecran = $0; next }
sub(/^-- Total : /, "") { total = $0; next }
/^-- Extension :/ { extension = sans_vue = 1; next }
/^-- Paramètres :/ { partie = "parametres"; next }
/^-- Colonnes :/ { partie = "colonnes"; next }
!/^--   / { partie = ""; next }
partie == "lecture" { sub(/^--   /, ""); lecture = lecture " " $0; next }
partie == "parametres" {
  nom = substr($2, 2)
  genre = $3 ~ /^\[/ ? texte(substr($3, 2, length($3) - 2)) : "NULL"
  sub(/^--   :[a-z_]+ +(\[[a-z_]+\] +)?/, "")
  obligatoire = / ; obligatoire ; /
  sans_vue = sans_vue || obligatoire
  exemple = $0
  sub(/.* exemple : [a-z_]+=/, "", exemple)
  sub(/( ; obligatoire)? ; exemple : .*/, "")
  defaut = $0
  if (!sub(/.* sans elle, /, "", defaut) || defaut !~ /^[a-z_0-9]+$/) defaut = ""
  suite = suite "INSERT INTO requetes_parametres VALUES (" texte(requete) ", " texte(nom) ", " ++parametres ", " genre ", " obligatoire ", " texte($0) ", " texte(exemple) ", " (defaut == "" ? "NULL" : texte(defaut)) ");\n"
  next
}
partie == "colonnes" {
  nom = $2
  sub(/^--   [a-z0-9_]+ +/, "")
  suite = suite "INSERT INTO requetes_colonnes VALUES (" texte(requete) ", " texte(nom) ", " ++colonnes ", " texte($0) ");\n"
}
END { finir(); printf "%s", fin }
