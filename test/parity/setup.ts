import { checkBuilt } from '../support/built';

checkBuilt();
