import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { refusalOfConstraint } from '../database/constraints';
import { type Logger } from '../logging';
import { Refusal } from '../refusal';
import { limitOfMessage } from './limits/check-limits';
import { limitExceeded } from './limits/limits';

/** Validation errors about a value rather than about the document; they are the caller's input. */
const ABOUT_A_VALUE =
  /got invalid value|is not defined by type|cannot represent|Expected value of type|of required type .* was not provided|does not exist in .* enum|Field .* is defined more than once|argument .* of type .* is required|Expected non-nullable type/;

const fieldsIn = (message: string): string[] => {
  const path =
    /at "([^"]+)"/.exec(message)?.[1] ??
    /argument "(\w+)" of type/.exec(message)?.[1] ??
    /Field "(?:[^".]+\.)?([^".]+)"/.exec(message)?.[1] ??
    /(?:Variable "\$|argument ")(\w+)"/.exec(message)?.[1];
  const unknown = /Field "([^"]+)" is not defined/.exec(message)?.[1];
  // Of a list the argument is named, not the place in it.
  const last =
    unknown ??
    path
      ?.replace(/(\[\d+\])+$/, '')
      .split('.')
      .at(-1);
  return last === undefined ? [] : [last];
};

/** In our own words: the library's would echo the whole input, a password perhaps among it. */
function invalidArgument(
  message: string,
  at: Pick<GraphQLFormattedError, 'locations' | 'path'>,
): GraphQLFormattedError {
  const fields = fieldsIn(message);
  const names = fields.join('、');
  const words = /is not defined by type/.test(message)
    ? `没有名为 ${names} 的参数，请对照接口说明修改。`
    : `参数 ${names} 缺失，或取值、格式不正确，请对照接口说明修改。`;
  return { message: words, ...at, extensions: { code: 'INVALID_INPUT', fields } };
}

/** What a library beneath refuses in its own words; undefined for the rest. */
function refusalOfLibrary({ message, extensions }: GraphQLFormattedError): Refusal | undefined {
  const limit = limitOfMessage(message);
  if (limit !== undefined) {
    return limitExceeded(limit);
  }
  if (extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') {
    return new Refusal(
      'PERSISTED_QUERY_NOT_FOUND',
      '系统已更新，请刷新页面后重试；脚本请发送完整的查询文本。',
    );
  }
  return message.startsWith('This operation has been blocked as a potential Cross-Site Request Forgery')
    ? new Refusal('FORBIDDEN', '请以 application/json 发送请求，或带 x-portcredit-csrf 请求头。')
    : undefined;
}

/** A library may list in one message all that it found. */
const LONGEST_MESSAGE = 500;

/** A refusal is recognized inside a resolver, and at the door as well, where there is no path yet. */
const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError instanceof Refusal
    ? error.originalError
    : unwrapResolverError(error);

/**
 * What leaves the API: refusals with their code, faults with an id that the log knows and nothing else.
 * No stack, no SQL, no path of a file.
 */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = causeOf(error);
    const refusal =
      cause instanceof Refusal ? cause : (refusalOfConstraint(cause) ?? refusalOfLibrary(formatted));
    const { locations, path } = formatted;
    const message = formatted.message.slice(0, LONGEST_MESSAGE);
    const at = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
    if (refusal !== undefined) {
      return { message: refusal.message, ...at, extensions: { code: refusal.code, ...refusal.details } };
    }
    const code = formatted.extensions?.code;
    if (code === 'BAD_USER_INPUT' || (code === 'GRAPHQL_VALIDATION_FAILED' && ABOUT_A_VALUE.test(message))) {
      return invalidArgument(message, at);
    }
    if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
      return { message, ...at, extensions: { code } };
    }
    if (
      cause instanceof GraphQLError &&
      cause.originalError === undefined &&
      code !== 'INTERNAL_SERVER_ERROR'
    ) {
      return { message, ...at, extensions: { code: 'INVALID_INPUT' } };
    }
    const faultId = randomUUID();
    log.error({ err: cause, faultId, path }, 'fault');
    return {
      message: `系统发生故障，未作任何更改。请稍后重试；如仍不成功，请将故障编号 ${faultId} 告知管理员。`,
      ...at,
      extensions: { code: 'INTERNAL_ERROR', faultId },
    };
  };
}
