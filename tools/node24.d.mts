export const root: string;
export const bin: string;
export const node: string;
export const environment: Record<string, string | undefined>;
export function useProjectNode(): Promise<void>;
