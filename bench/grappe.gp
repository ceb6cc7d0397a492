# The second chart of docs/performances.md: grappe.tsv has rows, seconds with one worker, seconds with two.
set terminal svg size 640,360 font "sans-serif,12" background "#ffffff"
set output ARG1
set datafile separator "\t"
set title "Spark : un ouvrier d'un cœur, puis deux"
set xlabel "millions de lignes"
set ylabel "secondes"
set xrange [0:*]
set yrange [0:*]
set key left top
set grid
plot "grappe.tsv" using ($1 / 1e6):2 with linespoints lw 2 pt 7 lc rgb "#c0504d" title "un ouvrier", \
     "" using ($1 / 1e6):3 with linespoints lw 2 pt 5 lc rgb "#1f5fa8" title "deux ouvriers"
