#!/bin/sh
# ./segur importer dossiers: what is accepted, what is rejected and why, and nothing by halves.
set -u
. "$RACINE/tests/outils.sh"
. "$RACINE/tests/cli/tools.sh"
csv="$dossier/mes dossiers.csv"
titres='structure;dispositif;vague;quantite;editeur;etat;date_commande'
colonnes='structure, dispositif, vague, quantite, quantite_2, quantite_3, editeur, etat, date_commande'

# ecrire LINES: the file, its header first.
ecrire() {
  printf '%s\n' "$titres" "$1" >"$csv"
}

# 1. The same rows, however they are written.
ecrire 'Clinique de l'\''Été;RIS;1;15001,00;Œuvre;commande;2022-11-30
"Labo ""des Pins"" ; nord";sgl;;12;;;
Officine;LGO;1;1 500 000;Equasens;Soldé;15/03/2023'
cp "$csv" "$dossier/modele"
voulu='Clinique de l'\''Été|RIS|1|15001|||Œuvre|commande|2022-11-30
Labo "des Pins" ; nord|SGL|1|12||||||
Officine|LGO|1|1500000|||Equasens|solde|2023-03-15'
voulu=$(printf '%s\n' "$voulu" | sed 's/||||||$/|||||/')
lignes_vides() {
  cat
  printf '\n\r\n \n'
}
bom=$(printf '\357\273\277')
tour=0
for filtre in cat "iconv -f UTF-8 -t CP1252" "sed 1s/^/$bom/" "sed s/\$/$(printf '\r')/" "tr ';,' ',;'" \
  "sed \$s/1\s500\s000/1500000.0/" \
  "sed s/1\s500/1$(printf '\302\240')500/" "sed s/500\s000/500$(printf '\342\200\257')000/" "head -c -1" \
    lignes_vides; do
  tour=$((tour + 1))
  $filtre <"$dossier/modele" >"$csv"
  # With commas, the number needs its quotes, and the name has another separator in it.
  if [ "$tour" = 5 ]; then sed -i 's/15001;00/"15001,00"/; s/ , nord/ ; nord/' "$csv"; fi
  base_neuve
  importer 0 dossiers "$csv"
  verifier "rows, after $filtre" "$voulu" "$(lire "SELECT $colonnes FROM dossiers")"
  verifier "report, after $filtre" 'mes dossiers.csv : 3 lignes lues, 3 chargées, 0 rejetée' "$sortie"
done

# The columns in another order, with capitals, accents and spaces, some left out; three quantities.
printf 'Quantité,Quantite_2,QUANTITE_3,Dispositif,Date de commande,Structure\n100,50,1000,MSS,,Opérateur\n' |
  sed 's/Date de commande/Date commande/' >"$csv"
base_neuve
importer 0 dossiers "$csv"
verifier 'columns in another order' 'Opérateur|MSS|1|100|50|1000|||' "$(lire "SELECT $colonnes FROM dossiers")"
verifier 'valued' '18541.17' "$(lire 'SELECT ht FROM dossiers_montants')"

# A line break in a field, and the line numbers after it.
ecrire '"Labo
sur trois
lignes";SGL;1;12;;;
X;ZZZ;1;12;;;'
base_neuve
importer 1 dossiers "$csv"
contenir 'line number' 'ligne 5 : dispositif : inconnu « ZZZ »' "$erreurs"

# The file of the guide, and what it says of it.
guide=$RACINE/docs/guide.md
awk '/^```csv$/ { dans = 1; next } /^```/ { dans = 0 } dans' "$guide" >"$dossier/dossiers.csv"
base_neuve
importer 0 dossiers "$dossier/dossiers.csv"
contenir 'the guide' "\`\`\`text
$sortie
\`\`\`" "$(cat "$guide")"
contenir 'the guide' ' 3 chargées' "$sortie"

# 2. Each reason, alone.
base_neuve
while IFS='|' read -r raison ligne; do
  ecrire "$ligne"
  importer 1 dossiers "$csv"
  verifier "reason for $ligne" "mes dossiers.csv, ligne 2 : $raison
mes dossiers.csv : 1 ligne lue, 0 chargée, 1 à corriger
--rejets FICHIER charge les autres, et écrit celles-là avec leur motif
segur : rien n'a été chargé" "$erreurs"
done <<'FIN'
structure : vide| ;SGL;1;12;;;
dispositif : inconnu «  »|X;;1;12;;;
dispositif : inconnu « SGLL »|X;sgll;1;12;;;
vague : inconnue « 9 »|X;SGL;9;12;;;
vague : nombre entier attendu, reçu « un »|X;SGL;un;12;;;
quantite : nombre entier attendu, reçu « 12,5 »|X;SGL;1;12,5;;;
quantite : nombre entier attendu, reçu « douze »|X;SGL;1;douze;;;
quantite : nombre entier attendu, reçu « -1 »|X;SGL;1;-1;;;
quantite : nombre entier attendu, reçu « 1.500 »|X;SGL;1;1.500;;;
quantite : nombre entier attendu, reçu « 1,500 »|X;SGL;1;1,500;;;
quantite : nombre entier attendu, reçu « 12 13 »|X;SGL;1;12 13;;;
quantite : nombre entier attendu, reçu « ,00 »|X;SGL;1;,00;;;
quantite : nombre entier attendu, reçu « 1e3 »|X;SGL;1;1e3;;;
quantite : au-delà de 1000000000000, reçu « 1000000000001 »|X;SGL;1;1000000000001;;;
quantite : au-delà de 1000000000000, reçu « 99999999999999999999 »|X;SGL;1;99999999999999999999;;;
date_commande : AAAA-MM-JJ ou JJ/MM/AAAA attendu, reçu « 30/02/2023 »|X;SGL;1;12;;;30/02/2023
date_commande : AAAA-MM-JJ ou JJ/MM/AAAA attendu, reçu « 2023-3-1 »|X;SGL;1;12;;;2023-3-1
date_commande : AAAA-MM-JJ ou JJ/MM/AAAA attendu, reçu « hier »|X;SGL;1;12;;;hier
il manque des champs|X;SGL;1;12
champ de trop : « trop »|X;SGL;1;12;;;;trop
FIN
verifier 'nothing loaded' 0 "$(lire 'SELECT count(*) FROM dossiers')"
ecrire 'X;SGL;1;1000000000000;;;
X;SGL;1;0;;;;
X;SGL;1;;;;'
importer 0 dossiers "$csv"
verifier 'at the bounds' '1000000000000
0
' "$(lire 'SELECT quantite FROM dossiers; SELECT 1 WHERE 0')
"

# A price, in euros: each way to write it, in centimes; and each way that is none.
titres_sans_prix=$titres
titres="$titres;prix"
insecable=$(printf '\302\240')
fine=$(printf '\342\200\257')
cat >"$dossier/prix" <<FIN
|
0|0
1|100
1,5|150
1.50|150
1234,56|123456
1 234,56|123456
1${insecable}234,56 €|123456
1${fine}234${fine}567,8|123456780
22500,00|2250000
999999999999,99|99999999999999
1000000000000|100000000000000
FIN
base_neuve
ecrire "$(awk -F'|' '{ print NR ";SGL;1;12;;;;" $1 }' "$dossier/prix")"
importer 0 dossiers "$csv"
verifier 'prices' "$(awk -F'|' '{ print NR "|" $2 }' "$dossier/prix")" \
  "$(lire 'SELECT structure, prix_centimes FROM dossiers ORDER BY dossier')"
deux='montant en euros de deux décimales au plus attendu'
cat >"$dossier/prix" <<FIN
12,345|$deux
1.234,56|$deux
1,234.56|$deux
-5|$deux
-1 500|$deux
12 34|$deux
,50|$deux
12,|$deux
1e3|$deux
gratuit|$deux
€|$deux
1000000000000,01|au-delà de 1000000000000
99999999999999999999|au-delà de 1000000000000
FIN
base_neuve
ecrire "$(awk -F'|' '{ print NR ";SGL;1;12;;;;" $1 }' "$dossier/prix")"
importer 0 dossiers "$csv" --rejets "$dossier/prix.csv"
verifier 'no prices' "$(awk -F'|' '{ print "prix : " $2 ", reçu « " $1 " »" }' "$dossier/prix")" \
  "$(sed -n 's/^[0-9]*;"\(prix : [^"]*\)".*/\1/p' "$dossier/prix.csv")"
rm "$dossier/prix.csv"
base_neuve
ecrire 'X;SGL;1;douze;;;;cher'
importer 1 dossiers "$csv"
contenir 'both reasons' 'quantite : nombre entier attendu, reçu « douze » ; prix : montant en euros de deux décimales au plus attendu, reçu « cher »' "$erreurs"
ecrire 'X;SGL;1;12;;;;20000
X;SGL;1;12;;;;20000,00
X;SGL;1;12;;;;19999,99'
importer 0 dossiers "$csv" --rejets "$dossier/prix.csv"
verifier 'the same price is the same dossier' '2000000|20000
1999999|19999.99' "$(lire 'SELECT prix_centimes, ht FROM dossiers JOIN dossiers_montants USING (dossier)')"
titres=$titres_sans_prix

# 3. All or nothing; with --rejets, the good ones.
ecrire 'Bon;SGL;1;80;;en cours;
Mauvais;SGL;1;douze;"É ; ""x""";;
Bon;SGL;1;80;;en cours;
Autre;SGL;1;1;;;'
base_neuve
importer 1 dossiers "$csv"
verifier 'nothing by halves' 0 "$(lire 'SELECT count(*) FROM dossiers')"
importer 0 dossiers "$csv" --rejets "$dossier/les rejets.csv"
verifier 'report' 'mes dossiers.csv : 4 lignes lues, 2 chargées, 2 rejetées
Pour 1, l'\''état (« en cours »…) n'\''est pas de ceux que segur connaît : leur montant à venir
ne se calcule pas. États connus : prospect, commande, avance, prestation, solde, abandon' "$sortie"
verifier 'the good ones' 'Bon|80
Autre|1' "$(lire 'SELECT structure, quantite FROM dossiers')"
verifier 'the others' "${bom}ligne;motif;$titres
3;\"quantite : nombre entier attendu, reçu « douze »\";Mauvais;SGL;1;douze;\"É ; \"\"x\"\"\";\"\";\"\"
4;\"identique à la ligne 2\";Bon;SGL;1;80;\"\";\"en cours\";\"\"" "$(cat "$dossier/les rejets.csv")"
importer 1 dossiers "$csv" --rejets "$dossier/les rejets.csv"
contenir 'no file is overwritten' "existe déjà, je n'y touche pas" "$erreurs"
# Corrected, the file of rejected rows loads as it is: the one that was twice in it is the dossier that the base has of
# that client.
sed -i 's/;douze;/;12;/; s/Bon;SGL;1;80/Bon;SGL;1;81/' "$dossier/les rejets.csv"
importer 0 dossiers "$dossier/les rejets.csv" --rejets "$dossier/vide.csv"
verifier 'corrected' 'les rejets.csv : 2 lignes lues, 2 chargées, 0 rejetée
1 ajouté, 1 mis à jour (quantite), 0 inchangé ; 1 absent du fichier, gardé' "$(echo "$sortie" | sed 2q)"
verifier 'corrected' 'Bon||81
Autre||1
Mauvais|É ; "x"|12' "$(lire 'SELECT structure, editeur, quantite FROM dossiers ORDER BY dossier')"
verifier 'no file for no row' '' "$(ls "$dossier/vide.csv" 2>/dev/null)"
# Again: nothing changes but what the file says now.
sed -i '/Mauvais/d; 4d' "$csv"
importer 0 dossiers "$csv"
contenir 'the same file twice' '0 ajouté, 1 mis à jour (quantite), 1 inchangé ; 1 absent du fichier, gardé' "$sortie"
verifier 'the same file twice' 3 "$(lire 'SELECT count(*) FROM dossiers')"
importer 0 dossiers "$csv"
contenir 'the same file three times' '0 ajouté, 0 mis à jour, 2 inchangés ; 1 absent du fichier, gardé' "$sortie"
# Counts add up: more than the ten that are shown.
ecrire "$(awk 'BEGIN { for (i = 1; i <= 1000; i++) print "X" i ";SGL;1;" (i % 7 ? i : "x") ";;;" }')"
base_neuve
importer 1 dossiers "$csv"
contenir 'ten shown' 'mes dossiers.csv : 1000 lignes lues, 0 chargée, 142 à corriger (les dix premières sont ci-dessus)' "$erreurs"
verifier 'ten shown' 10 "$(printf '%s\n' "$erreurs" | grep -c 'ligne [0-9]* :')"
importer 0 dossiers "$csv" --rejets "$dossier/mille.csv"
verifier 'counts' 'mes dossiers.csv : 1000 lignes lues, 858 chargées, 142 rejetées' "$sortie"
verifier 'counts' '858 143' "$(lire 'SELECT count(*) FROM dossiers') $(wc -l <"$dossier/mille.csv")"

# Rows that are wrong are no doubles of anything; one that is right is loaded once.
ecrire 'X;SGL;1;abc;;;
X;SGL;1;;;;
Y;SGL;1;1,5;;;
Y;SGL;1;2,5;;;
;;;;;;
Z;SGL;1;7;;;'
base_neuve
lire "INSERT INTO dossiers (dossier, structure, dispositif, quantite) VALUES (-4, 'Z', 'SGL', 7)"
importer 1 dossiers "$csv"
verifier 'doubles' 'mes dossiers.csv, ligne 2 : quantite : nombre entier attendu, reçu « abc »
mes dossiers.csv, ligne 3 : même client que la ligne 2, qui est à corriger : les deux ensemble, ou une colonne reference
mes dossiers.csv, ligne 4 : quantite : nombre entier attendu, reçu « 1,5 »
mes dossiers.csv, ligne 5 : quantite : nombre entier attendu, reçu « 2,5 »' \
  "$(printf '%s\n' "$erreurs" | grep ', ligne')"
verifier 'an empty row is none' 1 "$(printf '%s\n' "$erreurs" | grep -c '5 lignes lues, 0 chargée, 4 à corriger')"
# A column that the user added to the table is not for the import.
lire 'ALTER TABLE dossiers ADD COLUMN "ma note" TEXT'
ecrire 'X;SGL;1;12;;;'
importer 0 dossiers "$csv"
sed -i '1s/;etat/;ma note/' "$csv"
importer 0 dossiers "$csv"
contenir 'a column of the user' 'Colonne « ma note » ignorée.' "$sortie"
# A trigger that takes rows away, and two imports at once.
base_neuve
ecrire 'X;SGL;1;12;;;'
lire "CREATE TRIGGER t BEFORE INSERT ON dossiers BEGIN SELECT raise(IGNORE); END"
importer 1 dossiers "$csv"
contenir 'a trigger' "des lignes ne sont pas entrées dans la base" "$erreurs"
base_neuve
ecrire "$(awk 'BEGIN { for (i = 1; i <= 5000; i++) print "X" i ";SGL;1;12;;;" }')"
"$segur" importer dossiers "$csv" --base "$base" >/dev/null 2>&1 &
"$segur" importer dossiers "$csv" --base "$base" >/dev/null 2>&1
wait
verifier 'two at once' '5000|5000' "$(lire 'SELECT count(*), count(DISTINCT structure) FROM dossiers')"

# 4. Files that are none.
base_neuve
avant=$(sha256sum <"$base")
refus() {
  importer 1 dossiers "$2"
  contenir "refused: $1" "$1" "$erreurs"
}
refus 'est un dossier, pas un fichier' "$dossier"
refus 'pas de fichier' "$dossier/absent.csv"
: >"$dossier/f"
refus 'est vide' "$dossier/f"
printf 'PK\003\004x' >"$dossier/f"
refus "est compressé : décompressez-le d'abord" "$dossier/f"
printf 'a;b\n' | gzip >"$dossier/f"
refus "est compressé : décompressez-le d'abord" "$dossier/f"
printf '%s\n' "$titres" | iconv -f UTF-8 -t UTF-16 >"$dossier/f"
refus 'est en UTF-16 : enregistrez-le en UTF-8' "$dossier/f"
printf '%s\nX;SGL;1;1\0002;;;\n' "$titres" >"$dossier/f"
refus "n'est pas un fichier de texte" "$dossier/f"
printf '%s\nX\201;SGL;1;12;;;\n' "$titres" >"$dossier/f"
refus "n'est un texte ni en UTF-8 ni en latin-1" "$dossier/f"
refus "n'est pas un fichier de texte" "$base"
refus "n'est pas un fichier ordinaire" /dev/zero
printf '%s\nX;"SGL;1;12;;;\nY;SGL;1;12;;;\n' "$titres" >"$dossier/f"
refus 'fichier tronqué, ou guillemet ouvert qui ne se referme pas' "$dossier/f"
printf '%s\nX;SGL;1;12;;;\n"Labo "des" Pins";SGL;1;12;;;\nY;SGL;1;12;;;\n' "$titres" >"$dossier/f"
refus "f, ligne 3 : guillemet au milieu d'un champ entre guillemets" "$dossier/f"
printf '%s\nX;SGL;1;12;;;;;;;;;;;;;;;trop\n' "$titres" >"$dossier/f"
refus 'f, ligne 2 : champ de trop : « trop »' "$dossier/f"
printf '%s\nÉtoile;SGL;1;12;;;\nCaf\351;SGL;1;12;;;\n' "$titres" >"$dossier/f"
refus 'mêle UTF-8 et latin-1 : enregistrez-le en UTF-8' "$dossier/f"
printf '%s\rX;SGL;1;12;;;\r' "$titres" >"$dossier/f"
refus "a les fins de ligne d'un ancien Mac (CR)" "$dossier/f"
printf '%s\n' "$titres" >"$dossier/f"
refus 'aucun dossier' "$dossier/f"
printf '\n\n' >"$dossier/f"
refus 'il manque « structure »' "$dossier/f"
printf 'X;SGL;1;12\n' >"$dossier/f"
refus 'la première ligne doit nommer les colonnes ; il manque « dispositif »' "$dossier/f"
printf 'structure;dispositif;structure\nX;SGL;Y\n' >"$dossier/f"
refus 'colonne « structure » donnée deux fois' "$dossier/f"
printf 'structure;quantite\nX;12\n' >"$dossier/f"
refus 'il manque « dispositif »' "$dossier/f"
verifier 'nothing changed' "$avant" "$(sha256sum <"$base")"

printf '%s\nFAUX;SGL;1;12;;;\n' "$titres" >"$dossier/f"
cp "$csv" "$dossier/f
"
importer 0 dossiers "$dossier/f
"
verifier 'a name that ends with a line break' 0 "$(lire "SELECT count(*) FROM dossiers WHERE structure = 'FAUX'")"
printf '%s\nX;SGL;1;douze;;;\n' "$titres" >"$dossier/f"
for rejets in "$dossier/absent/r.csv" "$dossier/r.csv/" "$base-journal" "$dossier"; do
  importer 1 dossiers "$dossier/f" --rejets "$rejets"
  case $rejets in */absent/*) faute="segur : pas de dossier « $dossier/absent »" ;; *) faute="segur : « $rejets »" ;;
  esac
  contenir "rejected rows to $rejets" "$faute" "$erreurs"
done
# The launcher asked to stop, the rows and the rejected ones are there together, or neither.
base_neuve
ecrire "$(awk 'BEGIN { for (i = 1; i <= 20000; i++) print "X" i ";SGL;1;" (i % 10 ? 12 : "x") ";;;" }')"
for delai in 0.05 0.1 0.15 0.2 0.24 0.28 0.32 0.36 0.4 0.5; do
  rm -f "$dossier/r.csv"
  lire 'DELETE FROM dossiers'
  "$segur" importer dossiers "$csv" --base "$base" --rejets "$dossier/r.csv" >/dev/null 2>&1 &
  sleep $delai
  kill -TERM $! 2>/dev/null
  wait $!
  case "$(lire 'SELECT count(*) FROM dossiers') $(cat "$dossier/r.csv" 2>/dev/null | wc -l)" in
    '18000 2001' | '0 0') ;;
    *) verifier "stopped after $delai" 'both or none' \
      "$(lire 'SELECT count(*) FROM dossiers') $(cat "$dossier/r.csv" | wc -l)" ;;
  esac
done
verifier 'nothing is left in TMPDIR' '' \
  "$(cd "$dossier" && mkdir tmp && TMPDIR=tmp "$segur" importer dossiers "$dossier/f" --base "$base" >/dev/null \
  2>&1; ls tmp)"

# What a value commands to the terminal is not printed.
base_neuve
ecrire "$(printf 'X;S\033[31m\302\2330mé;1;12;;;')"
importer 1 dossiers "$csv"
contenir 'a value that commands the terminal' 'dispositif : inconnu « S [31M 0Mé »' "$erreurs"

# 5. What is asked for.
printf '%s\nX;SGL;1;12;;;\n' "$titres" >"$csv"
verifier 'no database' "segur : dans quelle base ? --base FICHIER le dit, et la crée si elle n'est pas là" \
  "$("$segur" importer dossiers "$csv" 2>&1)"
verifier 'the reference' "segur : la base de référence ne se modifie pas : $segur nouveau FICHIER en fait une à vous" \
  "$("$segur" importer dossiers "$csv" --base "$REFERENCE" 2>&1)"
base_neuve
verifier 'by the environment' 'mes dossiers.csv : 1 ligne lue, 1 chargée, 0 rejetée' \
  "$(SEGUR_DB=$base "$segur" importer dossiers "$csv")"
for faute in 'dossier x' "dossiers $dossier/f $dossier/f" "dossiers $dossier/f --rejets --date" 'dossiers' '' \
  'dossiers --rejets' 'dossiers x --date 2026-01-01' 'rpps x --rejets y' 'finess x --autre'; do
  # shellcheck disable=SC2086 # the words of a command line
  importer 2 $faute
done

# 6. A disk that is full, here a limit on the size of a file; a database that another program writes.
ecrire "$(awk 'BEGIN { for (i = 1; i <= 20000; i++) print "Laboratoire au nom un peu long numéro " i ";SGL;1;" i ";;;" }')"
base_neuve
(
  trap '' XFSZ
  ulimit -f 1200
  TMPDIR=$dossier "$segur" importer dossiers "$csv" --base "$base" 2>"$dossier/erreurs"
)
contenir 'disk full' "rien n'a été chargé" "$(cat "$dossier/erreurs")"
contenir 'disk full' 'plus de place sur le disque, ou écriture impossible' "$(cat "$dossier/erreurs")"
verifier 'disk full' 'ok|0' "$(lire \
  'SELECT integrity_check, (SELECT count(*) FROM dossiers) FROM pragma_integrity_check')"
mkfifo "$dossier/verrou"
sqlite3 -init /dev/null -batch "$base" <"$dossier/verrou" >/dev/null &
exec 3>"$dossier/verrou"
echo 'BEGIN IMMEDIATE; SELECT 1;' >&3
importer 1 dossiers "$csv"
exec 3>&-
wait
contenir 'busy' 'segur : la base est occupée par un autre programme' "$erreurs"
importer 0 dossiers "$csv"
verifier 'no longer busy' 20000 "$(lire 'SELECT count(*) FROM dossiers')"

# An order on the last day, and one placed the day after: LGC's order was postponed to 30/11/2022, MSSanté has no date.
titres='structure;dispositif;quantite;quantite_2;quantite_3;date_commande'
ecrire 'A;LGC;1;;;30/11/2022
B;LGC;2;;;01/12/2022
C;MSS;1;1;1;01/12/2030'
base_neuve
importer 0 dossiers "$csv"
verifier 'an order too late' "mes dossiers.csv : 3 lignes lues, 3 chargées, 0 rejetée
1 dossier, commande postérieure à la date limite :
la requête dossiers_echeances dit lequel." "$sortie"
verifier 'which' '2|commande du 2022-12-01, après la date limite du 2022-11-30' \
  "$(lire 'SELECT DISTINCT dossier, remarque FROM dossiers_echeances WHERE remarque IS NOT NULL')"

# 7. A file as a vendor has it, of Excel in French: her own headings and states, her amounts, two columns of quantities.
noter() {
  printf '%s\n' "$@" | iconv -f UTF-8 -t CP1252 | sed 's/$/\r/' >"$csv"
}
set -- 'Nom du client;Ville;Logiciel;Nombre de sites;Examens par an;Prix facturé HT;Statut' \
  'Laboratoire des Pins;Lyon;SGL;12;;1 234 567,89;Avance reçue' \
  "Centre d'imagerie;Nice;RIS;3;15 001;3 000,00;Commandée" \
  'Pharmacie du Port;Brest;LGO;;;;Soldé' \
  'Laboratoire du Lac;Lyon;SGL;80;;30 000,00;Avance reçue' \
  'Cabinet de la Halle;Metz;LGC;;;;À rappeler'
noter "$@"
base_neuve
importer 0 dossiers "$csv"
verifier 'her file' "mes dossiers.csv : 5 lignes lues, 5 chargées, 0 rejetée
Colonne « Nom du client » lue comme structure.
Colonne « Ville » ignorée.
Colonne « Logiciel » lue comme dispositif.
Colonne « Nombre de sites » lue comme sites.
Colonne « Examens par an » lue comme exams.
Colonne « Prix facturé HT » lue comme prix.
Colonne « Statut » lue comme etat.
Aucune colonne ne dit la vague : un dossier nouveau est de la vague 1.
« Avance reçue » lu comme avance : 2 lignes
« Commandée » lu comme commande : 1 ligne
Pour 1, l'état (« À rappeler »…) n'est pas de ceux que segur connaît : leur montant à venir
ne se calcule pas. États connus : prospect, commande, avance, prestation, solde, abandon" "$sortie"
verifier 'her file, valued' "Laboratoire des Pins|12|avance|123456789|22500
Centre d'imagerie|15001|commande|300000|3000
Pharmacie du Port||solde||
Laboratoire du Lac|80|avance|3000000|30000
Cabinet de la Halle||À rappeler||" \
  "$(lire 'SELECT d.structure, d.quantite, etat, prix_centimes, ht FROM dossiers AS d JOIN dossiers_montants USING (dossier) ORDER BY dossier')"
# The month after: three changes, one client gone, one come.
noter "$1" "$(echo "$2" | sed 's/Avance reçue/Soldé/')" "$(echo "$3" | sed 's/3 000,00/3 500,00/')" "$4" \
  "$(echo "$5" | sed 's/;80;/;81;/')" 'Laboratoire Neuf;Caen;SGL;5;;;'
importer 0 dossiers "$csv"
verifier 'the month after' 'mes dossiers.csv : 5 lignes lues, 5 chargées, 0 rejetée
1 ajouté, 3 mis à jour (quantite, etat, prix), 1 inchangé ; 1 absent du fichier, gardé' "$(echo "$sortie" | sed 2q)"
verifier 'the month after, in the base' "1|Laboratoire des Pins|12|solde|123456789
2|Centre d'imagerie|15001|commande|350000
3|Pharmacie du Port||solde|
4|Laboratoire du Lac|81|avance|3000000
5|Cabinet de la Halle||À rappeler|
6|Laboratoire Neuf|5||" "$(lire \
  'SELECT dossier, structure, quantite, etat, prix_centimes FROM dossiers ORDER BY dossier')"
# A trial says the same, and changes nothing.
noter "$@"
avant=$(sha256sum <"$base")
importer 0 dossiers "$csv" --essai
contenir 'a trial' '0 ajouté, 3 mis à jour (quantite, etat, prix), 2 inchangés ; 1 absent du fichier, gardé' "$sortie"
contenir 'a trial' "Essai : rien n'a été changé." "$sortie"
verifier 'a trial changes nothing' "$avant" "$(sha256sum <"$base")"
# A turnover may have decimals: rounded down to the euro, and said. Of another scale, what counts whole things may not.
printf '%s\n' "client;logiciel;Chiffre d'affaires;sites" 'A;LGO;1 499 999,99;' 'B;LGO;1500000.00;' 'C;SGL;9;12,5' \
  >"$csv"
base_neuve
importer 1 dossiers "$csv"
contenir 'a count is whole' 'ligne 4 : sites : nombre entier attendu, reçu « 12,5 »' "$erreurs"
sed -i 's/12,5/12/' "$csv"
importer 0 dossiers "$csv"
contenir 'a turnover' "Chiffre d'affaires : « 1 499 999,99 » ramené à l'euro : 1 ligne de ce genre" "$sortie"
verifier 'a turnover' 'A|1499999|625
B|1500000|875
C|12|22500' "$(lire 'SELECT structure, quantite, ht FROM dossiers_montants ORDER BY dossier')"
# A column of the quantity, and one of what it counts, that say two things.
printf '%s\n' 'client;logiciel;quantité;sites' 'A;SGL;12;13' >"$csv"
importer 1 dossiers "$csv"
contenir 'two quantities' 'ligne 2 : sites et quantite disent deux choses : « 13 » et « 12 »' "$erreurs"
printf '%s\n' 'client;logiciel;sites;nb de sites' 'A;SGL;12;13' >"$csv"
importer 1 dossiers "$csv"
contenir 'two columns for one' 'mes dossiers.csv : colonne « sites » donnée deux fois : « sites », « nb de sites »' \
  "$erreurs"

# 8. Who is who. Namesakes: two in the file are two dossiers when the base has none of them; then nobody can tell, but
# of equal rows.
essai() {
  printf '%s\n' "$@" >"$csv"
}
base_neuve
essai 'structure;dispositif;quantite;etat' 'Labo;SGL;12;commande' 'Labo;SGL;30;commande'
importer 0 dossiers "$csv"
verifier 'two namesakes' 2 "$(lire 'SELECT count(*) FROM dossiers')"
importer 0 dossiers "$csv"
contenir 'two namesakes, again' '0 ajouté, 0 mis à jour, 2 inchangés ; 0 absent' "$sortie"
essai 'structure;dispositif;quantite;etat' 'Labo;SGL;12;commande' 'Labo;SGL;31;commande'
importer 0 dossiers "$csv"
contenir 'one of them changed' '0 ajouté, 1 mis à jour (quantite), 1 inchangé ; 0 absent' "$sortie"
essai 'structure;dispositif;quantite;etat' 'Labo;SGL;13;commande' 'Labo;SGL;32;commande'
importer 1 dossiers "$csv"
verifier 'both changed' 'mes dossiers.csv, ligne 2 : plusieurs dossiers de ce client : lignes 2, 3, et dans la base 1, 2 : ajoutez une colonne reference
mes dossiers.csv, ligne 3 : plusieurs dossiers de ce client : lignes 2, 3, et dans la base 1, 2 : ajoutez une colonne reference' "$(echo "$erreurs" | sed 2q)"
essai 'structure;dispositif;quantite;etat' 'Labo;SGL;12;commande' 'Labo;SGL;31;commande' 'Labo;SGL;5;'
importer 1 dossiers "$csv"
contenir 'a third' 'ligne 4 : plusieurs dossiers de ce client : ligne 4, et dans la base 1, 2 : ajoutez une colonne reference' "$erreurs"
# With a reference, it alone identifies; a dossier that has none takes it where client, dispositif and vague name it
# alone.
base_neuve
essai 'structure;dispositif;quantite' 'A;SGL;12' 'B;SGL;12' 'B;SGL;13'
importer 0 dossiers "$csv"
essai 'N° de dossier;structure;dispositif;quantite' 'D-1;A;SGL;14' 'D-2;B;SGL;12' 'D-3;C;SGL;12'
importer 0 dossiers "$csv"
verifier 'references' '1|D-1|A|14
2|D-2|B|12
3||B|13
4|D-3|C|12' "$(lire 'SELECT dossier, reference, structure, quantite FROM dossiers ORDER BY dossier')"
contenir 'references' '1 ajouté, 2 mis à jour (reference, quantite), 0 inchangé ; 1 absent du fichier, gardé' "$sortie"
essai 'reference;structure;dispositif;quantite' 'D-1;A renommé;RIS;15001' 'D-3;C;SGL;12'
importer 0 dossiers "$csv"
verifier 'a client renamed' 'D-1|A renommé|RIS|15001' \
  "$(lire "SELECT reference, structure, dispositif, quantite FROM dossiers WHERE dossier = 1")"
contenir 'a client renamed' '0 ajouté, 1 mis à jour (structure, dispositif, quantite), 1 inchangé ; 2 absents' "$sortie"
essai 'reference;structure;dispositif' 'D-9;X;SGL' 'D-9;Y;SGL'
importer 1 dossiers "$csv"
contenir 'a reference twice' 'ligne 2 : reference « D-9 » donnée à plusieurs lignes : 2, 3' "$erreurs"
# What the file says nothing of stays.
base_neuve
essai 'structure;dispositif;quantite;editeur;etat;prix' 'A;SGL;12;Dedalus;avance;20000'
importer 0 dossiers "$csv"
essai 'structure;dispositif;etat' 'A;SGL;solde'
importer 0 dossiers "$csv"
verifier 'what the file does not say' 'A|12|Dedalus|solde|2000000' \
  "$(lire 'SELECT structure, quantite, editeur, etat, prix_centimes FROM dossiers')"
# What a second reader broke. A namesake that waits for its correction: neither is loaded, and both come back.
base_neuve
essai 'structure;dispositif;quantite;etat' 'Ph;LGO;10;solde' 'Ph;LGO;vingt;prospect' 'Autre;LGO;5;'
importer 0 dossiers "$csv" --rejets "$dossier/r1.csv"
verifier 'a namesake to correct' 'Autre|5' "$(lire 'SELECT structure, quantite FROM dossiers')"
contenir 'a namesake to correct' \
  '2;"même client que la ligne 3, qui est à corriger : les deux ensemble, ou une colonne reference";Ph;LGO;10;solde' \
  "$(cat "$dossier/r1.csv")"
sed -i 's/;vingt;/;20;/' "$dossier/r1.csv"
importer 0 dossiers "$dossier/r1.csv"
verifier 'both, corrected' 'Autre|5|
Ph|10|solde
Ph|20|prospect' "$(lire 'SELECT structure, quantite, etat FROM dossiers ORDER BY dossier')"
base_neuve
essai 'structure;dispositif;quantite' 'Ph;LGO;20'
importer 0 dossiers "$csv"
essai 'reference;structure;dispositif;quantite' 'A;Ph;LGO;10' 'B;Ph;LGO;vingt'
importer 0 dossiers "$csv" --rejets "$dossier/r2.csv"
verifier 'no reference is taken meanwhile' '|Ph|20' "$(lire 'SELECT reference, structure, quantite FROM dossiers')"
# References given afterwards to namesakes: equal rows take them; where nobody can tell, none is added.
base_neuve
essai 'structure;dispositif;quantite;etat' 'Ph;LGO;10;commande' 'Ph;LGO;20;commande'
importer 0 dossiers "$csv"
essai 'reference;structure;dispositif;quantite;etat' 'R1;Ph;LGO;10;commande' 'R2;Ph;LGO;20;commande'
importer 0 dossiers "$csv"
verifier 'references for namesakes' 'R1|10
R2|20' "$(lire 'SELECT reference, quantite FROM dossiers ORDER BY dossier')"
base_neuve
essai 'structure;dispositif;quantite;etat' 'Ph;LGO;10;commande' 'Ph;LGO;20;commande'
importer 0 dossiers "$csv"
essai 'reference;structure;dispositif;quantite;etat' 'R1;Ph;LGO;11;solde' 'R2;Ph;LGO;21;solde'
importer 1 dossiers "$csv"
contenir 'which is which' 'ligne 2 : la base a de ce client les dossiers 1, 2, sans reference : --remplacer met ceux du fichier à leur place' "$erreurs"
importer 0 dossiers "$csv" --remplacer
verifier 'replaced by theirs' 'R1|11
R2|21' "$(lire 'SELECT reference, quantite FROM dossiers ORDER BY dossier')"
rm -f "$base".avant*
# Rows with a reference and rows without: equal ones first.
base_neuve
essai 'structure;dispositif;quantite;etat' 'Labo A;SGL;20;solde'
importer 0 dossiers "$csv"
essai 'reference;structure;dispositif;quantite;etat' 'A;Labo A;SGL;10;prospect' ';Labo A;SGL;20;solde'
importer 0 dossiers "$csv"
verifier 'a mixed file' '|20|solde
A|10|prospect' "$(lire 'SELECT reference, quantite, etat FROM dossiers ORDER BY dossier')"
# What the file says nothing of, of this dispositif: quantities, the vague.
base_neuve
essai 'structure;dispositif;quantite;quantite_2;quantite_3' 'Groupe M;MSS;100;50;1000'
importer 0 dossiers "$csv"
for titre in 'Nombre de sites' 'Boîtes applicatives' 'quantite'; do
  essai "structure;dispositif;$titre" 'Groupe M;MSS;100'
  importer 0 dossiers "$csv"
  verifier "the others stay: $titre" '100|50|1000' "$(lire 'SELECT quantite, quantite_2, quantite_3 FROM dossiers')"
done
essai 'structure;dispositif;quantite_2;BAL personnelles' 'Groupe M;MSS;60;1001'
importer 0 dossiers "$csv"
verifier 'two of three' '100|60|1001' "$(lire 'SELECT quantite, quantite_2, quantite_3 FROM dossiers')"
base_neuve
essai 'reference;structure;dispositif;vague;quantite' 'D1;Labo A;SGL;2;3'
importer 0 dossiers "$csv"
essai 'reference;structure;dispositif;quantite' 'D1;Labo A;SGL;4'
importer 0 dossiers "$csv"
verifier 'the vague stays' '2|4' "$(lire 'SELECT vague, quantite FROM dossiers')"
# A scale that is nowhere counts what the other vague counts.
essai 'structure;dispositif;vague;Nombre de sites' 'L;SGL;2;12'
importer 0 dossiers "$csv"
verifier 'a vague without a scale' '12' "$(lire "SELECT quantite FROM dossiers WHERE structure = 'L'")"
# A euro in the middle of a price; two ways to write a number are one; each quantity is compared.
base_neuve
essai 'structure;dispositif;prix;sites;quantite' 'A;SGL;12€50;;' "B;SGL;€ 12,50;1${fine}000;1000,00" \
  'C;SGL;12,50 €;12;13'
importer 0 dossiers "$csv" --rejets "$dossier/r3.csv"
verifier 'euros' 'B|1250|1000' "$(lire 'SELECT structure, prix_centimes, quantite FROM dossiers')"
contenir 'euros' 'prix : montant en euros de deux décimales au plus attendu, reçu « 12€50 »' "$(cat "$dossier/r3.csv")"
contenir 'two things' 'sites et quantite disent deux choses : « 12 » et « 13 »' "$(cat "$dossier/r3.csv")"
essai 'structure;dispositif;quantite;quantite_2;quantite_3;Boîtes organisationnelles' 'M;MSS;100;60;1;50'
importer 1 dossiers "$csv"
contenir 'two things, of the second' 'Boîtes organisationnelles et quantite_2 disent deux choses : « 50 » et « 60 »' \
  "$erreurs"
# A line that has no reading cannot be put aside: nothing is lost. What is beyond the header comes back with the rest;
# so do columns of theirs that are called as ours.
essai 'structure;dispositif;quantite' 'A;SGL;1' '"B;SGL;2' 'C;SGL;3'
importer 1 dossiers "$csv" --rejets "$dossier/r4.csv"
contenir 'a line without reading' 'ligne 3 : fichier tronqué, ou guillemet ouvert qui ne se referme pas' "$erreurs"
verifier 'a line without reading' "0 " \
  "$(lire "SELECT count(*) FROM dossiers WHERE structure = 'A' AND quantite = 1") $(ls "$dossier/r4.csv" 2>/dev/null)"
essai 'structure;dispositif;quantite;Motif;Ligne' 'C;SGL;3;pourquoi;4;500' 'D;SGL;3;x;y'
importer 0 dossiers "$csv" --rejets "$dossier/r5.csv"
verifier 'all comes back' "${bom}ligne;motif;structure;dispositif;quantite;Motif;Ligne
2;\"champ de trop : « 500 »\";C;SGL;3;pourquoi;4;500" "$(cat "$dossier/r5.csv")"
contenir 'theirs is ignored' 'Colonne « Motif » ignorée.
Colonne « Ligne » ignorée.' "$sortie"
# A code of the client is no reference of the dossier. A heading may be on two lines. Counts are of what was loaded;
# states that are unknown are all named.
base_neuve
essai 'Code client;Nom du client;Logiciel;"Nombre
de sites";Statut' 'C1;Labo A;SGL;12;payé' 'C1;Labo A;RIS;15001;Devis à signer' 'C2;B;XX;1;payé' 'C3;D;SGL;3;-' \
  'C4;E;SGL;3;-'
importer 0 dossiers "$csv" --rejets "$dossier/r6.csv"
contenir 'a code of the client' 'Colonne « Code client » ignorée.' "$sortie"
verifier 'a code of the client' '4|12' \
  "$(lire "SELECT count(*), max(quantite) FILTER (WHERE dispositif = 'SGL' AND structure = 'Labo A') FROM dossiers")"
contenir 'loaded ones are counted' '« payé » lu comme solde : 1 ligne' "$sortie"
contenir 'every unknown state' 'États inconnus : « - » : 2, « Devis à signer » : 1.' "$sortie"
printf 'PK\003\004....[Content_Types].xml' >"$csv"
importer 1 dossiers "$csv"
contenir 'a workbook' 'est un classeur (.xlsx) : enregistrez-le en CSV' "$erreurs"
"$segur" importer dossiers --modele >"$csv"
sed -i 's/;/|/g; 1s/^.*$/SEP=|/' "$csv"
printf 'structure|dispositif|quantite\nA|SGL|12\n' >>"$csv"
importer 0 dossiers "$csv"
contenir 'sep= in capitals' '1 ligne lue, 1 chargée' "$sortie"

# What a third reader broke. A client whose other row does not say its dispositif, or its vague: both wait, and both
# are there in the end.
for faute in 'Labo X;SGLL;1;20' 'Labo X;SGL;un;20'; do
  base_neuve
  rm -f "$dossier/r10.csv"
  essai 'structure;dispositif;vague;quantite' 'Labo X;SGL;1;10' "$faute" 'Autre;SGL;1;5'
  importer 0 dossiers "$csv" --rejets "$dossier/r10.csv"
  verifier "held back: $faute" 'Autre|5' "$(lire 'SELECT structure, quantite FROM dossiers')"
  sed -i 's/;SGLL;/;SGL;/; s/;un;/;1;/' "$dossier/r10.csv"
  importer 0 dossiers "$dossier/r10.csv"
  verifier "both, corrected: $faute" 'Autre|5
Labo X|10
Labo X|20' "$(lire 'SELECT structure, quantite FROM dossiers ORDER BY 1, 2')"
done
rm -f "$dossier/r10.csv"
base_neuve
essai 'reference;structure;dispositif;quantite' 'R1;X;SGL;10' ';X;SGL;abc'
importer 0 dossiers "$csv" --rejets "$dossier/r10.csv"
sed -i 's/;abc/;20/' "$dossier/r10.csv"
importer 0 dossiers "$dossier/r10.csv"
verifier 'a reference beside a row to correct' '|20
R1|10' "$(lire 'SELECT reference, quantite FROM dossiers ORDER BY 2 DESC')"
# Of two equal dossiers, a row without a reference is the one that has none.
base_neuve
lire "INSERT INTO dossiers (reference, structure, dispositif, quantite) VALUES ('R3', 'X', 'SGL', 10), (NULL, 'X', 'SGL', 10)"
essai 'structure;dispositif;quantite' 'X;SGL;10'
importer 0 dossiers "$csv" --remplacer
verifier 'without a reference' '|10' "$(lire 'SELECT reference, quantite FROM dossiers')"
rm "$base".avant*
# A row that has none is new where all the dossiers of the client are other rows of the file, by their references.
base_neuve
lire "INSERT INTO dossiers (reference, structure, dispositif, quantite) VALUES ('R1', 'X', 'SGL', 10)"
essai 'reference;structure;dispositif;quantite' 'R1;X;SGL;10' ';X;SGL;20'
importer 0 dossiers "$csv"
contenir 'a new one beside a reference' '1 ajouté, 0 mis à jour, 1 inchangé' "$sortie"
# A file that does not say the vague: that of the dossiers.
base_neuve
lire "INSERT INTO dossiers (structure, dispositif, vague, quantite, editeur) VALUES ('A', 'SGL', 2, 7, 'E1')"
essai 'structure;dispositif;quantite' 'A;SGL;8'
importer 0 dossiers "$csv"
verifier 'no vague' 'A|2|8|E1' "$(lire 'SELECT structure, vague, quantite, editeur FROM dossiers')"
# A column of theirs that is called as one of the file.
base_neuve
lire 'ALTER TABLE dossiers ADD COLUMN prix INTEGER'
essai 'structure;dispositif;quantite;prix' 'A;SGL;8;100'
importer 0 dossiers "$csv"
verifier 'a column prix' '10000|' "$(lire 'SELECT prix_centimes, prix FROM dossiers')"
# Two ways to write one client are told, and who is absent is named.
base_neuve
essai 'structure;dispositif;quantite' 'LABO A;SGL;12' 'Labo B;SGL;12'
importer 0 dossiers "$csv"
essai 'structure;dispositif;quantite' 'Labo  à;SGL;12' 'Labo C;SGL;3'
importer 0 dossiers "$csv" --essai
contenir 'one client, two ways' 'Un même client, écrit de plusieurs façons ? « LABO A », « Labo  à ».' "$sortie"
contenir 'who is absent' 'Absents du fichier : LABO A (SGL), Labo B (SGL).' "$sortie"
verifier 'a trial, first' "Essai : rien n'a été changé." "$(echo "$sortie" | head -n 1)"
# A trial with rejected rows says why.
essai 'structure;dispositif;quantite' 'A;SGL;12' 'B;XX;1'
importer 0 dossiers "$csv" --essai --rejets "$dossier/r11.csv"
contenir 'a trial of rejected rows' 'ligne 3 : dispositif : inconnu « XX »' "$sortie"
verifier 'and writes none' '' "$(ls "$dossier/r11.csv" 2>/dev/null)"

# --remplacer deletes what the file has no more, after a copy; not with rejected rows, nor in a trial.
base_neuve
essai 'structure;dispositif;quantite' 'A;SGL;12' 'B;SGL;13' 'C;SGL;14'
importer 0 dossiers "$csv"
essai 'structure;dispositif;quantite' 'A;SGL;12' 'D;SGL;15'
importer 0 dossiers "$csv" --essai --remplacer
contenir 'a trial of replacing' '1 ajouté, 0 mis à jour, 1 inchangé ; 2 absents du fichier, supprimés' "$sortie"
verifier 'a trial of replacing' '3 ' "$(lire 'SELECT count(*) FROM dossiers') $(ls "$base".avant* 2>/dev/null)"
importer 0 dossiers "$csv" --remplacer
verifier 'replaced' "mes dossiers.csv : 2 lignes lues, 2 chargées, 0 rejetée
1 ajouté, 0 mis à jour, 1 inchangé ; 2 absents du fichier, supprimés
Absents du fichier : B (SGL), C (SGL).
Telle qu'elle était : « $base.avant »." "$sortie"
verifier 'replaced' 'A
D' "$(lire 'SELECT structure FROM dossiers')"
verifier 'the copy' 'A
B
C -rw-------' "$(base="$base.avant" && lire 'SELECT structure FROM dossiers') $(ls -l "$base.avant" | cut -c1-10)"
importer 0 dossiers "$csv" --remplacer
contenir 'nothing to replace' '0 ajouté, 0 mis à jour, 2 inchangés' "$sortie"
verifier 'no copy of what did not change' "$base.avant" "$(ls "$base".avant*)"
essai 'structure;dispositif;quantite' 'A;SGL;douze'
importer 1 dossiers "$csv" --remplacer
verifier 'not with rows at fault' "2 $base.avant" "$(lire 'SELECT count(*) FROM dossiers') $(ls "$base".avant*)"
importer 2 dossiers "$csv" --remplacer --rejets "$dossier/r9.csv"
contenir 'not with rejected rows' '--remplacer et --rejets ne vont pas ensemble' "$erreurs"
rm "$base".avant*
# A file to fill, which the import reads as it is; --modele reads none.
for autre in "dossiers $dossier/f" 'dossiers --essai' finess ''; do
  # shellcheck disable=SC2086 # the words of a command line
  importer 2 $autre --modele
  contenir "--modele with $autre" "--modele va seul : $segur importer dossiers --modele" "$erreurs"
done
"$segur" importer dossiers --modele >"$csv"
base_neuve
importer 1 dossiers "$csv"
contenir 'an empty one' 'aucun dossier' "$erreurs"
printf 'D-1;A;SGL;1;12;;;Dedalus;Avance versée;30/11/2022;20 000,00\r\n' >>"$csv"
importer 0 dossiers "$csv"
verifier 'a file that was filled' 'D-1|A|SGL|1|12|||Dedalus|avance|2022-11-30|2000000' \
  "$(lire "SELECT reference, $colonnes, prix_centimes FROM dossiers")"

# The same rows by SQL alone, as any host reads them: the query that the import runs.
essai 'Nom du client;Logiciel;Nombre de sites' 'A;SGL;12' 'B;XYZ;1'
verifier 'by the query' '2||A|SGL|12
3|dispositif : inconnu « XYZ »|B|XYZ|' \
  "$("$segur" requete fichier_dossiers "fichier=$csv" -list | sed 1d | cut -d'|' -f1,2,4,5,7)"
verifier 'its columns' '1|Nom du client|structure|0|
2|Logiciel|dispositif|0|
3|Nombre de sites|sites|0|' "$("$segur" requete fichier_colonnes "fichier=$csv" -list | sed 1d)"
contenir 'no such file' "pas de fichier « $dossier/absent.csv »" \
  "$("$segur" requete fichier_dossiers "fichier=$dossier/absent.csv" 2>&1)"

conclure imports
