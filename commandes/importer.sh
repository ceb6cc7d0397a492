#!/bin/sh
# importer QUOI FICHIER      dossiers, finess ou rpps, dans votre base (--base)
#
# importer dossiers FICHIER [--rejets FICHIER]   all the rows, or none; with --rejets the good
#                                                ones, and the others there with the reason
#                           [--essai]            says what would happen, and changes nothing
#                           [--remplacer]        deletes what the file has no more, after a copy
# importer dossiers --modele                     a file to fill
# importer finess FICHIER                        replaces the register loaded before
# importer rpps FICHIER [--date AAAA-MM-JJ]      the date is else that of the file's name
#
# The dossiers are read by csv_lignes() and checked by the saved query fichier_dossiers. The registers go through the sqlite3
# shell's own CSV reader into a temporary table, and a last line tells that the file was read to its end. The script lib/QUOI.sql
# loads them in one transaction.
set -eu
. "$RACINE/commandes/lib/preparer.sh"
. "$RACINE/commandes/lib/base.sh"
. "$RACINE/commandes/lib/proches.sh"
. "$RACINE/commandes/lib/lire.sh"

quoi='' fichier='' rejets='' date='' essai=0 remplacer=0 modele=0
while [ $# -gt 0 ]; do
  case $1 in
    --rejets | --date)
      case ${2-} in
        '' | -*)
          dire "il manque la valeur : $1 …"
          exit 2
          ;;
      esac
      case $1 in
        --rejets)
          absolu "$2"
          rejets=$chemin
          ;;
        --date) date=$2 ;;
      esac
      shift
      ;;
    --essai) essai=1 ;;
    --remplacer) remplacer=1 ;;
    --modele) modele=1 ;;
    -*) exiger option "$1" '--base --rejets --date --essai --remplacer --modele' ;;
    *)
      if [ -z "$quoi" ]; then
        quoi=$1
        exiger 'sorte de fichier' "$quoi" 'dossiers finess rpps'
      elif [ -z "$fichier" ]; then
        fichier=$1
      else
        dire "un seul fichier à la fois : « $1 » est de trop"
        exit 2
      fi
      ;;
  esac
  shift
done
# A file to fill, as a spreadsheet opens it.
if [ $modele = 1 ]; then
  if [ "$quoi$fichier$rejets$date$essai$remplacer" != dossiers00 ]; then
    dire '--modele va seul : ./segur importer dossiers --modele'
    exit 2
  fi
  printf '\357\273\277reference;structure;dispositif;vague;quantite;quantite_2;quantite_3;editeur;etat;date_commande;prix\r\n'
  exit
fi
if [ -z "$fichier" ]; then
  dire 'quoi et quel fichier ? ./segur importer dossiers | finess | rpps FICHIER --base BASE'
  exit 2
fi
case $quoi$rejets$date$essai$remplacer in
  dossiers"$rejets$essai$remplacer" | rpps"${date}00" | finess00) ;;
  *)
    dire '--rejets, --essai et --remplacer ne vont que pour les dossiers, --date que pour rpps'
    exit 2
    ;;
esac

if [ -n "$rejets" ] && [ $remplacer = 1 ]; then
  dire "--remplacer et --rejets ne vont pas ensemble : une ligne rejetée n'est pas un dossier absent"
  exit 2
fi
verifier_fichier "$fichier"
absolu "$fichier"
fichier=$chemin
# Of the dossiers, the extension says what is no text.
case $quoi in
  dossiers) if [ ! -s "$fichier" ]; then refuser "le fichier « $fichier » est vide"; fi ;;
  *) verifier_texte "$fichier" ;;
esac
base_a_ecrire

# What the script writes, and what sqlite3 says, in a folder of its own, which is the current one:
# no name of the user's stands in a dot-command.
perdu='' copie_perdue=''
entrer_dans_un_dossier
trap 'cd / && rm -rf "$travail" ${perdu:+"$perdu"} ${copie_perdue:+"$copie_perdue"}' EXIT
ln -s "$RACINE/commandes/lib/$quoi.sql" script.sql
# The file of rejected rows is made here, where nobody else can have made it; it is lost unless all goes well.
if [ -n "$rejets" ]; then
  case $rejets in
    "$base"-*) refuser "« $rejets » est un nom que SQLite prend" ;;
  esac
  if [ -e "$rejets" ] || [ -L "$rejets" ]; then refuser "« $rejets » existe déjà, je n'y touche pas"; fi
  if ! (set -C && : >"$rejets") 2>/dev/null; then refuser "« $rejets » ne peut être créé"; fi
  perdu=$rejets
  ln -s "$rejets" rejets.csv
fi
# Where a long script says how far it is.
if [ -t 2 ]; then ln -s /dev/tty suivi; else ln -s /dev/null suivi; fi

# The dossiers are read by the extension, and checked by saved queries: each becomes a temporary table.
if [ "$quoi" = dossiers ]; then
  for table in colonnes lignes; do
    requete=fichier_colonnes
    if [ $table = lignes ]; then requete=fichier_dossiers; fi
    { echo "CREATE TEMP TABLE $table AS"; cat "$RACINE/queries/$requete.sql"; } >$table.sql
  done
  : >copie.sql
  if [ $remplacer$essai = 10 ]; then
    reserver_copie "$SEGUR_DB"
    copie_perdue=$copie
    ln -s "$RACINE/commandes/lib/sauver.sh" .
    printf '%s\n' '.shell sh sauver.sh' '.read sauve.sql' "INSERT INTO arret SELECT 'sauve.sql' WHERE (SELECT count(*) FROM faits) <> 1;" >copie.sql
  fi
  if sqlite3 -init /dev/null -batch -bail -noheader -cmd "$attente" -cmd 'PRAGMA temp_store=file' -cmd "$(charger_extension)" -cmd '.parameter init' \
    -cmd "INSERT INTO temp.sqlite_parameters VALUES (':fichier', readfile($(litteral "$fichier")))" \
    -cmd "$(lier nom "$(basename "$fichier")") $(lier rejets "$rejets") INSERT INTO temp.sqlite_parameters VALUES (':essai', $essai), (':remplacer', $remplacer);" \
    "$base" '.read script.sql' >rapport 2>erreurs; then
    if [ -n "$rejets" ] && [ "$(wc -l <rejets.csv)" -gt 0 ] && [ $essai = 0 ]; then perdu=''; fi
    sans_commandes rapport
    # A copy of what nothing was taken from is of no use.
    if [ -n "$copie_perdue" ] && grep -q ' ; [1-9][0-9]* absents\{0,1\} du fichier, supprimé' rapport; then
      copie_perdue=''
      echo "Telle qu'elle était : « $SEGUR_DB.$suffixe »."
    fi
    exit
  fi
  # The script says why it stops; if it says nothing, it is the extension, or sqlite3, that stops.
  erreurs=$(cat erreurs)
  case $erreurs in
    *'csv_lignes(): le fichier '*) dire "« $fichier » $(printf '%s\n' "$erreurs" | sed -n 's/.*csv_lignes(): le fichier \(.*\)/\1/;s/ ([0-9]*)$//;1p')" ;;
    *'csv_lignes(): '*) dire "$(basename "$fichier"), $(printf '%s\n' "$erreurs" | sed -n 's/.*csv_lignes(): //;s/ ([0-9]*)$//;1p')" ;;
    *) if [ -s rapport ]; then sans_commandes rapport >&2; else dire "$(raison "$erreurs")"; fi ;;
  esac
  dire "rien n'a été chargé"
  exit 1
fi

separateur=';'
if [ "$quoi$date" = rpps ]; then date=$(date_du_nom "$fichier"); fi
encodage='' lignes=''
if [ "$quoi" != rpps ]; then
  encodage=$(encodage_de "$fichier")
  lignes=$(wc -l <"$fichier")
elif [ -t 2 ]; then
  (installer "$paquets_de_suivi") || dire "sans pv, l'import ne dira pas où il en est"
fi

donnees() {
  case $quoi in
    rpps) lire_rpps "$fichier" ;;
    *) lire_csv "$fichier" "$encodage" ;;
  esac
}
charger() {
  sqlite3 -init /dev/null -batch -bail -noheader -cmd "$attente" -cmd 'PRAGMA temp_store=file' \
    -cmd '.parameter init' \
    -cmd "$(lier fichier "$(basename "$fichier")") $(lier rejets "$rejets") $(lier date "$date") $(lier fin "$fin") $(lier lignes "$lignes")" \
    -cmd '.mode csv' -cmd ".separator \"$separateur\" \"\\n\"" "$base" '.read script.sql' >rapport
}
# sqlite3 warns of each row that has fewer fields than the table: all of them. Its exit code comes
# last, after what else it says, of which the end is enough: it may say one thing of each row.
erreurs=$({ donnees | charger 2>&1; echo "code $?"; } | grep -v -e 'filling the rest' -e 'extras ignored' | tail -n 20)
if [ "${erreurs##*code }" = 0 ]; then
  # A file of rejected rows that has none is of no use.
  if [ -n "$rejets" ] && [ "$(wc -l <rejets.csv)" -gt 0 ]; then perdu=''; fi
  if [ -s rapport ]; then sans_commandes rapport; else echo "$(basename "$fichier") : chargé"; fi
  exit
fi
# The script says why it stops; if it says nothing, it is sqlite3 that stops.
if [ -s rapport ]; then sans_commandes rapport >&2; else dire "$(raison "$erreurs")"; fi
dire "rien n'a été chargé"
exit 1
