/** Whose data were read on which of the dairy's days. */
export interface ReadOn {
  readonly uid: string;
  readonly day: string;
}

/** Whether what the device keeps says that this person's data were read on this day. */
export function isReadToday(kept: unknown, { uid, day }: ReadOn): boolean {
  if (typeof kept !== 'object' || kept === null) return false;
  return 'uid' in kept && kept.uid === uid && 'day' in kept && kept.day === day;
}
