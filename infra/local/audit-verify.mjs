// `npm run audit:verify [-- --data DIR]`: follows every line of the audit, and holds it against the sealed checkpoints.
import { runMain } from './progress.mjs';
import { runBeside } from './run/beside.mjs';

await runMain(() => runBeside(['services/accounts/dist/verify-audit.js']));
