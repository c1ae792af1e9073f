import { createServer, type Server } from 'node:http';
import { portsFrom, project, type Ports } from '../emulator-suite.ts';
import { fireSchedule } from './schedules.ts';

/** A functions emulator with a schedule whose triggers answer by these codes; whatever else is asked is not there. */
async function emulator(codes: Readonly<Record<string, number>>) {
  const fired: string[] = [];
  const trigger = { id: 'europe-west1-packs', name: 'packs', schedule: { schedule: 'every 10 minutes' } };
  const server = createServer((request, response) => {
    if (request.url === '/backends') {
      response.end(JSON.stringify({ backends: [{ functionTriggers: [trigger] }] }));
      return;
    }
    const key = request.url?.replace(`/functions/projects/${project}/triggers/`, '') ?? '';
    response.statusCode = codes[key] ?? 404;
    if (response.statusCode === 200) fired.push(key);
    response.end('what went wrong');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, fired, ports: { ...portsFrom(8700), functions: portOf(server) } };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen');
  return address.port;
}

const close = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));

const fire = (ports: Ports, name = 'packs'): Promise<void> =>
  fireSchedule(ports, name, new Date('2026-11-28T10:00:00Z'));

test.each<[string, Readonly<Record<string, number>>, string]>([
  ['as they were started', { 'europe-west1-packs-0': 200 }, 'europe-west1-packs-0'],
  [
    'after they rested, under their new number',
    { 'europe-west1-packs-0': 204, 'europe-west1-packs-2': 200 },
    'europe-west1-packs-2',
  ],
])('fires the triggers %s, once', async (_, codes, key) => {
  const { server, ports, fired } = await emulator(codes);
  await fire(ports);
  expect(fired).toEqual([key]);
  await close(server);
});

test.each<[string, Readonly<Record<string, number>>, string, string]>([
  ['rests', { 'europe-west1-packs-0': 204 }, 'packs', 'rest'],
  ['fails', { 'europe-west1-packs-0': 500 }, 'packs', 'what went wrong'],
  ['is not known', {}, 'census', 'There are: packs'],
])('says so where a schedule %s', async (_, codes, name, said) => {
  const { server, ports } = await emulator(codes);
  await expect(fire(ports, name)).rejects.toThrow(said);
  await close(server);
});
