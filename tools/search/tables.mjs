// Writes the tables that the search module embeds: how characters and words are read, and simplified forms of traditional characters.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const target = new URL('../../modules/Search/Text/Data/', import.meta.url);
const require = createRequire(import.meta.url);
const { pinyin } = require('pinyin-pro');
const { default: toSimplified } = await import('opencc-js/dict/TSCharacters');

const plain = text => text.normalize('NFD').replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const reading = character => pinyin(character, { toneType: 'none', type: 'array', v: true })[0].replace('ü', 'v');

// One line per syllable: the syllable, a blank, the characters that are mostly read so.
const bySyllable = new Map();
const readings = new Map();
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  const syllable = reading(character);
  if (/^[a-z]+$/.test(syllable)) {
    readings.set(character, syllable);
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
}
const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => `${syllable} ${characters}`);
writeFileSync(new URL('readings.txt', target), lines.join('\n') + '\n');

// Words of two to four characters that are not read as their characters are: one line each, the word and its syllables.
const folder = new URL('./esm/data/', pathToFileURL(require.resolve('pinyin-pro').replace(/index\.js$/, '')));
const exceptions = new Map();
for (const size of [2, 3, 4]) {
  const source = readFileSync(new URL(`dict${size}.mjs`, folder), 'utf8');
  for (const [, word, tones] of source.matchAll(/^\s+"?([\u4e00-\u9fff]{2,4})"?: ["']([^"']+)["']/gmu)) {
    const syllables = plain(tones).split(' ');
    const characters = [...word];
    const known = syllables.length === characters.length && syllables.every(syllable => bySyllable.has(syllable));
    const covered = size > 2 && characters.some((_, i) => exceptions.has(word.slice(i, i + 2)));
    if (known && !covered && syllables.some((syllable, i) => syllable !== readings.get(characters[i]))) {
      exceptions.set(word, syllables.join(' '));
    }
  }
}
const common = [...exceptions].filter(([word]) => word.length <= 3);
writeFileSync(new URL('words.txt', target), common.map(([word, syllables]) => `${word} ${syllables}`).join('\n') + '\n');

// Pairs: the traditional character and the simplified one.
const pairs = toSimplified.split('|').map(entry => entry.split(' ')).filter(([from, to]) => from.length === 1 && to?.length === 1 && from !== to);
writeFileSync(new URL('simplified.txt', target), pairs.map(([from, to]) => from + to).join('') + '\n');
console.log(`${readings.size} characters, ${common.length} words, ${pairs.length} simplified forms`);
