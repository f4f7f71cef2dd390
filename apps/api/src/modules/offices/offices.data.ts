import { type OfficeLevel } from './office.type';

/** An office as it is loaded at the first start. */
export interface OfficeRecord {
  code: string;
  name: string;
  level: OfficeLevel;
  parent: string | null;
  official: boolean;
  source: string;
}

const PUBLISHED = '公开机构代码表（2018-04-17）';
const RECALLED = '未经公开文本核实，按省级行政区划代码推定';
const FICTIONAL = '虚构，仅供演示；真实分支机构代码未查到';

const bureau = (code: string, name: string, official: boolean): OfficeRecord => ({
  code,
  name,
  level: 'DIRECT_BUREAU',
  parent: '000000',
  official,
  source: official ? PUBLISHED : RECALLED,
});
const below =
  (level: 'BRANCH' | 'SUB_OFFICE', source: string) =>
  (parent: string, code: string, name: string): OfficeRecord => ({
    code,
    name,
    level,
    parent,
    official: source === PUBLISHED,
    source,
  });
const branch = below('BRANCH', PUBLISHED);
const subOffice = below('SUB_OFFICE', PUBLISHED);
const fictionalBranch = below('BRANCH', FICTIONAL);
const fictionalSubOffice = below('SUB_OFFICE', FICTIONAL);

/** The general administration, its bureaus, and those offices below them whose codes are known. */
export const OFFICES: readonly OfficeRecord[] = [
  {
    code: '000000',
    name: '国家质量监督检验检疫总局',
    level: 'GENERAL_ADMINISTRATION',
    parent: null,
    official: false,
    source: RECALLED,
  },
  bureau('110000', '北京出入境检验检疫局', false),
  bureau('120000', '天津出入境检验检疫局', false),
  bureau('130000', '河北出入境检验检疫局', false),
  bureau('140000', '山西出入境检验检疫局', false),
  bureau('150000', '内蒙古出入境检验检疫局', false),
  bureau('210000', '辽宁出入境检验检疫局', true),
  bureau('220000', '吉林出入境检验检疫局', false),
  bureau('230000', '黑龙江出入境检验检疫局', false),
  bureau('310000', '上海出入境检验检疫局', false),
  bureau('320000', '江苏出入境检验检疫局', true),
  bureau('330000', '浙江出入境检验检疫局', false),
  bureau('340000', '安徽出入境检验检疫局', false),
  bureau('350000', '福建出入境检验检疫局', false),
  bureau('360000', '江西出入境检验检疫局', false),
  bureau('370000', '山东出入境检验检疫局', false),
  bureau('380000', '宁波出入境检验检疫局', false),
  bureau('390000', '厦门出入境检验检疫局', false),
  bureau('410000', '河南出入境检验检疫局', false),
  bureau('420000', '湖北出入境检验检疫局', false),
  bureau('430000', '湖南出入境检验检疫局', false),
  bureau('440000', '广东出入境检验检疫局', true),
  bureau('450000', '广西出入境检验检疫局', false),
  bureau('460000', '海南出入境检验检疫局', false),
  bureau('470000', '深圳出入境检验检疫局', true),
  bureau('480000', '珠海出入境检验检疫局', false),
  bureau('500000', '重庆出入境检验检疫局', false),
  bureau('510000', '四川出入境检验检疫局', false),
  bureau('520000', '贵州出入境检验检疫局', false),
  bureau('530000', '云南出入境检验检疫局', false),
  bureau('540000', '西藏出入境检验检疫局', false),
  bureau('610000', '陕西出入境检验检疫局', false),
  bureau('620000', '甘肃出入境检验检疫局', false),
  bureau('630000', '青海出入境检验检疫局', false),
  bureau('640000', '宁夏出入境检验检疫局', false),
  bureau('650000', '新疆出入境检验检疫局', false),
  branch('320000', '320100', '南京局'),
  subOffice('320100', '320110', '南京局南京机场办事处'),
  fictionalBranch('380000', '380100', '宁波局第一分局（虚构）'),
  fictionalBranch('380000', '380200', '宁波局第二分局（虚构）'),
  fictionalSubOffice('380100', '380110', '宁波局第一分局港区办事处（虚构）'),
  branch('440000', '440100', '广州局'),
  subOffice('440100', '440110', '广州局萝岗办事处'),
  branch('440000', '440300', '南海局'),
  branch('440000', '440400', '顺德局'),
  branch('440000', '440500', '汕头局'),
  branch('440000', '440600', '佛山局'),
  branch('440000', '440700', '江门局'),
  branch('440000', '440800', '湛江局'),
  branch('440000', '441300', '惠州局'),
  branch('440000', '441900', '东莞局'),
  branch('440000', '442000', '中山局'),
  branch('440000', '442100', '黄埔局'),
  branch('440000', '442300', '广州机场局'),
  branch('440000', '442400', '番禺局'),
  branch('440000', '443400', '南沙局'),
  branch('470000', '475200', '皇岗局'),
  branch('470000', '475400', '文锦渡局'),
  branch('470000', '475500', '沙头角局'),
];
