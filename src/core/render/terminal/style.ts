/** What a piece of text means, which chooses its colour. */
export type Tone = 'bad' | 'good' | 'doubt' | 'quiet' | 'strong' | 'plain';

/** Select Graphic Rendition, ECMA-48 8.3.117. Only the 16 colours that every theme defines. */
const codes: Readonly<Record<Tone, string>> = {
  bad: '31',
  good: '32',
  doubt: '33',
  quiet: '2',
  strong: '1',
  plain: '',
};

/** Colours text by what it means. */
export type Paint = (tone: Tone, text: string) => string;

/** A function that colours text that is safe to print already; without colour it returns the text. */
export function createPaint(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (tone, text) => (tone === 'plain' || text === '' ? text : `\u001b[${codes[tone]}m${text}\u001b[0m`);
}
