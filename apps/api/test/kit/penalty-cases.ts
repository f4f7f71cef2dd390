export const REPORT_CASE = `mutation ($input: ReportPenaltyCaseInput!) { reportPenaltyCase(input: $input) {
  id documentNumber caseNumber cause businessDepartment fedBackOn decidedOn occurredOn confiscated fined total detail signer receiver
  reportedBy decisionMissing enterprise { id } office { code }
  events { id businessNumber status points source department conductKey verifiedOn item { code } } } }`;

let cases = 0;

/** A case that the rules take, with a decision of its own. */
export function caseInput(more: Record<string, unknown>): Record<string, unknown> {
  cases += 1;
  return {
    documentNumber: `（甬）检罚〔2026〕${cases}号`,
    cause: '逃避进口商品检验',
    businessDepartment: '检验监管处',
    fedBackOn: '2026-11-16',
    decidedOn: '2026-11-13',
    confiscated: '0',
    fined: '12000.5',
    itemCodes: ['P-003'],
    detail: '未经检验擅自销售。',
    signer: '王法综',
    ...more,
  };
}
