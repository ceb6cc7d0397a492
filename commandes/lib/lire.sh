# shellcheck shell=sh
# lire.sh: sourced by importer.sh. Hands over a user's file as lines of UTF-8, with a last line
# that says that all was read.

# The last line: no file has it.
fin=$(printf '\036fin')

# Refuses what is no text: empty, compressed, UTF-16, binary.
verifier_texte() {
  if [ ! -s "$1" ]; then refuser "le fichier « $1 » est vide"; fi
  case $(head -c 4 "$1" | od -An -tx1 | tr -d ' \n') in
    504b0304 | 1f8b* | 377abcaf | 425a68*) refuser "« $1 » est compressé : décompressez-le d'abord" ;;
    fffe* | feff*) refuser "« $1 » est en UTF-16 : enregistrez-le en UTF-8" ;;
  esac
  if [ -n "$(LC_ALL=C tr -dc '\000' <"$1" | head -c 1 | od -An -tx1)" ]; then
    refuser "« $1 » n'est pas un fichier de texte"
  fi
  if [ "$(wc -l <"$1")" = 0 ] && LC_ALL=C grep -q "$(printf '\r')" "$1"; then
    refuser "« $1 » a les fins de ligne d'un ancien Mac (CR) : enregistrez-le avec celles de Windows ou de Unix"
  fi
}

# Prints a text of encoding $1 in UTF-8, and fails if it is not of that encoding. By pieces, since
# iconv holds in memory all it is given.
en_utf8() {
  split -C 8M --filter="iconv -f $1 -t UTF-8" -- "$2" 2>/dev/null
}

# The encoding of a text. What is not UTF-8 is Windows-1252, which is latin-1 with letters, œ and
# the euro where latin-1 has control codes that nobody means. Both at once is neither: É in UTF-8 is
# a letter that nobody writes before a sign.
encodage_de() {
  for encodage in UTF-8 CP1252; do
    if en_utf8 $encodage "$1" >/dev/null; then
      if [ $encodage = CP1252 ] && LC_ALL=C grep -q "$(printf '[\302\303][\200-\277]')" "$1"; then
        refuser "« $1 » mêle UTF-8 et latin-1 : enregistrez-le en UTF-8"
      fi
      echo $encodage
      return
    fi
  done
  refuser "« $1 » n'est un texte ni en UTF-8 ni en latin-1"
}

# The date in the name of an extraction of the RPPS: …_202605120815.txt.
date_du_nom() {
  lue=$(basename "$1" | sed -n 's/.*_\(20[0-9][0-9]\)\([01][0-9]\)\([0-3][0-9]\)[0-9]*\.[a-z]*$/\1-\2-\3/p')
  if [ -z "$lue" ]; then
    dire "la date de « $(basename "$1") » n'est pas dans son nom : --date AAAA-MM-JJ la donne"
    exit 2
  fi
  echo "$lue"
}

# Prints a file, then the last line if it could be read to its end. On a terminal, shows the rows,
# the share and the time left of what takes more than a second.
avancer() {
  if [ -t 2 ] && command -v pv >/dev/null 2>&1; then
    pv -D 1 -l -s "$(wc -l <"$1")" -N lignes -p -t -e -b "$1"
  else
    cat "$1"
  fi && printf '\n%s\n' "$fin"
}

# Prints a CSV file in UTF-8 ($2 is its encoding), without byte order mark.
lire_csv() {
  avancer "$1" | en_utf8 "$2" - | LC_ALL=C sed "1s/^$(printf '\357\273\277')//"
}

# Prints what the counts need of an extraction of the RPPS, and no name.
lire_rpps() {
  avancer "$1" | LC_ALL=C awk -v fin="$fin" -f "$RACINE/commandes/lib/rpps.awk"
}

# Prints a text, without what a terminal obeys in the values of a file.
sans_commandes() {
  LC_ALL=C awk '{ gsub(/\302[\200-\237]|[\001-\037\177]/, " "); print }' "$1"
}
