#!/bin/sh
# requete [NOM [param=val]]  une requête enregistrée ; sans NOM, leur liste
#
# requete NOM [param=valeur …] [-csv | -json | -box | …]
# Without a format, the result is for reading: a title, the rows in a box that fits in the terminal, or a line per value, and how
# to read them. With one, the rows alone. « -- Écran : » in the header ranks the columns of a query that has too many.
#
# The header of a query declares its parameters: « --   :name  what it is », or « :name [date] »
# for a date, « :name [fichier] » for a file, or « :name [table] » for a key of a table, which are checked here.
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/base.sh"
. "$RACINE/commandes/lib/proches.sh"

formats='ascii box csv html json line list markdown quote table tabs'

# The sqlite3 shell, without what the user's own ~/.sqliterc would change. It waits for a base that another program writes.
lecteur() {
  sqlite3 -init /dev/null -batch -bail -readonly -cmd "$attente" "$@"
}

# The names of the saved queries.
requetes() {
  for chemin in "$RACINE"/queries/*.sql; do
    chemin=${chemin##*/}
    echo "${chemin%.sql}"
  done
}

# A query whose name a table has is the view NAME_synthese.
est_une_table() {
  grep -qxF "CREATE TABLE $1 (" "$RACINE/schema.sql"
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
    fichier) verifier_fichier "$2" ;;
    date)
      if [ "$(lecteur "$base" "SELECT $(litteral "$2") IS date($(litteral "$2"), '+0 days')")" = 0 ]; then
        echo "segur : $1 : AAAA-MM-JJ attendu, reçu « $2 »" >&2
        exit 2
      fi
      ;;
    *) exiger '' "$2" "$(lecteur -list "$base" "SELECT * FROM $genre" | cut -d'|' -f1)" "pour $1" ;;
  esac
}

# Runs the query that is standard input, in a format. What the extension refuses is said in its own words.
lire() {
  if [ -n "$liens" ]; then set -- "$1" -cmd '.parameter init' -cmd "$liens"; fi
  forme=$1
  shift
  { refus=$(lecteur -header "-$forme" -cmd "$(charger_extension)" "$@" "$base" 2>&1 >&4) || code=$?; } 4>&1
  if [ -n "$refus" ]; then printf '%s\n' "$refus" | sed '1s/^.*near line [0-9]*[^:]*: /segur : /' >&2; fi
  return "${code:-0}"
}

# The query for the eye: where the header says euros (and not « millions d'euros ») or nombre, the thousands are parted: 1 234,50.
pour_l_oeil() {
  awk '
    BEGIN { print "CREATE TEMP TABLE resultat AS" }
    { print }
    /^-- Colonnes/ { dans = 1; next }
    dans && /^--   [a-z]/ {
      colonne = "\"" $2 "\""
      if (/[^\047]euros|nombre/) {
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
    *[!\']euros* | *nombre*) pour_l_oeil | lire "$1" ;;
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

# Prints the title, and the rows in a form that fits in the terminal.
lire_a_l_ecran() {
  colonnes=0
  if [ -t 1 ]; then { colonnes=$(stty size <&3 2>/dev/null) || colonnes=0; } 3>&1; fi
  colonnes=${colonnes#* }
  if [ "$colonnes" = 0 ]; then colonnes=80; fi
  # A pipe would hide that sqlite3 failed.
  lignes=$(montrer ascii)
  lignes=$(printf %s "$lignes" | LC_ALL=C awk -v largeur="$colonnes" -v ecran="$(entete Écran)" -v nom="$(basename "$fichier" .sql)" -f "$RACINE/commandes/lib/tableau.awk")
  entete Titre
  dire_edition
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
        if est_une_table "${nom%_synthese}"; then nom=${nom%_synthese}; fi
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
      # A file is handed over whole, as its bytes.
      case $genre in
        fichier)
          absolu "${argument#*=}"
          liens="$liens INSERT INTO temp.sqlite_parameters VALUES (':$parametre', readfile($(litteral "$chemin")));"
          ;;
        *) liens="$liens $(lier "$parametre" "${argument#*=}")" ;;
      esac
      ;;
  esac
done

# Those without which the query means nothing.
if [ -n "$nom" ]; then
  obligatoires=$(sed -n 's/^--   :\([a-z_]*\) .*; obligatoire.*/\1/p' "$fichier")
  for parametre in $obligatoires; do
    case $liens in
      *"':$parametre'"*) ;;
      *)
        echo "segur : il manque $parametre=… : $(sed -n "s/^--   :$parametre \(\[[a-z_]*\] \)\{0,1\} *\(.*\) ; obligatoire ; \(.*\)/\2 ; \3/p" "$fichier")" >&2
        exit 2
        ;;
    esac
  done
fi

if [ -z "$nom" ]; then
  for nom in $(requetes); do
    fichier=$RACINE/queries/$nom.sql
    printf '%-23s%s\n' "$nom" "$(entete Titre)"
  done
elif [ -n "$format" ]; then
  lire "$format" <"$fichier"
else
  lire_a_l_ecran
  total=$(entete Total)
  lecture=$(entete Lecture)
  if [ -n "$total" ]; then
    fichier=$RACINE/queries/$total.sql
    lire_a_l_ecran
  fi
  if [ -n "$lecture" ]; then printf '%s\n' "$lecture"; fi
  if est_une_table "$nom"; then echo "En SQL, cette réponse est la vue ${nom}_synthese."; fi
fi
