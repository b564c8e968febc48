interface Renamed {
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly formerNames?: readonly { readonly name: string }[] | undefined;
}

/**
 * The former names by which a search for a text found somebody; none where a present name tells it. A search is wider than
 * letters, so that all are named where no name contains the text as it was typed.
 */
export function formerNamesFor({ name, nameEn = '', formerNames = [] }: Renamed, searched: string): string[] {
  const wanted = searched.toLowerCase();
  const tells = (one: string) => one.toLowerCase().includes(wanted);
  if (tells(name) || tells(nameEn)) return [];
  const former = formerNames.map((one) => one.name);
  const telling = former.filter(tells);
  return telling.length > 0 ? telling : former;
}
