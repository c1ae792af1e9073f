import { z } from 'zod';

interface Expression {
  readonly sourcePosition: { readonly currentOffset: number; readonly endOffset: number };
  readonly values?:
    readonly { readonly value?: { readonly boolValue?: boolean | undefined } | undefined }[] | undefined;
  readonly children?: readonly Expression[] | undefined;
}

const expression: z.ZodType<Expression> = z.lazy(() =>
  z.object({
    sourcePosition: z.object({ currentOffset: z.number().default(0), endOffset: z.number().default(0) }),
    values: z
      .array(z.object({ value: z.object({ boolValue: z.boolean().optional() }).optional() }))
      .optional(),
    children: z.array(expression).optional(),
  }),
);

const report = z.object({ report: z.array(expression) });

/** What was seen of one expression of the rules. */
export interface Seen {
  evaluated: boolean;
  readonly booleans: Set<boolean>;
}

/** What the emulator saw of each expression, by its text and place. */
export function seenExpressions(answer: unknown, rules: string): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  const visit = (each: Expression): void => {
    const { currentOffset, endOffset } = each.sourcePosition;
    const line = rules.slice(0, currentOffset).split('\n').length;
    // The end is the last character's own place.
    const key = `${line}: ${rules.slice(currentOffset, endOffset + 1).replaceAll(/\s+/g, ' ')}`;
    const entry = seen.get(key) ?? { evaluated: false, booleans: new Set<boolean>() };
    for (const { value } of each.values ?? []) {
      entry.evaluated = true;
      if (value?.boolValue !== undefined) entry.booleans.add(value.boolValue);
    }
    seen.set(key, entry);
    each.children?.forEach(visit);
  };
  report.parse(answer).report.forEach(visit);
  return seen;
}
