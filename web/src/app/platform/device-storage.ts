import { Injectable } from '@angular/core';

/** What is kept on this device between visits, with dates as dates. Never more than one staff member's. */
@Injectable({ providedIn: 'root' })
export class DeviceStorage {
  read(name: string): unknown {
    try {
      const stored = localStorage.getItem(`creamline.${name}`);
      return stored === null ? null : decodeValue(JSON.parse(stored));
    } catch {
      return null;
    }
  }

  /** Keeps a value; a full or forbidden storage loses it quietly, for it is only a convenience. */
  write(name: string, value: unknown): void {
    try {
      if (value === null) localStorage.removeItem(`creamline.${name}`);
      else localStorage.setItem(`creamline.${name}`, JSON.stringify(encodeValue(value)));
    } catch {
      console.warn(`Could not keep ${name} on this device`);
    }
  }
}

export function encodeValue(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(encodeValue);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, encodeValue(inner)]));
  return value;
}

export function decodeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decodeValue);
  if (typeof value !== 'object' || value === null) return value;
  if ('$date' in value && typeof value.$date === 'string') return new Date(value.$date);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, decodeValue(inner)]));
}
