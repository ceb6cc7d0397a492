#!/bin/sh
# What the launcher installs on a machine without tools, with stand-ins for apt-get, sudo and id.
set -u
. "$RACINE/tests/outils.sh"
arbre=$dossier/arbre
copier_arbre "$arbre"

# The only commands on this machine: those of a bare Debian.
bin=$dossier/bin
mkdir "$bin"
for outil in sh awk basename cat dirname env mkdir readlink sed sort tr; do
  ln -s "$(command -v $outil)" "$bin/$outil"
done

# faux NAME LINE: a command of that name, which notes its arguments and runs LINE.
faux() {
  printf '#!/bin/sh\necho "%s $*" >>"%s/appels"\n%s\n' "$1" "$dossier" "$2" >"$bin/$1"
  chmod +x "$bin/$1"
}

# lancer CODE: runs the recap on this machine; keeps the errors and the calls.
lancer() {
  rm -f "$dossier/appels"
  erreurs=$(PATH=$bin "$bin/sh" "$arbre/segur" recap 2>&1 >/dev/null </dev/null)
  verifier 'exit code' "$1" $?
  appels=$(cat "$dossier/appels" 2>/dev/null)
}
tous='cmake gcc libc6-dev libsqlite3-dev libxlsxwriter-dev ninja-build sqlite3'

# Neither root nor sudo: the list of what is missing, and nothing is run.
faux id 'echo 1000'
faux apt-get ''
lancer 1
contenir 'list of what is missing' "il manque sur cette machine : $tous" "$erreurs"
contenir 'why not by itself' '(ni root, ni sudo)' "$erreurs"
verifier 'nothing is run' 'id -u' "$appels"

# sudo that asks for a password, and nobody to type it.
faux sudo 'exit 1'
lancer 1
contenir 'list of what is missing' "il manque sur cette machine : $tous" "$erreurs"

faux true ''
# sudo that works. apt-get brings nothing here: the first tool used is missing, and said so.
faux sudo '[ "$1" != -n ] || shift; exec "$@"'
lancer 1
contenir 'what is installed' "segur : installation de : $tous" "$erreurs"
contenir 'by sudo' "sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $tous" \
  "$appels"
contenir 'cmake is not there' 'échec de : cmake' "$erreurs"

# root, and only what is missing.
faux id 'echo 0'
faux cmake 'exit 0'
faux ninja ''
lancer 1
contenir 'nothing was built' "segur : « $arbre/build/release/segur » n'a pas été construit" "$erreurs"
contenir 'by root' "
apt-get install -y -qq --no-install-recommends gcc libc6-dev libsqlite3-dev libxlsxwriter-dev sqlite3" "$appels"

# apt-get fails: what it says is shown.
faux apt-get 'echo "plus de réseau"; exit 100'
lancer 1
contenir 'why it fails' 'plus de réseau' "$erreurs"

# No package manager that we know.
rm "$bin/apt-get"
lancer 1
contenir 'no package manager' '(ni apt, ni dnf, ni brew' "$erreurs"

conclure
