# shellcheck shell=sh
# moteurs.sh: sourced. The engines that the scales are compared in and measured in, in build/moteurs, the versions
# fixed.

# DuckDB, and what speaks to the PostgreSQL of the system: 28 MB.
installer_moteurs() {
  installer "$paquets_des_moteurs"
  if [ ! -x "$RACINE/build/moteurs/bin/python" ]; then
    noter /usr/bin/python3 -m venv "$RACINE/build/moteurs"
    noter "$RACINE/build/moteurs/bin/pip" install -q duckdb==1.5.5 'psycopg[binary]==3.2.13'
  fi
}

# Spark and ClickHouse, 700 MB, and the Java that Spark needs.
installer_grands_moteurs() {
  installer_moteurs
  installer "$paquets_des_grands_moteurs"
  if ! ls "$RACINE"/build/moteurs/lib/python3*/site-packages/chdb >/dev/null 2>&1; then
    noter "$RACINE/build/moteurs/bin/pip" install -q pyspark==4.1.1 chdb==4.4.0
  fi
}
