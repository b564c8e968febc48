import { folderKnots } from './folder-knots.mjs';

/** Files with what they import. */
const tree = (imports: Record<string, string[]>) =>
  Object.entries({ 'main.ts': Object.keys(imports), ...imports }).map(([source, files]) => ({
    source,
    dependencies: files.map((resolved) => ({ resolved })),
  }));
const foldersOf = (imports: Record<string, string[]>) =>
  folderKnots(tree(imports)).map(({ folders }: { folders: string[] }) => folders);

describe('folders that need each other', () => {
  it('are not there where imports go one way', () => {
    expect(foldersOf({ 'a/x.ts': ['b/y.ts'], 'b/y.ts': ['c/z.ts'], 'c/z.ts': [] })).toEqual([]);
  });

  it('are found though none of their files does', () => {
    expect(folderKnots(tree({ 'a/x.ts': ['b/y.ts'], 'b/z.ts': ['a/w.ts'] }))).toEqual([
      { folders: ['a', 'b'], imports: ['a/x.ts → b/y.ts', 'b/z.ts → a/w.ts'] },
    ]);
  });

  it('are found around a circle of several', () => {
    expect(foldersOf({ 's/a/x.ts': ['s/b/y.ts'], 's/b/z.ts': ['s/c/v.ts'], 's/c/w.ts': ['s/a/u.ts'] })).toEqual([
      ['s/a', 's/b', 's/c'],
    ]);
  });

  it('are found where groups are tied through different folders within them', () => {
    expect(foldersOf({ 'a/1/x.ts': ['b/1/y.ts'], 'b/2/z.ts': ['a/2/w.ts'] })).toEqual([['a', 'b']]);
  });

  it('are a folder and one within it, where each imports the other', () => {
    expect(foldersOf({ 's/x.ts': ['s/a/y.ts'], 's/a/z.ts': ['s/w.ts'] })).toEqual([['s', 's/a']]);
  });

  it('are not tied by modules, indexes, entry points and tests, which put folders together', () => {
    const ends = { 's/x.module.ts': ['s/a/y.ts'], 's/index.ts': ['s/a/y.ts'], 's/a/z.ts': ['s/w.ts'] };
    expect(foldersOf({ ...ends, 's/w.ts': [], 's/a/y.spec.ts': ['s/b/v.ts'], 's/b/v.ts': ['s/a/y.ts'] })).toEqual([]);
    expect(
      folderKnots([
        ...tree({ 's/a/z.ts': ['s/w.ts'] }),
        { source: 's/start.mjs', dependencies: [{ resolved: 's/a/z.ts' }] },
      ]),
    ).toEqual([]);
  });
});
