import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes something that clears the folder of a file, and has the file be there again, also where it could not be made. */
export async function keepFile(file, make) {
  const held = existsSync(file) ? readFileSync(file) : null;
  try {
    return await make();
  } finally {
    // Whoever wrote it meanwhile knows better.
    if (held !== null && !existsSync(file)) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, held);
    }
  }
}
