import net from 'node:net';

/** @param {number} port 0 for any @returns {Promise<number | undefined>} undefined when it is taken */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/** A port that is free on 127.0.0.1; this run gives out each port once. */
export async function freePort() {
  for (;;) {
    const port = await tryPort(0);
    if (port === undefined) throw new Error('no free port on 127.0.0.1');
    if (!given.has(port)) return note(port);
  }
}

/** @param {number} first */
export async function firstFreePort(first) {
  for (let port = first; port < first + 200; port++) {
    if (!given.has(port) && (await tryPort(port)) !== undefined) return note(port);
  }
  return freePort();
}

const given = new Set();

/** @param {number} port */
function note(port) {
  given.add(port);
  return port;
}
