import { callables } from './callables.ts';
import { scopesOf } from './matrix.ts';

test('a preview of a segment tells nobody more than they may read: its callers write segments and list all members', () => {
  for (const role of callables.previewSegment) {
    expect(scopesOf(role, 'update', 'segment')).toContain('all');
    expect(scopesOf(role, 'list', 'segmentMember')).toContain('all');
    expect(scopesOf(role, 'list', 'customerCard')).toContain('all');
  }
});
