/** The parts every page is made of. */
export { alertTitle } from './alert-title';
export { BarChart } from './bar-chart';
export { Confirm, type Question } from './confirm';
export { Control, Field } from './field';
export { CustomerPicker } from './customer-picker';
export { HealthMeter } from './health-meter';
export { Icon } from './icon';
export type { IconName } from './icons';
export { LifecycleChip } from './lifecycle-chip';
export { Money } from './money';
export { PageHeader } from './page-header';
export { RelativeTime } from './relative-time';
export { Ready, State } from './state';
export type { BarSeries } from './stack-bars';
export { TierBadge } from './tier-badge';
export { ToneChip, type Look, type Tone } from './tone-chip';
export { Toasts, type Toast } from './toasts';
export { Why, type WhyFactor } from './why';
