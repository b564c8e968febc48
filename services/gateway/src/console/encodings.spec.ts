import { formsOf } from './encodings.js';

const files = (accepts: string | undefined) => formsOf('/assets/a.js', accepts).map(({ file }) => file);

describe('the form in which a file of the console is sent', () => {
  it('is the smallest that the browser takes, and the plain one for whoever takes none', () => {
    expect(files('gzip, deflate, br, zstd')).toEqual(['/assets/a.js.br', '/assets/a.js.gz', '/assets/a.js']);
    expect(files('gzip')).toEqual(['/assets/a.js.gz', '/assets/a.js']);
    expect(files(undefined)).toEqual(['/assets/a.js']);
  });

  it('heeds what is refused, alone or by the star', () => {
    expect(files('br;q=0, gzip;q=0.5')).toEqual(['/assets/a.js.gz', '/assets/a.js']);
    expect(files('br; q=0, gzip ; q=0.5, *')).toEqual(['/assets/a.js.gz', '/assets/a.js']);
    expect(files('*;q=0')).toEqual(['/assets/a.js']);
    expect(files('*')).toEqual(['/assets/a.js.br', '/assets/a.js.gz', '/assets/a.js']);
  });

  it('says what is inside, as the name of the compressed file does not', () => {
    expect(formsOf('/assets/a.js', 'br')[0]?.headers).toEqual({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      vary: 'Accept-Encoding',
    });
    expect(formsOf('/logo.png', 'br')).toEqual([{ file: '/logo.png', headers: {} }]);
  });
});
