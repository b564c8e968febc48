import { createHash } from 'node:crypto';
import { attempt, run } from '../exec.mjs';
import { say } from '../progress.mjs';

export const dockerWorks = async () => (await attempt({ command: 'docker', args: ['info'] })).code === 0;

/**
 * @typedef {{ service: string, image: string, dataFolder: string, port: number, innerPort: number, mount: string,
 *   env?: Record<string, string>, files?: Record<string, string>, command?: string[] }} Container
 */

/**
 * Starts a container with its data in a named volume and its port on 127.0.0.1 only.
 * @param {Container} container
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function startContainer({
  service,
  image,
  dataFolder,
  port,
  innerPort,
  mount,
  env = {},
  files = {},
  command = [],
}) {
  // Two checkouts on one machine must not share containers.
  const name = `queqiao-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 8)}-${service}`;
  say(`starting ${image} in Docker as ${name}`);
  await attempt({ command: 'docker', args: ['rm', '--force', name] });
  // Named only: Docker takes the values from its own environment, which, unlike arguments, other users do not see.
  const settings = Object.keys(env).flatMap((key) => ['--env', key]);
  const places = ['--publish', `127.0.0.1:${port}:${innerPort}`, '--volume', `${name}:${mount}`];
  const readable = Object.entries(files).flatMap(([own, inner]) => ['--volume', `${own}:${inner}:ro`]);
  await run(`docker run ${image}`, {
    command: 'docker',
    env: { ...process.env, ...env },
    args: ['run', '--detach', '--rm', '--name', name, ...places, ...readable, ...settings, image, ...command],
  });
  return { stop: async () => void (await attempt({ command: 'docker', args: ['stop', '--time', '10', name] })) };
}
