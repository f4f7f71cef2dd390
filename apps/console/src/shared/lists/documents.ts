import { graphql } from '../../gql';

export const SavedViewsQuery = graphql(`
  query SavedViews($list: ViewedList!) {
    savedViews(list: $list) {
      ...ViewFields
    }
  }
  fragment ViewFields on SavedView {
    id
    name
    filter
    columns
    shared
    owner
    isOwn
    isDefault
  }
`);

export const SaveViewMutation = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      ...ViewFields
    }
  }
`);

export const ChangeViewMutation = graphql(`
  mutation ChangeView($id: ID!, $input: ChangeViewInput!) {
    changeView(id: $id, input: $input) {
      ...ViewFields
    }
  }
`);

export const DeleteViewMutation = graphql(`
  mutation DeleteView($id: ID!) {
    deleteView(id: $id)
  }
`);

export const SetDefaultViewMutation = graphql(`
  mutation SetDefaultView($list: ViewedList!, $id: ID) {
    setDefaultView(list: $list, id: $id) {
      ...ViewFields
    }
  }
`);
