import * as z from 'zod';
import { businessDaySchema } from '../time/index.ts';

/** An order that is placed or confirmed and neither delivered nor taken back. */
export const openOrderSchema = z.object({
  /** The business day it was placed on. */
  placedDay: businessDaySchema,
  /** The business day it is to be delivered on. */
  dueDay: businessDaySchema,
});

export type OpenOrder = z.infer<typeof openOrderSchema>;

/** Open orders a customer keeps: where an order system never tells of a delivery, the oldest give way. */
export const OPEN_ORDERS = 20;
