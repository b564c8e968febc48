import {
  type AddressedOperation,
  attachments,
  contacts,
  conversations,
  enterprises,
  httpRequest,
  type InputOf,
  introductions,
  type OutputOf,
  ownLaboratories,
  sessions,
} from '@queqiao/contracts';
import { ask, post } from '../../../testing/answers.js';
import type { SamplePerson, System } from '../system.js';

/** For whom the people of the sample speak. */
const ENTERPRISE = 'sample-bz-aluminium-1';
const INVESTOR = 'sample-bz-fund-1';
const INSTITUTION = 'sample-bz-university-1';

/** Makes what those whom a city courts read and write in its portal, with these words in every text. */
export async function plantInPortal({ origin }: System, city: string, words: string): Promise<void> {
  const as = (login: SamplePerson) => signedIn(origin, city, login);
  const [officer, enterprise, investor, institution] = await Promise.all([
    as('sample-officer'),
    as('sample-enterprise'),
    as('sample-investor'),
    as('sample-institution'),
  ]);
  const need = { organisationId: ENTERPRISE, industries: ['3252'], title: words, text: words };
  const returned = await enterprise(enterprises.registerNeed, { kind: 'funding', ...need });
  const file = { name: words, content: Buffer.from('%PDF-1.7').toString('base64') };
  await enterprise(attachments.attachToNeed, { id: returned.id, file });
  const { version } = await enterprise(enterprises.submitNeed, { id: returned.id, version: returned.version });
  await officer(enterprises.returnNeed, { id: returned.id, version, reason: words });
  const { id: needId } = await officer(enterprises.registerNeed, { kind: 'funding', ...need });
  const candidate = { kind: 'investor', id: INVESTOR } as const;
  const told = { asker: { sentence: words }, candidate: {} };
  await officer(introductions.releaseIntroduction, { needId, candidate, told, overrideNote: words });
  const person = { name: words, duty: words, phone: '13800001234', source: words };
  const parties = [
    [enterprise, ENTERPRISE, 'organisation'],
    [investor, INVESTOR, 'organisation'],
    [institution, INSTITUTION, 'institution'],
  ] as const;
  for (const [speak, party, partyKind] of parties) {
    await speak(conversations.sendOwnMessage, { text: words });
    await officer(conversations.sendMessage, { party, partyKind, text: words });
    await speak(contacts.addContact, { party, partyKind, ...person });
  }
  await institution(ownLaboratories.registerOwnLaboratory, { kind: 'laboratory', name: words, fields: [words] });
}

/** Calls operations in the name of a person of the sample; throws unless they are done. */
async function signedIn(origin: string, city: string, login: SamplePerson) {
  const opened = await post(`${origin}${httpRequest(sessions.openSampleSession, { login }).url}`, { login });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${opened.body.access}` };
  return async <O extends AddressedOperation>(operation: O, input: InputOf<O>): Promise<OutputOf<O>> => {
    const { method, url, body } = httpRequest(operation, input, city);
    const answer = await ask(origin + url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (answer.status >= 300) throw new Error(`${operation.name} as ${login}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
}
