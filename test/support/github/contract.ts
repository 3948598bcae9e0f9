import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

/** A request, as far as GitHub's description speaks of it. */
export interface Exchange {
  readonly method: string;
  /** The path as the description writes it. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** GitHub's own description as a judge. Each check gives what is wrong, and nothing where all is well. */
export interface Contract {
  readonly checkRequest: (exchange: Exchange) => readonly string[];
  readonly checkAnswer: (exchange: Exchange, status: number, body: unknown) => readonly string[];
  readonly knows: (method: string, path: string) => boolean;
}

const file = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'github', 'openapi.json');

/** Objects and lists alike: both are looked into by key. */
function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isJson(inner) ? inner[key] : undefined), value);
}

/** Turns OpenAPI 3.0 into JSON Schema: `nullable` becomes a type, and references name the whole document. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isJson(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value))
    copy[key] = key === '$ref' && typeof inner === 'string' ? `github${inner}` : toJsonSchema(inner);
  if (copy['nullable'] !== true) return copy;
  const { nullable: _, ...schema } = copy;
  return { anyOf: [schema, { type: 'null' }] };
}

/** The value that a text of a path or a query stands for. */
function readParameter(text: string, schema: unknown): unknown {
  const alternatives = at(schema, 'oneOf');
  const types = [schema, ...(Array.isArray(alternatives) ? alternatives : [])].map((one) => at(one, 'type'));
  if (types.includes('integer') && /^-?\d+$/.test(text)) return Number(text);
  if (types.includes('boolean') && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}

interface Parameter {
  readonly name: string;
  readonly place: unknown;
  readonly required: boolean;
  readonly schema: unknown;
}

/** What GitHub answers although its description does not know it: the head of a fork that was deleted is in no repository. */
const undescribed: ReadonlySet<string> = new Set(['answer/head/repo must be object']);

class OpenApiContract implements Contract {
  readonly #document: unknown;
  readonly #ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  readonly #compiled = new Map<unknown, ValidateFunction>();

  constructor(document: unknown) {
    this.#document = toJsonSchema(document);
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'github', components: at(this.#document, 'components') });
  }

  knows(method: string, path: string): boolean {
    return this.#operation(method, path) !== undefined;
  }

  checkRequest(exchange: Exchange): readonly string[] {
    return [...this.#checkParameters(exchange), ...this.#checkBody(exchange)];
  }

  checkAnswer({ method, path }: Exchange, status: number, body: unknown): readonly string[] {
    const response = at(this.#operation(method, path), 'responses', String(status));
    // The description leaves out most errors; all of them have the same form.
    if (response === undefined && status >= 400) return this.#faults(errorForm, body, 'answer');
    if (response === undefined) return [`the description has no answer ${status}`];
    const schema = at(this.#follow(response), 'content', 'application/json', 'schema');
    if (schema === undefined || body === undefined) return [];
    return this.#faults(schema, body, 'answer').filter((fault) => !undescribed.has(fault));
  }

  #operation(method: string, path: string): unknown {
    return at(this.#document, 'paths', path, method);
  }

  #follow(value: unknown): unknown {
    const reference = at(value, '$ref');
    return typeof reference === 'string' ? at(this.#document, ...reference.split('/').slice(1)) : value;
  }

  #faults(schema: unknown, value: unknown, where: string): readonly string[] {
    if (!isJson(schema)) return [];
    const check = this.#compiled.get(schema) ?? this.#ajv.compile(schema);
    this.#compiled.set(schema, check);
    if (check(value) === true) return [];
    return (check.errors ?? []).map(({ instancePath, message }) => `${where}${instancePath} ${message}`);
  }

  #parameters(operation: unknown): readonly Parameter[] {
    const list = at(operation, 'parameters');
    return (Array.isArray(list) ? list : []).map((item: unknown) => {
      const parameter = this.#follow(item);
      return {
        name: String(at(parameter, 'name')),
        place: at(parameter, 'in'),
        required: at(parameter, 'required') === true,
        schema: at(parameter, 'schema'),
      };
    });
  }

  #checkParameters({ method, path, parameters, query }: Exchange): readonly string[] {
    const known = this.#parameters(this.#operation(method, path));
    const inQuery = new Set(known.filter(({ place }) => place === 'query').map(({ name }) => name));
    const unknown = [...query.keys()].filter((name) => !inQuery.has(name));
    const wrong = known.flatMap(({ name, place, required, schema }) => {
      const text = place === 'path' ? parameters[name] : (query.get(name) ?? undefined);
      if (text === undefined) return required ? [`${name} is missing`] : [];
      return this.#faults(schema, readParameter(text, schema), name);
    });
    return [...unknown.map((name) => `${name} is not a parameter of ${method} ${path}`), ...wrong];
  }

  #checkBody({ method, path, body }: Exchange): readonly string[] {
    const request = this.#follow(at(this.#operation(method, path), 'requestBody'));
    const schema = this.#follow(at(request, 'content', 'application/json', 'schema'));
    if (body === undefined) return at(request, 'required') === true ? ['the body is missing'] : [];
    if (schema === undefined)
      return isJson(body) && Object.keys(body).length > 0 ? ['a body is not expected'] : [];
    return [...this.#faults(schema, body, 'body'), ...unknownKeys(schema, body)];
  }
}

const errorForm = { type: 'object', required: ['message'], properties: { message: { type: 'string' } } };

/** GitHub ignores keys that it does not know; for our own client they are a slip of the pen. */
function unknownKeys(schema: unknown, body: unknown): readonly string[] {
  const properties = at(schema, 'properties');
  if (!isJson(properties) || !isJson(body)) return [];
  return Object.keys(body)
    .filter((key) => !Object.hasOwn(properties, key))
    .map((key) => `body/${key} is not in the description`);
}

let opened: Contract | undefined;

/** Reads the description once a process. Schemas are compiled when they are first needed. */
export function openContract(): Contract {
  opened ??= new OpenApiContract(JSON.parse(readFileSync(file, 'utf8')));
  return opened;
}
