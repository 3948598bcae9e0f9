import type { YAMLError } from 'yaml';
import type { Position } from '../model/position.ts';
import type { Problem } from '../model/problem.ts';

/** A problem with the form of a YAML file. */
export function yamlProblem(message: string, hint: string, at: Position): Problem {
  return { code: 'config-syntax', message, hint, at };
}

/** One error of the YAML parser as a problem, in words that need no knowledge of the parser. */
export function describeYamlError(error: YAMLError, placeAt: (offset: number) => Position): Problem {
  const [message, hint] = explain(error);
  return yamlProblem(message, hint, placeAt(error.pos[0]));
}

function explain(error: YAMLError): readonly [message: string, hint: string] {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return ['the line is indented with a tab', 'indent with spaces; YAML allows no tabs there'];
    case 'MULTIPLE_DOCS':
      return [
        'a second document begins here',
        'keep one configuration in the file and remove the line `---`',
      ];
    case 'NON_STRING_KEY':
      return [
        'a key is a list or a map',
        'write the key as plain text, and quote it if it begins with `{` or `[`',
      ];
    case 'TAG_RESOLVE_FAILED':
      return [
        'the value has a tag that means nothing here',
        'remove the word that begins with `!`, or quote the value',
      ];
    case 'RESOURCE_EXHAUSTION':
      return ['lists and maps nest too deep', 'a configuration needs 5 levels; check that the path is right'];
    case 'BAD_SCALAR_START':
      return ['an unquoted value cannot begin with this character', 'put the value in quotes'];
    case 'BLOCK_AS_IMPLICIT_KEY':
      return ['a second `:` stands in the line', 'put the value in quotes, or begin a new line'];
    case 'BAD_INDENT':
      return [
        lowerFirst(error.message),
        'indent it like its siblings, and close every bracket that was opened',
      ];
    default:
      return [
        lowerFirst(error.message),
        'compare the line with the lines around it: indentation, quotes, colons',
      ];
  }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
