import { type Answer, type Call, ok } from './route.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

function countIn(call: Call, name: string, fallback: number): number {
  const value = Number(call.query.get(name) ?? fallback);
  return Number.isInteger(value) && value > 0 ? value : fallback;
}

/** The page that the query asks for: 30 items unless told, 100 at most; `link` names the neighbours as GitHub does. */
export function pageOf<T>(call: Call, path: string, all: readonly T[]): Page<T> {
  const size = Math.min(100, countIn(call, 'per_page', 30));
  const page = countIn(call, 'page', 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (number: number, relation: string): string => {
    const query = new URLSearchParams(call.query);
    query.set('page', String(number));
    return `<${call.world.origin()}${path}?${query}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  return {
    items: all.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}

interface ListRequest<T> {
  readonly call: Call;
  /** Path of this list, for the links. */
  readonly path: string;
  readonly all: readonly T[];
  readonly present: (item: T) => unknown;
}

/** One page as a bare array. */
export function answerArray<T>({ call, path, all, present }: ListRequest<T>): Answer {
  const { items, headers } = pageOf(call, path, all);
  return ok(items.map(present), headers);
}

/** One page in an object with the count of all, under `name`. */
export function answerCounted<T>(name: string, { call, path, all, present }: ListRequest<T>): Answer {
  const { items, headers } = pageOf(call, path, all);
  return ok({ total_count: all.length, [name]: items.map(present) }, headers);
}
