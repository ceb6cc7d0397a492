# shellcheck shell=sh disable=SC2034 # the lists of packages are for the commands
# preparer.sh: sourced by ./segur, and by what developers run, with $RACINE set. Makes sure that the tools are on
# the machine and that the build is up to date. Silent when there is nothing to do.

# Package names: tool or header it brings, Debian, Fedora, Homebrew. Only Debian is tested.
paquets_de_base='
cmake            cmake           cmake         cmake
ninja            ninja-build     ninja-build   ninja
cc               gcc             gcc           gcc
sqlite3          sqlite3         sqlite        sqlite
stdlib.h         libc6-dev       glibc-devel   -
sqlite3ext.h     libsqlite3-dev  sqlite-devel  sqlite
xlsxwriter.h     libxlsxwriter-dev  libxlsxwriter-devel  libxlsxwriter
'
paquets_de_test='
cmocka.h         libcmocka-dev   libcmocka-devel  cmocka
ccache           ccache          ccache        ccache
'

# A path stands for a package that brings no command; these are for Debian alone.
paquets_des_hotes='
isql                                       unixodbc                      - -
/usr/lib/*/odbc/libsqlite3odbc.so          libsqliteodbc                 - -
/usr/share/java/sqlite-jdbc.jar            libxerial-sqlite-jdbc-java    - -
javac                                      default-jdk-headless          - -
/usr/lib/*/perl5/*/DBD/SQLite.pm           libdbd-sqlite3-perl           - -
Rscript                                    r-base-core                   - -
/usr/lib/R/site-library/RSQLite            r-cran-rsqlite                - -
/usr/bin/python3                           python3                       - -
/usr/lib/python3*/ensurepip                python3-venv                  - -
php                                        php-cli                       - -
/usr/share/php*/sqlite3                    php-sqlite3                   - -
/usr/bin/tclsh                             tcl                           - -
/usr/lib/tcltk/*/sqlite3*                  libsqlite3-tcl                - -
ruby                                       ruby                          - -
/usr/lib/*/ruby/vendor_ruby/*/sqlite3      ruby-sqlite3                  - -
sqlite-utils                               sqlite-utils                  - -
soffice                                    libreoffice-calc              - -
/usr/lib/libreoffice/program/libodbclo.so  libreoffice-base              - -
/usr/lib/python3/dist-packages/uno.py      python3-uno                   - -
node                                       nodejs                        - -
npm                                        npm                           - -
/usr/include/node/node.h                   libnode-dev                   - -
g++                                        g++                           - -
make                                       make                          - -
cmark-gfm                                  cmark-gfm                     - -
'

paquets_des_paquets='
lintian                                    lintian                       - -
dpkg-shlibdeps                             dpkg-dev                      - -
pkg-config                                 pkgconf                       - -
curl                                       curl                          - -
/usr/bin/python3                           python3                       - -
/usr/lib/python3*/ensurepip                python3-venv                  - -
node                                       nodejs                        - -
npm                                        npm                           - -
/usr/include/node/node.h                   libnode-dev                   - -
g++                                        g++                           - -
make                                       make                          - -
wine                                       wine                          - -
/usr/lib/wine/wine64                       wine64                        - -
script                                     bsdutils                      - -
'

paquets_des_moteurs='
/usr/lib/postgresql/*/bin/initdb           postgresql                    - -
/usr/bin/python3                           python3                       - -
/usr/lib/python3*/ensurepip                python3-venv                  - -
'

paquets_des_grands_moteurs='
java                                       default-jre-headless          - -
'

paquets_de_lecture='
clang-tidy-14                              clang-tidy-14                 - -
cppcheck                                   cppcheck                      - -
shellcheck                                 shellcheck                    - -
gcovr                                      gcovr                         - -
'

paquets_du_complet='
curl                                       curl                          - -
/usr/bin/python3                           python3                       - -
/usr/lib/python3*/ensurepip                python3-venv                  - -
x86_64-w64-mingw32-gcc                     gcc-mingw-w64-x86-64          - -
wine                                       wine                          - -
/usr/lib/wine/wine64                       wine64                        - -
npm                                        npm                           - -
clang-14                                   clang-14                      - -
llvm-cov-14                                llvm-14                       - -
/usr/lib/llvm-14/lib/clang/*/lib/linux/libclang_rt.fuzzer-x86_64.a  libclang-rt-14-dev  - -
valgrind                                   valgrind                      - -
/usr/lib/gcc/x86_64-linux-gnu/*/32/libgcc.a  gcc-12-multilib             - -
s390x-linux-gnu-gcc                        gcc-s390x-linux-gnu           - -
/usr/s390x-linux-gnu/lib/libc.a            libc6-dev-s390x-cross         - -
qemu-s390x                                 qemu-user                     - -
/usr/aarch64-linux-gnu/lib/libc.so.6       libc6-arm64-cross             - -
/lib/ld-musl-x86_64.so.1                   musl                          - -
'

paquets_des_navigateurs='
pdftotext                                  poppler-utils                 - -
chromium                                   chromium                      - -
firefox-esr                                firefox-esr                   - -
'

paquets_du_banc='
/usr/lib/postgresql/*/bin/initdb           postgresql                    - -
gnuplot                                    gnuplot-nox                   - -
hyperfine                                  hyperfine                     - -
valgrind                                   valgrind                      - -
node                                       nodejs                        - -
npm                                        npm                           - -
'

dire() {
  echo "segur : $*" >&2
}

# True if a tool, or a header (its name ends in .h), is there.
present() {
  case $1 in
    [!/]*.h) echo "#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <$1>" | cc -E - >/dev/null 2>&1 ;;
    /*) # shellcheck disable=SC2086 # a pattern
      ls -d $1 >/dev/null 2>&1 ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

# Installs what is missing of a list of packages, or says what is missing and stops.
installer() {
  if command -v apt-get >/dev/null 2>&1; then
    colonne=2 mettre_a_jour='apt-get update -qq'
    commande='apt-get install -y -qq --no-install-recommends'
  elif command -v dnf >/dev/null 2>&1; then
    colonne=3 mettre_a_jour=true commande='dnf install -y -q'
  elif command -v brew >/dev/null 2>&1; then
    colonne=4 mettre_a_jour=true commande='brew install -q'
  else
    colonne=2 commande='' raison='ni apt, ni dnf, ni brew ; noms des paquets de Debian'
  fi
  manquants=$(echo "$1" | while read -r objet noms; do
    if [ -n "$objet" ] && ! present "$objet"; then
      echo "$objet $noms" | awk -v c="$colonne" '$c != "-" { print $c }'
    fi
  done | sort -u | tr '\n' ' ')
  if [ -z "$manquants" ]; then return; fi

  droits=
  if [ -n "$commande" ] && [ "$colonne" != 4 ] && [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      droits=sudo
    else
      commande='' raison='ni root, ni sudo'
    fi
  fi
  if [ -z "$commande" ]; then
    dire "il manque sur cette machine : $manquants"
    dire "Je ne peux pas les installer ($raison)."
    dire "Une fois ces paquets installés, relancez la même commande."
    exit 1
  fi
  dire "installation de : $manquants"
  # shellcheck disable=SC2086 # lists of words
  noter $droits env DEBIAN_FRONTEND=noninteractive $mettre_a_jour
  # shellcheck disable=SC2086
  noter $droits env DEBIAN_FRONTEND=noninteractive $commande $manquants
}

# Runs a command in silence; shows what it said if it fails, and stops.
noter() {
  if journal=$("$@" 2>&1); then return; fi
  printf '%s\n' "$journal" >&2
  dire "échec de : $*"
  exit 1
}

# Forgets what a preset built if it was built elsewhere: the tree was copied or moved since.
oublier_ailleurs() {
  cache=$RACINE/build/$1/CMakeCache.txt
  if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$RACINE" "$cache"; then
    rm -rf "$RACINE/build/$1"
  fi
}

# Where the build puts the extension, the program and the database.
extension=$RACINE/build/release/segur
programme=$extension
reference=$extension.db

# Stops if a file cannot be written.
ecrire_dans() {
  if ! (: >"$1") 2>/dev/null; then
    dire "« ${1%/*} » ne peut être écrit"
    exit 1
  fi
}

# Makes sure that what is run is there and up to date: of two commands at once, one builds and the other waits. A tree
# that may not be written is run as it was built.
preparer() {
  # CMake reads these as its own.
  case $RACINE in
    *[\"\;\\#]* | *'
'*)
      dire "« $RACINE » : CMake ne construit rien dans un dossier dont le nom a \", ;, #, \\ ou un saut de ligne ; déplacez-le"
      exit 1
      ;;
  esac
  mkdir -p "$RACINE/build" 2>/dev/null || :
  if [ ! -w "$RACINE/build" ] && [ -x "$programme" ]; then return; fi
  ecrire_dans "$RACINE/build/verrou"
  exec 8>"$RACINE/build/verrou"
  if command -v flock >/dev/null 2>&1; then flock 8; fi
  oublier_ailleurs release
  if [ ! -f "$RACINE/build/release/build.ninja" ]; then
    installer "$paquets_de_base"
    dire 'première construction…'
    noter cmake -S "$RACINE" --preset release -DBUILD_TESTING=OFF
  fi
  # A newer tree may need what was not asked for when this one was first built.
  if ! ninja -C "$RACINE/build/release" extension programme base >/dev/null 2>&1; then
    installer "$paquets_de_base"
    noter ninja -C "$RACINE/build/release" extension programme base
  fi
  exec 8>&-
  if [ ! -x "$programme" ]; then
    dire "« $programme » n'a pas été construit"
    exit 1
  fi
}

# Prints a name as the commands of the sqlite3 shell read it.
citer() {
  printf '"%s"' "$(printf %s "$1" | sed 's/[\\"]/\\&/g')"
}

# Prints the dot-command that loads the extension.
charger_extension() {
  printf '.load %s\n' "$(citer "$extension")"
}
