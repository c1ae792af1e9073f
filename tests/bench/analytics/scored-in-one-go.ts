import {
  customerLifetimeValue,
  fitBgNbd,
  fitGammaGamma,
  fitParetoNbd,
  probabilityAlive,
} from '@creamline/domain/analytics';
import { simulatedPurchases } from './simulated-purchases.ts';
import { sound } from './sound.ts';
import { timed } from './timing.ts';

/**
 * Fits as many customers as its argument says by every model and gives each a value; prints how many seconds that takes
 * and how many MiB the process has at most. A program of its own: another's garbage would count with it.
 */

const MIB = 2 ** 20;

const rows = simulatedPurchases(Number(process.argv[2])).map((row, index) => ({
  ...row,
  monetaryValue: row.frequency === 0 ? 0 : 20 + (index % 50),
}));
let value = 0;
const time = timed(() => {
  const params = sound(fitBgNbd(rows));
  const spend = sound(fitGammaGamma(rows));
  sound(fitParetoNbd(rows));
  for (const row of rows) {
    value += sound(customerLifetimeValue(params, spend, row, { months: 12, monthlyDiscountRate: 0.01 }));
    value += sound(probabilityAlive(params, row));
  }
});
if (!Number.isFinite(value)) throw new Error('A value is not a number.');
// In KiB, whatever the system.
const mebibytes = (process.resourceUsage().maxRSS * 1024) / MIB;
console.log(JSON.stringify({ seconds: time / 1000, mebibytes }));
