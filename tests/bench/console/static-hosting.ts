import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { root } from '../../../tools/node24.mjs';
import { consoleFolder } from '../../../tools/emulators/config.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const configuration = z.object({
  hosting: z.object({
    headers: z.array(z.object({ headers: z.array(z.object({ key: z.string(), value: z.string() })) })).min(1),
  }),
});

/** The headers hosting sends with every file. Without the one that asks for TLS, which there is none of here. */
function committedHeaders(): readonly { readonly key: string; readonly value: string }[] {
  const committed: unknown = JSON.parse(readFileSync(path.join(root, 'firebase.json'), 'utf8'));
  const [everywhere] = configuration.parse(committed).hosting.headers;
  return (everywhere?.headers ?? []).filter(({ key }) => key !== 'Strict-Transport-Security');
}

/**
 * Serves the built console as hosting does in production: compressed, with the committed headers, and telling it its
 * project. Unlike the emulator it answers at once, so that what is measured is the console.
 */
export async function serveConsole(port: number): Promise<Server> {
  const headers = committedHeaders();
  const files = new Map<string, Buffer>();
  const server = createServer(({ url }, response) => {
    for (const { key, value } of headers) response.setHeader(key, value);
    const { pathname } = new URL(url ?? '/', 'http://localhost');
    if (pathname === '/__/firebase/init.json') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ projectId: 'none', apiKey: 'none' }));
      return;
    }
    const wanted = path.join(consoleFolder(), pathname);
    const file =
      path.extname(pathname) !== '' && existsSync(wanted) ? wanted : path.join(consoleFolder(), 'index.html');
    const isFont = file.endsWith('.woff2');
    const body = files.get(file) ?? (isFont ? readFileSync(file) : gzipSync(readFileSync(file)));
    files.set(file, body);
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
    if (!isFont) response.setHeader('content-encoding', 'gzip');
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return server;
}
