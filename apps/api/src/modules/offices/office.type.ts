import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../platform/graphql/describe';

export const OFFICE_LEVELS = ['GENERAL_ADMINISTRATION', 'DIRECT_BUREAU', 'BRANCH', 'SUB_OFFICE'] as const;
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];
export const OfficeLevelEnum = enumOf(OFFICE_LEVELS);
registerEnumType(OfficeLevelEnum, {
  name: 'OfficeLevel',
  description: '总局 → 直属局 → 分支机构 → 办事处',
});

@ObjectType('Office', { description: 'An inspection and quarantine office (检验检疫机构).' })
export class OfficeType {
  @Field(() => String, { description: 'Six digits.' }) code: string;
  @Field(() => String) name: string;
  @Field(() => OfficeLevelEnum) level: OfficeLevel;
  @Field(() => Boolean, { description: 'Whether the code was read in a published text.' }) official: boolean;
  @Field(() => OfficeType, { nullable: true, description: 'Null for the general administration.' })
  parent?: OfficeType | null;
  @Field(() => Boolean, { description: 'Hers to rename, and to add offices below.' })
  viewerCanManage?: boolean;
  parentCode: string | null;
}

@InputType('AddOfficeInput')
export class AddOfficeInput {
  @Field(() => String, { description: 'Six digits.' }) code: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Code of the office above it: the own one or one below.' })
  parent: string;
}
