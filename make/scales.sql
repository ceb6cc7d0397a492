-- scales.sql: writes donnees.h and donnees.c, the seeded figures as C tables. Run by the build in the
-- sqlite3 shell on segur.db, in the folder where the two files go.
.mode list
.headers off

-- Every tranche with its rank, from 0, in the order in which C holds them.
CREATE TEMP VIEW tranches_c AS
SELECT row_number() OVER (ORDER BY dispositif, vague, rang, a_partir_de) - 1 AS place,
       baremes.statut AS statut_bareme, baremes.source AS source_bareme, *
FROM tranches
JOIN assiettes USING (dispositif, vague, assiette)
JOIN baremes USING (dispositif, vague, assiette, a_partir_de);

CREATE TEMP VIEW assiettes_c AS
SELECT row_number() OVER (ORDER BY dispositif, vague, rang) - 1 AS place, *
FROM (SELECT dispositif, vague, rang, assiette, min(place) AS premiere, count(*) AS nb
      FROM tranches_c GROUP BY dispositif, vague, rang);

.output donnees.h
SELECT '/*
** donnees.h: generated from segur.db by make/scales.sql, not to be edited.
** The figures are those of seed/: scales in centimes, remunerations in euros. The query
** `empreinte` gives the digest.
*/
#ifndef SEGUR_DONNEES_H
#define SEGUR_DONNEES_H

#include "bareme.h"

enum {';
SELECT DISTINCT '  DISPOSITIF_' || dispositif || ',' FROM dispositifs ORDER BY dispositif;
SELECT '  NB_DISPOSITIFS,
  NB_VAGUES = ' || (SELECT count(*) FROM vagues) || ',
  NB_REMUNERATIONS = ' || (SELECT count(*) FROM remunerations) || ',
  NB_TRANCHES = ' || (SELECT count(*) FROM tranches) || ',
  NB_LETTRES = ' || (SELECT count(*) FROM lettres) || ',
  NB_ASSIETTES_MAX = ' || (SELECT max(rang) FROM assiettes) || ',
  TVA_POUR_CENT = ' || (SELECT pour_cent FROM taux WHERE taux = 'tva') || ',
  SOLDE_POUR_CENT = ' || (SELECT pour_cent FROM taux WHERE taux = 'solde') || '
};

#define EMPREINTE "' || (SELECT empreinte FROM empreinte) || '"

typedef struct Remuneration {
  const char *profession;
  int64_t montant; /* euros */
} Remuneration;

/* What becomes what in a word. */
typedef struct Lettre {
  const char *lettre;
  const char *simple;
} Lettre;

/* The functions of one dispositif, of the table `fonctions`: FONCTION(name, DISPOSITIF, how many quantities) for ' ||
  'each. */
#define FONCTIONS_DE_DISPOSITIF(FONCTION) '
  || (SELECT group_concat(printf('FONCTION("%s", DISPOSITIF_%s, %d)', fonction, dispositif, quantites), ' ')
  FROM (SELECT * FROM fonctions ORDER BY rowid)) || '

extern const char *const DISPOSITIFS[NB_DISPOSITIFS];
extern const int64_t VAGUES[NB_VAGUES]; /* by rising number: the first is the default */
extern const Tranche TRANCHES[NB_TRANCHES];
/* Those of a dispositif are beside one another, one per vague; empty where there is none. */
extern const Bareme BAREMES[NB_DISPOSITIFS * NB_VAGUES];
extern const char *const APPELS[NB_DISPOSITIFS * NB_VAGUES]; /* the document that holds the scale, or 0 */
extern const Remuneration REMUNERATIONS[NB_REMUNERATIONS];
extern const Lettre LETTRES[NB_LETTRES]; /* in the order in which they apply */

#endif';

.output donnees.c
SELECT '/* donnees.c: generated from segur.db by make/scales.sql, not to be edited. */
#include "donnees.h"

const char *const DISPOSITIFS[NB_DISPOSITIFS] = {';
SELECT DISTINCT '  "' || dispositif || '",' FROM dispositifs ORDER BY dispositif;

SELECT '};

const int64_t VAGUES[NB_VAGUES] = {';
SELECT '  ' || vague || ',' FROM vagues ORDER BY vague;

SELECT '};

const Tranche TRANCHES[NB_TRANCHES] = {';
SELECT printf('  {%lld, %lld, %lld, "%s", "%s", %d}, /* %s %d, %s */',
              a_partir_de, forfait_centimes, par_unite_centimes, statut_bareme, source_bareme, statut_bareme = 'publie',
              dispositif, vague, assiette)
FROM tranches_c ORDER BY place;

SELECT '};

static const Assiette ASSIETTES[] = {';
SELECT printf('  {"%s", &TRANCHES[%d], %d}, /* %s %d */', assiette, premiere, nb, dispositif, vague)
FROM assiettes_c ORDER BY place;

SELECT '};

const Bareme BAREMES[NB_DISPOSITIFS * NB_VAGUES] = {';
SELECT printf('  [DISPOSITIF_%s * NB_VAGUES + %d] = {&ASSIETTES[%d], %d, %s, %s, %s},',
              dispositif, (SELECT count(*) FROM vagues WHERE vague < a.vague),
              min(place), count(*), ifnull(plafond_centimes, 'NO_CEILING'), ifnull(bas_centimes, 'NO_EXTREME'),
                ifnull(haut_centimes, 'NO_EXTREME'))
FROM assiettes_c a LEFT JOIN plafonds USING (dispositif, vague) LEFT JOIN extremes USING (dispositif, vague)
GROUP BY dispositif, vague ORDER BY dispositif, vague;

SELECT '};

const char *const APPELS[NB_DISPOSITIFS * NB_VAGUES] = {';
SELECT printf('  [DISPOSITIF_%s * NB_VAGUES + %d] = "%s",', dispositif,
  (SELECT count(*) FROM vagues WHERE vague < d.vague),
              replace(replace(af, '\', '\\'), '"', '\"'))
FROM dispositifs AS d WHERE af IS NOT NULL ORDER BY dispositif, vague;

SELECT '};

const Remuneration REMUNERATIONS[NB_REMUNERATIONS] = {';
SELECT printf('  {"%s", %lld},', profession, montant) FROM remunerations ORDER BY profession;

SELECT '};

const Lettre LETTRES[NB_LETTRES] = {';
SELECT printf('  {"%s", "%s"},', replace(replace(lettre, char(10), '\n'), char(13), '\r'), simple) FROM lettres
  ORDER BY rang;
SELECT '};';
.output
