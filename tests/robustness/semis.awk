# semis.awk: lists the mutants of a seed file, one a line: « line number <tab> mutated line ».
# Each changes one cell: a number goes up by one, a date or an hour changes one digit, a status or a source becomes another.

# Splits the values of an INSERT into cell[1..n], commas inside quotes apart.
function split_values(text,    c, i, quoted) {
  n = 1
  cell[1] = ""
  for (i = 1; i <= length(text); i++) {
    c = substr(text, i, 1)
    if (c == "'") quoted = !quoted
    if (c == "," && !quoted) cell[++n] = ""
    else cell[n] = cell[n] c
  }
}

function mutated(value) {
  gsub(/^ +| +$/, "", value)
  if (value ~ /^[0-9]+$/) return value + 1
  if (value == "'publie'" || value == "'calcule'" || value == "'hypothese'") return "'estime'"
  if (value == "'estime'") return "'publie'"
  if (value == "'sans_objet'") return "'inconnu'"
  if (value ~ /^'20[0-9][0-9]-[0-9][0-9](-[0-9][0-9])?'$/) return substr(value, 1, 4) (substr(value, 5, 1) + 1) % 10 substr(value, 6)
  if (value ~ /^'[0-9][0-9]:[0-9][0-9]'$/) return substr(value, 1, 2) (substr(value, 3, 1) + 1) % 4 substr(value, 4)
  if (value == "'inconnu'") return "'sans_objet'"
  if (value in sources) return value == "'S0'" ? "'S1'" : "'S0'"
  return ""
}

BEGIN {
  while ((getline line < "seed/sources.sql") > 0) {
    if (match(line, /\('[A-Z0-9-]+'/)) sources[substr(line, RSTART + 1, RLENGTH - 1)]
  }
}

match($0, /^INSERT INTO [a-z_]+ VALUES \(/) {
  head = substr($0, 1, RLENGTH)
  split_values(substr($0, RLENGTH + 1, length($0) - RLENGTH - 2))
  for (i = 1; i <= n; i++) {
    change = mutated(cell[i])
    if (change == "") continue
    row = head
    for (j = 1; j <= n; j++) row = row (j > 1 ? "," : "") (j == i ? " " change : cell[j])
    print NR "\t" row ");"
  }
}
