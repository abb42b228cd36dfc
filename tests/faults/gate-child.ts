/** Kills its own process at the n-th fault point of host and gate, or at the first one of that name. Arguments: database file, provider, n or name. */
import { live } from './gate-life.ts';

const [file = '', provider = '', killAt = ''] = process.argv.slice(2);
let passed = 0;
await live(file, {
  provider: provider === 'letterbox' ? 'letterbox' : 'phone',
  realNow: 0,
  fault(point) {
    if (killAt === point || killAt === String(passed)) process.kill(process.pid, 'SIGKILL');
    passed += 1;
  },
});
