import 'reflect-metadata';
import {
  attachments,
  enterprises,
  experts,
  introductions,
  type MessageContext,
  matchingOptOuts,
  risks,
} from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { introductionsService } from '../introductions.module.js';

const { releaseIntroduction, previewIntroduction, answerIntroduction, recordAnswer, withdrawIntroduction } =
  introductions;
const { listIntroductions, listOwnIntroductions } = introductions;

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const speaking = (role: 'enterprise' | 'investor' | 'institution', represents: string): MessageContext => ({
  ...binzhou,
  actor: build.actor({ id: `user-of-${represents}`, name: `示例联系人 ${represents}`, roles: [role], represents }),
});
const asker = speaking('enterprise', 'asker-1');
const investor = speaking('investor', 'investor-1');

const ASKER = {
  id: 'asker-1',
  name: '示例需求铝业有限公司',
  shortName: '示例需求',
  nameEn: 'Sample Asking Aluminium',
  creditCode: '91371600MA3CASK00X',
  formerNames: [{ name: '示例旧名铝厂' }],
};
const INVESTOR = { id: 'investor-1', name: '示例甲创业投资', shortName: '示例甲创', nameEn: 'Sample Jia Ventures' };
/** Whatever would tell one side who the other is. */
const identitiesOf = ({ id, name, shortName, nameEn }: typeof INVESTOR) => [id, name, shortName, nameEn];

let bed: ServiceBed;
let needs = 0;

beforeAll(async () => {
  bed = await startServiceBed(introductionsService);
  await bed.startProgram('services/enterprises/dist/main.js');
  await bed.startProgram('services/experts/dist/main.js');
  await bed.startProgram('services/accounts/dist/main.js');
  const { creditCode: _, ...named } = ASKER;
  const seat = { country: 'CN', division: '371600' };
  for (const input of [
    // It names a record that the city does not see, as any record may.
    build.organisationInput({ ...named, seat, sizeBand: 'medium', sameAs: ['of-another-city'] }),
    ...[2, 3, 4, 5].map((n) =>
      build.organisationInput({ id: `asker-${n}`, name: `示例同类${n}号`, seat, sizeBand: 'medium' }),
    ),
    { ...build.organisationInput(build.investor(INVESTOR)), ...INVESTOR },
  ]) {
    await bed.sender.bus.request(enterprises.createOrganisation, organisationOf(input), binzhou);
  }
  await bed.sender.bus.request(experts.createInstitution, build.institutionInput(), binzhou);
}, 90_000);

afterAll(() => bed.stop(), 30_000);

/** Without what the service writes itself. */
function organisationOf(input: object): enterprises.OrganisationInput {
  const { city: _, version: __, updatedAt: ___, ...fields } = input as enterprises.Organisation;
  return fields;
}

async function newNeed(): Promise<string> {
  needs += 1;
  const input = build.needInput({ organisationId: ASKER.id, title: `需求 ${needs}` });
  return (await bed.sender.bus.request(enterprises.registerNeed, input, binzhou)).id;
}

type Told = introductions.Introduction['blind'];
const told = {
  asker: { industry: 'division', province: true, sizeBand: true, amount: true, sentence: '一家铝材企业' },
  candidate: { industry: 'section', stage: true },
} as const;

async function release(more: object = {}) {
  const candidate = { kind: 'investor', id: INVESTOR.id } as const;
  const input = { needId: await newNeed(), candidate, told, overrideNote: '双方此前互不相识', ...more };
  return bed.sender.bus.request(releaseIntroduction, input, binzhou);
}

const ownOf = async (context: MessageContext, id: string) => {
  const { items } = await bed.sender.bus.request(listOwnIntroductions, { limit: 100 }, context);
  return items.find((one) => one.id === id);
};

describe('an introduction', () => {
  it('is previewed as each side would read it, with how many fit', async () => {
    const candidate = { kind: 'investor', id: INVESTOR.id } as const;
    const preview = await bed.sender.bus.request(
      previewIntroduction,
      { needId: await newNeed(), candidate, told },
      binzhou,
    );
    const blind: Told = {
      asker: {
        kind: 'enterprise',
        industries: [{ code: '32', title: { zh: '有色金属冶炼和压延加工业', en: expect.any(String) } }],
        province: { code: '370000', name: '山东省' },
        sizeBand: 'medium',
        amount: { fromWan: 2_000, toWan: 10_000 },
        seeks: 'funding',
        sentence: '一家铝材企业',
      },
      candidate: {
        kind: 'investor',
        industries: [{ code: 'C', title: { zh: '制造业', en: expect.any(String) } }],
        stages: ['series-a'],
        offers: 'funding',
      },
    };
    expect(preview).toEqual({ blind, fitting: { asker: 5, candidate: 1 }, leastFitting: 5 });
  });

  it('shares the files of the need once both agreed, with nobody else and not before', async () => {
    const { id, need } = await release();
    const file = { name: '厂区平面图.pdf', content: Buffer.from('%PDF-1.7').toString('base64') };
    const added = await bed.sender.bus.request(attachments.attachToNeed, { id: need.id, file }, asker);
    const list = (context: MessageContext) =>
      bed.sender.bus.request(attachments.listSharedAttachments, { id }, context);
    const get = (context: MessageContext, attachment = added.id) =>
      bed.sender.bus.request(attachments.getSharedAttachment, { id, attachment }, context);
    const say = (context: MessageContext) => bed.sender.bus.request(answerIntroduction, { id, says: 'yes' }, context);
    const nothing = { code: 'not_found', details: [{ field: 'id' }] };
    await say(investor);
    for (const attempt of [list(investor), get(investor), list(asker)])
      await expect(attempt).rejects.toMatchObject(nothing);
    await say(asker);
    const { addedBy: _, ...shared } = added;
    expect(await list(investor)).toEqual({ items: [shared] });
    expect(await get(investor)).toMatchObject({ name: file.name, content: file.content });
    for (const stranger of [speaking('investor', 'investor-2'), { ...investor, city: '510100' }])
      for (const attempt of [list(stranger), get(stranger)]) await expect(attempt).rejects.toMatchObject(nothing);
    const other = await bed.sender.bus.request(attachments.attachToNeed, { id: await newNeed(), file }, asker);
    await expect(get(investor, other.id)).rejects.toMatchObject({ details: [{ field: 'attachment' }] });
  });

  it('is not released where few fit, unless an officer says why', async () => {
    await expect(release({ overrideNote: undefined })).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'overrideNote', rule: 'few-fit' }],
    });
    expect(await release()).toMatchObject({ overrideNote: '双方此前互不相识', state: 'proposed' });
  });

  it('is refused for who has opted out of being proposed, until that is ended', async () => {
    const said = { partyKind: 'organisation', party: INVESTOR.id, note: '本人来电' } as const;
    const { id } = await bed.sender.bus.request(matchingOptOuts.optOutOfMatching, said, binzhou);
    const optedOut = { code: 'conflict', details: [{ field: 'candidate.id', rule: 'opted-out' }] };
    await expect(release()).rejects.toMatchObject(optedOut);
    await bed.sender.bus.request(matchingOptOuts.endMatchingOptOut, { id }, binzhou);
    expect(await release()).toMatchObject({ state: 'proposed' });
  });

  it('is refused where the candidate does not want the industry or the region of the need', async () => {
    const optOut = (only: matchingOptOuts.Unwanted) =>
      bed.sender.bus.request(
        matchingOptOuts.optOutOfMatching,
        { partyKind: 'organisation', party: INVESTOR.id, note: '本人来电', only },
        binzhou,
      );
    const end = (id: string) => bed.sender.bus.request(matchingOptOuts.endMatchingOptOut, { id }, binzhou);
    const elsewhere = await optOut({ industries: ['36'], divisions: ['510000'] });
    expect(await release()).toMatchObject({ state: 'proposed' });
    await end(elsewhere.id);
    const here = await optOut({ industries: [], divisions: ['370000'] });
    await expect(release()).rejects.toMatchObject({ details: [{ rule: 'opted-out' }] });
    await end(here.id);
  });

  it('is refused for who is barred by the risk list, and not for who is to be approached with caution', async () => {
    const enter = (level: 'barred' | 'caution') => {
      const entry = { organisationId: INVESTOR.id, level, note: '示例失信', source: '示例来源' };
      return bed.sender.bus.request(risks.enterRisk, entry, binzhou);
    };
    const lift = (id: string) => bed.sender.bus.request(risks.liftRisk, { id, note: '已核实' }, binzhou);
    const { id } = await enter('barred');
    const barred = { code: 'conflict', details: [{ field: 'candidate.id', rule: 'barred' }] };
    await expect(release()).rejects.toMatchObject(barred);
    await lift(id);
    const caution = await enter('caution');
    expect(await release()).toMatchObject({ state: 'proposed' });
    await lift(caution.id);
  });

  it('reaches the record of a body for which somebody can answer, and one in its place that was taken back', async () => {
    const fund = (id: string, more: object = {}) =>
      organisationOf({ ...build.organisationInput(build.investor({ id, name: `示例乙基金 ${id}` })), ...more });
    const create = (input: enterprises.OrganisationInput) =>
      bed.sender.bus.request(enterprises.createOrganisation, input, binzhou);
    await create(fund('twin-1', { sameAs: ['twin-2', 'twin-3'] }));
    await create(fund('twin-2', { sameAs: ['twin-1', 'twin-3'] }));
    await create(fund('twin-3', { sameAs: ['twin-1', 'twin-2'] }));
    const asked = { candidate: { kind: 'investor', id: 'twin-1' } } as const;
    expect((await release(asked)).candidate).toMatchObject({ id: 'twin-1' });
    const withdraw = (id: string) =>
      bed.sender.bus.request(enterprises.withdrawOrganisation, { id, reason: 'duplicate' }, binzhou);
    await withdraw('twin-1');
    expect((await release(asked)).candidate).toMatchObject({ id: 'twin-2', name: '示例乙基金 twin-2' });

    await bed.db.query(`
      INSERT INTO accounts.user_account (id, login, name, password_hash, must_change_password)
      VALUES ('user-of-twin-3', 'twin-3', '示例联系人', '-', false)`);
    await bed.db.query(`
      INSERT INTO accounts.membership (user_id, city, role, represents)
      VALUES ('user-of-twin-3', '371600', 'investor', 'twin-3')`);
    const { id, need, candidate } = await release(asked);
    expect(candidate).toMatchObject({ id: 'twin-3', party: 'twin-3' });
    expect(await ownOf(speaking('investor', 'twin-3'), id)).toMatchObject({ side: 'candidate' });
    const again = release({ needId: need.id, candidate: { kind: 'investor', id: 'twin-2' } });
    await expect(again).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'open' }] });

    const said = { partyKind: 'organisation', party: 'twin-2', note: '本人来电' } as const;
    await bed.sender.bus.request(matchingOptOuts.optOutOfMatching, said, binzhou);
    await expect(release(asked)).rejects.toMatchObject({ details: [{ rule: 'opted-out' }] });
    await withdraw('twin-2');
    await withdraw('twin-3');
    await expect(release(asked)).rejects.toMatchObject({ code: 'not_found', details: [{ field: 'candidate.id' }] });
  });

  it.each([...identitiesOf(ASKER), '示例旧名铝厂', INVESTOR.name])(
    'is refused with a sentence that holds %s',
    async (name) => {
      const sentence = `由 ${name} 提出`;
      const refused = release({ told: { ...told, asker: { ...told.asker, sentence } } });
      await expect(refused).rejects.toMatchObject({
        code: 'invalid',
        details: [{ field: 'told.asker.sentence', rule: 'no-names' }],
      });
    },
  );

  it('tells neither side who the other is before both have agreed, wherever one looks', async () => {
    const { id } = await release();
    const seen = [await ownOf(asker, id), await ownOf(investor, id)];
    seen.push(await bed.sender.bus.request(answerIntroduction, { id, says: 'yes', note: '有兴趣' }, asker));
    seen.push(await ownOf(investor, id));
    const [, , ofAsker] = seen;
    for (const word of identitiesOf(INVESTOR)) expect(JSON.stringify([seen[0], ofAsker])).not.toContain(word);
    for (const word of [...identitiesOf(ASKER), '示例旧名', 'need', '有兴趣', asker.actor.id]) {
      expect(JSON.stringify([seen[1], seen[3]])).not.toContain(word);
    }
    expect(seen.map((one) => one?.state)).toEqual(['proposed', 'proposed', 'proposed', 'proposed']);
  });

  it('tells both sides the names once both have said yes', async () => {
    const { id, need } = await release();
    await bed.sender.bus.request(answerIntroduction, { id, says: 'yes' }, asker);
    const agreed = await bed.sender.bus.request(answerIntroduction, { id, says: 'yes', note: '可投 A 轮' }, investor);
    expect(agreed).toMatchObject({ state: 'agreed', party: { name: ASKER.name }, need: { title: need.title } });
    expect(await ownOf(asker, id)).toMatchObject({
      state: 'agreed',
      party: { name: INVESTOR.name, kind: 'investor' },
      theirAnswer: { says: 'yes', note: '可投 A 轮' },
      desk: { name: binzhou.actor.name },
    });
  });

  it('is told of once when both have said yes, so that the need can be in contact', async () => {
    const { id, need } = await release();
    const heard: string[] = [];
    bed.sender.bus.listen(introductions.introductionAgreed, (agreed) => heard.push(`${agreed.id} ${agreed.needId}`));
    await bed.sender.bus.request(answerIntroduction, { id, says: 'yes' }, asker);
    await bed.sender.bus.request(answerIntroduction, { id, says: 'yes' }, investor);
    await bed.sender.bus.request(answerIntroduction, { id, says: 'yes' }, investor);
    await waitFor(async () => heard.length > 0);
    expect(heard).toEqual([`${id} ${need.id}`]);
  });

  it('keeps who is not part of it out, as if it did not exist', async () => {
    const { id } = await release();
    const stranger = speaking('investor', 'investor-2');
    expect(await ownOf(stranger, id)).toBeUndefined();
    for (const context of [stranger, speaking('enterprise', 'asker-2'), { ...asker, city: '510100' }]) {
      const refused = bed.sender.bus.request(answerIntroduction, { id, says: 'yes' }, context);
      await expect(refused).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(bed.sender.bus.request(listIntroductions, {}, asker)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has one result when both sides answer many times at once', async () => {
    const { id } = await release();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        const context = { ...(n % 2 === 0 ? asker : investor), requestId: `parallel-${n}` };
        return bed.sender.bus.request(answerIntroduction, { id, says: 'yes' }, context);
      }),
    );
    expect(answers.filter(({ state }) => state === 'agreed').length).toBeGreaterThan(0);
    const [whole] = await wholeOf(id);
    expect(whole).toMatchObject({ state: 'agreed', version: 3 });
  });

  it('may be answered otherwise until the other side has answered', async () => {
    const { id } = await release();
    const say = (says: 'yes' | 'no', context: MessageContext) =>
      bed.sender.bus.request(answerIntroduction, { id, says, note: '再考虑' }, context);
    expect(await say('no', asker)).toMatchObject({ state: 'declined', mayAnswer: true });
    await expect(say('yes', investor)).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'ended' }] });
    expect(await say('yes', asker)).toMatchObject({ state: 'proposed' });
    expect(await say('no', investor)).toMatchObject({ state: 'declined', mayAnswer: false });
    await expect(say('no', asker)).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'answered' }] });
  });

  it('calls for a reason with a no', async () => {
    const { id } = await release();
    await expect(bed.sender.bus.request(answerIntroduction, { id, says: 'no' }, asker)).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'note', rule: 'reason' }],
    });
  });

  it('is answered by an officer for who has no account, and says so', async () => {
    const { id } = await release({ candidate: { kind: 'institution', id: 'sample-university-1' } });
    const input = { id, side: 'candidate', says: 'yes', note: '电话确认' } as const;
    expect(await bed.sender.bus.request(recordAnswer, input, binzhou)).toMatchObject({
      answers: { candidate: { says: 'yes', recorded: true, by: { id: binzhou.actor.id }, at: expect.any(String) } },
    });
  });

  it('is not answered by an officer for who has an account', async () => {
    await bed.db.query(`
      INSERT INTO accounts.user_account (id, login, name, password_hash, must_change_password)
      VALUES ('user-1', 'sample-represents', '示例联系人', '-', false)`);
    await bed.db.query(`
      INSERT INTO accounts.membership (user_id, city, role, represents)
      VALUES ('user-1', '371600', 'enterprise', 'asker-1')`);
    const { id } = await release();
    const refused = bed.sender.bus.request(recordAnswer, { id, side: 'asker', says: 'yes' }, binzhou);
    await expect(refused).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'represented' }] });
  });

  it('is released once for a need and a candidate, and again after it ended', async () => {
    const { id, need } = await release();
    await expect(release({ needId: need.id })).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'open' }] });
    const withdraw = () => bed.sender.bus.request(withdrawIntroduction, { id, note: '对方已停业' }, binzhou);
    expect(await withdraw()).toMatchObject({ state: 'withdrawn', withdrawn: { note: '对方已停业' } });
    await expect(withdraw()).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'ended' }] });
    await expect(release({ needId: need.id })).resolves.toMatchObject({ state: 'proposed' });
  });

  it('lapses when its last day has passed', async () => {
    const { id, need } = await release();
    await bed.db.query("UPDATE introduction SET lapses_on = '2026-01-01' WHERE id = $1", [id]);
    const lapsed = await bed.sender.bus.request(listIntroductions, { state: 'lapsed', needId: need.id }, binzhou);
    expect(lapsed.items).toMatchObject([{ id, state: 'lapsed' }]);
    const refused = bed.sender.bus.request(answerIntroduction, { id, says: 'yes' }, asker);
    await expect(refused).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'ended' }] });
    expect(await ownOf(asker, id)).toMatchObject({ state: 'lapsed', mayAnswer: false });
  });

  it('is listed for the city page by page, the newest first, and for no other city', async () => {
    const [older, newer] = [await release(), await release()];
    const first = await bed.sender.bus.request(listIntroductions, { limit: 1 }, binzhou);
    const second = await bed.sender.bus.request(listIntroductions, { limit: 1, cursor: first.next }, binzhou);
    expect([first.items[0]?.id, second.items[0]?.id]).toEqual([newer.id, older.id]);
    const elsewhere = await bed.sender.bus.request(listIntroductions, {}, { ...binzhou, city: '510100' });
    expect(elsewhere.items).toEqual([]);
  });
});

describe('the settings of a city', () => {
  it('say from how many on nothing has to be confirmed', async () => {
    const chengdu = { ...binzhou, city: '510100', actor: build.admin() };
    const { changeIntroductionSettings, getIntroductionSettings } = introductions;
    expect(await bed.sender.bus.request(getIntroductionSettings, {}, chengdu)).toEqual({
      leastFitting: 5,
      days: 30,
      version: 0,
    });
    const change = (version: number) =>
      bed.sender.bus.request(changeIntroductionSettings, { version, patch: { leastFitting: 8 } }, chengdu);
    expect(await change(0)).toEqual({ leastFitting: 8, days: 30, version: 1 });
    await expect(change(0)).rejects.toMatchObject({ code: 'conflict' });
  });
});

async function wholeOf(id: string) {
  const { items } = await bed.sender.bus.request(listIntroductions, { limit: 100 }, binzhou);
  return items.filter((one) => one.id === id);
}
