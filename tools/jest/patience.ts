// Tests against emulators wait for triggers, and on a busy machine for a cold start of the functions.
jest.setTimeout(120_000);
