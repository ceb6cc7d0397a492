# shellcheck shell=sh
# serveurs.sh: sourced. The servers that the tests of the engines and the benchmark start for themselves: PostgreSQL,
# Spark's master and workers.

# The server refuses to be root's.
comme_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# A server of its own, in the folder $serveur, where its socket is too; what it says if it does not start.
demarrer_postgresql() {
  for binaires in /usr/lib/postgresql/*/bin; do :; done # the last
  serveur=$(cd /tmp && comme_postgres mktemp -d /tmp/segur.XXXXXX)
  (
    cd "$serveur" &&
      comme_postgres "$binaires/initdb" -D base --auth=trust --locale=C.UTF-8 >creation 2>&1 &&
      comme_postgres "$binaires/pg_ctl" start -w -D base -l "$serveur/journal" -o \
        "-k $serveur -c listen_addresses=''" >/dev/null 2>&1
  ) || { cat "$serveur"/creation "$serveur"/journal >&2; return 1; }
}

arreter_postgresql() {
  comme_postgres "$binaires/pg_ctl" stop -D "$serveur/base" -m immediate >/dev/null 2>&1 || true
  rm -rf "$serveur"
}

# demarrer_grappe WORKERS: Spark's master and that many workers of one core, in the current folder, where their
# journals are; $grappe is its address. False if a worker does not come within three minutes.
demarrer_grappe() {
  SPARK_HOME=$(echo "$RACINE"/build/moteurs/lib/python3*/site-packages/pyspark)
  export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1
  grappe=spark://127.0.0.1:17077
  "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.master.Master -h 127.0.0.1 -p 17077 --webui-port 18080 \
    >maitre 2>&1 &
  processus_grappe=$!
  for n in $(seq "$1"); do
    "$SPARK_HOME/bin/spark-class" org.apache.spark.deploy.worker.Worker -h 127.0.0.1 -c 1 -m 2g -d "$PWD/travail-$n" \
      --webui-port $((18080 + n)) "$grappe" >"ouvrier$n" 2>&1 &
    processus_grappe="$processus_grappe $!"
  done
  secondes=0
  # The master may say twice that a worker came.
  until [ "$(grep -o 'Registering worker [0-9.:]*' maitre 2>/dev/null | sort -u | wc -l)" = "$1" ]; do
    [ $secondes -lt 180 ] || return 1
    secondes=$((secondes + 1))
    sleep 1
  done
}

arreter_grappe() {
  # shellcheck disable=SC2086 # numbers
  kill $processus_grappe 2>/dev/null || true
  # shellcheck disable=SC2086
  wait $processus_grappe 2>/dev/null || true
}
