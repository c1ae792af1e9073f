/** As much of an input as tells whether its text is whole. */
export type TypedInput = Pick<HTMLInputElement, 'type' | 'value'> & {
  readonly validity: Pick<ValidityState, 'valid'>;
};

/**
 * Whether what is typed would be shown as it stands once it is taken: "12", not "12." or " Leip". Taking anything else
 * while somebody types would change the text under their fingers.
 */
export function readsBack({ type, value, validity }: TypedInput): boolean {
  if (value === '' || !validity.valid) return false;
  if (type === 'number') return String(Number(value)) === value;
  return type === 'text' && value.trim() === value;
}
