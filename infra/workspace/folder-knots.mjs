// dependency-cruiser's own folder rule misses circles between parent folders; this checks every level of the tree.
import path from 'node:path/posix';

/** Stands for the files of a folder itself. */
const OWN = '.';
const isTest = (file) => /[.](spec|e2e)[.]tsx?$/.test(file);

/**
 * Folders that import each other in a circle, also by types alone, with an example for each pair. Files that only put
 * folders together do not count: Nest modules, indexes, and files that nobody imports, such as `main.ts`.
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

/** The innermost folder that holds both files, and the part of it that each is in. */
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

/** Groups of names that reach each other. */
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
