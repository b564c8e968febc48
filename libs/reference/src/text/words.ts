const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Single characters that begin a word rather than end the one before: 零部件, 元器件, 新能源. */
const prefixes: ReadonlySet<string> = new Set('新零元非超半双多高低大小微单全轻重预');

/** Conjunctions and particles. The short ones are also part of many words: 中和剂, 不饱和聚酯, 华为. */
const particles: ReadonlySet<string> = new Set([...'的了和与及或等之为', '以及', '及其']);

/** A text without any of these needs no look into the dictionary to be parted. */
export const particle = /[的了和与及或等之为]/u;

/** Words with such a character that the segmenter does not know. */
const withParticle = /可的松|美的|华为|顺为|之江|新和成|六和|民和|万和|盛和|和而泰|天和|仁和|康和|和邦|和胜|征和/g;

/** A Chinese phrase parted where a particle stands as a word of its own; the particles are left out. */
export function partedAt(run: string, at: ReadonlySet<string> = particles): string[] {
  const pieces = piecesOf(run);
  const parts: string[] = [];
  const kept = positionsOfNames(run);
  let [part, position] = ['', 0];
  for (const piece of pieces) {
    if (at.has(piece) && !kept.has(position)) {
      if (part) parts.push(part);
      part = '';
    } else part += piece;
    position += piece.length;
  }
  return part ? [...parts, part] : parts;
}

function positionsOfNames(run: string): ReadonlySet<number> {
  const positions = new Set<number>();
  for (const { 0: name, index } of run.matchAll(withParticle))
    for (let i = 0; i < name.length; i++) positions.add(index + i);
  return positions;
}

/**
 * The words of a comparable text, without punctuation. The dictionary (Unicode's, of `Intl.Segmenter`) has few compounds of
 * technology and leaves single characters over (减速|器, 轮|毂): two or more of them make a word, a single one joins its neighbour.
 */
export function words(text: string): string[] {
  return runsOf(text).flatMap(wordsOfRun);
}

/** As {@link words}, by phrase: between punctuation, a change of script, and particles. */
export function wordsByPhrase(text: string): string[][] {
  return runsOf(text)
    .flatMap((run) => (particle.test(run) ? partedAt(run) : [run]))
    .map(wordsOfRun);
}

function wordsOfRun(run: string): string[] {
  return isHan(run) ? joined(piecesOf(run)) : [run];
}

/** The parts of a text that are of one script each, without punctuation. */
export function runsOf(text: string): string[] {
  return Array.from(text.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{Nd}])+/gu), ([run]) => run);
}

export function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}

function piecesOf(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

function joined(pieces: readonly string[]): string[] {
  const groups = withSinglesTogether(pieces);
  const found: string[] = [];
  let beginning = '';
  for (const [i, group] of groups.entries()) {
    if (!isSingle(group)) {
      found.push(beginning + group);
      beginning = '';
    } else if (i + 1 < groups.length && (i === 0 || prefixes.has(group))) beginning = group;
    else found.push(`${found.pop() ?? ''}${group}`);
  }
  return found;
}

function withSinglesTogether(pieces: readonly string[]): string[] {
  const groups: string[] = [];
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    if (before !== undefined && isSingle(before) && isSingle(piece)) groups.push(`${groups.pop()}${piece}`);
    else groups.push(piece);
  }
  return groups;
}

function isSingle(piece: string): boolean {
  return Array.from(piece).length === 1;
}
