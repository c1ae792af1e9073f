import type { Task } from '@creamline/domain/tasks';
import type { Page } from '../platform/index.ts';
import { HandlerWorld, task } from '../testing/index.ts';
import { sweepDue } from './sweep-due.ts';

/** Tasks that are due until they are handled. */
class Due {
  readonly left: string[];
  readonly pages: number[] = [];

  constructor(count: number) {
    this.left = Array.from({ length: count }, (_, index) => `t${index}`);
  }

  readonly list = (limit: number): Promise<Page<Task>> => {
    const page = this.left
      .slice(0, limit)
      .map((id) => ({ id, path: `tasks/${id}`, data: task(), version: '1' }));
    this.pages.push(page.length);
    return Promise.resolve({ found: page, unfit: [], full: page.length === limit });
  };

  take(id: string): void {
    this.left.splice(this.left.indexOf(id), 1);
  }
}

test('goes through all pages, and counts what had something to do', async () => {
  const due = new Due(450);
  const handle = (id: string): Promise<boolean> => {
    due.take(id);
    return Promise.resolve(!id.endsWith('0'));
  };
  expect(await sweepDue(new HandlerWorld().context, 'sweep', due.list, handle)).toEqual({
    done: 405,
    failed: 0,
  });
  expect(due.pages).toEqual([200, 200, 50]);
});

test('puts aside what fails, goes on with the others, and ends at a page that only fails', async () => {
  const world = new HandlerWorld();
  const due = new Due(201);
  const handle = (id: string): Promise<boolean> => {
    if (id !== 't7' && id !== 't9') return Promise.reject(new Error(`cannot handle ${id}`));
    due.take(id);
    return Promise.resolve(true);
  };
  expect(await sweepDue(world.context, 'sweep', due.list, handle)).toEqual({ done: 2, failed: 198 + 199 });
  expect(due.pages).toEqual([200, 199]);
  expect(await world.read('deadLetter', 'sweep__tasks_t0')).toMatchObject({
    handler: 'sweep',
    error: 'Error: cannot handle t0',
    attempts: 2,
  });
  expect(await world.read('deadLetter', 'sweep__tasks_t7')).toBeNull();
});

test('tries again what may go away by itself', async () => {
  const due = new Due(1);
  let tries = 0;
  const handle = (id: string): Promise<boolean> => {
    tries += 1;
    if (tries === 1) return Promise.reject(Object.assign(new Error('UNAVAILABLE'), { code: 14 }));
    due.take(id);
    return Promise.resolve(true);
  };
  expect(await sweepDue(new HandlerWorld().context, 'sweep', due.list, handle)).toEqual({
    done: 1,
    failed: 0,
  });
});

test('begins no page that would outlive the function: the next run goes on', async () => {
  const world = new HandlerWorld();
  const due = new Due(450);
  const handle = (id: string): Promise<boolean> => {
    due.take(id);
    world.now = new Date(world.now.getTime() + 1_500);
    return Promise.resolve(true);
  };
  expect(await sweepDue(world.context, 'sweep', due.list, handle)).toEqual({ done: 200, failed: 0 });
  expect(await sweepDue(world.context, 'sweep', due.list, handle)).toEqual({ done: 200, failed: 0 });
});
