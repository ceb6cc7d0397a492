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
  for chemin in "$RACINE"/queries/*.sql; do
    chemin=${chemin##*/}
    echo "${chemin%.sql}"
  done
}

# The text of an entry of the query's header, which may go on in indented lines.
entete() {
  dedans=
  while IFS= read -r ligne; do
    case $ligne in
      "-- $1 :"*)
        ligne=${ligne#"-- $1 :"}
        printf '%s\n' "${ligne# }"
        dedans=1
        ;;
      '--   '*) if [ "$dedans" ]; then printf '%s\n' "${ligne#--   }"; fi ;;
      --* | '') dedans= ;;
      *) break ;;
    esac
  done <"$fichier"
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
  if [ -n "$liens" ]; then set -- "$1" -cmd '.parameter init' -cmd "$liens"; fi
  forme=$1
  shift
  lecteur -header "-$forme" -cmd "$(charger_extension)" "$@" "$base"
}

# The query for the eye: where the header says euros (and not « millions d'euros »), the thousands are parted: 1 234,50.
pour_l_oeil() {
  awk '
    BEGIN { print "CREATE TEMP TABLE resultat AS" }
    { print }
    /^-- Colonnes/ { dans = 1; next }
    dans && /^--   [a-z]/ {
      colonne = "\"" $2 "\""
      if (/[^\047]euros/) {
        centimes = sprintf("CAST(round(abs(%s) * 100) AS INTEGER)", colonne)
        colonne = sprintf("CASE WHEN typeof(%s) = @integer@ THEN replace(printf(@%%,d@, %s), @,@, @ @) WHEN typeof(%s) = @real@ AND abs(%s) < 1e13 THEN iif(%s < 0 AND %s > 0, @-@, @@) || replace(printf(@%%,d@, %s / 100), @,@, @ @) || printf(@,%%02d@, %s %% 100) ELSE %s END AS %s",
          colonne, colonne, colonne, colonne, colonne, centimes, centimes, centimes, colonne, colonne)
        gsub(/@/, "\047", colonne)
      }
      liste = liste (liste == "" ? "" : ", ") colonne
      next
    }
    { dans = 0 }
    END { print "SELECT " liste " FROM resultat;" }' "$fichier"
}

# Runs it, in a format.
montrer() {
  case $(entete Colonnes) in
    *[!\']euros*) pour_l_oeil | lire "$1" ;;
    *) lire "$1" <"$fichier" ;;
  esac
}

# Of a query that reads one edition of the budget: which, and from whom.
dire_edition() {
  defaut=$(sed -n 's/^--   :edition \[editions\].* sans elle, \([a-z_]*\) ;.*/\1/p' "$fichier")
  if [ -z "$defaut" ]; then return; fi
  lecteur -noheader -list "$base" "SELECT 'Édition ' || edition || ' : ' || e.libelle, 'Source : ' || titre || ifnull(', ' || date_publication, '')
    FROM editions AS e JOIN sources USING (source) WHERE edition = $(litteral "${edition:-$defaut}")" | tr '|' '\n'
}

# Prints the rows in a form that fits in the terminal.
lire_a_l_ecran() {
  colonnes=0
  if [ -t 1 ]; then { colonnes=$(stty size <&3 2>/dev/null) || colonnes=0; } 3>&1; fi
  colonnes=${colonnes#* }
  if [ "$colonnes" = 0 ]; then colonnes=80; fi
  lignes=$(montrer box)
  # The first line of a box is only made of characters of three bytes.
  largeur=$(LC_ALL=C && premiere=${lignes%%"
"*} && echo $((${#premiere} / 3)))
  if [ "$largeur" -gt "$colonnes" ]; then
    lignes=$(montrer column)
    # The second line of columns is dashes.
    largeur=$(($(printf %s "$lignes" | sed -n 2p | wc -c) - 1))
  fi
  if [ "$largeur" -gt "$colonnes" ]; then lignes=$(montrer line); fi
  printf '%s\n' "${lignes:-Aucune ligne.}"
}

nom='' format='' liens='' edition=''
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
      if [ "$parametre" = edition ]; then edition=${argument#*=}; fi
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
  dire_edition
  lire_a_l_ecran
  total=$(entete Total)
  lecture=$(entete Lecture)
  if [ -n "$total" ]; then
    fichier=$RACINE/queries/$total.sql
    entete Titre
    lire_a_l_ecran
  fi
  if [ -n "$lecture" ]; then printf '%s\n' "$lecture"; fi
fi
