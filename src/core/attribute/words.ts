/** Words of the languages themselves and of every program; they link nothing. */
const common = new Set(
  (
    'if else for while do switch case default break continue return goto sizeof static const constexpr inline extern ' +
    'struct class union enum typedef using namespace template typename public private protected virtual override ' +
    'operator void int char short long float double unsigned signed bool auto register volatile restrict true false ' +
    'NULL nullptr this self Self fn let mut pub impl trait mod use crate super where match loop in as ref move dyn ' +
    'unsafe type u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 str String Option Some None Ok Err Result ' +
    'size_t ssize_t uint8_t uint16_t uint32_t uint64_t int8_t int16_t int32_t int64_t std include define undef ifdef ' +
    'ifndef endif elif pragma new delete throw try catch func var package import interface range def class lambda'
  ).split(' '),
);

const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'/g;
const identifier = /[A-Za-z_]\w*/g;

/** The names in a line of code, each once, without keywords, basic types and what stands in strings. */
export function wordsOf(text: string): ReadonlySet<string> {
  const names = text.replace(strings, ' ').match(identifier) ?? [];
  return new Set(names.filter((name) => name.length > 1 && !common.has(name)));
}

/** The names in a line of code in their order, each as often as it stands there. */
export function namesOf(text: string): readonly string[] {
  const names = withoutComment(text).match(identifier) ?? [];
  return names.filter((name) => !common.has(name));
}

/** A line of code without blanks and comments and with one mark for every name, so that lines which differ in names are equal. */
export function hideNames(text: string): string {
  const hidden = withoutComment(text).replace(identifier, (name) => (common.has(name) ? ` ${name} ` : '$'));
  return hidden
    .replace(/\s+/g, ' ')
    .replace(/ ?(\W) ?/g, '$1')
    .trim();
}

/** Without what stands in strings either. */
function withoutComment(text: string): string {
  return text.replace(strings, '""').replace(/\/\*.*?(?:\*\/|$)|\/\/.*$/g, ' ');
}

const assignment =
  /([A-Za-z_]\w*)\s*(?:\[[^\]]*\]\s*)*(?:=(?!=)|\+=|-=|\*=|\/=|%=|<<=|>>=|&=|\|=|\^=|\+\+|--)|(?:\+\+|--)\s*([A-Za-z_]\w*)/g;
/** A member of a literal: `.name = value` is an assignment; Rust and JavaScript write `name: value,`. */
const literalMember = /^\s*([A-Za-z_]\w*)\s*:(?!:)[^;{]*,?\s*$/;

/** The variables and members that a line gives a value; of `a->b = c` that is `b`. */
export function assignedIn(text: string): ReadonlySet<string> {
  const plain = text.replace(strings, ' ');
  const names = [...plain.matchAll(assignment)].map((found) => found[1] ?? found[2] ?? '');
  const member = literalMember.exec(plain)?.[1];
  return new Set([...names, ...(member === undefined ? [] : [member])].filter((name) => !common.has(name)));
}

/** How far a line is indented, a tab counting as eight; undefined for a blank line. */
export function indentOf(text: string): number | undefined {
  let width = 0;
  for (const character of text) {
    if (character === ' ') width += 1;
    else if (character === '\t') width += 8 - (width % 8);
    else return character === '\r' ? undefined : width;
  }
  return undefined;
}
