# The chart of docs/performances.md: croissance.tsv has rows, milliseconds and megabytes.
set terminal svg size 640,360 font "sans-serif,12" background "#ffffff"
set output ARG1
set datafile separator "\t"
set title "Évaluer un portefeuille : temps proportionnel, mémoire constante"
set logscale x 10
set logscale y 10
set format x "10^{%L}"
set xlabel "clients"
set ylabel "millisecondes, mégaoctets"
set key left top
set grid
plot "croissance.tsv" using 1:2 with linespoints lw 2 pt 7 lc rgb "#1f5fa8" title "temps, ms", \
     "" using 1:3 with linespoints lw 2 pt 5 lc rgb "#c0504d" title "mémoire du processus, Mo"
