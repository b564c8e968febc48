import 'reflect-metadata';
import { accounts, type MessageContext } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { resealTable, Seal, sealingConfig } from '@queqiao/sealing';
import { build, waitFor } from '@queqiao/testing';
import { decodeJwt } from 'jose';
import { generateSync } from 'otplib';
import { accountsService } from '../accounts.module.js';
import { placeOfSecret, sealedSecrets } from './sealed-secrets.js';

const client = { address: '192.0.2.1', agent: 'Firefox' };
const admin: MessageContext = { city: '371600', actor: build.admin(), requestId: 'test' };
const STEP_S = 30;

let bed: ServiceBed;

beforeAll(async () => {
  bed = await startServiceBed(accountsService);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const ask = <O extends Parameters<typeof bed.sender.bus.request>[0]>(
  operation: O,
  input: Parameters<typeof bed.sender.bus.request<O>>[1],
  context = admin,
) => bed.sender.bus.request(operation, input, context);

/** Of now, or of some steps later, which a fast clock would show. */
const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + steps * STEP_S });

async function added(login: string, role: 'promotion-officer' | 'weight-approver' = 'weight-approver') {
  const { password } = await ask(accounts.addUser, { login, name: '李明', roles: [role] });
  const signIn = (code?: string) => ask(accounts.signIn, { login, password, ...(code && { code }), ...client });
  const opened = await signIn();
  const { id, name } = opened.user;
  const session = String(decodeJwt(opened.access).session);
  const self: MessageContext = { ...admin, actor: { id, name, kind: 'person', roles: [role], session } };
  return { login, password, signIn, opened, self };
}

/** With the code of now, so that the next one is unused. */
async function withFactor(login: string) {
  const person = await added(login);
  const { secret } = await ask(accounts.startSecondFactor, {}, person.self);
  const confirmed = await ask(accounts.confirmSecondFactor, { code: codeOf(secret) }, person.self);
  return { ...person, ...confirmed, secret };
}

const refusedCode = { code: 'unauthenticated', details: [{ field: 'code', rule: 'second-factor' }] };

describe('a second factor', () => {
  it('is called for by some roles, and no longer once it is set up', async () => {
    expect((await added('officer', 'promotion-officer')).opened.user.mustSetUpSecondFactor).toBe(false);
    const { opened, signIn, self } = await added('approver');
    expect(decodeJwt(opened.access)).toMatchObject({ mustSetUpSecondFactor: true });
    const { secret, uri } = await ask(accounts.startSecondFactor, {}, self);
    expect(uri).toMatch(new RegExp(`^otpauth://totp/Queqiao:approver\\?secret=${secret}`));
    // Nothing counts before a first code.
    await signIn();
    await expect(ask(accounts.confirmSecondFactor, { code: '12345' }, self)).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'code', rule: 'second-factor' }],
    });
    const { user, recoveryCodes } = await ask(accounts.confirmSecondFactor, { code: codeOf(secret) }, self);
    expect(user.hasSecondFactor).toBe(true);
    expect(new Set(recoveryCodes).size).toBe(10);
    const { access } = await signIn(codeOf(secret, 1));
    expect(decodeJwt(access)).toMatchObject({ mustSetUpSecondFactor: false });
    await expect(ask(accounts.startSecondFactor, {}, self)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is asked for only after the right password, and each code is taken once', async () => {
    const { signIn, login, secret } = await withFactor('zhao.min');
    const code = codeOf(secret, 1);
    await expect(ask(accounts.signIn, { login, password: 'guess', code, ...client })).rejects.toMatchObject({
      details: [{ rule: 'credentials' }],
    });
    await expect(signIn()).rejects.toMatchObject(refusedCode);
    const twice = await Promise.allSettled([signIn(code), signIn(code)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(signIn(code)).rejects.toMatchObject(refusedCode);
    await expect(signIn(codeOf(secret))).rejects.toMatchObject(refusedCode);
  });

  it('is replaced by a recovery code, each once, however it is typed', async () => {
    const { signIn, recoveryCodes } = await withFactor('sun.li');
    const [first = '', second = ''] = recoveryCodes;
    await signIn(first);
    await expect(signIn(first)).rejects.toMatchObject(refusedCode);
    await signIn(second.toUpperCase().replaceAll('-', ' '));
    const other = await withFactor('zhou.jie');
    await expect(other.signIn(recoveryCodes[2])).rejects.toMatchObject(refusedCode);
  });

  it('cannot be guessed: wrong codes count as failures of the account', async () => {
    const { signIn, secret } = await withFactor('chen.hao');
    for (let n = 0; n < 10; n++) await expect(signIn('wrong')).rejects.toMatchObject(refusedCode);
    await expect(signIn(codeOf(secret, 1))).rejects.toMatchObject({ details: [{ rule: 'attempts' }] });
  });

  it('is removed with the password and a code, and is then called for again', async () => {
    const { signIn, self, password, secret, opened } = await withFactor('wang.fang');
    const remove = (input: { password: string; code: string }) => ask(accounts.removeSecondFactor, input, self);
    const code = codeOf(secret, 1);
    await expect(remove({ password: 'guess', code })).rejects.toMatchObject({ details: [{ field: 'password' }] });
    await expect(remove({ password, code: 'wrong' })).rejects.toMatchObject({ details: [{ field: 'code' }] });
    expect((await remove({ password, code })).hasSecondFactor).toBe(false);
    expect((await signIn()).user.mustSetUpSecondFactor).toBe(true);
    const { rows } = await bed.db.query(
      'SELECT factor_secret, factor_step, (SELECT count(*)::int FROM recovery_code WHERE user_id = id) AS codes FROM user_account WHERE id = $1',
      [opened.user.id],
    );
    expect(rows).toEqual([{ factor_secret: null, factor_step: null, codes: 0 }]);
  });

  it('is read with the new key alone once keys were rotated', async () => {
    const { opened, secret } = await withFactor('xu.lan');
    const { PERSONAL_DATA_KEYS: old, PERSONAL_DATA_INDEX_KEY } = await bed.backbone.config();
    const young = 'young:another-key-for-tests-known-to-everybody';
    const sealOf = (keys: string) =>
      new Seal(sealingConfig.parse({ PERSONAL_DATA_KEYS: keys, PERSONAL_DATA_INDEX_KEY }));
    await resealTable(bed.db, sealedSecrets, sealOf(`${young},${old}`));
    const { rows } = await bed.db.query('SELECT factor_secret FROM user_account WHERE id = $1', [opened.user.id]);
    expect(sealOf(young).open(rows[0].factor_secret, placeOfSecret(opened.user.id))).toBe(secret);
    await resealTable(bed.db, sealedSecrets, sealOf(`${old},${young}`));
  });

  it('is stored so that nobody reads it: not the secret, not the codes, not in the audit', async () => {
    const { secret, recoveryCodes, opened } = await withFactor('gao.yuan');
    const read = async () => {
      const { rows } = await bed.db.query(
        `SELECT to_json(u)::text AS text FROM user_account u UNION ALL SELECT hash FROM recovery_code
         UNION ALL SELECT entry FROM audit_entry WHERE record = $1`,
        [opened.user.id],
      );
      return rows.map(({ text }) => text).join('\n');
    };
    await waitFor(async () => (await read()).includes('Set up a second factor'));
    const stored = await read();
    for (const told of [secret, ...recoveryCodes, ...recoveryCodes.map((one) => one.replaceAll('-', ''))])
      expect(stored).not.toContain(told);
  });
});
