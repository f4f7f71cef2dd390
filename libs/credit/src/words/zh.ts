/** The words that officers use for what the API writes as codes: for pages, exports and whatever else they read. */
export const zhWords = {
  enterpriseKind: {
    IMPORTER: '进口企业',
    EXPORTER: '出口企业',
    DECLARATION_AGENT: '代理报检企业',
    EXPRESS_OPERATOR: '快件运营企业',
    QUARANTINE_TREATMENT: '检疫处理单位',
    SUPERVISED_WAREHOUSE: '监管场库',
    SURVEY_AGENCY: '检验鉴定机构',
    PORT_FOOD_BUSINESS: '口岸食品生产经营单位',
    CARRIER: '运输工具经营人',
    CONTAINER_OPERATOR: '集装箱经营公司',
    ORIGIN_CERTIFICATE_APPLICANT: '产地证申领企业',
    CROSS_BORDER_ECOMMERCE: '跨境电商企业',
  },
  category: {
    ADMINISTRATIVE_PENALTY: '行政处罚',
    DECLARATION_ERROR: '报检差错',
    NONCONFORMITY: '检验检疫不合格',
    DAILY_SUPERVISION: '日常监管',
    EXTERNAL: '外部门信息',
  },
  collector: {
    CASE_CLOSING: '结案部门',
    DECLARATION: '检务部门',
    INSPECTION: '施检部门',
    FINDING: '发现部门',
    FIRST_RECEIVING: '第一接收部门',
  },
  eventStatus: {
    AWAITING_CONFIRMATION: '待确认',
    EFFECTIVE: '有效',
    SUPERSEDED: '已被吸收',
    DISMISSED: '不予采集',
    REVOKED: '已撤销',
  },
  eventSource: {
    STAFF: '人工采集',
    IMPORT: '批量导入',
    ECIQ: '主干系统',
    PENALTY_CASE: '行政处罚案件反馈',
    PARTNER: '合作部门通报',
  },
  reviewStatus: { PRELIMINARY: '初评', CONFIRMED: '已确认', ADJUSTED: '已调整' },
  gradeReason: {
    POINTS: '按计分评定',
    DIRECT_D: '含直接评为最低等级的条目',
    KEPT_BY_APPLICATION: '经申请批准，保留原等级',
    NO_BUSINESS: '周期内无业务，按规定评定',
    REMOVED_FROM_LIST: '移出严重失信企业名单后，按规定评定',
  },
  mode: { AUTOMATIC: '自动采集', AUTOMATIC_THEN_CONFIRMED: '自动采集、人工确认', MANUAL: '人工采集' },
  effect: {
    NONE: '仅计分',
    CONTROL: '布控',
    DOWNGRADE: '即时降级',
    DIRECT_D: '直接评为最低等级',
    LISTING: '列入严重失信名单',
  },
  measureArea: {
    PERMIT: '审批许可',
    DECLARATION_AND_RELEASE: '申报放行',
    INSPECTION: '检验检疫',
    DAILY_SUPERVISION: '日常监管',
  },
  releaseMode: {
    DECLARATION: '申报放行',
    VERIFICATION: '验证放行',
    SAMPLING: '抽样放行',
    SUPERVISION: '监管放行',
  },
  dynamicMeasure: { CONTROL: '布控', DOWNGRADE: '即时降级', LISTING: '列入严重失信名单' },
  accumulator: { ALL_POINTS: '全部计分', SERIOUS_PENALTY_POINTS: '严重违法处罚计分' },
  deadline: {
    COLLECT: '采集时限',
    CONFIRM_REVIEW: '初评确认时限',
    ADJUST_REVIEW: '初评调整时限',
    ANNOUNCE: '评定结果公示期',
    ANSWER_OBJECTION: '公示异议答复时限',
    DEFEND: '申辩期限',
  },
  adjustmentDirection: { BETTER: '上调', WORSE: '下调', EITHER: '上调或下调' },
  circumstance: { NO_BUSINESS: '周期内无业务', REMOVED_FROM_LIST: '移出严重失信企业名单' },
  circumstanceOutcome: { KEEP: '保持原等级', AT_BEST: '最高评为' },
  conditionCheck: {
    GRADE_HELD: '等级保持时间',
    NO_EVENTS: '无相关信用信息',
    DECLARATION_ERROR_RATE: '报检差错率',
    EVIDENCE: '凭证明材料',
  },
  deadlineUnitName: { WORKING_DAY: '工作日', DAY: '日' },
  reachedBy: { POINTS: '按计分评定', APPLICATION: '申请并经批准', CONDITION: '符合规定条件' },
};

/** The words of one language, by kind of code and code. */
export type Words = {
  readonly [Kind in keyof typeof zhWords]: { readonly [Code in keyof (typeof zhWords)[Kind]]: string };
};
