import { CollectPage } from '../features/credit-events/collect/collect-page';
import { RegisterDialog } from '../features/enterprises/register-dialog';

/** Where collecting meets the register of enterprises: one that is not found is registered in the same flow. */
export function CollectRoute() {
  return <CollectPage register={(props) => <RegisterDialog open {...props} />} />;
}
