# Datasette: the saved queries, with their titles and parameters, on a page each.
(cd "$RACINE" && sh docs/datasette.sh) >metadata.json
datasette segur.db --load-extension ./segur --metadata metadata.json --get '/segur/recapitulatif.json?_shape=arrays' \
  | sed 's/.*\["Total", [^]]*"\(1 251\)".*/total \1/'
datasette segur.db --load-extension ./segur --metadata metadata.json --get \
  "/segur.json?sql=SELECT+'SQLite+'+||+sqlite_version(),+'sons_lab(80)+=+'+||+sons_lab(80),+'RIS+15001+=+'+||+sons('RIS',+15001)&_shape=arrays"
datasette segur.db --load-extension ./segur --metadata metadata.json --get "/segur.json?sql=SELECT+sons_lab('douze')"
