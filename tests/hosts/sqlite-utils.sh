# sqlite-utils: the shortest line for a report.
sqlite-utils query segur.db "SELECT 'SQLite ' || sqlite_version()" --raw; echo
sqlite-utils query segur.db "SELECT 'total ' || total FROM recapitulatif WHERE couloir = 'Total'" --raw; echo
sqlite-utils query segur.db "SELECT 'sons_lab(80) = ' || sons_lab(80)" --load-extension ./segur --raw; echo
sqlite-utils query segur.db "SELECT 'RIS 15001 = ' || sons('RIS', :n)" -p n 15001 --load-extension ./segur --raw; echo
sqlite-utils query segur.db "SELECT sons_lab('douze')" --load-extension ./segur 2>&1 | sed -n 's/^Error: /erreur = /p'
