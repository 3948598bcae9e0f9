import { CaseKeeper, keepGathered } from '../formats/case-list.ts';
import { fitPart } from '../formats/case-name.ts';
import {
  type DivanNode,
  readAmount,
  readNode,
  readRate,
  readTimes,
  splitCells,
} from '../formats/divan-rows.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { visitLines } from '../formats/text-lines.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** Walks the printed tree. Rows without a branch tell more of the benchmark above them. */
class TreeReader {
  readonly kept = new CaseKeeper();
  #path: readonly string[] = [];
  #measures: Measure[] | undefined;
  /** The rows that follow a label: first how many allocations, then how many bytes. */
  #label = '';
  #rows = 0;

  add(line: string): void {
    const node = readNode(line);
    if (node === undefined) this.#addRow(line);
    else this.#startNode(node);
  }

  #startNode({ depth, name, columns, ignored }: DivanNode): void {
    this.#path = [...this.#path.slice(0, depth), fitPart(name)];
    this.#measures = undefined;
    this.#label = '';
    if (ignored || columns.length === 0) return;
    const time = readTimes(columns);
    this.#measures = time === undefined ? [] : [time];
    const problems =
      time === undefined
        ? [
            {
              code: 'format-damaged' as const,
              message: `${name} has a time in no unit that divan writes`,
              hint: 'report the version of divan if it wrote the line as it is',
            },
          ]
        : [];
    this.kept.add({ name: this.#path.join('/'), parameters: {}, measures: this.#measures, problems });
  }

  #addRow(line: string): void {
    const cells = splitCells(line.replace(/^\u2502/u, ''));
    const label = /^((?:max )?alloc|dealloc|grow|shrink):$/.exec(cells[0] ?? '')?.[1];
    if (label !== undefined) {
      this.#label = label;
      this.#rows = 0;
      return;
    }
    const [, , median = ''] = cells.length < 6 ? [] : cells.slice(-6);
    const measure = this.#label === '' ? readRate(median) : this.#readTally(median);
    if (measure !== undefined) this.#measures?.push(measure);
  }

  #readTally(median: string): Measure | undefined {
    this.#rows += 1;
    const read = readAmount(median);
    if (this.#label !== 'alloc' || read === undefined) return undefined;
    if (this.#rows === 1 && read.unit === '') {
      return measureSummary(fixedMetric('allocations'), { value: read.value });
    }
    return this.#rows === 2 && read.unit === 'B'
      ? measureSummary(fixedMetric('allocated_bytes'), { value: read.value })
      : undefined;
  }
}

function readDivan(source: Source): Parsed<readonly BenchmarkCase[]> {
  const reader = new TreeReader();
  const cuts = visitLines(source, (line) => reader.add(line));
  return keepGathered(source, reader.kept, cuts);
}

/** Micro-benchmarks of Rust. */
export const divan: Tool = {
  id: 'divan',
  title: 'divan',
  gives:
    'The median time of one iteration with the fastest and slowest sample, rates, and allocations where its profiler counts them; four digits of each. There are no raw values; several `rounds` give some.',
  command: 'cargo bench',
  docs: 'https://docs.rs/divan',
  sniff: (head) =>
    /^\S+ +fastest +\S+ slowest +\S+ median +\S+ mean +\S+ samples /m.test(textOf(head)) ? 'certain' : 'no',
  read: (source) => readingOf(readDivan(source)),
};
