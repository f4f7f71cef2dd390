import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Accounts that the authority's identity provider vouches for: known by issuer and subject, never by name. */
export class BindAccountsToIdentityProvider20261124000900 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table user_account
        add column oidc_issuer text,
        add column oidc_subject text,
        add constraint user_account_oidc_both check ((oidc_issuer is null) = (oidc_subject is null)),
        add constraint user_account_oidc_unique unique (oidc_issuer, oidc_subject);
      comment on column user_account.oidc_subject is 'As whom the issuer knows the person; its password is known to nobody';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table user_account drop constraint user_account_oidc_unique, drop constraint user_account_oidc_both,
        drop column oidc_issuer, drop column oidc_subject;
    `);
  }
}
