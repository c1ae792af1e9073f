// What searches in memory: without a schema as plain.ts, and apart from it, since no page waits for a search.

export { packLine, packLines, packText, type PackChange, type PackEntry } from './pack.ts';
export { openPack, packedCustomer, withChanges, type PackIndex, type PackedCustomers } from './pack-index.ts';
export { searchPacks } from './search-packs.ts';
