#!/usr/bin/env node
// Stands in for fpm, which Debian does not bring: takes electron-builder's arguments for a .deb and packs with Debian's own dpkg-deb.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const options = new Map();
const files = [];
const words = process.argv.slice(2);
while (words.length > 0) {
  const word = words.shift();
  if (word === '--force') continue;
  if (word.startsWith('-')) options.set(word, [...(options.get(word) ?? []), words.shift()]);
  else files.push(word);
}
const one = (name) => options.get(name)?.[0] ?? '';
const tree = mkdtempSync(join(tmpdir(), 'entresol-deb-'));
for (const file of files) {
  const at = file.lastIndexOf('=');
  const target = join(tree, file.slice(at + 1));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(file.slice(0, at), target, { recursive: true });
}
mkdirSync(join(tree, 'DEBIAN'));
const control = {
  Package: one('--name'),
  Version: one('--version'),
  Architecture: one('--architecture'),
  Maintainer: one('--maintainer'),
  Depends: (options.get('-d') ?? []).join(', '),
  Priority: one('--deb-priority'),
  Section: one('--category') || 'default',
  Homepage: one('--url'),
  Description: one('--description'),
};
const lines = Object.entries(control).map(([name, value]) => `${name}: ${value}\n`);
writeFileSync(join(tree, 'DEBIAN/control'), lines.join(''));
for (const [option, script] of [
  ['--after-install', 'postinst'],
  ['--after-remove', 'postrm'],
])
  copyFileSync(one(option), join(tree, 'DEBIAN', script));
execFileSync('chmod', ['755', join(tree, 'DEBIAN/postinst'), join(tree, 'DEBIAN/postrm')]);
execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '--build', tree, one('--package')]);
