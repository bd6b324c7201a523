import { useMe } from '../features/accounts/face.js';
import { SearchPage } from '../features/search/search-page.js';

/** `/suche`: everything that fits, of all kinds; what is searched for stands in the address. */
export function Component() {
  const me = useMe();
  return me && <SearchPage me={me} />;
}
