import { OFFICES, type World } from '../kit';

export const CREATE = `mutation ($input: CreateRoleInput!) { createRole(input: $input) { code name permissions builtIn office { code } } }`;
export const CHANGE = `mutation ($code: String!, $input: ChangeRoleInput!) { changeRole(code: $code, input: $input) { name permissions } }`;
export const DELETE = `mutation ($code: String!) { deleteRole(code: $code) }`;
const ROLES = `{ roles { code builtIn viewerCanChange viewerCanGrant accountCount } }`;

/** A role of 380000 that may read enterprises, where not said otherwise. */
export const role = (more: object = {}) => ({
  input: {
    code: 'window',
    name: '窗口人员',
    office: OFFICES.own,
    permissions: ['READ_ENTERPRISES'],
    ...more,
  },
});

interface Row {
  code: string;
  viewerCanChange: boolean;
  viewerCanGrant: boolean;
}

/** The roles that the administrator of an office sees. */
export const rolesOf = async (world: World, office: string): Promise<Row[]> =>
  (await world.as('ADMINISTRATOR', office).ask<{ roles: Row[] }>(ROLES)).roles;
