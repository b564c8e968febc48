/** The Prisma filter for records whose `search` holds every part of the text, which is literal: no wild cards. */
export function named(text: string | undefined) {
  const parts = text?.split(/\s+/).filter((part) => part !== '') ?? [];
  return { AND: parts.map((part) => ({ search: { contains: part.replace(/[\\%_]/g, '\\$&') } })) };
}
