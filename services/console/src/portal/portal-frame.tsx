import { PermittedOutlet } from '../account/permitted-outlet';
import { PortalHeader } from './portal-header';
import '../ui/page.css';

/** The portal of a city, for those whom it courts. */
export function PortalFrame() {
  return (
    <>
      <PortalHeader />
      <PermittedOutlet />
    </>
  );
}
