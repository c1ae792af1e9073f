import { stamps, type Stamp } from '@creamline/domain/paths/plain';
import type { Fields } from './conflict';
import { SERVER_TIME } from './engine';
import type { DocumentKind } from './live';

const stampOfKind: Readonly<Partial<Record<DocumentKind, Stamp>>> = stamps;

const stampOf = (kind: DocumentKind): Stamp => stampOfKind[kind] ?? 'none';

/** Whether documents of this kind tell their versions apart, so that an overtaken update can be noticed. */
export function hasVersions(kind: DocumentKind): boolean {
  return stampOf(kind) === 'rev';
}

/** What rules demand of a new document beside its facts. */
export function newStamp(kind: DocumentKind, uid: string, rev: string): Fields {
  switch (stampOf(kind)) {
    case 'rev':
      return {
        createdAt: SERVER_TIME,
        createdBy: uid,
        updatedAt: SERVER_TIME,
        updatedBy: uid,
        rev,
        base: null,
      };
    case 'author':
      return { updatedAt: SERVER_TIME, updatedBy: uid };
    case 'none':
      return {};
  }
}

/** What rules demand of an update beside the changed facts; `version` is its own `rev` and the one it was made from. */
export function editStamp(
  kind: DocumentKind,
  uid: string,
  version: { readonly rev: string; readonly base: string } | null,
): Fields {
  switch (stampOf(kind)) {
    case 'rev':
      return version === null ? {} : { updatedAt: SERVER_TIME, updatedBy: uid, ...version };
    case 'author':
      return { updatedAt: SERVER_TIME, updatedBy: uid };
    case 'none':
      return {};
  }
}
