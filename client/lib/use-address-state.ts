import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

/** How a state stands in the address: both ways, and `write(read(x))` leaves out what means nothing. */
export interface AddressForm<State> {
  read: (search: URLSearchParams) => State;
  write: (state: State) => URLSearchParams;
}

/** A state as typed, and a moment later in the address; going back or a link changes it from there. */
export function useAddressState<State>({ read, write }: AddressForm<State>): [State, (state: State) => void] {
  const [search, setSearch] = useSearchParams();
  const [state, setState] = useState(() => read(search));
  const wanted = write(state).toString();
  const address = write(read(search)).toString();
  // What we wrote ourselves may arrive after further typing: only another's change is taken over.
  const [written, setWritten] = useState(address);
  const [seen, setSeen] = useState(address);
  if (seen !== address) {
    setSeen(address);
    if (address !== written) {
      setWritten(address);
      setState(read(search));
    }
  }
  useEffect(() => {
    if (wanted === address) return undefined;
    const timer = setTimeout(() => {
      setWritten(wanted);
      setSearch(new URLSearchParams(wanted), { replace: true, preventScrollReset: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [wanted, address, setSearch]);
  return [state, setState];
}
