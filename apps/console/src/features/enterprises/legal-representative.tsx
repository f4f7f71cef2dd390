import { useApolloClient } from '@apollo/client/react';
import { PersonalText } from '../../shared/components/personal-text';
import { LegalRepresentativeQuery } from './documents';

interface LegalRepresentativeProps {
  enterprise: { id: string; legalRepresentative: string | null; viewerCanSeePersonalData: boolean };
}

export function LegalRepresentative({ enterprise }: LegalRepresentativeProps) {
  const client = useApolloClient();
  return (
    <PersonalText
      key={enterprise.id}
      masked={enterprise.legalRepresentative}
      viewerCanSee={enterprise.viewerCanSeePersonalData}
      reveal={async () => {
        const { data } = await client.query({
          query: LegalRepresentativeQuery,
          variables: { id: enterprise.id },
          fetchPolicy: 'no-cache',
        });
        return data?.enterprise?.legalRepresentative;
      }}
    />
  );
}
