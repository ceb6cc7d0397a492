// console.js: the section « SQL »: a copy of the base, with the reader's dossiers, that one may ask anything, and
// spoil: an engine of its own.
import { acceptCompletion, autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql as langage, SQLite } from '@codemirror/lang-sql';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, keymap } from '@codemirror/view';
import { baseDesDossiers } from './dossiers.js';
import { copier, enregistrer } from './fichiers.js';
import { demarrer } from './moteurs.js';
import { nombre } from './nombres.js';
import { echapper } from './rendu.js';
import { table } from './table.js';

const un = (selecteur) => document.querySelector(selecteur);
const MONTREES = 1000;
let moteur = null; // none before the first question
let base = null; // what it was opened with
let changee = false; // by what was typed here
let tours = 0; // another one for each engine that is asked for
let total = 0; // the rows of the last answer
let editeur;
let noms; // that are known: of tables, of columns, of functions

// What is wrong is underlined until something is typed.
const souligner = StateEffect.define();
const faute = StateField.define({
  create: () => Decoration.none,
  update: (marques, { effects, docChanged }) => {
    for (const effet of effects) if (effet.is(souligner)) return effet.value;
    return docChanged ? Decoration.none : marques;
  },
  provide: (champ) => EditorView.decorations.from(champ),
});

/** How many letters apart two words are. */
function distance(a, b) {
  let rangee = Array.from({ length: b.length + 1 }, (_, colonne) => colonne);
  for (let i = 1; i <= a.length; i++)
    rangee = b
      .split('')
      .reduce(
        (suite, lettre, j) => [...suite, Math.min(suite[j] + 1, rangee[j + 1] + 1, rangee[j] + (a[i - 1] !== lettre))],
        [i],
      );
  return rangee.at(-1);
}

/** What SQLite says, in French where a name is not known, with the names that are near. */
function enFrancais(texte, connus) {
  const lu = /^no such (column|table|function): (?:\w+\.)?(\w+)/.exec(texte);
  if (!lu) return `Erreur SQL : ${texte}`;
  const proches = connus[lu[1]]
    .filter((nom) => distance(nom.toLowerCase(), lu[2].toLowerCase()) <= Math.max(1, Math.floor(lu[2].length / 4)))
    .slice(0, 3);
  return `Erreur SQL : ${
    { column: 'colonne inconnue', table: 'table inconnue', function: 'fonction inconnue' }[lu[1]]} : ${lu[2]}${
      proches.length ? ` ; vouliez-vous ${proches.join(', ou ')} ?` : ''}`;
}

function montrerFaute(erreur) {
  un('#sql-etat').textContent = enFrancais(erreur.message, noms);
  un('#sql-resultat').textContent = '';
  if (erreur.place === undefined) return;
  const mot = /^[\p{L}\p{N}_.]*/u.exec(editeur.state.sliceDoc(erreur.place))[0].length || 1;
  editeur.dispatch({
    effects: souligner.of(
      Decoration.set([
        Decoration.mark({ class: 'cm-faute' }).range(
          erreur.place,
          Math.min(erreur.place + mot, editeur.state.doc.length),
        ),
      ]),
    ),
    selection: { anchor: erreur.place },
  });
}

/** The values of the parameters of the saved question. */
async function parametres() {
  const lus = {};
  for (const champ of document.querySelectorAll('#sql-parametres input')) {
    if (champ.type === 'file')
      lus[champ.name] = champ.files[0] ? new Uint8Array(await champ.files[0].arrayBuffer()) : null;
    else lus[champ.name] = champ.value === '' ? null : champ.value;
  }
  return lus;
}

function dire(valeur) {
  if (valeur === null) return '<span class="nul">NULL</span>';
  return valeur instanceof Uint8Array ? `BLOB, ${valeur.length} octets` : echapper(String(valeur));
}

function montrer({ noms: titres, lignes, total: lues, changes, ecrit, ms }) {
  total = lues;
  const temps = `${nombre(Math.round(ms))} ms`;
  changee ||= ecrit;
  un('#sql-etat').textContent = titres
    ? `${total > lignes.length ? `${nombre(lignes.length)} affichées sur ${nombre(total)} lignes` : `${
      nombre(total)} ligne${total > 1 ? 's' : ''}`} en ${temps}.${changes ? ` ${nombre(changes)} changée${
        changes > 1 ? 's' : ''}, dans cet onglet seulement.` : ''}`
    : `Fait en ${temps} : ${nombre(changes)} ligne${changes > 1 ? 's' : ''} changée${
      changes > 1 ? 's' : ''}, dans cet onglet seulement.`;
  un('#sql-resultat').innerHTML = titres
    ? table({
        titre: 'Résultat',
        id: 'resultat',
        lignes,
        colonnes: titres.map((nom, rang) => ({ nom, cle: rang, dire })),
      })
    : '';
  un('#sql-outils').hidden = !titres;
}

function reprendre() {
  tours++;
  un('#sql-outils').hidden = true;
  moteur?.finir();
  moteur = null;
  changee = false;
}

async function executer() {
  if (!un('#sql-arreter').disabled) return; // one is under way
  const voulue = baseDesDossiers();
  un('#sql-outils').hidden = true;
  un('#sql-arreter').disabled = false;
  un('#sql-executer').disabled = true;
  un('#sql-etat').textContent = 'En cours…';
  try {
    if (moteur && voulue !== base && !changee) reprendre();
    base = moteur ? base : voulue;
    const tour = tours;
    if (!moteur) {
      const neuf = await demarrer(base);
      if (tour !== tours) {
        // it was stopped before it was there
        neuf.finir();
        throw Object.assign(new Error('arrêté'), { arrete: true });
      }
      moteur = neuf;
    }
    montrer(await moteur.demander('executer', editeur.state.doc.toString(), await parametres(), MONTREES));
    if (voulue !== base)
      un('#sql-etat').textContent += ' Vos dossiers ont changé depuis : « Réinitialiser » les prend.';
  } catch (erreur) {
    if (erreur.arrete) un('#sql-etat').textContent = 'Arrêté. La copie est celle du début.';
    else montrerFaute(erreur);
    changee = true; // by what came before what is wrong, maybe
    if (erreur.mort) reprendre();
  } finally {
    un('#sql-arreter').disabled = true;
    un('#sql-executer').disabled = false;
  }
}

function ecrire(texte) {
  editeur.dispatch({ changes: { from: 0, to: editeur.state.doc.length, insert: texte } });
}

/** A saved question: its text, and its parameters as fields. */
function choisir({ requete, titre, sql: texte, parametres: siens }) {
  ecrire(texte);
  un('#sql-parametres').innerHTML = siens
    .map(
      ({ parametre, genre, libelle, exemple }) =>
        `<p class="champ"><label for="p-${parametre}">${echapper(parametre)} : ${
          echapper(libelle)}</label><input id="p-${parametre}" name="${parametre}" ${
            genre === 'fichier' ? 'type="file"' : genre === 'date' ? 'type="date"' : 'autocomplete="off"'}${
              genre === 'fichier' ? '' : ` placeholder="${echapper(exemple)}"`}></p>`,
    )
    .join('');
  un('#sql-etat').textContent = `${titre} (${requete})`;
}

async function emporter(forme, nom) {
  try {
    const { blob, lignes } = await moteur.demander('resultat', forme);
    enregistrer(blob, nom);
    if (lignes < total)
      un('#sql-etat').textContent = `Le fichier a les ${nombre(lignes)} premières lignes, sur ${nombre(total)}.`;
  } catch (erreur) {
    un('#sql-etat').textContent = `Le fichier n’a pu être fait : ${erreur.message}`;
  }
}

const ACTIONS = {
  'sql-executer': executer,
  'sql-arreter': reprendre,
  'sql-reinitialiser': () => {
    reprendre();
    un('#sql-etat').textContent = 'La copie est neuve.';
    un('#sql-resultat').textContent = '';
    un('#sql-outils').hidden = true;
  },
  'sql-lien': async () => {
    await copier(`${location.href.split('#')[0]}#sql?texte=${encodeURIComponent(editeur.state.doc.toString())}`);
    un('#sql-etat').textContent = 'Lien copié : il porte le texte de la question, non ses paramètres.';
  },
  'sql-copier': async () => {
    const [titres, lignes] = [
      [...document.querySelectorAll('#resultat thead th')],
      [...document.querySelectorAll('#resultat tbody tr')],
    ];
    await copier(
      [titres, ...lignes.map((ligne) => [...ligne.cells])]
        .map((ligne) => ligne.map((cellule) => cellule.textContent).join('\t'))
        .join('\n'),
    );
    un('#sql-etat').textContent = 'Copié : ce qui est affiché.';
  },
  'sql-csv': () => emporter('tableur', 'segur-resultat.csv'),
  'sql-xlsx': () => emporter('classeur', 'segur-resultat.xlsx'),
};

/** The editor, in a shadow root: its styles are then adopted, which the policy of the page allows. */
function installer(schema) {
  const racine = un('#sql-editeur').attachShadow({ mode: 'open' });
  const fonctions = FONCTIONS.map(({ nom, signature, aide }) => ({
    label: nom,
    type: 'function',
    detail: signature,
    info: aide,
    apply: `${nom}(`,
  }));
  const completer = (contexte) => {
    const mot = contexte.matchBefore(/\w+/);
    return mot || contexte.explicit ? { from: mot?.from ?? contexte.pos, options: fonctions, validFor: /^\w*$/ } : null;
  };
  const support = langage({ dialect: SQLite, schema, upperCaseKeywords: true });
  editeur = new EditorView({
    parent: racine,
    root: racine,
    doc: 'SELECT * FROM recapitulatif;\n',
    extensions: [
      history(),
      faute,
      support,
      support.language.data.of({ autocomplete: completer }),
      syntaxHighlighting(defaultHighlightStyle),
      autocompletion(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Texte SQL ; Ctrl+Entrée exécute, Tab sort' }),
      keymap.of([
        { key: 'Ctrl-Enter', run: () => (executer(), true) },
        { key: 'Cmd-Enter', run: () => (executer(), true) },
        { key: 'Tab', run: acceptCompletion },
        ...completionKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.theme({
        '&': {
          fontSize: '.95rem',
          color: '#1b1f24',
          background: '#fff',
          border: '2px solid #5c6773',
          borderRadius: '3px',
        },
        '.cm-content': { minHeight: '6rem' },
        '.cm-faute': { textDecoration: 'underline wavy #b3261e' },
        '&.cm-focused': { outline: '3px solid #0b4f94' },
      }),
    ],
  });
}

export async function brancherConsole(lecteur, lireAdresse) {
  const colonnes = await lecteur.sql(
    "SELECT s.name AS nom, s.sql AS texte, group_concat(c.name) AS colonnes FROM sqlite_schema AS s JOIN " +
      "pragma_table_info(s.name) AS c WHERE s.type IN ('table', 'view') GROUP BY s.name ORDER BY s.name",
  );
  const schema = Object.fromEntries(colonnes.map(({ nom, colonnes: siennes }) => [nom, siennes.split(',')]));
  noms = {
    table: Object.keys(schema),
    column: [...new Set(Object.values(schema).flat())],
    function: FONCTIONS.map(({ nom }) => nom),
  };
  const lus = await lecteur.sql('SELECT * FROM requetes_parametres ORDER BY requete, rang');
  const questions = (await lecteur.sql('SELECT requete, titre, question, sql FROM requetes ORDER BY titre')).map(
    (question) => ({ ...question, parametres: lus.filter((lu) => lu.requete === question.requete) }),
  );
  const lister = () => {
    const mots = un('#sql-chercher').value.toLowerCase();
    const trouvees = questions.filter(({ requete, titre, question }) =>
      `${requete} ${titre} ${question}`.toLowerCase().includes(mots),
    );
    un('#sql-questions').innerHTML = trouvees
      .map(({ requete, titre }) => `<option value="${requete}">${echapper(titre)}</option>`)
      .join('');
  };
  lister();
  un('#sql-schema').innerHTML = colonnes
    .map(
      ({ nom, texte }) =>
        `<details><summary>${echapper(nom)}</summary><pre tabindex="0" aria-label="${echapper(nom)}">${
          echapper(texte)}</pre></details>`,
    )
    .join('');
  installer(schema);
  const suivre = () => {
    const { section, choix } = lireAdresse();
    if (section === 'sql' && choix.get('texte')) ecrire(choix.get('texte')); // it is shown, and not run
  };
  suivre();
  document.addEventListener('dossiers-effaces', () => {
    reprendre();
    un('#sql-etat').textContent = un('#sql-resultat').textContent = '';
  });
  addEventListener('hashchange', suivre);
  un('#sql-chercher').addEventListener('input', lister);
  un('#sql-questions').addEventListener('change', ({ target }) =>
    choisir(questions.find(({ requete }) => requete === target.value)),
  );
  un('#sql').addEventListener('click', ({ target }) => ACTIONS[target.closest('button')?.id]?.());
}
