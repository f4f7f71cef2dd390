import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { explanationSentences } from '../../shared/components/explanation';
import { StandingExplanationQuery } from './documents';

/** How far the next grades are at present, and what would change it; nothing for an enterprise of other offices. */
export function StandingExplanation({ enterprise }: { enterprise: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(StandingExplanationQuery, {
    variables: { id: enterprise },
    fetchPolicy: 'cache-and-network',
  });
  const explanation = data?.enterprise?.standing?.explanation;
  if (explanation === undefined || explanation === null) return null;
  return (
    <ul className="pc-sentences">
      {explanationSentences(t, explanation).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
