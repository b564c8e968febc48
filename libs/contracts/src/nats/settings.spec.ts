import { readFileSync, writeFileSync } from 'node:fs';
import { natsSettings } from './settings.js';

const FILE = new URL('../../../../infra/nats.conf', import.meta.url);

const HEAD = `# NATS in docker-compose.yml, with a user for each process and what it may say and hear. Made from libs/contracts/src/traffic.ts
# (UPDATE_SNAPSHOT=1 npm test -- libs/contracts); a change here is a change of permissions. Passwords come from the environment.
`;

const inContainer = { listen: '0.0.0.0:4222', store: '/data', monitor: '127.0.0.1:8222' };
const text = HEAD + natsSettings(inContainer, (user) => `$NATS_PASSWORD_${user.toUpperCase()}`);
if (process.env.UPDATE_SNAPSHOT === '1') writeFileSync(FILE, text);

describe('the settings of NATS', () => {
  it('are as in infra/nats.conf (if the change is meant: UPDATE_SNAPSHOT=1)', () => {
    expect(text).toBe(readFileSync(FILE, 'utf8'));
  });
});
