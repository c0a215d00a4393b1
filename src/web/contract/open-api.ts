import { z } from 'zod'
import { apiEndpoints } from './api-endpoints.ts'
import type { Endpoint, RawAnswer } from './endpoint.ts'
import { problem } from './problem.ts'

type Json = { readonly [key: string]: unknown }

/** Grows with what the API offers; its first number is that of the address. */
const apiVersion = '1.0.0'
const definitions = '#/$defs/'
const components = '#/components/schemas/'
const jsonType = 'application/json'
const problemType = 'application/problem+json'

/** The OpenAPI document (3.1) of the endpoints, made from the schemas that check requests. */
export function openApi(): Json {
  const schemas = new Map<string, unknown>()
  const toSchema = (schema: z.ZodType): Json => toComponent(schema, schemas)
  const problemSchema = toSchema(problem)
  const paths = new Map<string, Record<string, Json>>()
  for (const endpoint of apiEndpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths.set(path, { ...paths.get(path), [endpoint.method]: toOperation(endpoint, toSchema) })
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'gongkai',
      version: apiVersion,
      description:
        'What `gongkai serve` answers. Programs send a token as `Authorization: Bearer TOKEN`; the page exchanges it for a cookie. Answers to GET have an entity tag. Whatever is refused is told as a problem of RFC 9457.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { cookie: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries([...schemas].sort(([one], [other]) => (one < other ? -1 : 1))),
      responses: {
        Problem: {
          description: 'The request is not met.',
          content: { [problemType]: { schema: problemSchema } },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'gongkai_PORT' },
      },
    },
  }
}

type ToSchema = (schema: z.ZodType) => Json

function toOperation(endpoint: Endpoint, toSchema: ToSchema): Json {
  const { name, summary, parameters, query, body, rawBody, answer } = endpoint
  const given = [...toParameters(parameters, 'path', toSchema), ...toParameters(query, 'query', toSchema)]
  const requestBody = toRequestBody(body, rawBody, toSchema)
  return {
    operationId: name,
    summary,
    ...(given.length === 0 ? {} : { parameters: given }),
    ...(requestBody === null ? {} : { requestBody }),
    responses: {
      ...toAnswer(answer, toSchema),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function toParameters(schema: z.ZodType, place: 'path' | 'query', toSchema: ToSchema): readonly Json[] {
  const { properties = {}, required = [] } = toSchema(schema) as {
    readonly properties?: Readonly<Record<string, Json>>
    readonly required?: readonly string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function toRequestBody(body: z.ZodType | null, rawBody: string | null, toSchema: ToSchema): Json | null {
  if (body !== null) return { required: true, content: { [jsonType]: { schema: toSchema(body) } } }
  if (rawBody !== null) return { required: true, content: { [rawBody]: {} } }
  return null
}

function toAnswer(answer: z.ZodType | RawAnswer | null, toSchema: ToSchema): Json {
  if (answer === null) return { '204': { description: 'It is done.' } }
  if (answer instanceof z.ZodType) {
    return { '200': { description: 'The answer.', content: { [jsonType]: { schema: toSchema(answer) } } } }
  }
  return { '200': { description: answer.description, content: { [answer.mediaType]: {} } } }
}

/** A schema as JSON Schema; those with a name go to the components, and are referred to. */
function toComponent(schema: z.ZodType, schemas: Map<string, unknown>): Json {
  const json = z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => simplify(jsonSchema) })
  const { $schema: _, $defs = {}, ...rest } = refer(json)
  for (const [name, definition] of Object.entries($defs as Json)) schemas.set(name, definition)
  return rest
}

/** Leaves out what says something else in OpenAPI (`readOnly`), or nothing (the range of whole numbers). */
function simplify(schema: z.core.JSONSchema.BaseSchema): void {
  delete schema.readOnly
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

function refer(json: object): Json {
  return JSON.parse(JSON.stringify(json).replaceAll(`"${definitions}`, `"${components}`)) as Json
}
