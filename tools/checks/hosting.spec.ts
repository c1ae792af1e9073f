import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { portNames, portsFrom } from '../emulators/ports.ts';
import { root } from '../node24.mjs';

const portSchema = z.object({ port: z.number(), websocketPort: z.number().optional() });
const configuration = z
  .object({
    hosting: z.object({
      headers: z.array(
        z.object({ source: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) }),
      ),
    }),
    emulators: z.object({ firestore: portSchema }).catchall(z.unknown()),
  })
  .parse(JSON.parse(readFileSync(path.join(root, 'firebase.json'), 'utf8')));

const policy = configuration.hosting.headers
  .flatMap(({ headers }) => headers)
  .find(({ key }) => key === 'Content-Security-Policy')?.value;

const permissions = configuration.hosting.headers
  .flatMap(({ headers }) => headers)
  .find(({ key }) => key === 'Permissions-Policy')?.value;

const directive = (name: string): string | undefined =>
  policy?.split('; ').find((each) => each.startsWith(`${name} `));

test('scripts come from the console itself, never from text', () => {
  expect(directive('script-src')).toBe("script-src 'self'");
  expect(directive('default-src')).toBe("default-src 'none'");
  expect(policy).not.toContain('unsafe-eval');
});

test('of all devices only the microphone is open, for dictating, and only to the console itself', () => {
  expect(permissions?.split(', ').toSorted()).toEqual([
    'camera=()',
    'geolocation=()',
    'microphone=(self)',
    'payment=()',
    'usb=()',
  ]);
});

test('firebase.json names the ports that the launcher counts from 8700', () => {
  const { emulators } = configuration;
  const expected = portsFrom(8700);
  const named = portNames.flatMap((name) => {
    const port = portSchema.safeParse(emulators[name]);
    return port.success ? [[name, port.data.port]] : [];
  });
  expect(Object.fromEntries([...named, ['websocket', emulators.firestore.websocketPort]])).toEqual(expected);
});
