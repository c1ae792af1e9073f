import { stopAll } from './start.ts';

export default stopAll;
