import { sizeOf } from './size';

it.each([
  [1, '1 KB'],
  [70_000, '68 KB'],
  [1_900_000, '1.8 MB'],
])('says that a file of %d bytes has %s', (bytes, said) => {
  expect(sizeOf(bytes)).toBe(said);
});
