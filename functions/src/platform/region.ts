/** Where all functions run: beside the database. */
export const REGION = process.env['CREAMLINE_REGION'] ?? 'us-central1';
