# shellcheck shell=sh
# amalgame.sh: sourced. amalgamer PACKAGE: puts into $lieu the amalgamation of SQLite that this version
# of the npm package better-sqlite3 carries.
amalgamer() {
  lieu=$RACINE/build/versions/$1
  if [ -f "$lieu/sqlite3.c" ]; then return; fi
  mkdir -p "$lieu"
  cd "$lieu" || exit 1
  npm pack --silent "better-sqlite3@$1" >/dev/null 2>&1
  tar xzf better-sqlite3-*.tgz || exit 1
  # The older packages hold an archive.
  if [ -f package/deps/sqlite3.tar.gz ]; then tar xzf package/deps/sqlite3.tar.gz -C package/deps; fi
  find package -name 'sqlite3*.[ch]' -exec cp '{}' . \;
}

# The version of the newest.
le_plus_recent() {
  npm view better-sqlite3 version 2>/dev/null
}
