# Ruby, with the gem sqlite3.
require "sqlite3"
db = SQLite3::Database.new("segur.db")
db.enable_load_extension(true)
db.load_extension("./segur")

puts "SQLite #{db.get_first_value('SELECT sqlite_version()')}"
puts "total #{db.get_first_value("SELECT total FROM recapitulatif WHERE couloir = 'Total'")}"
puts "sons_lab(80) = #{db.get_first_value('SELECT sons_lab(?)', 80)}"
puts "RIS 15001 = #{db.get_first_value('SELECT sons(?, ?)', 'RIS', 15001)}"
begin
  db.get_first_value("SELECT sons_lab('douze')")
rescue SQLite3::Exception => e
  puts "erreur = #{e.message}"
end
