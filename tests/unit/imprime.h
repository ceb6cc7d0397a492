/*
** imprime.h: reads a figure as a French source prints it.
**
** IMPRIME-01  Thousands are parted by blanks, points, or both; the decimal comma; k€, M€, Md€, millions, milliards, %,
** €, euros.
** IMPRIME-02  Where the fragment holds several figures, `place` says which, from 1; else there must be one.
** IMPRIME-03  Where it leaves out its unit or its year, they are given beside it, and only then.
** IMPRIME-04  Of a range (« 22.500 à 38.565 € », « mars-avril 2022 »), the first takes the unit or the year of the
** second.
** IMPRIME-05  Dates are in figures (15/06/22) or in words (1er septembre 2021); hours are 14h or 14h00.
** IMPRIME-06  Without a digit, a number may be in words: deux to dix, la moitié.
*/
#ifndef IMPRIME_H
#define IMPRIME_H

#include <stddef.h>

typedef struct Fragment {
  const char *texte;
  const char *genre; /* the column unite of `chiffres`: euros, euros HT, pour cent, points, nombre, date, mois, heure */
  const char *unite; /* left out by the text: M€, €; or 0 */
  int annee;         /* left out by the text; or 0 */
  int place;         /* or 0 */
} Fragment;

/* Puts the value as `chiffres` holds it (254000000, 4.58, 2022-06-15, 2021-09, 14:00) in a text; returns 0, or what is
** wrong. */
const char *lire_imprime(const Fragment *fragment, char *valeur, size_t size);

#endif
