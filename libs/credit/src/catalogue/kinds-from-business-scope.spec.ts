import { kindsFromBusinessScope } from '../index.ts';

const TRADER = ['IMPORTER', 'EXPORTER'];

describe('the kinds that a scope of business speaks for', () => {
  test.each<[scope: string, kinds: string[]]>([
    ['货物进出口、技术进出口', TRADER],
    ['经营各类商品的进口和出口业务', TRADER],
    ['木材进口；国内贸易', ['IMPORTER']],
    ['自产服装出口', ['EXPORTER']],
    ['代理报检；代理报关服务', ['DECLARATION_AGENT']],
    ['国际快递、国内快件', ['EXPRESS_OPERATOR']],
    ['货物熏蒸、消毒服务', ['QUARANTINE_TREATMENT']],
    ['普通货物仓储服务', ['SUPERVISED_WAREHOUSE']],
    ['集装箱堆场经营', ['SUPERVISED_WAREHOUSE', 'CONTAINER_OPERATOR']],
    ['保税仓、监管场所经营', ['SUPERVISED_WAREHOUSE']],
    ['国际船舶运输', ['CARRIER']],
    ['国际集装箱租赁、维修', ['CONTAINER_OPERATOR']],
    ['申办原产地证', ['ORIGIN_CERTIFICATE_APPLICANT']],
    ['跨境电子商务平台经营；跨境贸易电子商务', ['CROSS_BORDER_ECOMMERCE']],
    ['国际航行船舶食品供应（凭国境口岸食品生产经营单位卫生许可证经营）', ['PORT_FOOD_BUSINESS']],
    ['口岸物流信息服务。食品销售', []],
    ['五金制品的制造、加工', []],
    ['', []],
  ])('%s: %j', (scope, kinds) => {
    expect(kindsFromBusinessScope(scope)).toEqual(kinds);
  });

  test.each<[scope: string, kinds: string[]]>([
    ['自营和代理货物和技术的进出口，但国家限定经营或禁止进出口的货物和技术除外', TRADER],
    ['货物进出口、技术进出口、国家限定公司经营或禁止公司经营的货物或技术除外', TRADER],
    ['自营和代理各类商品和技术的进出口业务（国家限定公司经营或禁止进出口的商品和技术除外）', TRADER],
    ['经营除国家禁止进出口以外的货物进出口', TRADER],
    ['五金加工，但国家限定公司经营或禁止进出口的商品除外', []],
    ['五金销售（不含进出口）', []],
    ['五金销售(不含进出口)、仓储', ['SUPERVISED_WAREHOUSE']],
    ['普通货运，不含快递', []],
    ['道路货物运输、快递除外', []],
    ['仓储（除危险品外），货物进出口', [...TRADER, 'SUPERVISED_WAREHOUSE']],
    ['图书销售（不含进口出版物）', []],
    ['除尘设备的国内外销售、货物进出口', TRADER],
    ['除湿机、对外贸易、货物进出口', TRADER],
  ])('leave out what it rules out: %s', (scope, kinds) => {
    expect(kindsFromBusinessScope(scope)).toEqual(kinds);
  });

  test.each<[scope: string, kinds: string[]]>([
    ['承办海运、空运进出口货物的国际运输代理业务', []],
    ['进出口商品委托检验鉴定业务', ['SURVEY_AGENCY']],
    ['办理加工装配进出口报关业务', ['DECLARATION_AGENT']],
    ['民用航空运输销售代理', []],
    ['仓储设备、货架的制造', []],
    ['集装箱配件的制造', []],
  ])('do not take a service or a product for the trade: %s', (scope, kinds) => {
    expect(kindsFromBusinessScope(scope)).toEqual(kinds);
  });

  it('come in the order of the list, each once, whatever the width of the characters', () => {
    expect(kindsFromBusinessScope('仓储；快递，报关、报检；货物进出口；货物进口(ＣＣＣ)')).toEqual([
      'IMPORTER',
      'EXPORTER',
      'DECLARATION_AGENT',
      'EXPRESS_OPERATOR',
      'SUPERVISED_WAREHOUSE',
    ]);
  });
});
