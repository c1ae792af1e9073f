export { InteractionLogger } from './interaction-logger';
