import { write } from '@creamline/domain/paths';
import { ANSWER } from './answer.ts';
import { onDocument } from '../../../functions/src/platform/on-document.ts';

/** The least a function can do: for each product that is written it writes one document. */
export const onProductWritten = onDocument({ kind: 'product', name: 'emptyTrigger' }, (context, { id }) =>
  context.db.commit([
    write.set(['notification', ANSWER], {
      userId: 'rep-ben',
      kind: 'alert',
      message: id,
      values: {},
      link: null,
      customerId: null,
      createdAt: context.now(),
      read: false,
    }),
  ]),
);
