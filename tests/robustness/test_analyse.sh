#!/bin/sh
# What reads the code without running it finds nothing: cppcheck and clang-tidy on the C, shellcheck on
# the scripts. Left out: memcpy() called insecure, which C11 has no portable answer to; parameters of one type
# side by side; and, for the scripts, files that are sourced and variables that others use.
set -u
. "$RACINE/tests/outils.sh"
cd "$RACINE" || exit 1
donnees=build/release/donnees
du_programme='-DSEGUR_VERSION="0" -DHELD_BASE="" -DHELD_ROOT="" -DHELD_EXTENSION="" -DEXTENSION_NAME="" -DINSTALLED_REFERENCE=""'
pieces='-I cli -I cli/system -I cli/base -I cli/answer -I cli/forms -I cli/sqlite_shell'
# shellcheck disable=SC2086 # words
verifier 'cppcheck' '' "$(cppcheck --enable=warning,portability,performance --inconclusive --std=c11 -q -I ext \
  $pieces -I $donnees \
  $du_programme ext cli make $donnees 2>&1)"
controles='clang-analyzer-*,-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling,bugprone-*,-bugprone-easily-swappable-parameters,cert-*'
# lire FLAGS FILE…: what clang-tidy finds, a file at a time: of several in one process, its check of va_list sees faults that are none.
lire() {
  options=$1
  shift
  # shellcheck disable=SC2086 # words
  printf '%s\n' "$@" | xargs -P 2 -I FILE clang-tidy-14 --checks="$controles" FILE -- -std=c11 $options 2>/dev/null |
    grep -E 'warning:|error:'
}
verifier 'clang-tidy' '' "$(lire "-I ext -I $donnees -DSEGUR_VERSION=\"0\"" ext/*.c)"
# What is printed is looked at once, at the end of the program; what makes the base stops where it is wrong.
# That of Windows needs its headers.
controles=$controles,-cert-err33-c
for lus in 'cli/*.c cli/[!s]*/*.c cli/sqlite_shell/*.c cli/system/[!w]*.c' 'make/*.c'; do
  # shellcheck disable=SC2086 # patterns
  verifier "clang-tidy, $lus" '' "$(lire "-D_POSIX_C_SOURCE=200809L -DSQLITE_CORE -I ext $pieces $du_programme" $lus)"
done
verifier 'shellcheck' '' "$(shellcheck -s sh -f gcc -e SC1090,SC1091,SC2034,SC2154 segur dev/*.sh dev/docs/*.sh \
  docs/*.sh bench/*.sh)"
verifier 'shellcheck, the tests' '' \
  "$(shellcheck -s sh -f gcc -S warning -e SC1091,SC2034,SC2154,SC2089,SC2090 tests/*.sh tests/*/*.sh)"
conclure lecture
