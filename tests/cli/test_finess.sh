#!/bin/sh
# ./segur importer finess: the register in its shapes, one in place of the other, and what is refused.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"
csv="$dossier/etalab cs1100507.csv"

generer() {
  awk -f "$RACINE/tests/cli/generer_finess.awk" "$@"
}

# 1. The whole register of the laboratories as S4 counts them, in each shape. Worked out by hand:
# 5 × 38 565 + 378 × 22 500 = 8 697 825; 383 × 22 500 = 8 617 500; 383 × 38 565 = 14 770 395.
base_neuve
verifier 'before' 'total||||||non chargé|||' "$(lire "SELECT ligne, groupes, sites, unitaire, montant, statut, source, bas, haut, confiance FROM laboratoires WHERE ligne GLOB 'total*'")"
for forme in 'etalab 32 0 UTF-8' 'etalab 31 0 CP1252' 'synthetique 32 1 CP1252' 'synthetique 31 1 UTF-8'; do
  # shellcheck disable=SC2086 # four words
  set -- $forme
  generer -v lignes=5000 -v emetteur="$1" -v champs="$2" -v geo="$3" | iconv -f UTF-8 -t "$4" >"$csv"
  importer 0 finess "$csv"
  case $1 in
    etalab) nature='' nom=FINESS ;;
    *) nature=' synthétique' nom=synthétique ;;
  esac
  verifier "report, $forme" "etalab cs1100507.csv : registre FINESS$nature du 2026-05-12
$((5000 + 5000 * $3)) lignes lues : 5000 établissements chargés, $((5000 * $3)) géolocalisations non reprises, 0 rejetée" "$sortie"
  verifier "laboratories, $forme" "de 1 à 79 sites|378|3844|22500|8505000|hypothese|$nom|8505000|14577570|D
80 sites ou plus|5|600|38565|192825|hypothese|$nom|112500|192825|D
total, 2026-05-12|383|4444||8697825|hypothese|$nom|8617500|14770395|D
au plus bas|383|4444|22500|8617500|calcule|$nom|8617500|8617500|D
au plus haut|383|4444|38565|14770395|calcule|$nom|14770395|14770395|D
publié||||8600000|publie|S0|||D
publié|383|4444||8700000|estime|S4|||D" "$(lire 'SELECT ligne, groupes, sites, unitaire, montant, statut, source, bas, haut, confiance FROM laboratoires')"
  verifier "quoting, $forme" '010000001|900000001|SELARL "LES PINS" ; SITE 1||451|01|01440 VIRIAT|611|26010004500012|1979-02-13|2025-12-11
010000002|900000001|LABORATOIRE DIT "LE PARC" 2||451|01|01440 VIRIAT|611|26010004500012|1979-02-13|2025-12-11
010000003|900000001|LABORATOIRE 3|LABORATOIRE DE L'\''ÉTÉ 3|451|01|01440 VIRIAT|611|26010004500012|1979-02-13|2025-12-11' \
    "$(lire 'SELECT * FROM etablissements LIMIT 3')"
  verifier "categories, $forme" '101|Centre Hospitalier Régional (C.H.R.)|1102|Centre Hospitalier Régional (C.H.R.)s' \
    "$(lire 'SELECT * FROM categories LIMIT 1')"
done
verifier 'what is loaded' "finess|2026-05-12|synthetique|etalab cs1100507.csv|10000" "$(lire 'SELECT * FROM registres')"

# 2. Another register takes its place, whole; the dossiers are not its own to touch.
lire "INSERT INTO dossiers (structure, dispositif) VALUES ('x', 'SGL')"
generer -v lignes=4444 -v emetteur=etalab -v champs=32 | sed '1s/2026-05-12/2026-06-30/' >"$csv"
importer 0 finess "$csv"
verifier 'replaced' '4444|4444|1|2026-06-30|1' "$(lire "SELECT count(*), count(DISTINCT finess),
  (SELECT count(*) FROM categories), (SELECT date_registre FROM registres), (SELECT count(*) FROM dossiers) FROM etablissements")"

# A table of the user's that cites the register keeps its rows.
lire "CREATE TABLE suivi (finess TEXT REFERENCES etablissements ON DELETE CASCADE); INSERT INTO suivi VALUES ('010000001')"
importer 0 finess "$csv"
verifier 'a table that cites the register' '010000001' "$(lire 'SELECT * FROM suivi')"

# 3. What is refused, with nothing changed. SED is what spoils the file.
avant=$(sha256sum <"$base")
while IFS='|' read -r raison sed; do
  generer -v lignes=4444 -v emetteur=etalab -v champs=32 -v geo=1 | sed "$sed" >"$csv"
  importer 1 finess "$csv"
  contenir "refused: $sed" "$raison" "$erreurs"
  contenir "refused: $sed" "segur : rien n'a été chargé" "$erreurs"
done <<'FIN'
n'est pas un fichier FINESS : première ligne « finess;etalab;numéro;AAAA-MM-JJ » attendue, reçu « structureet;010000001;900000001;SELARL "LES PINS" ; SITE 1 »|1d
reçu « finess;etalab;111;2026-02-30 »|1s/05-12/02-30/
reçu « finess;etalab;onze;2026-05-12 »|1s/111/onze/
reçu « finess;ailleurs;111;2026-05-12 »|1s/etalab/ailleurs/
reçu « finess;etalab;111 »|1s/;2026-05-12//
, ligne 3 : établissement : 31 ou 32 champs attendus|3s/;;;12;/;12;/
, ligne 3 : établissement : 31 ou 32 champs attendus|3s/$/;x;y/
, ligne 3 : numéro FINESS vide|3s/;010000002;/;;/
, ligne 3 : numéro FINESS de l'entité juridique vide|3s/;900000001;/;;/
, ligne 3 : numéro FINESS : neuf caractères attendus, reçu « 1,00E+08 »|3s/;010000002;/;1,00E+08;/
, ligne 3 : numéro FINESS : neuf caractères attendus, reçu « 10000002 »|3s/;010000002;/;10000002;/
, ligne 3 : numéro FINESS : neuf caractères attendus, reçu « 0100000020 »|3s/;010000002;/;0100000020;/
, ligne 3 : numéro FINESS de l'entité juridique : neuf caractères attendus, reçu « 9,00E+08 »|3s/;900000001;/;9,00E+08;/
, ligne 3 : catégorie : code attendu, reçu «  »|3s/;611;/;;/
, ligne 3 : catégorie : code attendu, reçu « Laboratoire de Biologie Médicale »|3s/;451;01;/;451;/; 3s/$/;x/
, ligne 3 : 31 champs, et 32 ailleurs|3s/;$//
, ligne 3 : enregistrement inconnu « structureej »|3s/structureet/structureej/
, ligne 4500 : géolocalisation : 6 champs attendus|4500s/;2025-12-11//
, ligne 3 : établissement « 010000001 » déjà vu|3s/;010000002;/;010000001;/
, ligne 3 : guillemet au milieu d'un champ entre guillemets|3s/;LABORATOIRE/;"LABORATOIRE/
, ligne 4 : guillemet au milieu d'un champ entre guillemets|4s/;LABORATOIRE 3/;"LABORATOIRE 3/; 5,$s/"//g; 9s/;12;/;"x;/
, ligne 4 : fichier tronqué, ou guillemet ouvert qui ne se referme pas|4s/;LABORATOIRE 3/;"LABORATOIRE 3/; 5,$s/"//g
, ligne 4 : guillemet ouvert qui ne se referme pas sur sa ligne|4s/;LABORATOIRE 3;LABORATOIRE DE L'ÉTÉ 3;/;"LABORATOIRE 3/; 5,$s/"//g; 5s/;LABORATOIRE 4/";LABORATOIRE 4/
aucun établissement|2,$d
FIN
# A quote opened on each of 25 000 lines; a temporary folder that is full, here a limit on the
# size of a file: it is over in seconds.
generer -v lignes=30000 -v emetteur=etalab -v champs=32 | sed 's/;ÉTABLISSEMENT/;"ÉTABLISSEMENT/' >"$csv"
sortie=$(timeout -s KILL 30 "$segur" importer finess "$csv" --base "$base" 2>&1)
verifier 'a quote opened on each line' "$(for ligne in 4446 4448 4450 4453 4454; do
  echo "etalab cs1100507.csv, ligne $ligne : guillemet au milieu d'un champ entre guillemets"; done)
segur : rien n'a été chargé" "$sortie"
generer -v lignes=30000 -v emetteur=etalab -v champs=32 >"$csv"
sortie=$(trap '' XFSZ; ulimit -f 1200; timeout -s KILL 30 "$segur" importer finess "$csv" --base "$base" 2>&1)
verifier 'no room' "segur : plus de place sur le disque, ou écriture impossible
segur : rien n'a été chargé" "$sortie"
# The end cut off, at a place where the last row is no longer one.
generer -v lignes=4444 -v emetteur=etalab -v champs=32 | head -c 100000 >"$csv"
importer 1 finess "$csv"
contenir 'cut off' 'établissement : 31 ou 32 champs attendus' "$erreurs"
verifier 'nothing changed' "$avant" "$(sha256sum <"$base")"

conclure imports
