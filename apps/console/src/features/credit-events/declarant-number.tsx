import { useApolloClient } from '@apollo/client/react';
import { PersonalText } from '../../shared/components/personal-text';
import { DeclarantNumberQuery } from './documents';

interface DeclarantNumberProps {
  event: { id: string; declarantNumber: string | null; viewerCanSeePersonalData: boolean };
}

export function DeclarantNumber({ event }: DeclarantNumberProps) {
  const client = useApolloClient();
  return (
    <PersonalText
      key={event.id}
      masked={event.declarantNumber}
      viewerCanSee={event.viewerCanSeePersonalData}
      reveal={async () => {
        const { data } = await client.query({
          query: DeclarantNumberQuery,
          variables: { id: event.id },
          fetchPolicy: 'no-cache',
        });
        return data?.creditEvent?.declarantNumber;
      }}
    />
  );
}
