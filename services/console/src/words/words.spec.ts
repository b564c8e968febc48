import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dictionary } from './dictionary';
import { terms } from './terms';

const sources = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(join(sources, file), 'utf8');

/** Every dictionary by its file; a feature has one. */
const dictionaries = new Map<string, Dictionary>([['words/terms.ts', terms]]);
/** What files that use a dictionary call it. */
const exported = new Map<string, string>();
for (const file of files.filter((name) => name.endsWith('/words.ts'))) {
  const [named] = Object.entries<Dictionary>(await import(join(sources, file)));
  if (named) dictionaries.set(file, named[1]);
  if (named) exported.set(file, named[0]);
}
const entries = [...dictionaries].flatMap(([file, words]) =>
  Object.entries(words).map(([key, text]) => ({ file, key, ...text })),
);

/** What occurs more than once, by what is compared. */
function doubled(sameness: (entry: (typeof entries)[number]) => string): string[] {
  const alike = new Map<string, string[]>();
  for (const entry of entries) {
    const same = sameness(entry);
    alike.set(same, [...(alike.get(same) ?? []), `${entry.file} ${entry.key}`]);
  }
  return [...alike.values()].filter((group) => group.length > 1).map((group) => group.join(', '));
}

const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the words of the screen', () => {
  it('are found for every feature', () => {
    expect(dictionaries.size).toBeGreaterThan(10);
  });

  it('say something in both languages, with the same names to fill in', () => {
    const wrong = entries.filter(({ zh, en }) => zh === '' || en === '' || `${names(zh)}` !== `${names(en)}`);
    expect(wrong).toEqual([]);
    expect(entries.filter(({ en }) => /\p{Script=Han}/u.test(en))).toEqual([]);
  });

  it('have no key of a feature that is a term as well', () => {
    const clashes = entries.filter(({ file, key }) => file !== 'words/terms.ts' && key in terms);
    expect(clashes).toEqual([]);
  });

  it('are said once: no text stands under two keys', () => {
    expect(doubled(({ zh, en }) => `${zh} ${en}`)).toEqual([]);
  });

  it('are all used: by their own feature or one that names its dictionary, or as terms by any', () => {
    const users = files
      .filter((file) => !/words\.ts$|terms\.ts$|\.spec\.tsx?$/.test(file))
      .map((file) => ({ file, text: read(file) }));
    const isUsed = ({ file, key }: (typeof entries)[number]) => {
      const [prefix] = key.split('.');
      const quoted = [`'${key}'`, `\`${prefix}.\${`, `: '${prefix}'`];
      return users.some(
        (user) =>
          (file === 'words/terms.ts' ||
            dirname(user.file) === dirname(file) ||
            user.text.includes(exported.get(file) ?? file)) &&
          (quoted.some((text) => user.text.includes(text)) ||
            (file.endsWith('api/words.ts') && user.text.includes(key))),
      );
    };
    expect(entries.filter((entry) => !isUsed(entry)).map(({ file, key }) => `${file} ${key}`)).toEqual([]);
  });
});
