# generer_rpps.awk: prints an extraction of the RPPS of N rows, made up: the shape of the real one (56
# columns parted by |, about 1.15 rows per person, as they come: a person's rows are not together),
# no real person.
#   awk -v lignes=1000 -f generer_rpps.awk
BEGIN {
  OFS = "|"
  printf "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|"
  printf "Libellé civilité d'exercice|Code civilité|Libellé civilité|Nom d'exercice|Prénom d'exercice|Code profession|"
  printf "Libellé profession|Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire|"
  printf "Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire|Code mode exercice|Libellé mode exercice"
  for (i = 20; i <= 56; i++) printf "|Colonne %d", i
  print ""
  split("10 10 10 10 21 21 60 60 60 70", professions, " ")
  nom["10"] = "Médecin"; nom["21"] = "Pharmacien"; nom["60"] = "Infirmier"; nom["70"] = "Masseur-Kinésithérapeute"
  split("SM26 SM44 SM54", savoirs, " ")
  savoir_nom["SM26"] = "Médecine générale"; savoir_nom["SM44"] = "Psychiatrie"; savoir_nom["SM54"] = "Radio-diagnostic"
  split("L S B", modes, " ")
  mode_nom["L"] = "Libéral,indépendant,artisan,commerçant"; mode_nom["S"] = "Salarié"; mode_nom["B"] = "Bénévole"
  adresse = "|12345678900011|123456789|750000001|750000002|R10100000000001|CABINET \"DU PARC\"|ENSEIGNE|||12|||rue|DE LA PAIX||75002 PARIS|75002|75102|Paris|FR|France|0102030405||||75|Paris|||||SA01|Secteur|SECTION|Libellé section|FON|Fonction"
  personnes = int(lignes / 1.15) + 1
  for (n = 0; n < lignes; n++) {
    p = n % personnes
    s = p % 10
    profession = professions[s + 1]
    # The second row of a person is another activity, now and then of another mode.
    mode = modes[(p + (n >= personnes ? int(p / 3) : 0)) % 3 + 1]
    savoir = profession == "10" ? savoirs[int(p / 10) % 3 + 1] : ""
    id = sprintf("%.0f", 10000000000 + p)
    printf "8|%s|8%s|DR|Docteur|M|Monsieur|NOM%d|PRENOM%d|%s|%s|C|Civil|S|Spécialité|%s|%s|%s|%s%s\n", \
      id, id, p, p, profession, nom[profession], savoir, savoir_nom[savoir], mode, mode_nom[mode], adresse
  }
}
