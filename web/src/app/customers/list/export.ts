// What makes a file of the list, loaded with the first one.
export { downloadText } from './download';
export { exportColumns, exportRows } from './export-rows';
