import { interactionFacts } from '@creamline/domain/interactions';

/** What a person changes of a timeline entry. */
export interface EntryEdit {
  readonly summary: string;
  readonly detailedNotes: string;
}

export type CorrectionProblem = 'summaryMissing' | 'summaryTooLong' | 'notesTooLong';

/** What keeps a correction from being saved; null where nothing does. Nothing is cut short. */
export function correctionProblem({ summary, detailedNotes }: EntryEdit): CorrectionProblem | null {
  if (summary.trim() === '') return 'summaryMissing';
  if (!interactionFacts.summary.safeParse(summary).success) return 'summaryTooLong';
  return interactionFacts.detailedNotes.safeParse(detailedNotes).success ? null : 'notesTooLong';
}
