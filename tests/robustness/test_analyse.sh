#!/bin/sh
# What reads the code without running it finds nothing: cppcheck and clang-tidy on the extension, shellcheck on
# the scripts. Left out: memcpy() called insecure, which C11 has no portable answer to; parameters of one type
# side by side; and, for the scripts, files that are sourced and variables that others use.
set -u
. "$RACINE/tests/outils.sh"
cd "$RACINE" || exit 1
donnees=build/release/donnees
verifier 'cppcheck' '' "$(cppcheck --enable=warning,portability,performance --inconclusive --std=c11 -q -I ext -I $donnees \
  -DSEGUR_VERSION='"0"' ext $donnees 2>&1)"
verifier 'clang-tidy' '' "$(clang-tidy-14 --checks='clang-analyzer-*,-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling,bugprone-*,-bugprone-easily-swappable-parameters,cert-*' \
  ext/*.c -- -std=c11 -I ext -I $donnees -DSEGUR_VERSION='"0"' 2>/dev/null | grep -E 'warning:|error:')"
verifier 'shellcheck' '' "$(shellcheck -s sh -f gcc -e SC1090,SC1091,SC2034,SC2154 segur commandes/*.sh commandes/lib/*.sh docs/*.sh bench/*.sh)"
verifier 'shellcheck, the tests' '' "$(shellcheck -s sh -f gcc -S warning -e SC1091,SC2034,SC2154,SC2089,SC2090 tests/*.sh tests/*/*.sh)"
conclure lecture
