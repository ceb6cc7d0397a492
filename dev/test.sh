#!/bin/sh
# test [SUITE | --accepter]  tests : hotes lecture page paquets moteurs complet
set -eu

# hotes: in each program that loads segur. lecture: what reads the code, and what the tests cover of it. page: the
# page, in a browser. paquets: what is shipped, as those who take it have it. moteurs: the scales in DuckDB and
# PostgreSQL. complet: the default tests, lecture, and what takes minutes.
suite=${1-}
case $suite in
  --accepter)
    # What is shown now is what is expected: screens, documents, the digest of a schema that no release has.
    shift
    preparer
    sh "$RACINE/tests/accept.sh"
    . "$RACINE/dev/docs.sh"
    exit
    ;;
  '' | hotes | lecture | page | paquets | moteurs | complet) ;;
  *)
    dire "pas de suite de tests « $suite » ; il y a : hotes lecture page paquets moteurs complet"
    exit 2
    ;;
esac

# passer NAME COMMAND…: runs ctest. A skipped or disabled test proves nothing: ctest lets it
# pass, this does not.
passer() {
  rapport=$RACINE/build/$1.xml
  shift
  "$@" --output-junit "$rapport"
  if grep -Eq '(skipped|disabled)="[1-9]' "$rapport"; then
    dire "des tests ont été sautés ($rapport)"
    exit 1
  fi
}

installer "$paquets_de_base$paquets_de_test"
cd "$RACINE"
construire_preset() {
  oublier_ailleurs "$1"
  noter cmake --preset "$1"
  noter cmake --build --preset "$1"
}
# Where the tests count what they try (tests/outils.sh): in the complete suite, once each.
bilan=
if [ "$suite" = complet ]; then
  bilan=$RACINE/build/bilan.tsv
  mkdir -p build
  : >"$bilan"
fi
if [ -z "$suite" ] || [ "$suite" = complet ]; then
  for preset in release asan; do
    echo "== $preset"
    construire_preset "$preset"
    SEGUR_BILAN=$([ $preset = asan ] || echo "$bilan") passer "$preset" ctest --preset "$preset"
  done
fi
if [ "$suite" = lecture ]; then
  echo '== lecture'
  construire_preset release
  installer "$paquets_de_lecture"
  passer lecture ctest --test-dir build/release -L lecture -j "$(nproc)" --no-tests=error --output-on-failure
fi
if [ "$suite" = hotes ]; then
  echo '== hotes'
  construire_preset release
  installer "$paquets_des_hotes"
  mkdir -p build/hotes
  if [ ! -x build/hotes/venv/bin/datasette ]; then
    noter /usr/bin/python3 -m venv build/hotes/venv
    noter build/hotes/venv/bin/pip install -q datasette
  fi
  # better-sqlite3 is compiled for the node of the machine; node:sqlite needs a later one.
  if [ ! -d build/hotes/node_modules/better-sqlite3/build ]; then
    noter env npm_config_nodedir=/usr npm install --prefix build/hotes --silent --no-fund --no-audit \
      better-sqlite3@12 node@22
  fi
  passer hotes ctest --test-dir build/release -L hotes --no-tests=error --verbose
fi
if [ "$suite" = page ] || [ "$suite" = complet ]; then
  . "$RACINE/dev/page.sh"
  construire_preset release
  construire_page
  installer "$paquets_des_navigateurs"
fi
if [ "$suite" = page ]; then
  echo '== page'
  passer page ctest --test-dir build/release -L page --no-tests=error --verbose
fi
# What the packages are tried with.
if [ "$suite" = paquets ] || [ "$suite" = complet ]; then
  installer "$paquets_des_paquets"
  if [ ! -x build/essais/bin/frictionless ]; then
    noter /usr/bin/python3 -m venv build/essais
    noter build/essais/bin/pip install -q lief==1.0.0 twine==7.0.0 check-wheel-contents==0.6.3 frictionless==5.21.0
  fi
fi
# Those of this machine and of Windows: the others take minutes each.
if [ "$suite" = paquets ]; then
  echo '== paquets'
  construire_preset release
  "$RACINE/segur" paquets "linux-$(uname -m)" windows-x86_64
  passer paquets ctest --test-dir build/release -L paquets -j "$(nproc)" --no-tests=error --output-on-failure
fi
if [ "$suite" = moteurs ] || [ "$suite" = complet ]; then
  . "$RACINE/dev/moteurs.sh"
  installer_moteurs
fi
if [ "$suite" = moteurs ]; then
  echo '== moteurs'
  construire_preset release
  passer moteurs ctest --test-dir build/release -L moteurs --no-tests=error --verbose
fi
if [ "$suite" = complet ]; then
  echo '== complet'
  installer "$paquets_de_lecture$paquets_du_complet"
  "$RACINE/segur" paquets
  installer_grands_moteurs
  if [ ! -x build/superset/bin/superset ]; then
    noter /usr/bin/python3 -m venv build/superset
    noter build/superset/bin/pip install -q apache-superset==6.1.0 rich cachetools 'flask-caching<2.4' 'cachelib<0.14'
  fi
  code=0
  (SEGUR_BILAN=$bilan passer complet ctest --test-dir build/release -L complet --no-tests=error --output-on-failure) \
    || code=1
  sed -n 's/^\ttests="\([0-9]*\)"$/surveillee\t\1\t0\t0/p' build/asan.xml >>"$bilan"
  echo
  LC_ALL=C awk -f tests/bilan.awk tests/familles.tsv "$bilan" || code=1
  exit $code
fi
