// JDBC, with Xerial's driver, which carries its own SQLite. Each connection loads the extension.
import java.sql.*;

public class Jdbc {
    public static void main(String[] arguments) throws Exception {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:segur.db?enable_load_extension=true");
             Statement ordre = db.createStatement()) {
            ordre.execute("SELECT load_extension('./segur')");

            System.out.println("SQLite " + valeur(ordre, "SELECT sqlite_version()"));
            System.out.println("total " + valeur(ordre, "SELECT total FROM recapitulatif WHERE couloir = 'Total'"));
            try (PreparedStatement lab = db.prepareStatement("SELECT sons_lab(?)")) {
                lab.setInt(1, 80);
                System.out.println("sons_lab(80) = " + lab.executeQuery().getString(1));
            }
            System.out.println("RIS 15001 = " + valeur(ordre, "SELECT sons('RIS', 15001)"));
            try {
                valeur(ordre, "SELECT sons_lab('douze')");
            } catch (SQLException erreur) {
                System.out.println("erreur = " + erreur.getMessage().replaceAll(".*\\((sons_lab\\(\\).*)\\)$", "$1"));
            }
        }
        // A schema browser: every column of every table and view, one after the other, without the extension.
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:segur.db");
             ResultSet tables = db.getMetaData().getTables(null, null, "%", null)) {
            int n = 0;
            boolean vue = false;
            while (tables.next()) {
                try (ResultSet colonnes = db.getMetaData().getColumns(null, null, tables.getString("TABLE_NAME"), "%")) {
                    while (colonnes.next()) n++;
                }
                vue |= tables.getString("TABLE_NAME").equals("recapitulatif");
            }
            System.out.println("colonnes " + (n > 300 && vue ? "toutes" : n));
        }
    }

    static String valeur(Statement ordre, String sql) throws SQLException {
        try (ResultSet lignes = ordre.executeQuery(sql)) {
            return lignes.getString(1);
        }
    }
}
