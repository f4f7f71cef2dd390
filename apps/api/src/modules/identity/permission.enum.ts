import { registerEnumType } from 'type-graphql';
import { describe } from '../../platform/graphql/describe';
import { Permission, PERMISSIONS } from '../../platform/permission';

registerEnumType(Permission, {
  name: 'Permission',
  description: 'What an account may be allowed to do.',
  valuesConfig: describe(PERMISSIONS),
});
