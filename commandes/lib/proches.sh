# shellcheck shell=sh
# proches.sh: sourced. Refuses an unknown name, and says which known ones are near.

# exiger KIND NAME LIST [WHERE]: does nothing if NAME is one of the words of LIST. Otherwise says
# so, names the near ones, or else all, and exits with 2.
exiger() {
  for connu in $3; do
    if [ "$connu" = "$2" ]; then return; fi
  done
  case $1 in [aeo]*) pas="pas d'" ;; *) pas='pas de ' ;; esac
  printf 'segur : %s« %s »%s\n' "$pas${1:+$1 }" "$2" "${4:+ $4}" >&2
  # shellcheck disable=SC2086 # LIST is made of words
  proches=$(printf '%s\n' $3 | MOT=$2 awk -f "$RACINE/commandes/lib/proches.awk")
  if [ -n "$proches" ]; then
    # shellcheck disable=SC2086
    printf 'Proche : %s\n' $proches >&2
  elif [ -n "$3" ]; then
    printf 'Il y a : %s\n' "$(printf '%s\n' "$3" | tr '\n' ' ' | sed 's/ $//')" | fold -s -w 80 >&2
  else
    echo "Il n'y en a aucun." >&2
  fi
  exit 2
}
