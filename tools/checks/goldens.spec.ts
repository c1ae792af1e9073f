import { currentGoldens, storedGolden } from './goldens.ts';

test.each(['functions', 'collections'])('goldens/%s.txt lists what is deployed', async (name) => {
  expect((await currentGoldens()).get(name)).toBe(storedGolden(name));
});
