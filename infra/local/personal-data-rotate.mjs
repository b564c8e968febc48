// `npm run personal-data:rotate [-- --data DIR]`: seals everything about people with the key that writes now.
import { runMain } from './progress.mjs';
import { runBeside } from './run/beside.mjs';

const services = ['accounts', 'enterprises', 'introductions'];

await runMain(() => runBeside(services.map((name) => `services/${name}/dist/rotate-personal-data.js`)));
