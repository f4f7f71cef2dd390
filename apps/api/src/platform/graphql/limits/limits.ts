import { GraphQLError } from 'graphql';
import { Refusal } from '../../refusal';

/**
 * What one request may ask for at most. The console, an introspection and the examples of
 * the guide stay at a third of these; the guide for those who write scripts tells the same numbers.
 */
export const LIMITS = {
  /** Bytes of a request's body, unpacked; files go to /imports. */
  body: 1_000_000,
  /** Bytes of an uploaded file, as it comes; the proxy of docker/ allows as many. */
  upload: 200_000_000,
  /** Bytes of a batch of a feed, unpacked, and the events in it. */
  feedBody: 8_000_000,
  feedEvents: 1_000,
  /** Words and signs of a document. */
  tokens: 1_000,
  /** Fields within fields; fragments count as well. */
  depth: 15,
  aliases: 30,
  directives: 20,
  /** See documentCost. */
  cost: 20_000,
  /** Entries of a list that is handed in. */
  listLength: 200,
  /** Characters of a text that is handed in. */
  textLength: 10_000,
  /** Lists and objects within one another in what is handed in. */
  valueDepth: 10,
} as const;

const SENTENCES: Record<
  keyof typeof LIMITS | 'operations' | 'signIns' | 'introspection' | 'repetition',
  string
> = {
  body: `请求正文超过 ${LIMITS.body / 1_000} KB，请拆分后分次提交；文件请通过 /imports 上传。`,
  upload: `文件超过 ${LIMITS.upload / 1_000_000} MB，请压缩（gzip）或拆分后上传，或由系统管理员以命令行导入。`,
  feedBody: `一批信息超过 ${LIMITS.feedBody / 1_000_000} MB，请减少条数，分批发送。`,
  feedEvents: `一批信息超过 ${LIMITS.feedEvents} 条，请分批发送。`,
  tokens: `查询超过 ${LIMITS.tokens} 个词元，请拆分为几次查询，以变量传递取值。`,
  depth: `查询的嵌套超过 ${LIMITS.depth} 层，请减少嵌套，改为分次查询。`,
  aliases: `查询的别名超过 ${LIMITS.aliases} 个，请拆分为几次查询。`,
  directives: `查询的指令超过 ${LIMITS.directives} 个，请减少 @include、@skip 等指令。`,
  cost: `查询的开销超过 ${LIMITS.cost}，请减小 first，减少列表的嵌套，或改为分次查询。`,
  listLength: `一个列表超过 ${LIMITS.listLength} 项，请分次提交。`,
  textLength: `一段文字超过 ${LIMITS.textLength} 个字符，请缩短后重试。`,
  valueDepth: `参数的嵌套超过 ${LIMITS.valueDepth} 层，请对照接口说明修改。`,
  operations: '每次请求只能包含一个操作，不接受批量请求，请分次发送。',
  signIns: '每次请求只能登录一次，请分次发送。',
  repetition: '查询中同一字段重复过多，请合并后重试。',
  introspection: '对接口说明的查询嵌套过深，请使用 GraphiQL 或标准的内省查询。',
};

export type Limit = keyof typeof SENTENCES;

/** The refusal of a request that asks for too much; `detail` names the limit and, where it is a number, how much it is. */
export function limitExceeded(limit: Limit): Refusal {
  const numbers: Partial<Record<Limit, number>> = LIMITS;
  return new Refusal('LIMIT_EXCEEDED', SENTENCES[limit], {
    detail: { limit, ...(numbers[limit] === undefined ? {} : { max: numbers[limit] }) },
  });
}

/**
 * Refuses a request as a whole, before any of it is done: the refusal, with the status of its answer.
 * @param path the field that is the reason, where it is one
 */
export const refusedRequest = (refusal: Refusal, status: number, path?: string[]): GraphQLError =>
  new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { http: { status } },
    ...(path === undefined ? {} : { path }),
  });
