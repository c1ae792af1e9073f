/** Id of the one notification that the empty trigger writes, over and over. */
export const ANSWER = 'bench-answer';
