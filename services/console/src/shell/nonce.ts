const meta = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]');

/**
 * Import this before the component library, which writes styles into the page, at places where it can be told no nonce
 * (`useScrollLocker`). Without it the content security policy refuses them. What is written as text into the page still
 * has none.
 */
export function giveStylesTheNonce(page: Document, nonce: string | undefined): void {
  if (!nonce) return;
  const create = page.createElement.bind(page);
  page.createElement = ((name: string, options?: ElementCreationOptions) => {
    const made = create(name, options);
    if (name === 'style') made.nonce = nonce;
    return made;
  }) as typeof page.createElement;
}

giveStylesTheNonce(document, meta?.nonce);
