import { Client } from 'pg';

type Named = { name: string };

export const first = async <T extends Named>(
  things: T[],
  { fallback = undefined, trim = false } = {},
): Promise<T[keyof T]> => things[0][fallback];

export function sorted<T>(
  things: readonly (string | T)[],
  keys: readonly (keyof T)[],
  by = nameOf<T>,
  other: T = undefined,
): T[] {
  return things as T[];
}

export function one<T extends Named>(from: T) {
  return function <R extends object[] | object>(rows: R): R extends unknown[] ? T[] : T {
    return rows as R extends unknown[] ? T[] : T;
  };
}

new Client({ database: 'mill' }).query('UPDATE blends SET done = true');
