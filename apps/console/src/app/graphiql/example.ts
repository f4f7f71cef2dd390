/** What one sees first: a question that scripts ask, and that answers as it stands. */
export const EXAMPLE = `# 企业信用管理 · 接口调试
#
# 在此书写查询，Ctrl + Enter 执行；左上角的图标打开类型和说明。
# 下例查询前五家企业的信用等级和本周期计分；查一家企业用
# enterprise(creditCode: "统一社会信用代码")。

query EnterpriseGrades {
  enterprises(first: 5) {
    totalCount
    edges {
      node {
        name
        creditCode
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
  }
}
`;
