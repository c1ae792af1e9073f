import { readOneByOne, type Pace } from './read-one-by-one';

/** Sources that note when they are read, and a pace that notes when it waits. */
function scene(failing = '', offlineAfter = '') {
  const heard: string[] = [];
  const source = (name: string, documents: number) => () => {
    heard.push(name);
    return name === failing ? Promise.reject(new Error(name)) : Promise.resolve(documents);
  };
  const pace: Pace = {
    idle: () => {
      heard.push('idle');
      return Promise.resolve();
    },
    isOffline: () => offlineAfter !== '' && heard.includes(offlineAfter),
  };
  return { heard, read: () => readOneByOne([source('packs', 2), source('products', 60)], pace) };
}

it('reads one after another, each when nothing else is to be done, and counts', async () => {
  const { heard, read } = scene();
  expect(await read()).toBe(62);
  expect(heard).toEqual(['idle', 'packs', 'idle', 'products']);
});

it('breaks off where something cannot be read', async () => {
  const { heard, read } = scene('packs');
  expect(await read()).toBeNull();
  expect(heard).toEqual(['idle', 'packs']);
});

it.each(['idle', 'packs', 'products'])(
  'does not take what came after %s without a connection',
  async (last) => {
    const { heard, read } = scene('', last);
    expect(await read()).toBeNull();
    expect(heard.at(-1)).toBe(last);
  },
);
