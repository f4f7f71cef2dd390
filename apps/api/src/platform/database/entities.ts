import { EnterpriseEntity } from '../../modules/enterprises/enterprise.entity';
import { SessionEntity } from '../../modules/identity/session.entity';
import { UserAccountEntity } from '../../modules/identity/user-account.entity';
import { JobEntity } from '../jobs/job.entity';

/**
 * The tables that commands write a row at a time. What is read has no entity: object types are filled by
 * SQL written for the question, and what is written in bulk is written by SQL.
 */
export const ENTITIES = [EnterpriseEntity, JobEntity, SessionEntity, UserAccountEntity];
