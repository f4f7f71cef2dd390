import { ENTERPRISE_KINDS, type EnterpriseKind } from './enterprise-kind.ts';

// 进出口货物的国际运输代理, 进出口商品检验 and the like are services for traders, not trade.
const NOT_A_SERVICE =
  '(?!(?:货物|商品|货运)?(?:的|委托)?(?:国际)?(?:运输|货运|货代|报关|报检|检验|鉴定|熏蒸))';

/** What in a scope of business speaks for which kind, in the order in which an officer would look. */
const SIGNS: readonly { kind: EnterpriseKind; pattern: RegExp }[] = [
  { kind: 'IMPORTER', pattern: new RegExp(`进口|进出口${NOT_A_SERVICE}`) },
  { kind: 'EXPORTER', pattern: new RegExp(`(?<!进)出口|进出口${NOT_A_SERVICE}`) },
  { kind: 'DECLARATION_AGENT', pattern: /报关|报检/ },
  { kind: 'EXPRESS_OPERATOR', pattern: /快递|快件/ },
  { kind: 'QUARANTINE_TREATMENT', pattern: /熏蒸|消毒处理|检疫处理/ },
  {
    kind: 'SUPERVISED_WAREHOUSE',
    pattern: /仓储(?!设备|设施|货架|笼|机械|软件|器材|用品)|保税仓|堆场|监管场所/,
  },
  { kind: 'SURVEY_AGENCY', pattern: /检验鉴定|商品检验/ },
  { kind: 'PORT_FOOD_BUSINESS', pattern: /口岸[^;。]*食品|食品[^;。]*口岸/ },
  { kind: 'CARRIER', pattern: /(?:船舶|国际|国际海上|航空)运输(?!(?:业务|销售)?代理|设备|辅助)/ },
  { kind: 'CONTAINER_OPERATOR', pattern: /集装箱[^,;。、()]{0,6}(?:经营|租赁|维修|修理|堆存)/ },
  { kind: 'ORIGIN_CERTIFICATE_APPLICANT', pattern: /原产地证/ },
  { kind: 'CROSS_BORDER_ECOMMERCE', pattern: /跨境(?:贸易)?(?:电商|电子商务)/ },
];

/**
 * What a scope of business rules out, in the order of removal: 但国家限定公司经营或禁止进出口的商品除外; 快递除外;
 * 除危险化学品外; 不含快递; 国家禁止进出口的商品. 除尘, 除湿 and 国内外 are no exceptions.
 */
const EXCEPTIONS: readonly RegExp[] = [
  /(?:但|除(?!外)|法律|行政法规|国家[^,;。()、]{0,8}?(?:限|禁|规定)|禁止|限制|限定|涉及|不含|不包括)[^,;。()]*?除外/g,
  /[^,;。()、]*除外/g,
  /(?<![清解消排拆废去脱扣免])除(?![尘湿锈草虫垢油臭味雪霜冰渣磁铁氧氯甲])[^,;。()]*?(?:以外|之外|外(?=[,;。()的、]|$))/g,
  /(?:不含|不包括|不包含|不涉及|不得|不从事|不经营|严禁)[^,;。()]*/g,
  /(?:禁止|限制|限定)(?:公司|企业|经营|和|或|、)*进?出?口[^,;。()、]*/g,
];

/**
 * Proposes the kinds of an enterprise from its scope of business (经营范围), for an officer to check. What the scope
 * excludes does not count. In the order of `ENTERPRISE_KINDS`; none where nothing speaks for any.
 */
export function kindsFromBusinessScope(scope: string): EnterpriseKind[] {
  const text = scope.normalize('NFKC').replace(/\s+/g, '');
  const offered = EXCEPTIONS.reduce((rest, exception) => rest.replace(exception, ''), text);
  const kinds = new Set(SIGNS.filter(({ pattern }) => pattern.test(offered)).map(({ kind }) => kind));
  return ENTERPRISE_KINDS.filter((kind) => kinds.has(kind));
}
