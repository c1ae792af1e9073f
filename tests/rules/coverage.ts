/** What the emulator saw the rules evaluate, read from its coverage report. */
import { z } from 'zod';

interface Node {
  readonly sourcePosition: {
    readonly line: number;
    readonly currentOffset: number;
    readonly endOffset: number;
  };
  readonly values: readonly { readonly value?: { readonly boolValue?: boolean | undefined } | undefined }[];
  readonly children: readonly Node[];
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    sourcePosition: z.object({
      line: z.number(),
      currentOffset: z.number().default(0),
      endOffset: z.number().default(0),
    }),
    values: z
      .array(z.object({ value: z.object({ boolValue: z.boolean().optional() }).optional() }))
      .default([]),
    children: z.array(node).default([]),
  }),
);

const report = z.object({ report: z.array(node) });

/** One place in the rules, and what was seen of it. */
export interface Expression {
  /** Its line and text. */
  readonly text: string;
  readonly evaluated: boolean;
  /** Empty where it is no condition. */
  readonly booleans: ReadonlySet<boolean>;
}

/** Every expression of the rules, each where it stands: the same text in two places is two of them. */
export function expressionsIn(answer: unknown, rules: string): readonly Expression[] {
  const all: Expression[] = [];
  const visit = ({ sourcePosition, values, children }: Node): void => {
    const { line, currentOffset, endOffset } = sourcePosition;
    // The end is the last character's own place.
    const text = rules.slice(currentOffset, endOffset + 1).replaceAll(/\s+/g, ' ');
    all.push({
      text: `${line}: ${text}`,
      evaluated: values.length > 0,
      booleans: new Set(values.flatMap(({ value }) => value?.boolValue ?? [])),
    });
    children.forEach(visit);
  };
  report.parse(answer).report.forEach(visit);
  return all;
}
