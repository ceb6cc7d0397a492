# generer_finess.awk: prints a FINESS register of N establishments, made up: the shape of the real one,
# quirks included. Its laboratories are 4 444 sites in 383 groups, five of them of 120 sites, as S4 counts
# them but shared out as we chose: what 5 × 38 565 + 378 × 22 500 = 8 697 825 € is for.
#   awk -v lignes=103000 -v champs=32 -v geo=0 -v emetteur=etalab -f generer_finess.awk
# champs: 32, or 31 as in older issues; geo: 1 to add a geolocalisation record per establishment.
function ecrire(ej, categorie, libelle, nom,    commun, et) {
  n++
  et = sprintf("%09d", 10000000 + n)
  # A quoted name with a separator, one with doubled quotes, a quote inside a name that is not quoted.
  if (n % 50 == 1) nom = "\"SELARL \"\"LES PINS\"\" ; SITE " n "\""
  else if (n % 50 == 2) nom = nom " DIT \"LE PARC\" " n
  else nom = nom " " n
  commun = "structureet;" et ";" ej ";" nom ";" (n % 3 ? "" : "LABORATOIRE DE L'ÉTÉ " n) ";;;12;RUE;DE LA PAIX;;;451;01;AIN;01440 VIRIAT;0474000000;;"
  print commun categorie ";" libelle ";1102;" libelle "s;26010004500012;8610Z;03;ARS;1;Public;1979-02-13;1979-02-13;2025-12-11" (champs == 31 ? "" : ";")
}
BEGIN {
  print "finess;" emetteur ";111;2026-05-12"
  for (g = 1; g <= 383; g++) {
    sites = g <= 5 ? 120 : g <= 69 ? 11 : 10
    for (s = 0; s < sites; s++) ecrire(sprintf("%09d", 900000000 + g), "611", "Laboratoire de Biologie Médicale", "LABORATOIRE")
  }
  split("620 355 101 500 124", codes, " ")
  split("Pharmacie d'Officine;Centre Hospitalier (C.H.);Centre Hospitalier Régional (C.H.R.);E.H.P.A.D.;Centre de Santé", libelles, ";")
  while (n < lignes) ecrire(sprintf("%09d", 910000000 + int(n / 3)), codes[n % 5 + 1], libelles[n % 5 + 1], "ÉTABLISSEMENT")
  if (geo) for (i = 1; i <= n; i++) printf "geolocalisation;%09d;870215.7;6571590.5;\"1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93\";2025-12-11\n", 10000000 + i
}
