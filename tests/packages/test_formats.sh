#!/bin/sh
# What ./segur paquets made: each file is in SHA256SUMS and named as its readers expect; each binary is of its machine,
# asks nothing that it may lack, and exports one symbol. Those of macOS and of Windows arm64 are run nowhere: this is
# all that is known of them.
set -u
. "$RACINE/tests/outils.sh"
paquets=$RACINE/build/paquets
outils=$RACINE/build/essais/bin
cd "$paquets" || exit 1
verifier 'digests' '' "$(sha256sum -c --quiet SHA256SUMS 2>&1)"
verifier 'each has its digest' "$(printf '%s\n' * | grep -v SHA256SUMS)" \
  "$(sed 's/^[0-9a-f]*  //' SHA256SUMS | LC_ALL=C sort)"
ls -l | awk '{ printf "%8.1f kB  %s\n", $5 / 1000, $9 }'
verifier 'twine' '' "$(COLUMNS=300 "$outils/twine" check --strict ./*.whl 2>&1 | grep -v 'PASSED')"
verifier 'check-wheel-contents' '' "$("$outils/check-wheel-contents" ./*.whl 2>&1 | grep -v ': OK$')"
contenir 'what to type' 'twine upload' "$(cat PUBLIER.md)"
printf '%s\n' * | LC_ALL=C sort >"$dossier/noms"
# The page that says what to take: each file is in it, but those that it does not offer; nothing that is not there.
verifier 'what to take' '' "$({ grep -o 'href="[^"]*"' LISEZMOI.html | cut -d'"' -f2; echo LISEZMOI.html; } |
  LC_ALL=C sort -u | LC_ALL=C comm -3 - "$dossier/noms")"
verifier 'no place left empty' '' "$(grep -o '@[A-Z]*@' LISEZMOI.html)"
contenir 'what changed' "$(sed -n 's/^project(segur VERSION \([0-9.]*\).*/## \1/p' "$RACINE/CMakeLists.txt")" \
  "$(sed -n 1p CHANGELOG-*.md)"
for archive in $(grep -o '"segur-[^":]*tar.gz": "sha256-[0-9a-f]*' sqlpkg.json | tr -d '": '); do
  verifier 'sqlpkg' "${archive#*sha256-}" "$(sha256sum "${archive%%sha256*}" | cut -d' ' -f1)"
done

"$outils/python" "$RACINE/tests/packages/formats.py" . >"$dossier/lus"
# attendre MACHINE FORMAT SYSTEM EXTENSION: what is in the three places of a machine. SYSTEM of the program, then of
# the extension.
attendre() {
  if [ ! -f "segur-$version-extension-$1.tar.gz" ]; then return; fi
  verifier "$1, the extensions" "$(printf '%s\t%s\t%s\tsqlite3_segur_init\n' "$5" "$2" "$4" | sed 'p;p')" \
    "$(grep "$6" "$dossier/lus" | awk -F'\t' -v nom="$5" '$2 == nom' | cut -f2-)"
  verifier "$1, the programs" "$(printf '%s\t%s\n' "$2" "$3" | sed p)" \
    "$(grep "$6" "$dossier/lus" | awk -F'\t' -v nom="$5" '$2 != nom { print $3 "\t" $4 }')"
  tailles=$(ls -l "segur-$version-$1".* | awk '{ print $5 }')
  verifier "$1, its size" oui "$([ "$tailles" -lt 4000000 ] && echo oui || echo "$tailles")"
}
version=$(sed -n 's/^project(segur VERSION \([0-9.]*\).*/\1/p' "$RACINE/CMakeLists.txt")
attendre linux-x86_64 'ELF X86_64' rien 'glibc 2.14' segur.so 'linux.*x86_64'
attendre linux-aarch64 'ELF AARCH64' rien 'glibc 2.17' segur.so 'linux.*aarch64'
attendre windows-x86_64 'PE AMD64' UCRT UCRT segur.dll 'win.*amd64\|windows-x86_64'
attendre windows-arm64 'PE ARM64' UCRT UCRT segur.dll 'win.*arm64'
attendre macos-x86_64 'MachO X86_64' 'macOS 11.0' 'macOS 11.0' segur.dylib 'macos.*x86_64'
attendre macos-arm64 'MachO ARM64' 'macOS 11.0, signé' 'macOS 11.0, signé' segur.dylib 'macos.*arm64'
verifier 'that of this machine' oui "$([ "$(grep -c "linux.*$(uname -m)" "$dossier/lus")" -ge 5 ] && echo oui)"
conclure
