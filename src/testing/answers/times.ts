/** Epoch seconds; 0 where something never happened. */
export const seconds = (ms: number | null): number => (ms === null ? 0 : Math.floor(ms / 1000));
/** Epoch seconds with a fraction, as `updated_at` of a conversation. */
export const fraction = (ms: number): number => Math.round(ms * 1000) / 1e6;
export const iso = (ms: number): string => new Date(ms).toISOString();
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));
