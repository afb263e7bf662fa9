/** `npm run bench:bulk`: what setStatusInBulk costs against a loop by hand, and against what the rate limit allows. */
import { acrossWindows } from './bulk/across-windows.ts';
import { againstHand } from './bulk/against-hand.ts';

const most = 1.05;
const simulated = [await acrossWindows(10_000, 45), await acrossWindows(10_000, 10)];
const ratio = await againstHand(1_000);
console.log(`setStatusInBulk against the best loop by hand: median ratio ${ratio.toFixed(3)} (at most ${most})`);
const good = ratio <= most && simulated.every((one) => one.ratio <= most && one.refused === 0);
console.log(good ? 'All within their bounds.' : 'Out of bounds.');
process.exitCode = good ? 0 : 1;
