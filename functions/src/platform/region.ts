/** Where all functions run: beside the database. The console calls them there. */
export const REGION = 'europe-west1';
