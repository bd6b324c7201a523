import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import type { MultiSelectOption } from '../../ui/multi-select.js';
import { entryLabel } from './entries.js';
import { rankOf } from './filter-services.js';

/** Services for a picker, in the order of their list: own ones and available ones first. `idOf` says what is chosen by. */
export const serviceOptionsOf = (services: readonly ServiceChoice[], idOf: (service: ServiceChoice) => string): MultiSelectOption[] =>
  services
    .toSorted((one, other) => rankOf(one) - rankOf(other) || one.name.localeCompare(other.name, 'de'))
    .map((service) => ({ id: idOf(service), label: entryLabel(service), ...(service.ozgId ? { detail: service.ozgId } : {}) }));
