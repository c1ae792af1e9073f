import { isUnknownHere, type Live } from './live';

const live = (more: Partial<Live<unknown>>): Live<unknown> => ({
  ...{ status: 'ready', value: null, fromCache: true, hasPendingWrites: false },
  ...more,
});

test.each<[string, Live<unknown>, boolean]>([
  ['missing on this device', live({}), true],
  ['missing, says the server', live({ fromCache: false }), false],
  ['there, as the device remembers it', live({ value: {} }), false],
  ['still loading', live({ status: 'loading', value: undefined }), false],
  ['denied', live({ status: 'denied', value: undefined }), false],
])('%s', (_, state, unknown) => expect(isUnknownHere(state)).toBe(unknown));
