/**
 * Keeps the console on the device, so that it opens without a connection. What goes to another host (the database,
 * sign-in, functions) passes by as if there were no worker: it is never kept, and no stream depends on the worker's life.
 */
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin !== location.origin) event.stopImmediatePropagation();
});
importScripts('ngsw-worker.js');
