/** What one sees first: the question that scripts ask most. */
export const EXAMPLE = `# 企业信用管理 · 接口调试
#
# 在此书写查询，Ctrl + Enter 执行；左上角的图标打开类型和说明。
# 下例按统一社会信用代码查询一家企业的信用等级和本周期计分，
# 请把代码换成要查的企业。

query EnterpriseGrade {
  enterprise(creditCode: "91350100M000100Y43") {
    name
    office {
      name
    }
    grade {
      value # AA、A、B、C、D
      since # 自哪一天起
    }
    standing {
      points # 本周期失信计分
      grade # 按此计分应评的等级
    }
  }
}
`;
