import {
  Line,
  Location,
  Function as PprofFunction,
  Profile,
  Sample,
  StringTable,
  ValueType,
} from 'pprof-format';
import { listPaths } from './paths.ts';
import type { FlameNode } from './tree.ts';

/**
 * A tree in the protocol buffer of pprof (`profile.proto`), not yet compressed: pprof reads it plain or through gzip.
 * Two sides are two kinds of value of one profile, `head` and `base`; pprof shows the last unless told `-sample_index`.
 */
export function encodePprof(tree: FlameNode, unit: string, diff: boolean): Uint8Array {
  const stringTable = new StringTable();
  const locations = new Map<string, Location>();
  const functions: PprofFunction[] = [];
  const locate = ({ name, file }: FlameNode): number => {
    const key = `${name}\0${file}`;
    const known = locations.get(key);
    const id = known === undefined ? locations.size + 1 : Number(known.id);
    if (known !== undefined) return id;
    const text = stringTable.dedup(name);
    functions.push(
      new PprofFunction({ id, name: text, systemName: text, filename: stringTable.dedup(file) }),
    );
    locations.set(key, new Location({ id, line: [new Line({ functionId: id, line: 0 })] }));
    return id;
  };
  const valueType = (type: string): ValueType =>
    new ValueType({ type: stringTable.dedup(type), unit: stringTable.dedup('count') });
  const sample = listPaths(tree).map(({ frames, self }) => {
    const value = diff ? [self.base, self.head] : [self.base];
    // pprof wants the innermost frame first.
    return new Sample({ locationId: frames.map(locate).reverse(), value });
  });
  const sampleType = diff ? [valueType(`base ${unit}`), valueType(`head ${unit}`)] : [valueType(unit)];
  const location = [...locations.values()];
  return new Profile({ sampleType, sample, location, function: functions, stringTable }).encode();
}
