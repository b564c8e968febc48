import { readFileSync, writeFileSync } from 'node:fs';
import { addressedOperations, cityEvents, role, sessions } from './index.js';
import { allows, reachOf } from './roles.js';

const FILE = new URL('../../../docs/permissions.md', import.meta.url);

/** Who may do what, for people to review: a line for each operation, a column for each role. */
function table(): string {
  const operations = [...addressedOperations(), ...sessions.ofSessions, cityEvents];
  const roles = role.options;
  const lines = operations
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, summary, may }) => [`\`${name}\``, summary.zh, ...roles.map((one) => may[one] ?? '')]);
  const rows = [['operation', 'what', ...roles], ['', '', ...roles].map(() => '---'), ...lines];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const HEAD = `# Who may do what

Made from the operations in \`libs/contracts\` (\`UPDATE_SNAPSHOT=1 npm test -- libs/contracts\`); a change here is a change of permissions. A cell says how far a
role reaches: its own records, its office, its city, or the installation. An empty cell is a refusal. Roles add up, and the widest reach counts; a service shows and changes nothing
beyond it, and answers for a record beyond it as for one that does not exist. Liaison officers reach their city, since no record names an office yet. \`visitor\` is who is signed in
and is nothing in the city yet. \`gateway.*\` is open to whoever is not signed in.

`;

const text = `${HEAD}${table()}\n`;
if (process.env.UPDATE_SNAPSHOT === '1') writeFileSync(FILE, text);

describe('permissions', () => {
  it('are as in docs/permissions.md (if the change is meant: UPDATE_SNAPSHOT=1)', () => {
    expect(text).toBe(readFileSync(FILE, 'utf8'));
  });

  it('are named by every operation, and none is open to nobody', () => {
    expect(addressedOperations().filter(({ may }) => Object.keys(may).length === 0)).toEqual([]);
  });

  it.each([
    ['person', [], false],
    ['person', ['auditor'], false],
    ['person', ['auditor', 'promotion-officer'], true],
    ['key', ['promotion-officer'], true],
    ['system', [], true],
  ] as const)('let a %s with the roles %j: %s', (kind, roles, expected) => {
    expect(allows({ 'promotion-officer': 'city' }, { kind, roles })).toBe(expected);
  });

  it.each([
    ['person', ['enterprise'], 'own'],
    ['person', ['enterprise', 'promotion-officer'], 'city'],
    ['person', ['visitor'], undefined],
    ['system', [], 'platform'],
  ] as const)('let a %s with the roles %j reach: %s', (kind, roles, expected) => {
    expect(reachOf({ enterprise: 'own', 'promotion-officer': 'city' }, { kind, roles })).toBe(expected);
  });

  it('are as far as a service can tell: nothing carries an office', () => {
    const reaches = addressedOperations().flatMap(({ may }) => Object.values(may));
    expect(reaches).not.toContain('office');
  });
});
