import { giveStylesTheNonce } from './nonce';

it('gives the nonce of the page to every style that is made, and to nothing else', () => {
  const page = document.implementation.createHTMLDocument();
  giveStylesTheNonce(page, 'of-this-answer');
  expect(page.createElement('style').nonce).toBe('of-this-answer');
  expect(page.createElement('script').nonce).not.toBe('of-this-answer');
  page.body.innerHTML = '<style></style>';
  expect(page.body.querySelector('style')?.nonce).not.toBe('of-this-answer');
});

it('leaves a page alone that has no nonce', () => {
  const page = document.implementation.createHTMLDocument();
  giveStylesTheNonce(page, undefined);
  expect(page.createElement('style').nonce).toBeFalsy();
});
