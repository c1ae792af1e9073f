export function drawBrandFirst(page: string): string;
export function drawBrandFirstIn(folder: string): void;
