# Tcl.
package require sqlite3
sqlite3 db segur.db
db enable_load_extension 1
db onecolumn {SELECT load_extension('./segur')}

puts "SQLite [db onecolumn {SELECT sqlite_version()}]"
puts "total [db onecolumn {SELECT total FROM recapitulatif WHERE couloir = 'Total'}]"
set sites 80
puts "sons_lab(80) = [db onecolumn {SELECT sons_lab($sites)}]"
puts "RIS 15001 = [db onecolumn {SELECT sons('RIS', 15001)}]"
catch {db onecolumn {SELECT sons_lab('douze')}} erreur
puts "erreur = $erreur"
