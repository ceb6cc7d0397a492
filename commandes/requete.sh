#!/bin/sh
# requete [NOM [param=val]]  une requête enregistrée ; sans NOM, leur liste
#
# requete NOM [param=valeur …] [-csv | -json | -box | …]
# Without a format, the result is for reading: a title, the rows in the most readable form that
# fits in the terminal (a box, columns, or a line per value), and how to read them. With one, the
# rows alone.
#
# The header of a query declares its parameters: « --   :name  what it is », or « :name [date] »
# for a date, or « :name [table] » for a key of a table, which are checked here.
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/base.sh"
. "$RACINE/commandes/lib/proches.sh"

formats='ascii box csv html json line list markdown quote table tabs'

# The sqlite3 shell, without what the user's own ~/.sqliterc would change.
lecteur() {
  sqlite3 -init /dev/null -batch -bail -readonly "$@"
}

# The names of the saved queries.
requetes() {
  for chemin in "$RACINE"/queries/*.sql; do basename "$chemin" .sql; done
}

# The text of an entry of the query's header, which may go on in indented lines.
entete() {
  awk -v debut="-- $1 : " '
    index($0, debut) == 1 { print substr($0, length(debut) + 1); dedans = 1; next }
    dedans && /^--   / { print substr($0, 6); next }
    { dedans = 0 }' "$fichier"
}

# Refuses a value that is not of the kind that the header declares.
verifier_valeur() {
  genre=$(sed -n "s/^--   :$1 \[\([a-z_]*\)\].*/\1/p" "$fichier")
  case $genre in
    '') ;;
    date)
      if [ "$(lecteur "$base" "SELECT $(litteral "$2") IS date($(litteral "$2"), '+0 days')")" = 0 ]; then
        echo "segur : $1 : AAAA-MM-JJ attendu, reçu « $2 »" >&2
        exit 2
      fi
      ;;
    *) exiger '' "$2" "$(lecteur -list "$base" "SELECT * FROM $genre" | cut -d'|' -f1)" "pour $1" ;;
  esac
}

# Runs the query that is standard input, in a format.
lire() {
  lecteur -header "-$1" -cmd "$(charger_extension)" \
    -cmd '.parameter init' -cmd "$liens" "$base"
}

# The query for the eye: where the header says euros, the thousands are parted: 3 750,25.
pour_l_oeil() {
  echo 'CREATE TEMP TABLE resultat AS'
  cat "$fichier"
  awk '
    /^-- Colonnes/ { dans = 1; next }
    dans && /^--   [a-z]/ {
      colonne = "\"" $2 "\""
      if (/euros/ && !/million/) {
        centimes = sprintf("CAST(round(abs(%s) * 100) AS INTEGER)", colonne)
        colonne = sprintf("CASE WHEN typeof(%s) = @integer@ THEN replace(printf(@%%,d@, %s), @,@, @ @) WHEN typeof(%s) = @real@ AND abs(%s) < 1e13 THEN iif(%s < 0 AND %s > 0, @-@, @@) || replace(printf(@%%,d@, %s / 100), @,@, @ @) || printf(@,%%02d@, %s %% 100) ELSE %s END AS %s",
          colonne, colonne, colonne, colonne, colonne, centimes, centimes, centimes, colonne, colonne)
        gsub(/@/, "\047", colonne)
      }
      liste = liste (liste == "" ? "" : ", ") colonne
      next
    }
    dans { exit }
    END { print "SELECT " liste " FROM resultat;" }' "$fichier"
}

# Prints the rows in a form that fits in the terminal.
lire_a_l_ecran() {
  texte=$(pour_l_oeil)
  colonnes=$( ([ -t 1 ] && stty size <&1 2>/dev/null) || echo 24 80)
  colonnes=${colonnes#* }
  lignes=$(printf '%s\n' "$texte" | lire box)
  # The first line of a box is only made of characters of three bytes.
  largeur=$(($(printf %s "$lignes" | head -n 1 | wc -c) / 3))
  if [ "$largeur" -gt "$colonnes" ]; then
    lignes=$(printf '%s\n' "$texte" | lire column)
    # The second line of columns is dashes.
    largeur=$(($(printf %s "$lignes" | sed -n 2p | wc -c) - 1))
  fi
  if [ "$largeur" -gt "$colonnes" ]; then lignes=$(printf '%s\n' "$texte" | lire line); fi
  printf '%s\n' "${lignes:-Aucune ligne.}"
}

nom='' format='' liens=''
for argument; do
  case $argument in
    -*)
      format=${argument#-}
      exiger format "$format" "$formats"
      ;;
    *)
      if [ -z "$nom" ]; then
        nom=$argument
        exiger requête "$nom" "$(requetes)"
        fichier=$RACINE/queries/$nom.sql
        base_a_lire
        continue
      fi
      parametre=${argument%%=*}
      exiger paramètre "$parametre" "$(sed -n 's/^--   :\([a-z_]*\).*/\1/p' "$fichier")"
      if [ "$parametre" = "$argument" ]; then
        echo "segur : il manque la valeur : $parametre=…" >&2
        exit 2
      fi
      case $liens in
        *"':$parametre'"*)
          echo "segur : $parametre est donné deux fois" >&2
          exit 2
          ;;
      esac
      verifier_valeur "$parametre" "${argument#*=}"
      liens="$liens $(lier "$parametre" "${argument#*=}")"
      ;;
  esac
done

if [ -z "$nom" ]; then
  for nom in $(requetes); do
    fichier=$RACINE/queries/$nom.sql
    printf '%-23s%s\n' "$nom" "$(entete Titre)"
  done
elif [ -n "$format" ]; then
  lire "$format" <"$fichier"
else
  entete Titre
  lire_a_l_ecran
  entete Lecture
fi
