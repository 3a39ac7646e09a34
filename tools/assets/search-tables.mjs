// The tables that the search module embeds: how characters and words are read, and simplified forms of traditional characters.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import toSimplified from 'opencc-js/dict/TSCharacters';

const require = createRequire(import.meta.url);
const plain = text => text.normalize('NFD').replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** One line per syllable: the syllable, a blank, the characters that are mostly read so. */
export function readings() {
  return [...bySyllable()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => `${syllable} ${characters}\n`).join('');
}

/** Words of two and three characters that are not read as their characters are: one line each, the word and its syllables. */
export function words() {
  const syllables = bySyllable();
  const readingOf = new Map([...syllables].flatMap(([syllable, characters]) => [...characters].map(character => [character, syllable])));
  const folder = join(dirname(require.resolve('pinyin-pro')), 'esm', 'data');
  const exceptions = new Map();
  for (const size of [2, 3]) {
    const source = readFileSync(join(folder, `dict${size}.mjs`), 'utf8');
    for (const [, word, tones] of source.matchAll(/^\s+"?([\u4e00-\u9fff]{2,3})"?: ["']([^"']+)["']/gmu)) {
      const read = plain(tones).split(' ');
      const isKnown = read.length === word.length && read.every(syllable => syllables.has(syllable));
      const isCovered = size > 2 && [...word].some((_, i) => exceptions.has(word.slice(i, i + 2)));
      if (isKnown && !isCovered && read.some((syllable, i) => syllable !== readingOf.get(word[i]))) {
        exceptions.set(word, read.join(' '));
      }
    }
  }
  return [...exceptions].map(([word, read]) => `${word} ${read}\n`).join('');
}

/** Pairs without anything between them: the traditional character and the simplified one. */
export function simplified() {
  return toSimplified.split('|').map(entry => entry.split(' '))
    .filter(([from, to]) => from.length === 1 && to?.length === 1 && from !== to)
    .map(([from, to]) => from + to).join('') + '\n';
}

function bySyllable() {
  const { pinyin } = require('pinyin-pro');
  const groups = new Map();
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const syllable = pinyin(character, { toneType: 'none', type: 'array', v: true })[0].replace('ü', 'v');
    if (/^[a-z]+$/.test(syllable)) {
      groups.set(syllable, (groups.get(syllable) ?? '') + character);
    }
  }
  return groups;
}
