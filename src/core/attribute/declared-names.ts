/** A definition of a macro, with its name. */
export const macro = /^\s*#\s*(?:define|undef)\s+([A-Za-z_]\w*)/;
const alias =
  /^\s*(?:pub(?:\([^)]*\))?\s+)?(?:type|using)\s+([A-Za-z_]\w*)|^\s*typedef\b.*?([A-Za-z_]\w*)\s*(?:\[[^\]]*\])*\s*;/;
const constant =
  /^\s*(?:pub(?:\([^)]*\))?\s+|export\s+)?(?:static|const|constexpr|inline|extern|thread_local)\b[^(]*?([A-Za-z_]\w*)\s*(?::[^=]*|(?:\[[^\]]*\]\s*)*)=/;
const enumerator = /^\s*(?:enum\b[^{]*\{)?\s*([A-Z_][A-Z0-9_]{2,})\s*=\s*[^=;]+,?\s*\}?;?\s*$/;
const rustFunction =
  /^\s*(?:pub(?:\([^)]*\))?\s+)?(?:(?:const|async|unsafe|extern\s+"C")\s+)*fn\s+([A-Za-z_]\w*)/;
const cFunction =
  /^\s*(?:[A-Za-z_][\w:<>,]*[\s*&]+)+((?:[A-Za-z_]\w*::)*~?[A-Za-z_]\w*)\s*\([^;=]*(?:;|\{.*|,|\)?\s*(?:const|noexcept|override)*)?\s*$/;
/** What begins a statement that declares nothing. */
export const notDeclaration =
  /^\s*(?:return|else|if|for|while|switch|case|do|goto|throw|delete|new|co_\w+|let|match)\b/;
/** The head of a structure, class or enumeration, with its name where it has one there. */
export const typeHeader =
  /^\s*(?:pub(?:\([^)]*\))?\s+)?(?:typedef\s+|template\s*<[^>]*>\s*|export\s+|abstract\s+)*(?:struct|class|union|enum(?:\s+class)?|trait|interface)\s+(?:\[\[\w+\]\]\s*)?([A-Za-z_]\w*)?[^;()]*$/;
/** The head of an implementation in Rust, with the type that it is for. */
export const implementation =
  /^\s*(?:unsafe\s+)?impl\b(?:<[^>]*>)?\s+(?:[\w:<>,\s]+\s+for\s+)?(?:\w+::)*([A-Za-z_]\w*)/;

/** The macros, functions and constants, and the types, that a line declares. */
export function declaredIn(text: string): {
  readonly names: readonly string[];
  readonly types: readonly string[];
} {
  const named = macro.exec(text)?.[1] ?? rustFunction.exec(text)?.[1];
  if (named !== undefined) return { names: [named], types: [] };
  const type = alias.exec(text);
  const typeName = type?.[1] ?? type?.[2];
  if (typeName !== undefined) return { names: [], types: [typeName] };
  const header = typeHeader.exec(text)?.[1];
  if (header !== undefined) return { names: [], types: [header] };
  const value = constant.exec(text)?.[1] ?? enumerator.exec(text)?.[1];
  if (value !== undefined) return { names: [value], types: [] };
  if (notDeclaration.test(text)) return { names: [], types: [] };
  const parts = cFunction.exec(text)?.[1]?.split('::') ?? [];
  const name = parts.at(-1)?.replace('~', '');
  return { names: name === undefined ? [] : [name], types: parts.slice(0, -1) };
}

/** A variable or member that an indented line declares. */
export const local =
  /^\s*(?:(?:const|static|register|volatile|unsigned|struct|let|mut|auto)\s+)*[A-Za-z_][\w:<>]*[\s*&]+([A-Za-z_]\w*)\s*(?:[=;,[:]|$)/;
/** The parameters on a line that is a function's head. */
export const parameter = /[\w>*&]\s*[\s*&]([A-Za-z_]\w*)\s*(?=[,)])/g;

/** Every name that a line declares: a macro, function, constant, type, variable, member or parameter. */
export function declaredOn(text: string): ReadonlySet<string> {
  const { names, types } = declaredIn(text);
  const variable = notDeclaration.test(text) ? undefined : local.exec(text)?.[1];
  const parameters = [...text.matchAll(parameter)].flatMap((found) => found[1] ?? []);
  return new Set([...names, ...types, ...parameters, ...(variable === undefined ? [] : [variable])]);
}
