# R, with RSQLite, which carries its own SQLite.
library(DBI)
db <- dbConnect(RSQLite::SQLite(), "segur.db", loadable.extensions = TRUE)
invisible(dbGetQuery(db, "SELECT load_extension('./segur')"))

valeur <- function(sql, ...) dbGetQuery(db, sql, ...)[1, 1]
cat("SQLite", valeur("SELECT sqlite_version()"), "\n")
cat("total", valeur("SELECT total FROM recapitulatif WHERE couloir = 'Total'"), "\n")
cat("sons_lab(80) =", valeur("SELECT sons_lab(?)", params = list(80)), "\n")
cat("RIS 15001 =", format(valeur("SELECT sons(?, ?)", params = list("RIS", 15001))), "\n")
erreur <- tryCatch(valeur("SELECT sons_lab('douze')"), error = conditionMessage)
cat("erreur =", erreur, "\n")
dbDisconnect(db)
