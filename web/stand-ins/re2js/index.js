/**
 * Firestore's web SDK judges pipelines on the device too, and has a whole engine of regular expressions for it: 46 kB
 * compressed, in a console that runs no pipelines. A pipeline with a regular expression fails here with this error.
 */
export const RE2JS = {
  compile(pattern) {
    throw new Error(`Pipelines with regular expressions are left out of this build: /${pattern}/`);
  },
};
