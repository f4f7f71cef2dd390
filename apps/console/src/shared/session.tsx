import { createContext, useContext } from 'react';
import { graphql } from '../gql';
import type { Permission, ViewerQuery as ViewerData } from '../gql/graphql';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      displayName
      username
      role
      kind
      department
      permissions
      mustChangePassword
      office {
        code
        name
        level
      }
    }
  }
`);

export type Viewer = NonNullable<ViewerData['viewer']>;

const ViewerContext = createContext<Viewer | undefined>(undefined);

export const ViewerProvider = ViewerContext.Provider;

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === undefined) throw new Error('useViewer is for pages behind the sign-in');
  return viewer;
}

/** Whether the viewer has one of these. */
export function usePermitted(...any: Permission[]): boolean {
  const { permissions } = useViewer();
  return any.some((permission) => permissions.includes(permission));
}
