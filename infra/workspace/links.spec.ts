import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pages = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' }).trim().split('\n');

describe('the pages of this repository', () => {
  it.each(pages)('lead only to files that there are: %s', (page) => {
    const targets = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
      ([, target]) => target,
    );
    const missing = targets.filter((target) => !existsSync(join(dirname(page), target ?? '')));

    expect(missing).toEqual([]);
  });
});
