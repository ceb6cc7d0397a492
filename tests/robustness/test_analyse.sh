#!/bin/sh
# What reads the code without running it finds nothing: cppcheck and clang-tidy on the C, shellcheck on
# the scripts. Left out: memcpy() called insecure, which C11 has no portable answer to; parameters of one type
# side by side; and, for the scripts, files that are sourced and variables that others use.
set -u
. "$RACINE/tests/outils.sh"
cd "$RACINE" || exit 1
donnees=build/release/donnees
du_programme='-DSEGUR_VERSION="0" -DEMBARQUE_BASE="" -DEMBARQUE_CLI="" -DEMBARQUE_ENGINES="" -DEMBARQUE_EXTENSION="" -DEXTENSION_NAME="" -DINSTALLED_REFERENCE=""'
verifier 'cppcheck' '' "$(cppcheck --enable=warning,portability,performance --inconclusive --std=c11 -q -I ext -I cli -I $donnees \
  $du_programme ext cli dev $donnees 2>&1)"
controles='clang-analyzer-*,-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling,bugprone-*,-bugprone-easily-swappable-parameters,cert-*'
verifier 'clang-tidy' '' "$(clang-tidy-14 --checks="$controles" ext/*.c -- -std=c11 -I ext -I $donnees -DSEGUR_VERSION='"0"' 2>/dev/null | grep -E 'warning:|error:')"
# What is printed is looked at once, at the end of the program; what makes the base stops where it is wrong.
# That of Windows needs its headers.
for lus in 'cli/[!s]*.c cli/s[!y]*.c cli/systeme_posix.c' 'dev/*.c'; do
  # shellcheck disable=SC2086 # patterns
  verifier "clang-tidy, $lus" '' "$(clang-tidy-14 --checks="$controles,-cert-err33-c" $lus -- -std=c11 -D_POSIX_C_SOURCE=200809L -DSQLITE_CORE -I ext -I cli $du_programme 2>/dev/null |
    grep -E 'warning:|error:')"
done
verifier 'shellcheck' '' "$(shellcheck -s sh -f gcc -e SC1090,SC1091,SC2034,SC2154 segur dev/*.sh dev/docs/*.sh docs/*.sh bench/*.sh)"
verifier 'shellcheck, the tests' '' "$(shellcheck -s sh -f gcc -S warning -e SC1091,SC2034,SC2154,SC2089,SC2090 tests/*.sh tests/*/*.sh)"
conclure lecture
