import { type BothLanguages, ConfigError } from '../errors.ts'

/** What a Redis says first when it refuses a client. */
const refusals: Readonly<Record<string, BothLanguages>> = {
  NOAUTH: { en: 'it asks for a password', zh: '需要密码' },
  WRONGPASS: { en: 'the user name or the password is wrong', zh: '用户名或密码不正确' },
  NOPERM: { en: 'this user may not do what is needed', zh: '该用户权限不足' },
}

/** An answer of the Redis `name` that refuses us as ConfigError; null for every other error. */
export function toRedisRefusal(cause: Error, name: string): ConfigError | null {
  const words = refusals[/^[A-Z]+\b/.exec(cause.message)?.[0] ?? '']
  if (words === undefined) return null
  const texts = {
    en: `the Redis of REDIS_URL (${name}) refuses us: ${words.en}; an address with a password is redis://:PASSWORD@HOST:PORT`,
    zh: `REDIS_URL所指的Redis（${name}）拒绝连接：${words.zh}；带密码的地址格式为redis://:密码@主机:端口`,
  }
  return new ConfigError(texts, { cause })
}
