-- segur : le schéma de la base. Chaque colonne porte son sens et son unité.
--
-- Conventions
--   * Toute table de chiffres dit d'où vient chaque ligne : `source` renvoie à la
--     table `sources`, `confiance` dit jusqu'où s'y fier :
--       A  texte ou page officiels
--       B  presse spécialisée ou organisme professionnel
--       C  une seule source secondaire, ou une déduction
--       D  seulement dans les articles fondateurs (S0 à S4)
--   * Tout chiffre a un statut : la table `statuts` dit ce que chacun veut dire. Celui
--     d'une case, d'une tranche ou d'un plafond est dans sa ligne ; celui des autres,
--     et les mots que la source imprime, dans `releves`. Un montant ou un total a le
--     pire statut et la pire confiance de ce dont il est fait.
--   * Montants en euros hors taxes, entiers ; les colonnes *_centimes sont en
--     centimes d'euro, entiers eux aussi. Dates : AAAA-MM-JJ, et qui existent
--     (`date(x, '+0 days')` change le 30 février en 2 mars, que le CHECK refuse).
--   * Les lignes se trouvent dans seed/, un fichier par table, dans l'ordre des
--     tables ci-dessous. Une table sans fichier dans seed/ est à l'utilisateur :
--     vide dans la base de référence, et `segur maj` n'y change aucune ligne.
--     Seules les dernières, requetes* et reference_*, sont écrites par la construction.

-- La version du schéma : `segur maj` amène à celle-ci le fichier d'une version antérieure.
PRAGMA user_version = 9;

-- D'où viennent les chiffres.
CREATE TABLE sources (
  source           TEXT PRIMARY KEY        -- identifiant court, cité partout : S0, ANS-FAQ…
                   CHECK (source GLOB '[A-Z]*' AND source NOT GLOB '*[^A-Z0-9-]*'),
  titre            TEXT NOT NULL,          -- qui publie, et quoi
  date_publication TEXT,                   -- AAAA, AAAA-AAAA, AAAA-MM ou AAAA-MM-JJ ; NULL : non datée
  url              TEXT,                   -- adresse de la page ; NULL : aucune connue
  lu_le            TEXT,                   -- jour ou mois où elle a été lue, AAAA-MM ou AAAA-MM-JJ ; NULL : non relue
  CHECK (lu_le || '-01' IS date(lu_le || '-01', '+0 days') OR lu_le IS date(lu_le, '+0 days')),
  CHECK (date_publication GLOB '[12][0-9][0-9][0-9]'
      OR date_publication GLOB '[12][0-9][0-9][0-9]-[12][0-9][0-9][0-9]'
      OR date_publication || '-01' IS date(date_publication || '-01', '+0 days')
      OR date_publication IS date(date_publication, '+0 days')),
  CHECK (url GLOB 'http*://?*')
) STRICT;

-- Ce qu'un chiffre est, du plus sûr au moins sûr.
CREATE TABLE statuts (
  statut  TEXT PRIMARY KEY                 -- 'publie', 'calcule', 'estime', 'hypothese' ou 'inconnu'
          CHECK (statut GLOB '[a-z]*' AND statut NOT GLOB '*[^a-z]*'),
  rang    INTEGER NOT NULL UNIQUE CHECK (rang >= 1), -- ordre, à partir du plus sûr : 1
  libelle TEXT NOT NULL                    -- ce que cela veut dire
) STRICT;

-- Les vagues successives du programme.
CREATE TABLE vagues (
  vague  INTEGER PRIMARY KEY               -- numéro de la vague, à partir de 1
         CHECK (vague >= 1),
  libelle TEXT NOT NULL,                   -- ce que la vague couvre
  debut  TEXT,                             -- premier arrêté : AAAA ou AAAA-MM-JJ ; NULL : inconnu
  fin    TEXT,                             -- clôture du guichet, AAAA-MM-JJ ; NULL : inconnue
  statut TEXT NOT NULL                     -- 'publie', ou 'hypothese' : supposée par la source
         CHECK (statut IN ('publie', 'hypothese')),
  source TEXT NOT NULL REFERENCES sources, -- source de la ligne
  CHECK (debut GLOB '[12][0-9][0-9][0-9]' OR debut IS date(debut, '+0 days')),
  CHECK (fin IS date(fin, '+0 days'))
) STRICT;

-- Les couloirs : les filières entre lesquelles le programme est réparti.
CREATE TABLE couloirs (
  couloir TEXT PRIMARY KEY                 -- code du couloir : officine, biologie…
          CHECK (couloir GLOB '[a-z]*' AND couloir NOT GLOB '*[^a-z_]*'),
  rang    INTEGER NOT NULL UNIQUE,         -- ordre du tableau fondateur, à partir de 1
  libelle TEXT NOT NULL,                   -- tel qu'imprimé dans le tableau fondateur
  abrege  TEXT NOT NULL                    -- le même, pour un tableau de 80 colonnes
          CHECK (length(abrege) <= 14),
  nom     TEXT NOT NULL,                   -- nom du couloir
  source  TEXT NOT NULL REFERENCES sources, -- source de la ligne
  definition TEXT,                         -- qui est du couloir, dans FINESS et l'Annuaire santé ; NULL : non dit
  source_definition TEXT REFERENCES sources, -- qui le définit ainsi ; NULL : pas de définition
  CHECK ((definition IS NULL) = (source_definition IS NULL))
) STRICT;

-- Les dispositifs SONS : un par sorte de logiciel et par vague.
CREATE TABLE dispositifs (
  dispositif TEXT NOT NULL                 -- code : SGL, RIS, LGO, LGC…
             CHECK (dispositif GLOB '[A-Z]*' AND dispositif NOT GLOB '*[^A-Z0-9]*'),
  vague      INTEGER NOT NULL REFERENCES vagues, -- numéro de la vague
  couloir    TEXT REFERENCES couloirs,     -- couloir payeur ; NULL : transverse
  code_ans   TEXT UNIQUE,                  -- code de l'ANS : REM-MDV-LGC-Va1 ; NULL : inconnu
  logiciel   TEXT NOT NULL,                -- sorte de logiciel financée
  arrete     TEXT,                         -- date de l'arrêté, ou de sa publication si la source ne dit qu'elle,
                                           -- AAAA-MM-JJ ou AAAA-MM ; NULL : inconnue
  nor        TEXT,                         -- numéro NOR de l'arrêté ; NULL : inconnu
  source     TEXT NOT NULL REFERENCES sources, -- source de la ligne
  af         TEXT,                         -- document qui tient le barème : appel à financement, fichier de calcul… ;
                                           -- NULL : inconnu
  PRIMARY KEY (dispositif, vague),
  CHECK (arrete IS date(arrete, '+0 days') OR arrete || '-01' IS date(arrete || '-01', '+0 days'))
) STRICT;

-- Ce que compte un barème : une assiette, ou plusieurs qui s'additionnent.
CREATE TABLE assiettes (
  dispositif TEXT NOT NULL,                -- dispositif du barème
  vague      INTEGER NOT NULL,             -- vague du barème
  assiette   TEXT NOT NULL                 -- code : sites, exams, ca… ; nom de l'argument en SQL
             CHECK (assiette GLOB '[a-z]*' AND assiette NOT GLOB '*[^a-z_]*'),
  rang       INTEGER NOT NULL              -- place parmi les assiettes du barème ; un dossier a trois quantités
             CHECK (rang BETWEEN 1 AND 3),
  libelle    TEXT NOT NULL,                -- ce qui est compté, et sur quelle durée
  source     TEXT NOT NULL REFERENCES sources, -- source de la ligne
  PRIMARY KEY (dispositif, vague, assiette),
  UNIQUE (dispositif, vague, rang),
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs
) STRICT;

-- Les fonctions qui portent le nom de ce qu'elles valorisent : celles de l'extension, et celles que segur écrit pour
-- d'autres moteurs.
CREATE TABLE fonctions (
  fonction   TEXT PRIMARY KEY              -- nom de la fonction : sons_lab…
             CHECK (fonction GLOB 'sons_[a-z]*' AND fonction NOT GLOB '*[^a-z_]*'),
  dispositif TEXT NOT NULL,                -- dispositif dont elle applique les barèmes
  quantites  INTEGER NOT NULL              -- nombre de quantités qu'elle demande, celles des assiettes ; 0 : le barème
                                           -- est un forfait
             CHECK (quantites BETWEEN 0 AND 3)
) STRICT;

-- Les barèmes SONS : une ligne par tranche, une seule borne par ligne. Une tranche
-- va de sa borne, comprise, à la suivante, non comprise ; la dernière est ouverte.
-- Montant d'un client = somme, sur les assiettes, de forfait + par_unite × quantité
-- de la tranche atteinte, ramenée au plafond s'il y en a un.
CREATE TABLE tranches (
  dispositif         TEXT NOT NULL,        -- dispositif du barème
  vague              INTEGER NOT NULL,     -- vague du barème
  assiette           TEXT NOT NULL,        -- assiette comptée
  a_partir_de        INTEGER NOT NULL      -- borne basse comprise, en unités de l'assiette
                     CHECK (a_partir_de BETWEEN 0 AND 1000000000000),
  forfait_centimes   INTEGER NOT NULL      -- part fixe, centimes HT
                     CHECK (forfait_centimes BETWEEN 0 AND 100000000000000),
  par_unite_centimes INTEGER NOT NULL      -- prix d'une unité, centimes HT
                     CHECK (par_unite_centimes BETWEEN 0 AND 1000000),
  statut             TEXT NOT NULL         -- des montants : forfait et prix d'une unité
                     REFERENCES statuts CHECK (statut <> 'inconnu'),
  motif              TEXT,                 -- raison de l'hypothèse ; NULL : rien n'est supposé
  source             TEXT NOT NULL REFERENCES sources, -- source du montant
  confiance          TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  statut_borne       TEXT NOT NULL DEFAULT 'publie' -- de la borne basse
                     REFERENCES statuts CHECK (statut_borne <> 'inconnu'),
  PRIMARY KEY (dispositif, vague, assiette, a_partir_de),
  FOREIGN KEY (dispositif, vague, assiette) REFERENCES assiettes,
  CHECK ((statut = 'hypothese' OR statut_borne = 'hypothese') = (motif IS NOT NULL))
) STRICT;

-- Le plafond d'un barème, pour les barèmes qui en ont un.
CREATE TABLE plafonds (
  dispositif       TEXT NOT NULL,          -- dispositif du barème
  vague            INTEGER NOT NULL,       -- vague du barème
  plafond_centimes INTEGER NOT NULL        -- montant le plus haut d'un client, centimes HT
                   CHECK (plafond_centimes BETWEEN 1 AND 100000000000000),
  statut           TEXT NOT NULL           -- du plafond
                   REFERENCES statuts CHECK (statut <> 'inconnu'),
  motif            TEXT,                   -- raison de l'hypothèse ; NULL : aucune
  source           TEXT NOT NULL REFERENCES sources, -- source du plafond
  confiance        TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  PRIMARY KEY (dispositif, vague),
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs,
  CHECK ((statut = 'hypothese') = (motif IS NOT NULL))
) STRICT;

-- Le montant le plus bas et le plus haut qu'une source imprime pour un barème : tout montant est entre les deux, où
-- que soient les tranches.
CREATE TABLE extremes (
  dispositif    TEXT NOT NULL,             -- dispositif du barème
  vague         INTEGER NOT NULL,          -- vague du barème
  bas_centimes  INTEGER NOT NULL CHECK (bas_centimes BETWEEN 0 AND 100000000000000), -- montant le plus bas d'un client,
                                                            -- centimes HT
  haut_centimes INTEGER NOT NULL CHECK (haut_centimes BETWEEN 1 AND 100000000000000), -- montant le plus haut d'un
                                                            -- client, centimes HT
  source        TEXT NOT NULL REFERENCES sources, -- source des deux
  confiance     TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  PRIMARY KEY (dispositif, vague),
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs,
  CHECK (bas_centimes <= haut_centimes)
) STRICT;

-- Les taux qui s'appliquent au montant de tout barème.
CREATE TABLE taux (
  taux      TEXT PRIMARY KEY               -- 'tva', ou 'solde' : part versée après l'avance
            CHECK (taux IN ('tva', 'solde')),
  pour_cent INTEGER NOT NULL CHECK (pour_cent BETWEEN 0 AND 100), -- pour cent du montant HT
  libelle   TEXT NOT NULL,                 -- ce que le taux donne
  source    TEXT NOT NULL REFERENCES sources, -- source du taux
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')) -- de A à D
) STRICT;

-- Les états successifs du budget. Une édition ne porte que les cases qu'elle change : elle garde
-- les autres de la précédente, et `recapitulatif_montants` les réunit.
CREATE TABLE editions (
  edition TEXT PRIMARY KEY                 -- code : initiale, telle qu'imprimée par S0
          CHECK (edition GLOB '[a-z]*' AND edition NOT GLOB '*[^a-z_]*'),
  precedente TEXT REFERENCES editions,     -- édition dont celle-ci part ; NULL : la première
  libelle TEXT NOT NULL,                   -- ce que cet état représente
  source  TEXT NOT NULL REFERENCES sources, -- source principale
  CHECK (precedente <> edition)
) STRICT;

-- Le budget, case par case. Les totaux n'y sont pas : ils se calculent.
CREATE TABLE budgets (
  edition   TEXT NOT NULL REFERENCES editions, -- état du budget
  couloir   TEXT NOT NULL REFERENCES couloirs, -- ligne
  poste     TEXT NOT NULL                  -- colonne ; 'global' : seul le total du couloir est connu
            CHECK (poste IN ('editeurs', 'usages_ville', 'usages_hopital', 'global')),
  montant   INTEGER CHECK (montant >= 0),  -- euros ; NULL : pas de chiffre
  statut    TEXT NOT NULL                  -- l'un des cinq de `statuts` (inconnu : « ? »), ou 'sans_objet' (« – »)
            CHECK (statut IN ('publie', 'calcule', 'estime', 'hypothese', 'inconnu', 'sans_objet')),
  note      TEXT,                          -- précision de lecture, ou raison du changement
  source    TEXT NOT NULL REFERENCES sources, -- source de la case
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  vague     INTEGER REFERENCES vagues,     -- seule vague que la case compte ; NULL : toutes, ou non dit
  PRIMARY KEY (edition, couloir, poste),
  CHECK ((statut IN ('inconnu', 'sans_objet')) = (montant IS NULL)),
  CHECK (poste <> 'global' OR montant IS NOT NULL)
) STRICT;

-- Les totaux que les sources impriment, pour les confronter aux totaux calculés.
CREATE TABLE totaux_publies (
  edition   TEXT NOT NULL REFERENCES editions, -- état du budget
  couloir   TEXT REFERENCES couloirs,      -- total de ce couloir ; NULL : de tous
  poste     TEXT                           -- total de ce poste ; NULL : de tous
            CHECK (poste IN ('editeurs', 'usages_ville', 'usages_hopital')),
  montant   INTEGER NOT NULL CHECK (montant >= 0), -- euros
  source    TEXT NOT NULL REFERENCES sources, -- source du total
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')) -- de A à D
) STRICT;
CREATE UNIQUE INDEX totaux_publies_un_seul
  ON totaux_publies (edition, ifnull(couloir, ''), ifnull(poste, ''));

-- Les enveloppes annoncées ou engagées, hors du tableau par couloir.
CREATE TABLE enveloppes (
  enveloppe TEXT PRIMARY KEY               -- code de l'enveloppe
            CHECK (enveloppe GLOB '[a-z]*' AND enveloppe NOT GLOB '*[^a-z0-9_]*'),
  libelle   TEXT NOT NULL,                 -- ce qu'elle finance
  nature    TEXT NOT NULL                  -- 'annoncee' ou 'engagee'
            CHECK (nature IN ('annoncee', 'engagee')),
  montant   INTEGER NOT NULL CHECK (montant >= 0), -- euros
  partie_de TEXT REFERENCES enveloppes,    -- enveloppe qui la contient, d'après la source ; NULL : non dit
  dispositif TEXT,                         -- dispositif qu'elle paie ; NULL : plusieurs
  vague     INTEGER,                       -- vague de ce dispositif ; NULL : plusieurs
  source    TEXT NOT NULL REFERENCES sources, -- source du montant
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  periode   TEXT,                          -- sur quelles années ou quelles vagues, d'après la source ; NULL : non dit
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs,
  CHECK ((dispositif IS NULL) = (vague IS NULL))
) STRICT;

-- Combien ils sont : professionnels, sites, établissements ; et quelle part.
CREATE TABLE populations (
  population TEXT PRIMARY KEY              -- code de la population
             CHECK (population GLOB '[a-z]*' AND population NOT GLOB '*[^a-z0-9_]*'),
  libelle    TEXT NOT NULL,                -- qui est compté, sur quel périmètre
  effectif   INTEGER NOT NULL CHECK (effectif >= 0), -- nombre, ou pour cent
  date_comptage TEXT,                      -- AAAA ou AAAA-MM-JJ ; NULL : non dite
  source     TEXT NOT NULL REFERENCES sources, -- source de l'effectif
  confiance  TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  unite      TEXT NOT NULL DEFAULT 'nombre' -- 'nombre', ou 'pour cent' : une part
             CHECK (unite IN ('nombre', 'pour cent')),
  CHECK (date_comptage GLOB '[12][0-9][0-9][0-9]' OR date_comptage IS date(date_comptage, '+0 days'))
) STRICT;

-- La rémunération des usages en ville (ROSP numérique), par profession.
CREATE TABLE remunerations (
  profession TEXT PRIMARY KEY              -- code de la profession
             CHECK (profession GLOB '[a-z]*' AND profession NOT GLOB '*[^a-z_]*'),
  couloir    TEXT NOT NULL REFERENCES couloirs, -- couloir de la profession
  montant    INTEGER NOT NULL CHECK (montant >= 0), -- euros, total de la profession
  source     TEXT NOT NULL REFERENCES sources, -- source du montant
  confiance  TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- du montant, de A à D
  population TEXT REFERENCES populations,  -- qui est payé ; NULL : la source ne le dit pas
  unitaire   INTEGER CHECK (unitaire >= 0), -- euros par membre de la population ; NULL : non publié
  source_unitaire TEXT REFERENCES sources, -- source du montant unitaire ; NULL : pas d'unitaire
  confiance_unitaire TEXT CHECK (confiance_unitaire IN ('A', 'B', 'C', 'D')), -- de l'unitaire ; NULL : pas d'unitaire
  note       TEXT,                         -- précision de lecture ; NULL : aucune
  libelle_unitaire TEXT,                   -- par qui, et à quelle condition ; NULL : par personne de la profession
  CHECK ((unitaire IS NULL) = (source_unitaire IS NULL)),
  CHECK ((unitaire IS NULL) = (confiance_unitaire IS NULL)),
  CHECK (unitaire IS NULL OR population IS NOT NULL)
) STRICT;

-- Le forfait structure des médecins, en points, et la prime VSM, en euros.
CREATE TABLE forfait_structure (
  annee     INTEGER NOT NULL CHECK (annee BETWEEN 2017 AND 2100), -- année de la rémunération
  rubrique  TEXT NOT NULL                  -- 'volet_1', 'volet_2', 'total', 'donum' ; 'dmp' : dans le volet 1
            CHECK (rubrique IN ('volet_1', 'volet_2', 'total', 'donum', 'dmp')),
  points    INTEGER NOT NULL CHECK (points >= 0), -- points ; leur valeur est dans `unites`
  montant   INTEGER CHECK (montant >= 0),  -- euros par médecin que la source imprime ; NULL : aucun
  source    TEXT NOT NULL REFERENCES sources, -- source de la ligne
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  PRIMARY KEY (annee, rubrique)
) STRICT;

-- Ce que vaut une unité dans laquelle une rémunération est comptée.
CREATE TABLE unites (
  unite     TEXT PRIMARY KEY               -- code de l'unité
            CHECK (unite GLOB '[a-z]*' AND unite NOT GLOB '*[^a-z0-9_]*'),
  libelle   TEXT NOT NULL,                 -- ce qui est payé
  montant   INTEGER NOT NULL CHECK (montant >= 0), -- euros
  source    TEXT NOT NULL REFERENCES sources, -- source du montant
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')) -- de A à D
) STRICT;

-- SUN-ES : l'usage à l'hôpital, par domaine.
CREATE TABLE sun_es (
  domaine   TEXT PRIMARY KEY               -- code du domaine : D1, D2, D3, MSS
            CHECK (domaine GLOB '[A-Z]*' AND domaine NOT GLOB '*[^A-Z0-9]*'),
  volet     INTEGER NOT NULL CHECK (volet IN (1, 2)), -- volet du programme
  couloir   TEXT NOT NULL UNIQUE REFERENCES couloirs, -- couloir dont le domaine paie l'usage
  libelle   TEXT NOT NULL,                 -- documents que le domaine paie
  montant   INTEGER NOT NULL CHECK (montant >= 0), -- euros
  source    TEXT NOT NULL REFERENCES sources, -- source du montant
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')) -- de A à D
) STRICT;

-- Les fenêtres de dépôt de SUN-ES.
CREATE TABLE fenetres_sun_es (
  fenetre   TEXT PRIMARY KEY CHECK (fenetre GLOB 'F[1-9]'), -- F1 à F4
  debut     TEXT NOT NULL CHECK (debut || '-01' IS date(debut || '-01', '+0 days')), -- premier mois, AAAA-MM
  fin       TEXT NOT NULL CHECK (fin || '-01' IS date(fin || '-01', '+0 days')), -- dernier mois, AAAA-MM
  source    TEXT NOT NULL REFERENCES sources, -- source de la ligne
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  CHECK (debut <= fin)
) STRICT;

-- Les éditeurs de logiciels.
CREATE TABLE editeurs (
  editeur   TEXT PRIMARY KEY               -- code de l'éditeur
            CHECK (editeur GLOB '[a-z]*' AND editeur NOT GLOB '*[^a-z0-9_]*'),
  nom       TEXT NOT NULL,                 -- nom de l'éditeur
  logiciel  TEXT,                          -- nom du logiciel ou de la marque ; NULL : non dit
  source    TEXT NOT NULL REFERENCES sources -- source de la ligne
) STRICT;

-- Ce qu'on sait de la place d'un éditeur sur un dispositif.
CREATE TABLE parts_marche (
  editeur      TEXT NOT NULL REFERENCES editeurs, -- l'éditeur
  dispositif   TEXT NOT NULL,              -- code du dispositif
  vague        INTEGER NOT NULL,           -- numéro de la vague
  part_dix_millieme INTEGER                -- part du marché, en dix-millièmes (4,58 % : 458) ; NULL : non dite
               CHECK (part_dix_millieme BETWEEN 0 AND 10000),
  clients      INTEGER CHECK (clients >= 0), -- nombre de clients ; NULL : non dit
  montant_bas  INTEGER CHECK (montant_bas >= 0), -- SONS publié, euros, au plus bas ; NULL : aucun
  montant_haut INTEGER,                    -- SONS publié, euros, au plus haut ; NULL : aucun
  source       TEXT NOT NULL REFERENCES sources, -- source de la ligne
  confiance    TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  PRIMARY KEY (editeur, dispositif, vague),
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs,
  CHECK ((montant_bas IS NULL) = (montant_haut IS NULL) AND montant_bas <= montant_haut),
  CHECK (coalesce(part_dix_millieme, clients, montant_bas) IS NOT NULL)
) STRICT;

-- Ce qu'un éditeur dit avoir reçu du Ségur, période par période : des recettes de ses comptes, non les versements.
CREATE TABLE recettes (
  recette   TEXT PRIMARY KEY               -- code de la recette
            CHECK (recette GLOB '[a-z]*' AND recette NOT GLOB '*[^a-z0-9_]*'),
  editeur   TEXT NOT NULL REFERENCES editeurs, -- qui l'a reçue
  periode   TEXT NOT NULL,                 -- AAAA, AAAA-Tn, AAAA-Sn, ou de l'une à l'autre
  perimetre TEXT NOT NULL,                 -- 'groupe', ou la partie du groupe
  libelle   TEXT NOT NULL,                 -- ce qu'elle compte
  montant   INTEGER NOT NULL CHECK (montant >= 0), -- euros
  source    TEXT NOT NULL REFERENCES sources, -- source du montant
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')) -- de A à D
) STRICT;

-- Jusqu'où une vague est allée : combien de professionnels, d'établissements, d'installations.
CREATE TABLE deploiements (
  deploiement TEXT PRIMARY KEY             -- code
              CHECK (deploiement GLOB '[a-z]*' AND deploiement NOT GLOB '*[^a-z0-9_]*'),
  couloir   TEXT REFERENCES couloirs,      -- couloir ; NULL : tous
  vague     INTEGER NOT NULL REFERENCES vagues, -- numéro de la vague
  libelle   TEXT NOT NULL,                 -- ce qui est compté
  nombre    INTEGER NOT NULL CHECK (nombre >= 0), -- nombre, ou pour cent
  unite     TEXT NOT NULL CHECK (unite IN ('nombre', 'pour cent')), -- de quoi
  date_comptage TEXT NOT NULL CHECK (date_comptage IS date(date_comptage, '+0 days')), -- jour où cela est dit
  source    TEXT NOT NULL REFERENCES sources, -- source du nombre
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')) -- de A à D
) STRICT;

-- Les logiciels dont une source dit le nom : une liste incomplète, l'ANS tient la liste entière.
CREATE TABLE logiciels (
  dispositif TEXT NOT NULL,                -- code du dispositif
  vague      INTEGER,                      -- numéro de la vague ; NULL : non dite
  logiciel   TEXT NOT NULL,                -- nom et version
  editeur    TEXT NOT NULL,                -- nom de l'éditeur
  numero     TEXT,                         -- numéro unique de référencement ; NULL : non dit
  source     TEXT NOT NULL REFERENCES sources, -- qui le dit référencé
  confiance  TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  PRIMARY KEY (dispositif, logiciel),
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs
) STRICT;

-- Les solutions référencées, à une date, par couloir ou par dispositif.
CREATE TABLE solutions (
  date_comptage TEXT NOT NULL CHECK (date_comptage IS date(date_comptage, '+0 days')), -- AAAA-MM-JJ
  couloir    TEXT REFERENCES couloirs,     -- couloir compté ; NULL : tous
  dispositif TEXT,                         -- dispositif compté ; NULL : tous ceux du couloir
  vague      INTEGER NOT NULL REFERENCES vagues, -- numéro de la vague
  nature     TEXT NOT NULL                 -- 'solution', 'total' imprimé, 'entreprise' ou 'produit'
             CHECK (nature IN ('solution', 'total', 'entreprise', 'produit')),
  nombre     INTEGER NOT NULL CHECK (nombre >= 0), -- nombre
  source     TEXT NOT NULL REFERENCES sources, -- source du nombre
  confiance  TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs,
  CHECK ((nature = 'solution') = (couloir IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX solutions_une_seule
  ON solutions (date_comptage, nature, ifnull(couloir, ''), ifnull(dispositif, ''));

-- Les étapes d'un jalon : ce qui est dû, ou ce qui s'ouvre.
CREATE TABLE etapes (
  etape   TEXT PRIMARY KEY                 -- code de l'étape
          CHECK (etape GLOB '[a-z]*' AND etape NOT GLOB '*[^a-z_]*'),
  rang    INTEGER NOT NULL UNIQUE,         -- ordre dans lequel elles se suivent
  genre   TEXT NOT NULL CHECK (genre IN ('dernier jour', 'ouverture')), -- ce que la date d'un jalon en dit
  libelle TEXT NOT NULL                    -- ce qui est fait ce jour-là, au plus tard, ou ce qui s'ouvre
) STRICT;

-- Les jalons. Un jalon reporté reste à côté de celui qui le remplace.
CREATE TABLE jalons (
  dispositif  TEXT NOT NULL,               -- code du dispositif
  vague       INTEGER NOT NULL,            -- numéro de la vague
  variante    TEXT NOT NULL,               -- partie du dispositif concernée ; '' : tout le dispositif
  etape       TEXT NOT NULL REFERENCES etapes -- ce qui est dû ; 'enrolement' et 'ouverture' : ce qui s'ouvre
              CHECK (etape IN ('dossier', 'referencement', 'preuves', 'echanges', 'commande', 'avance',
                               'prestation', 'solde', 'enrolement', 'ouverture')),
  date_jalon  TEXT NOT NULL CHECK (date_jalon IS date(date_jalon, '+0 days')), -- dernier jour, ou premier de ce qui
                                                            -- s'ouvre, AAAA-MM-JJ
  heure       TEXT CHECK (heure IS strftime('%H:%M', heure)), -- dernière heure, HH:MM ; NULL : non dite
  remplace    TEXT,                        -- date du jalon que celui-ci remplace ; NULL : aucun
  doute       TEXT,                        -- pourquoi la date imprimée est douteuse ; NULL : elle ne l'est pas
  source      TEXT NOT NULL REFERENCES sources, -- source de la date
  confiance   TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  PRIMARY KEY (dispositif, vague, variante, etape, date_jalon),
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs,
  FOREIGN KEY (dispositif, vague, variante, etape, remplace)
    REFERENCES jalons (dispositif, vague, variante, etape, date_jalon),
  CHECK (remplace < date_jalon),
  CHECK (doute IS NULL OR remplace IS NULL)  -- une date douteuse n'en remplace aucune
) STRICT;

-- Ce que le logiciel ou l'usage doit atteindre pour être payé.
CREATE TABLE exigences (
  dispositif TEXT NOT NULL,                -- code du dispositif
  vague      INTEGER NOT NULL,             -- numéro de la vague
  exigence   TEXT NOT NULL                 -- code de l'exigence
             CHECK (exigence GLOB '[a-z]*' AND exigence NOT GLOB '*[^a-z0-9_]*'),
  nature     TEXT NOT NULL CHECK (nature IN ('logiciel', 'usage')), -- de qui elle est exigée
  libelle    TEXT NOT NULL,                -- ce qui est exigé
  seuil_pour_cent INTEGER CHECK (seuil_pour_cent BETWEEN 0 AND 100), -- pour cent à atteindre ; NULL : sans seuil
  source     TEXT NOT NULL REFERENCES sources, -- source de l'exigence
  confiance  TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  PRIMARY KEY (dispositif, vague, exigence),
  FOREIGN KEY (dispositif, vague) REFERENCES dispositifs
) STRICT;

-- Ce que la source imprime de chaque chiffre, et ce qu'il est. Un chiffre que cette table n'a pas, comme celui que
-- vous ajoutez ou que vous tenez d'une autre source, a le statut de sa ligne, ou 'publie'.
CREATE TABLE releves (
  chiffre   TEXT PRIMARY KEY,              -- colonne `chiffre` de la vue `chiffres`
  statut    TEXT REFERENCES statuts,       -- ce qu'il est ; NULL : sa ligne le dit
  imprime   TEXT CHECK (length(imprime) BETWEEN 1 AND 200), -- les mots de la source, copiés ; NULL : aucun texte lu
  unite     TEXT,                          -- unité que ces mots laissent de côté : M€, € ; NULL : aucune
  annee     INTEGER CHECK (annee BETWEEN 2017 AND 2100), -- année qu'ils laissent de côté ; NULL : aucune
  place     INTEGER CHECK (place >= 1),    -- lequel de leurs chiffres, à partir de 1 ; NULL : il n'y en a qu'un
  motif     TEXT,                          -- d'où vient ce qui n'est pas imprimé, ou ce qu'il faut savoir ; NULL : rien
  source    TEXT NOT NULL REFERENCES sources, -- de qui sont ces mots : la source du chiffre
  confiance TEXT CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D ; NULL : c'est la source de sa ligne, et sa
                                                            -- confiance
  CHECK (imprime IS NOT NULL OR coalesce(unite, annee, place) IS NULL)
) STRICT;

-- De quoi est fait un chiffre que segur calcule : ses termes, qui sont des chiffres et ont chacun leur source. Sa
-- valeur est leur somme, leur différence ou leur produit ; son statut et sa confiance, les pires des leurs.
CREATE TABLE termes (
  chiffre   TEXT NOT NULL,                 -- ce que segur calcule : colonne `chiffre` de la vue `chiffres`
  rang      INTEGER NOT NULL CHECK (rang >= 1), -- place du terme, à partir de 1
  operation TEXT NOT NULL CHECK (operation IN ('+', '-', '×')), -- ce que segur en fait, de gauche à droite
  terme     TEXT NOT NULL,                 -- un chiffre : colonne `chiffre` de la vue `chiffres`
  PRIMARY KEY (chiffre, rang)
) STRICT;

-- Les chiffres d'une même chose : deux qui diffèrent se contredisent, dans quelque édition que ce soit. Une chose qui
-- n'a qu'un chiffre n'est pas ici.
CREATE TABLE objets (
  chiffre TEXT PRIMARY KEY,                -- colonne `chiffre` de la vue `chiffres`
  objet   TEXT NOT NULL                    -- code de la chose
          CHECK (objet GLOB '[a-z]*' AND objet NOT GLOB '*[^a-z0-9_]*')
) STRICT;

-- Les paires de chiffres qui se contredisent : leur valeur, leur place ou leur date. Ce sont des
-- lignes de la vue `chiffres` : chaque chiffre reste dit une seule fois, à sa place.
CREATE TABLE desaccords (
  sujet       TEXT NOT NULL,               -- la chose sur laquelle les sources diffèrent
  chiffre_a   TEXT NOT NULL,               -- colonne `chiffre` de la vue `chiffres`
  chiffre_b   TEXT NOT NULL,               -- l'autre
  explication TEXT,                        -- ce qui les sépare, quand on le sait ; NULL : on ne sait pas
  source      TEXT NOT NULL REFERENCES sources, -- source du rapprochement
  explique    TEXT NOT NULL CHECK (explique IN ('oui', 'non')), -- 'oui' : l'explication suffit à la différence
  PRIMARY KEY (chiffre_a, chiffre_b),
  CHECK (explique = 'non' OR explication IS NOT NULL)
) STRICT;

-- Les textes qui fondent le programme.
CREATE TABLE textes (
  texte     TEXT PRIMARY KEY               -- code du texte
            CHECK (texte GLOB '[a-z]*' AND texte NOT GLOB '*[^a-z0-9_]*'),
  titre     TEXT NOT NULL,                 -- ce qu'il est, et ce qu'il décide
  signature TEXT CHECK (signature IS date(signature, '+0 days')), -- date du texte, AAAA-MM-JJ ; NULL : non dite
  publication TEXT CHECK (publication IS date(publication, '+0 days')), -- date de sa publication, AAAA-MM-JJ ; NULL :
                                                            -- non dite
  reference TEXT,                          -- NOR, JORF ou articles ; NULL : non dite
  source    TEXT NOT NULL REFERENCES sources, -- qui le dit
  confiance TEXT NOT NULL CHECK (confiance IN ('A', 'B', 'C', 'D')), -- de A à D
  presentation TEXT CHECK (presentation IS date(presentation, '+0 days')) -- jour où un projet est présenté,
                                                            -- AAAA-MM-JJ ; NULL : non dit
) STRICT;

-- Les mots du domaine : sigles, acteurs, mécanismes.
CREATE TABLE glossaire (
  mot        TEXT PRIMARY KEY,             -- sigle ou mot, tel qu'on l'écrit
  developpe  TEXT,                         -- ce que le sigle abrège ; NULL : ce n'en est pas un
  definition TEXT NOT NULL,                -- ce que c'est, en une phrase
  source     TEXT REFERENCES sources       -- qui le dit ; NULL : usage courant
) STRICT;

-- Ce que l'on demande souvent, et qu'aucune de nos sources ne dit.
CREATE TABLE lacunes (
  lacune   TEXT PRIMARY KEY                -- code de la question
           CHECK (lacune GLOB '[a-z]*' AND lacune NOT GLOB '*[^a-z0-9_]*'),
  question TEXT NOT NULL,                  -- ce que l'on demande
  connu    TEXT,                           -- ce que l'on sait à la place ; NULL : rien
  document TEXT,                           -- qui, ou quel document, le dirait ; NULL : on ne sait pas
  source   TEXT NOT NULL REFERENCES sources -- qui le tait, ou dit qui le sait
) STRICT;

-- Comment deux mots se comparent : chaque suite de caractères est changée en une autre, l'une après l'autre, pour que
-- majuscules, accents et signes ne comptent pas.
CREATE TABLE lettres (
  rang    INTEGER PRIMARY KEY CHECK (rang >= 1), -- ordre des changements, à partir de 1
  lettre  TEXT NOT NULL CHECK (lettre <> ''), -- ce qui est changé
  simple  TEXT NOT NULL,                   -- en quoi ; un blanc : ce n'était qu'un signe
  CHECK (length(CAST(simple AS BLOB)) <= length(CAST(lettre AS BLOB))) -- csv_mot() change sur place
) STRICT;

-- Les mots que l'on trouve dans les fichiers des autres, et ce qu'ils veulent dire ici.
CREATE TABLE synonymes (
  genre TEXT NOT NULL CHECK (genre IN ('colonne', 'etat')), -- titre d'une colonne, ou état d'un dossier
  mot   TEXT NOT NULL CHECK (mot NOT GLOB '*[^a-z0-9 ]*'), -- le mot, tel que csv_mot() l'écrit
  sens  TEXT NOT NULL,                     -- la colonne de `dossiers`, une assiette, ou un état
  PRIMARY KEY (genre, mot)
) STRICT;

-- Où en est un dossier. Un état porte le nom du jalon qu'il a passé : les jalons qui attendent un
-- dossier sont ceux des états de rang plus élevé.
CREATE TABLE etats (
  etat    TEXT PRIMARY KEY                 -- code : prospect, commande, avance…
          CHECK (etat GLOB '[a-z]*' AND etat NOT GLOB '*[^a-z_]*'),
  rang    INTEGER NOT NULL UNIQUE CHECK (rang >= 1), -- ordre des états, à partir de 1
  libelle TEXT NOT NULL                    -- ce qui est fait, et versé
) STRICT;

-- Les dossiers de l'utilisateur : un client d'un éditeur, pour un dispositif. La base de
-- référence n'en a pas. Rien n'y est refusé pour son dispositif, sa vague ou sa quantité :
-- `dossiers_montants` dit ce qui empêche d'en donner le montant.
CREATE TABLE dossiers (
  dossier    INTEGER PRIMARY KEY,          -- numéro
  structure  TEXT NOT NULL,                -- le client : laboratoire, officine, cabinet…
  dispositif TEXT NOT NULL,                -- code du dispositif
  vague      INTEGER NOT NULL DEFAULT 1,   -- numéro de la vague
  quantite   INTEGER,                      -- quantité de la première assiette du barème
  quantite_2 INTEGER,                      -- de la deuxième (MSS : org) ; NULL s'il n'y en a pas
  quantite_3 INTEGER,                      -- de la troisième (MSS : perso) ; NULL s'il n'y en a pas
  editeur    TEXT,                         -- éditeur du logiciel ; NULL : inconnu
  etat       TEXT,                         -- état du dossier ; `etats` a ceux que segur comprend
  date_commande TEXT,                      -- date de la commande, AAAA-MM-JJ ; NULL : inconnue
  prix_centimes INTEGER                    -- prix facturé, centimes HT : le SONS n'est jamais plus haut ; NULL :
                                           -- inconnu
                CHECK (prix_centimes BETWEEN 0 AND 100000000000000),
  reference  TEXT,                         -- numéro ou code du dossier chez vous, seul à le désigner ; NULL : aucun
  CHECK (date_commande IS date(date_commande, '+0 days'))
) STRICT;

-- Les registres nationaux que l'utilisateur a chargés. Charger de nouveau remplace.
CREATE TABLE registres (
  registre TEXT PRIMARY KEY CHECK (registre IN ('finess', 'rpps')), -- lequel
  date_registre TEXT NOT NULL CHECK (date_registre IS date(date_registre, '+0 days')), -- AAAA-MM-JJ
  nature   TEXT NOT NULL CHECK (nature IN ('reel', 'synthetique')), -- 'synthetique' : fabriqué pour un essai
  fichier  TEXT NOT NULL,                  -- nom du fichier
  lignes   INTEGER NOT NULL CHECK (lignes >= 0) -- lignes lues, en-tête non compris
) STRICT;

-- Les catégories d'établissements du registre FINESS.
CREATE TABLE categories (
  categorie TEXT PRIMARY KEY,              -- code : 611 (laboratoire), 620 (pharmacie)…
  libelle   TEXT NOT NULL,                 -- nom de la catégorie
  agregat   TEXT NOT NULL,                 -- code de la catégorie agrégée
  libelle_agregat TEXT NOT NULL            -- nom de la catégorie agrégée
) STRICT;

-- Les établissements du registre FINESS, tels qu'il les imprime.
CREATE TABLE etablissements (
  finess      TEXT PRIMARY KEY CHECK (finess <> ''), -- numéro FINESS de l'établissement (ET)
  finess_ej   TEXT NOT NULL CHECK (finess_ej <> ''), -- numéro FINESS de l'entité juridique (EJ)
  nom         TEXT NOT NULL,               -- raison sociale
  nom_long    TEXT,                        -- raison sociale longue ; NULL : aucune
  commune     TEXT,                        -- code de la commune dans le département ; NULL : non dit
  departement TEXT,                        -- code du département ; NULL : non dit
  acheminement TEXT,                       -- code postal et ville ; NULL : non dit
  categorie   TEXT NOT NULL REFERENCES categories, -- code de la catégorie
  siret       TEXT,                        -- numéro SIRET ; NULL : non dit
  ouverture   TEXT,                        -- date d'ouverture ; NULL : non dite
  mise_a_jour TEXT                         -- date de la dernière mise à jour ; NULL : non dite
) STRICT, WITHOUT ROWID;
CREATE INDEX etablissements_par_groupe ON etablissements (categorie, finess_ej);

-- De quoi parlent les requêtes enregistrées : leur liste est rangée par thème.
CREATE TABLE themes (
  theme TEXT PRIMARY KEY,                  -- code
  rang  INTEGER NOT NULL UNIQUE,           -- place dans la liste
  titre TEXT NOT NULL                      -- ce qu'on en lit
) STRICT;

-- Les requêtes enregistrées, pour tout programme qui ouvre cette base : la construction les écrit d'après l'en-tête de
-- chaque fichier de queries/.
CREATE TABLE requetes (
  requete   TEXT PRIMARY KEY,              -- nom
  titre     TEXT NOT NULL,                 -- ce qu'elle donne
  question  TEXT NOT NULL,                 -- à quoi elle répond
  vue       TEXT,                          -- vue qui est la même ; NULL : aucune
  extension INTEGER NOT NULL CHECK (extension IN (0, 1)), -- 1 : les fonctions de segur y sont nécessaires
  lecture   TEXT,                          -- comment la lire ; NULL : rien à dire
  sql       TEXT NOT NULL,                 -- son texte, à un seul SELECT ; ses paramètres s'écrivent :nom
  ecran     TEXT,                          -- ses colonnes à montrer d'abord, si l'écran est trop étroit ; NULL : toutes
                                           -- se valent
  total     TEXT REFERENCES requetes,      -- la requête qui en donne le total, montrée dessous ; NULL : aucune
  sources   TEXT REFERENCES requetes,      -- la requête dont la colonne source dit d'où vient ce qu'elle montre ; NULL
                                           -- : ses propres colonnes
  theme     TEXT REFERENCES themes         -- de quoi elle parle
) STRICT;

-- Leurs paramètres.
CREATE TABLE requetes_parametres (
  requete     TEXT NOT NULL REFERENCES requetes, -- nom de la requête
  parametre   TEXT NOT NULL,               -- nom, sans les deux points
  rang        INTEGER NOT NULL,            -- place, à partir de 1
  genre       TEXT,                        -- 'date', 'fichier' (ses octets), ou la table dont c'est une clé ; NULL : un
                                           -- texte ou un nombre
  obligatoire INTEGER NOT NULL CHECK (obligatoire IN (0, 1)), -- 0 : NULL veut dire sa valeur par défaut
  libelle     TEXT NOT NULL,               -- ce qu'il est, et sa valeur par défaut
  exemple     TEXT NOT NULL,               -- une valeur
  defaut      TEXT,                        -- la valeur que NULL veut dire, si c'en est une qui peut se donner
  PRIMARY KEY (requete, parametre)
) STRICT;

-- Et leurs colonnes.
CREATE TABLE requetes_colonnes (
  requete TEXT NOT NULL REFERENCES requetes, -- nom de la requête
  colonne TEXT NOT NULL,                   -- nom
  rang    INTEGER NOT NULL,                -- place, à partir de 1
  libelle TEXT NOT NULL,                   -- ce qu'elle est
  unite   TEXT,                            -- son unité : €, € HT, M€, %, nombre… ; ci-contre : une autre colonne la dit
                                           -- ; NULL : aucune
  PRIMARY KEY (requete, colonne)
) STRICT;

-- Chaque colonne de chaque table, telle que schema.sql la dit : pour un catalogue, un dictionnaire. Celles des vues
-- sont dans requetes_colonnes.
CREATE TABLE reference_colonnes (
  nom        TEXT NOT NULL,                -- nom de la table
  colonne    TEXT NOT NULL,                -- nom de la colonne
  rang       INTEGER NOT NULL,             -- place, à partir de 1
  type       TEXT NOT NULL,                -- TEXT, INTEGER ou REAL
  unite      TEXT,                         -- son unité : €, € HT, centimes HT, nombre, date… ; NULL : aucune
  sens       TEXT NOT NULL,                -- ce qu'elle dit
  definition TEXT,                         -- d'une table à l'utilisateur, ce que schema.sql en déclare, pour `segur
                                           -- maj` ; NULL : d'une autre
  PRIMARY KEY (nom, colonne)
) STRICT, WITHOUT ROWID;

-- Ce que segur a mis dans cette base : le reste est à son utilisateur, et `segur maj` n'y touche pas.
CREATE TABLE reference_objets (
  nom      TEXT PRIMARY KEY,               -- nom de la table, de la vue ou de l'index
  genre    TEXT NOT NULL                   -- 'table' de la référence ou de 'utilisateur', 'liste' (reference_*, et
                                           -- requetes*), 'vue', 'index'
           CHECK (genre IN ('table', 'utilisateur', 'liste', 'vue', 'index')),
  colonnes TEXT,                           -- noms de ses colonnes, séparés par un espace ; NULL : ce n'est pas une
                                           -- table
  sens     TEXT                            -- ce que la table ou la vue contient ; NULL : un index
) STRICT;

-- Et, ligne par ligne, ce qu'il y a mis : de quoi voir celle qui a été changée ou retirée depuis.
CREATE TABLE reference_lignes (
  nom       TEXT NOT NULL,                 -- nom de la table
  cle       TEXT NOT NULL,                 -- clé de la ligne ; la ligne entière d'une table sans clé
  empreinte TEXT NOT NULL,                 -- empreinte de ses valeurs : SHA-3, seize chiffres
  PRIMARY KEY (nom, cle)
) STRICT, WITHOUT ROWID;

-- De quel schéma est cette base : `segur maj` n'amène à celui-ci que ce qui a été publié.
CREATE TABLE reference_schema (
  version   INTEGER PRIMARY KEY,           -- celle de PRAGMA user_version
  empreinte TEXT NOT NULL                  -- empreinte des tables et des index, commentaires exclus : SHA-3, seize
                                           -- chiffres
) STRICT;
