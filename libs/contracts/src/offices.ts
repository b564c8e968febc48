import { z } from 'zod';
import { actorRef } from './actors.js';
import { operation } from './operation.js';
import { patchOf } from './patch.js';
import { adminsOfCity, readersOfCity } from './roles.js';
import { bilingualLine, calendarDay, divisionCode, id, line, moment, setOf, version } from './values.js';

/** 驻外机构, 开发区, 区县: who works there belongs to one of them alone. `other`: nobody has said which. */
const placeKind = z.enum(['liaison', 'zone', 'district', 'other']);
/** 专家, 央国企, 商协会专班: those named work in one besides their office. */
const teamKind = z.enum(['experts', 'state-enterprises', 'chambers']);
export const officeKind = z.enum([...placeKind.options, ...teamKind.options]);
export type OfficeKind = z.output<typeof officeKind>;

export const isTeam = (kind: OfficeKind): boolean => teamKind.safeParse(kind).success;

const people = (most: number) => setOf(id, most, (one) => one);

const officeFields = {
  kind: officeKind,
  name: bilingualLine(80),
  /** Divisions (GB/T 2260) that it looks after; empty where that was not said. */
  covers: setOf(divisionCode, 60, (one) => one).default([]),
  /** What it looks after in words, such as 长三角. */
  region: line(120).optional(),
  leader: id.optional(),
  deputies: people(12).default([]),
  /** Of a team. To an office belongs whose membership names it. */
  members: people(300).default([]),
};

/** Away from the first to the last day, both included, and who stands in. */
export const leave = z.strictObject({ from: calendarDay, to: calendarDay, standIn: actorRef.optional() });
export type Leave = z.output<typeof leave>;

/** Somebody of an office; `leave` is the present or the next one. */
export const officePerson = z.strictObject({ ...actorRef.shape, isActive: z.boolean(), leave: leave.optional() });
export type OfficePerson = z.output<typeof officePerson>;

/** 驻外机构、开发区、区县或专班: where people of a city work. */
export const office = z.strictObject({
  id,
  kind: officeKind,
  name: bilingualLine(80),
  covers: z.array(divisionCode),
  region: line(120).optional(),
  leader: officePerson.optional(),
  deputies: z.array(officePerson),
  members: z.array(officePerson),
  /** Who leads it today: the leader, or who stands in, or the first deputy who is there; absent where nobody is. */
  leadsToday: actorRef.optional(),
  version,
  updatedAt: moment,
  updatedBy: actorRef.optional(),
});
export type Office = z.output<typeof office>;

/** Offices of a city are few: all at once, by kind and name. */
export const listOffices = operation({
  name: 'accounts.listOffices',
  http: 'GET /cities/:city/offices',
  summary: { zh: '机构与专班', en: 'The offices and teams of a city, and who works there' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(office) }),
  may: readersOfCity,
});

export const getOffice = operation({
  name: 'accounts.getOffice',
  http: 'GET /cities/:city/offices/:id',
  summary: { zh: '机构详情', en: 'An office or team' },
  input: z.strictObject({ id }),
  output: office,
  may: readersOfCity,
});

/** `invalid`: `people` for who does not work for the city, `team` for members of what is no team. `conflict` for a taken id. */
export const createOffice = operation({
  name: 'accounts.createOffice',
  http: 'POST /cities/:city/offices',
  creates: true,
  summary: { zh: '新增机构', en: 'Add an office or team' },
  input: z.strictObject({ id: id.optional(), ...officeFields }),
  output: office,
  may: adminsOfCity,
  audit: { zh: '新增机构', en: 'Added an office' },
});

/** As {@link createOffice}; `conflict` if the stored version is not `version`. An office never becomes a team, nor the reverse. */
export const updateOffice = operation({
  name: 'accounts.updateOffice',
  http: 'PATCH /cities/:city/offices/:id',
  summary: { zh: '修改机构', en: 'Change an office or team' },
  input: z.strictObject({
    id,
    version: version.optional(),
    patch: patchOf({
      ...officeFields,
      covers: officeFields.covers.unwrap(),
      deputies: officeFields.deputies.unwrap(),
      members: officeFields.members.unwrap(),
    }),
  }),
  output: office,
  may: adminsOfCity,
  audit: { zh: '修改机构', en: 'Changed an office' },
});

/** `conflict` (`empty`) while somebody belongs to it. Weights of an office stay under its id. */
export const removeOffice = operation({
  name: 'accounts.removeOffice',
  http: 'DELETE /cities/:city/offices/:id',
  summary: { zh: '删除机构', en: 'Remove an office or team that is empty' },
  input: z.strictObject({ id }),
  output: z.strictObject({ id }),
  may: adminsOfCity,
  audit: { zh: '删除机构', en: 'Removed an office' },
});

/** Replaces the leave of a person in the city. `invalid`: `order`, or `people` for a stand-in who does not work for the city. */
export const enterLeave = operation({
  name: 'accounts.enterLeave',
  http: 'PUT /cities/:city/users/:id/leave',
  summary: { zh: '登记请假', en: 'Say when somebody is away, and who stands in' },
  input: z.strictObject({ id, from: calendarDay, to: calendarDay, standIn: id.optional() }),
  output: leave,
  may: adminsOfCity,
  audit: { zh: '登记请假', en: 'Entered a leave' },
});

export const removeLeave = operation({
  name: 'accounts.removeLeave',
  http: 'DELETE /cities/:city/users/:id/leave',
  summary: { zh: '取消请假', en: 'Take back the leave of a person' },
  input: z.strictObject({ id }),
  output: z.strictObject({ id }),
  may: adminsOfCity,
  audit: { zh: '取消请假', en: 'Took back a leave' },
});
