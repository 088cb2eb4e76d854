import type { Finding } from '../../model/finding';
import type { CustomerRouterPlan } from '../../plan/router/customer-router-plan';
import type { RouterFile } from './router-file';

/**
 * Turns a plan into one platform's files, the main file first. The warnings are what the platform cannot do as planned: they stand at the top
 * of the main file.
 */
export type RouterRenderer = (plan: CustomerRouterPlan, warnings: readonly Finding[]) => readonly RouterFile[];
