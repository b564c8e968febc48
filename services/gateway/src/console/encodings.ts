import { extname } from 'node:path';

/** Smallest first, as the console's build leaves them beside a file. */
const forms = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const;

/** Only what is worth compressing. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

interface Form {
  readonly file: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The forms that a client accepts (RFC 9110, 12.5.3), best first. */
export function formsOf(file: string, accepts: string | undefined): Form[] {
  const type = types[extname(file)];
  if (type === undefined) return [{ file, headers: {} }];
  const headers = { 'content-type': type, vary: 'Accept-Encoding' };
  const accepted = forms
    .filter(({ encoding }) => isAccepted(encoding, accepts ?? ''))
    .map(({ encoding, extension }) => ({
      file: `${file}${extension}`,
      headers: { ...headers, 'content-encoding': encoding },
    }));
  return [...accepted, { file, headers }];
}

function isAccepted(encoding: string, accepts: string): boolean {
  const weights = new Map(
    accepts.split(',').map((one) => {
      const [name = '', weight] = one.toLowerCase().split(/\s*;\s*q=/);
      return [name.trim(), Number(weight ?? 1)];
    }),
  );
  return (weights.get(encoding) ?? weights.get('*') ?? 0) > 0;
}
