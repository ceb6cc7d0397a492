# proches.awk: reads known names, one a line, and prints those near the word in the
# environment's MOT: they contain it, or are within one edit, and one more per three letters.

function distance(a, b,    i, j, ligne, avant, ici) {
  for (j = 0; j <= length(b); j++) ligne[j] = j
  for (i = 1; i <= length(a); i++) {
    avant = ligne[0]
    ligne[0] = i
    for (j = 1; j <= length(b); j++) {
      ici = ligne[j]
      if (substr(a, i, 1) != substr(b, j, 1)) avant++
      if (ligne[j] + 1 < avant) avant = ligne[j] + 1
      if (ligne[j - 1] + 1 < avant) avant = ligne[j - 1] + 1
      ligne[j] = avant
      avant = ici
    }
  }
  return ligne[length(b)]
}

BEGIN { mot = ENVIRON["MOT"] }

mot != "" && (index($0, mot) || distance(mot, $0) <= 1 + int(length(mot) / 3)) { print }
