// Folders that need each other cannot be read, tested or moved one without the other: they are one folder, or a third one is missing.
// dependency-cruiser's own folder rule compares a folder only with the very folders that its files import, and so misses two groups
// that are tied through different folders within them: here every level of the tree is looked at.
import path from 'node:path/posix';

/** What belongs to a folder itself and to none of the folders in it. */
const OWN = '.';
const isTest = (file) => /[.](spec|e2e)[.]tsx?$/.test(file);

/**
 * The knots among folders, those that only types tie among them: of each, the folders that import each other in a circle, and an import
 * for every two of them. Files that put folders together tie none: modules of Nest, indexes, and what nobody imports, such as `main.ts`.
 *
 * @param {readonly { source: string, dependencies: readonly { resolved: string }[] }[]} modules as dependency-cruiser lists them
 * @returns {{ folders: string[], imports: string[] }[]}
 */
export function folderKnots(modules) {
  const code = modules.filter(({ source }) => !isTest(source));
  const imported = new Set(code.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved)));
  const putsTogether = (file) => /(^|\/)index[.]tsx?$|[.]module[.]ts$/.test(file) || !imported.has(file);
  const levels = new Map();
  for (const { source, dependencies } of code) {
    if (putsTogether(source)) continue;
    for (const { resolved } of dependencies) {
      const [level, from, to] = meeting(source, resolved);
      if (from !== to) addImport(levels, level, from, to, `${source} → ${resolved}`);
    }
  }
  return [...levels].flatMap(([level, graph]) => circles(graph).map((names) => knotOf(level, graph, names)));
}

/** The innermost folder that holds two files, and the parts of it that they lie in. */
function meeting(a, b) {
  const [from, to] = [path.dirname(a).split('/'), path.dirname(b).split('/')];
  const differs = from.findIndex((name, depth) => name !== to[depth]);
  const depth = differs < 0 ? from.length : differs;
  return [from.slice(0, depth).join('/'), from[depth] ?? OWN, to[depth] ?? OWN];
}

function addImport(levels, level, from, to, example) {
  const graph = levels.get(level) ?? new Map();
  const targets = graph.get(from) ?? new Map();
  if (!targets.has(to)) targets.set(to, example);
  levels.set(level, graph.set(from, targets));
}

/** The sets of names that reach each other. */
function circles(graph) {
  const reached = new Map([...graph.keys()].map((name) => [name, reachable(graph, name)]));
  const isTied = (a, b) => reached.get(a)?.has(b) && reached.get(b)?.has(a);
  const tied = [...graph.keys()].filter((name) => isTied(name, name)).sort();
  return tied
    .filter((name) => tied.find((other) => isTied(other, name)) === name)
    .map((first) => tied.filter((name) => isTied(first, name)));
}

function reachable(graph, from) {
  const found = new Set();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const next of graph.get(name)?.keys() ?? []) {
      if (!found.has(next)) open.push(next);
      found.add(next);
    }
  }
  return found;
}

function knotOf(level, graph, names) {
  const imports = names.flatMap((name) =>
    [...graph.get(name)].filter(([to]) => names.includes(to)).map(([, one]) => one),
  );
  return { folders: names.map((name) => path.join(level, name)), imports };
}
