import { cleanFileName } from './file-names.js';

describe('the name of a file', () => {
  it.each([
    ['stays as it is called', '厂区平面图.pdf', '厂区平面图.pdf'],
    ['keeps the writing of its ending', 'Plan.PDF', 'Plan.PDF'],
    ['is the last part of a path', 'C:\\tmp\\..\\plan.pdf', 'plan.pdf'],
    ['is the last part of a path that climbs', '../../etc/plan.pdf', 'plan.pdf'],
    ['ends as its bytes say', 'plan.pdf.exe', 'plan.pdf.exe.pdf'],
    ['is no hidden file', '.htaccess', 'htaccess.pdf'],
    ['holds nothing that a header or a shell reads', 'a";b|c<d>%0d.pdf', 'abcd0d.pdf'],
    ['is there where nothing is left of it', '???', 'file.pdf'],
  ])('%s', (_, given, name) => {
    expect(cleanFileName(given, 'application/pdf')).toBe(name);
  });

  it('takes both endings of a picture', () => {
    expect([cleanFileName('a.jpeg', 'image/jpeg'), cleanFileName('a.jpg', 'image/jpeg')]).toEqual(['a.jpeg', 'a.jpg']);
  });

  it('is cut between characters, and keeps its ending', () => {
    const name = cleanFileName(`${'图'.repeat(114)}𠮷𠮷.pdf`, 'application/pdf');
    expect(name).toBe(`${'图'.repeat(114)}𠮷.pdf`);
    expect(name).toHaveLength(120);
  });
});
