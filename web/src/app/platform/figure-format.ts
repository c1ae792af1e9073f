/** Writes numbers as a language does, with a true minus: Intl writes a hyphen, which a line may break after. */
export function figureFormat(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  const numbers = new Intl.NumberFormat(locale, options);
  return (value) => numbers.format(value).replace('-', '−');
}
