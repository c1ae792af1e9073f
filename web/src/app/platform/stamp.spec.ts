import { clientFields, type ClientKind } from '@creamline/domain/paths';
import { editStamp, hasVersions, newStamp } from './stamp';

const kept = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'rev', 'base'];
const signed = ['updatedAt', 'updatedBy'];
const versioned = ['updatedAt', 'updatedBy', 'rev', 'base'];
const version = { rev: 'new', base: 'shown' };

describe('the stamp of a write is what the rules take', () => {
  it.each<[ClientKind, readonly string[], readonly string[]]>([
    ['customer', kept, versioned],
    ['dietary', kept, versioned],
    ['contact', kept, versioned],
    ['interaction', kept, versioned],
    ['task', kept, versioned],
    ['orderDraft', kept, versioned],
    ['segment', kept, versioned],
    ['user', signed, signed],
    ['territory', signed, signed],
    ['company', signed, signed],
    ['programme', signed, signed],
    ['notification', [], []],
  ])('%s', (kind, created, edited) => {
    expect(Object.keys(newStamp(kind, 'u1', 'new'))).toEqual(created);
    expect(Object.keys(editStamp(kind, 'u1', version))).toEqual(edited);
  });

  it('is spoken of above for every kind a client writes', () => {
    expect(Object.keys(clientFields)).toHaveLength(12);
  });

  it('names the author and both versions', () => {
    expect(newStamp('contact', 'u1', 'new')).toMatchObject({ createdBy: 'u1', rev: 'new', base: null });
    expect(editStamp('contact', 'u1', version)).toMatchObject({ updatedBy: 'u1', ...version });
  });

  it('names who changes a setting', () => {
    expect(newStamp('programme', 'u1', 'new')).toMatchObject({ updatedBy: 'u1' });
    expect(editStamp('programme', 'u1', null)).toMatchObject({ updatedBy: 'u1' });
  });

  it('is looked after where a kind has versions', () => {
    expect(hasVersions('customer')).toBe(true);
    expect(hasVersions('user')).toBe(false);
    expect(hasVersions('notification')).toBe(false);
  });
});
