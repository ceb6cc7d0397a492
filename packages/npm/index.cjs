// What the package holds, and where: the extension of this machine, the reference database, the page.
'use strict';
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const SUFFIXES = { darwin: 'dylib', win32: 'dll' };

exports.getLoadablePath = function getLoadablePath() {
  const machines = join(__dirname, 'machines');
  const machine = `${process.platform}-${process.arch}`;
  const path = join(machines, machine, `segur.${SUFFIXES[process.platform] ?? 'so'}`);
  if (existsSync(path)) return path;
  throw new Error(`segur : pas d'extension pour ${machine} ; il y en a pour ${readdirSync(machines).join(', ')}`);
};
exports.databasePath = join(__dirname, 'segur.db');
exports.pagePath = join(__dirname, 'segur.html');
