import type { ActorRef, offices } from '@queqiao/contracts';

type Person = offices.OfficePerson;

/** Whether somebody is away on a day (ISO). */
export function isAway({ leave }: Pick<Person, 'leave'>, day: string): boolean {
  return leave !== undefined && leave.from <= day && day <= leave.to;
}

/** Who leads an office on a day: the leader, or who stands in for the leader, or the first deputy who is there. */
export function leads(
  { leader, deputies }: { readonly leader?: Person | undefined; readonly deputies: readonly Person[] },
  day: string,
): ActorRef | undefined {
  const isThere = (one: Person) => one.isActive && !isAway(one, day);
  if (leader !== undefined && isThere(leader)) return refOf(leader);
  const standIn = leader !== undefined && isAway(leader, day) ? leader.leave?.standIn : undefined;
  const deputy = deputies.find(isThere);
  return standIn ?? (deputy && refOf(deputy));
}

const refOf = ({ id, name }: Person): ActorRef => ({ id, name });
